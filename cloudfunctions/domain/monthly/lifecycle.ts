import type { MonthlyCommand, MonthlyState } from '@nuanyu/types/monthly'
import type { Law } from '../../kernel/living/record'

/** `office` writes and approves; `reader` reads what was approved. */
export type MonthlyPart = 'office' | 'reader'

const written: readonly MonthlyState[] = ['draft', 'returned']

/** Who may do what in which state. Nobody approves what they had a hand in (policy.ts). Approved, only withdrawing is left. */
export const law: Law<MonthlyCommand, MonthlyPart, MonthlyState> = {
  draft: {},
  retake: { office: written },
  edit: { office: written },
  submit: { office: written },
  sendBack: { office: ['review'] },
  approve: { office: ['review'] },
  withdraw: { office: ['draft', 'returned', 'review', 'approved'] },
}
