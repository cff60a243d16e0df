import type { CorrectionNote } from '@nuanyu/types/monthly'
import { SMALL_IN_PUBLIC } from '@nuanyu/types/reports'
import { formatLocal } from '../../time/localTime'
import type { Correction } from './differences'

/** The same words on the screen and in every file. The content stays as it was approved; this stands apart, with its day. */
export function correctionNote(corrections: readonly Correction[], now: Date): CorrectionNote | null {
  if (corrections.length === 0) return null
  const totals = corrections.flatMap((one) => one.totals)
  return {
    title: `更正说明（${formatLocal(now, 'YYYY年M月D日')}）`,
    lines: [
      `发布以后，因合并、重开、撤回或重新核对，这些地方的数字有变化：${corrections.map(({ what }) => what).join('；')}。`,
      ...totals.map(({ name, published, today }) => `${name}：发布时${published}，现在${today}。`),
      `变化不到${SMALL_IN_PUBLIC}的和分科室的，不写明数字，以免认出人。`,
      '发布的内容不改，引用时请一并说明。本说明不属于批准发布的内容，不在内容校验之内。',
    ],
  }
}
