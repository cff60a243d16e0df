/** What the person takes home: the code by which they alone can see what becomes of it. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CaseReceipt } from '@nuanyu/types/feedback'
import { FollowCodeDigits } from '../../features/followCode/FollowCodeDigits'
import { dayOf } from '../../features/time/day'
import { sayDay } from '../../features/work/days'
import { inGroups } from '../../session/followCodes'
import { Button, Card, Columns, KeyValues, Notice } from '../../ui'

export function Receipt({ receipt, onNext }: { receipt: CaseReceipt; onNext: () => void }) {
  const { code, followCode, dueAt, acknowledgeBy, provisional, next } = receipt
  return (
    <View id="enter-receipt">
      <Columns>
        <>
          {followCode !== null && <FollowCode code={followCode} />}
          <Notice tone="warn" icon="edit" title="请现在写在回执单上，交给本人">
            查询码只显示这一次，离开这页就看不到了，我们也查不回来。电话里的，请读一遍、请对方复述一遍。
          </Notice>
        </>
        <>
          <Card title="已登记，开始计时">
            <KeyValues
              items={[
                { label: '受理编号', value: code, id: 'enter-code' },
                { label: '最晚受理', value: sayDay(dayOf(acknowledgeBy)) },
                { label: '最晚答复', value: sayDay(dayOf(dueAt)), id: 'enter-due' },
              ]}
            />
            {provisional && (
              <Notice tone="warn">那一年的放假安排还没有公布，日期先按周一到周五推算，公布后可能调整。</Notice>
            )}
          </Card>
          <Card title="可以这样告诉对方">
            {next.map((step) => (
              <View key={step} className="enter-next">
                {step}
              </View>
            ))}
          </Card>
          <Button id="enter-again" kind="secondary" onClick={onNext}>
            已交给本人，再登记一件
          </Button>
        </>
      </Columns>
    </View>
  )
}

function FollowCode({ code }: { code: string }) {
  return (
    <Card
      id="enter-follow"
      title="查询码"
      note="本人在小程序“我的”里输入，就能看进展、补充和评价"
      aside={
        <Button
          id="enter-follow-copy"
          kind="quiet"
          small
          inline
          onClick={() => void Taro.setClipboardData({ data: inGroups(code) })}
        >
          复制
        </Button>
      }
    >
      <FollowCodeDigits id="enter-follow-code" code={code} />
    </Card>
  )
}
