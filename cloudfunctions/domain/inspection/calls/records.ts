import type { CallState, ItemAnswer } from '@nuanyu/types/inspection'
import type { Living } from '../../../kernel/living/record'

export type CallCommand = 'draw' | 'assign' | 'dial' | 'record' | 'complain' | 'drop'

/** Stored in `calls`, under the plan and the callee: nobody is called twice for one plan. */
export type CallRecord = Living<CallState, CallCommand> & {
  planId: string
  plan: string
  from: string
  until: string
  calleeId: string
  lineKey: string
  /** Place in the order of the draw; reserves go on behind. */
  order: number
  reserve: boolean
  department: { id: string; name: string }
  postKind: string | null
  /** 周**; the name itself lies sealed with the callee. */
  name: string
  leftOn: string | null
  /** Who calls; both empty while nobody may. */
  inspectorKey: string
  inspector: string
  attempts: Attempt[]
  /** Dialled, and how it ended is not yet written down. */
  openSince: Date | null
  answers: ItemAnswer[]
  words: string
  /** Code of the case that was made of it; empty for one that is to lead to nobody. */
  complaint: { code: string } | null
  /** Derived: for the inspector's list, which goes by when one may call. */
  queue: 'todo' | 'done'
  nextAt: Date
}

export type Attempt = { at: Date; outcome: 'reached' | 'refused' | 'no_answer' | 'wrong_number' }
