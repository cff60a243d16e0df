import type { ClinicView } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { openPage } from '../../session/openPage'
import { Button, Card, Icon, type IconName } from '../../ui'

/** The rules in sentences, and how a draw is drawn. */
export function Rules({ view, consent }: { view: ClinicView; consent: boolean }) {
  const { id, rules, walkIns, release } = view
  return (
    <Card title="怎么约、怎么改">
      <Lines lines={[...rules, walkIns].filter((line) => line !== '')} icon="info" />
      {release === 'draw' && (
        <Button
          id="clinic-draw"
          kind="quiet"
          small
          inline
          icon="list"
          onClick={() => openPage(`patient/clinicDraw/index?id=${id}`)}
        >
          抽签怎么抽、怎么核对
        </Button>
      )}
      {consent && (
        <View id="clinic-consent" className="clinic-note">
          报名表示您同意：医院为通知和接待，加密保存来的人的姓名、电话和您的微信标识，活动结束 30 天后删除。
        </View>
      )}
    </Card>
  )
}

/** What nobody may do to whoever comes. */
export function Promises({ promises, filing }: { promises: string[]; filing: string }) {
  if (promises.length === 0 && filing === '') return null
  return (
    <Card id="clinic-promises" tone="good" title="我们承诺">
      <Lines lines={promises} icon="check" />
      {filing !== '' && <View className="clinic-note">备案号 {filing}</View>}
      <View className="clinic-note">现场有人收费、推销，请不要付钱，回到首页点“投诉建议”告诉我们。</View>
    </Card>
  )
}

function Lines({ lines, icon }: { lines: string[]; icon: IconName }) {
  return (
    <>
      {lines.map((line) => (
        <View key={line} className="clinic-line">
          <Icon name={icon} size={18} className="clinic-line__icon" />
          <View>{line}</View>
        </View>
      ))}
    </>
  )
}
