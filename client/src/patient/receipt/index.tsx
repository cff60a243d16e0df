import type { CaseReceipt } from '@nuanyu/types/feedback'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { openFollowed } from '../../session/followCodes'
import { Button, Card, Icon, Notice, Page, QueryView } from '../../ui'
import { keptReceipt } from '../receipts'
import { dayOf } from '../../features/time/day'
import { sayDay, sayMoment, useToday } from '../../features/time/when'
import { FollowCodeCard } from './FollowCodeCard'
import './receipt.scss'

type Shown = Pick<CaseReceipt, 'caseId' | 'code' | 'dueAt' | 'provisional' | 'followCode'> & {
  submitted: string
  next: string[]
}

/** What one gets after handing something in: the number, the promised day, what happens next. */
export default function ReceiptPage() {
  const caseId = useRouter().params.id ?? ''
  const kept = keptReceipt(caseId)
  const today = useToday()
  // Opened later, or on another device: the case knows the same.
  const query = useQuery('feedback.get', kept || caseId === '' ? null : { caseId })
  const shown: Shown | undefined = kept
    ? { ...kept, submitted: sayMoment(kept.submittedAt, today) }
    : query.data && {
        caseId,
        code: query.data.code,
        dueAt: query.data.deadline.dueAt,
        provisional: query.data.deadline.provisional,
        submitted: query.data.submitted,
        followCode: null,
        next: ['有了进展会在“我的”里看到', '看到答复后，请告诉我们问题是否解决'],
      }

  return (
    <Page
      title="已收到"
      actions={
        shown && (
          <Button
            id="receipt-case"
            onClick={() => {
              if (shown.followCode !== null) openFollowed(shown.followCode)
              else void Taro.redirectTo({ url: `/patient/case/index?id=${caseId}` })
            }}
          >
            查看办理进展
          </Button>
        )
      }
    >
      <QueryView loading={query.loading} data={shown} error={query.error} onRetry={() => void query.reload()}>
        {(receipt) => (
          <View id="receipt">
            <View className="receipt__head">
              <View className="receipt__seal">
                <Icon name="check" size={36} />
              </View>
              <View className="receipt__title">我们收到了，谢谢您</View>
              <View className="receipt__note">{receipt.submitted} 提交</View>
            </View>
            {receipt.followCode !== null && <FollowCodeCard code={receipt.followCode} label={`编号 ${receipt.code}`} />}
            <Card>
              <View className="receipt__code">
                <View>
                  <View className="receipt__label">受理编号</View>
                  <View id="receipt-code" className="receipt__figure">
                    {receipt.code}
                  </View>
                </View>
                <Button
                  id="receipt-copy"
                  kind="quiet"
                  small
                  inline
                  onClick={() => void Taro.setClipboardData({ data: receipt.code })}
                >
                  复制
                </Button>
              </View>
              <View className="receipt__due">
                <View className="receipt__label">最晚答复日期</View>
                <View id="receipt-due" className="receipt__figure receipt__figure--due">
                  {sayDay(dayOf(receipt.dueAt), today)}
                </View>
              </View>
            </Card>
            {receipt.provisional && (
              <Notice id="receipt-provisional" tone="warn">
                国家还没有公布那一年的放假安排，这个日期先按周一到周五推算，公布后可能调整。
              </Notice>
            )}
            <Card title="接下来">
              {receipt.next.map((step, index) => (
                <View key={step} className="receipt__step">
                  <View className="receipt__number">{index + 1}</View>
                  <View className="receipt__words">{step}</View>
                </View>
              ))}
            </Card>
            <Notice icon="alert" tone="info">
              情况紧急请直接找护士站，或拨打 120。
            </Notice>
          </View>
        )}
      </QueryView>
    </Page>
  )
}
