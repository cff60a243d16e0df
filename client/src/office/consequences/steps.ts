import type { ConsequenceView } from '@nuanyu/types/consequences'
import type { StepWords } from '../../features/steps/words'

export type ConsequenceStep = 'confirm' | 'strike'

/** A second person confirms; whoever finds that it no longer holds says why. */
export function wordsOf(step: ConsequenceStep, { body, dayLabel }: ConsequenceView): StepWords {
  return step === 'confirm'
    ? {
        title: '确认这项决定',
        confirm: '确认',
        says: `请对照${body}（${dayLabel}）的记录。确认后本人会收到通知，只有本人看得到。`,
        done: '已确认',
      }
    : {
        title: '撤销这项登记',
        confirm: '撤销',
        says: '登记会留在名单里，注明已撤销和原因；本人会收到通知。',
        done: '已撤销',
        reason: '为什么撤销',
        danger: true,
      }
}
