import Taro from '@tarojs/taro'
import { FollowCodeDigits } from '../../features/followCode/FollowCodeDigits'
import { inGroups } from '../../session/followCodes'
import { Button, Card } from '../../ui'
import { RememberCode } from '../RememberCode'
import { useWarningBeforeLeaving } from '../../features/form/useWarningBeforeLeaving'

/** Shown once. Without it nobody finds the case again, the hospital included. */
export function FollowCodeCard({ code, label }: { code: string; label: string }) {
  const noted = useWarningBeforeLeaving('查询码记下了吗？离开后不再显示')
  return (
    <Card id="receipt-follow" tone="warn" title="请现在记下查询码" note="只显示这一次。丢了，医院也没有办法帮您找回">
      <FollowCodeDigits id="receipt-follow-code" code={code} />
      <Button
        id="receipt-follow-copy"
        kind="secondary"
        onClick={() => {
          noted()
          void Taro.setClipboardData({ data: inGroups(code) })
        }}
      >
        复制查询码
      </Button>
      <RememberCode code={code} label={label} onRemembered={noted} />
    </Card>
  )
}
