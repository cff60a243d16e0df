import type { CaseView } from '@nuanyu/types/feedback'
import { Notice } from '../../ui'
import { dayOf } from '../../features/time/day'
import { sayDay, useToday } from '../../features/time/when'

/** What is special about where the case stands, said before everything else. */
export function Standing({ view }: { view: CaseView }) {
  const today = useToday()
  const { heldUntil, deadline, ending, risk } = view
  return (
    <>
      {ending !== null && (
        <Notice id="case-ending" icon="info" title={view.stateLabel}>
          {ending}
        </Notice>
      )}
      {risk === 'open' && (
        <Notice id="case-risk" tone="warn" title="已按紧急情况通知值班的人">
          如果危险还在，请马上找护士站，或拨打 120。
        </Notice>
      )}
      {heldUntil !== null && (
        <Notice id="case-held" icon="lock" title={`${sayDay(heldUntil, today)}才转交科室`}>
          科室现在还不知道，所以还没有开始办理。想早点办，可以现在就转交。
        </Notice>
      )}
      {deadline.extendedTo !== null && (
        <Notice
          id="case-extended"
          tone="warn"
          icon="clock"
          title={`延期到${sayDay(dayOf(deadline.extendedTo), today)}`}
        >
          科室申请延长时间，已经批准。按规定的最后一天还是{sayDay(dayOf(deadline.dueAt), today)}，过了那天仍然算逾期。
        </Notice>
      )}
    </>
  )
}
