import type { ChangeCommand, ChangeQueue, ChangeState, ChangeStatus } from '@nuanyu/types/changes'
import type { By, Living } from '../../kernel/living/record'
import type { DepartmentRef } from '../feedback/records'

/** What the public reads of an entry. */
export type ChangeText = {
  said: string
  changed: string
  department: DepartmentRef | null
  /** When it was changed, or will be: `YYYY-MM`. */
  month: string
  status: ChangeStatus
}

/** Stored in `changes`: something that was changed because of feedback, and how it came to be published. */
export type ChangeRecord = Living<ChangeState, ChangeCommand | 'draft'> & {
  /** Worked on until it is published; from then on what the public reads. */
  text: ChangeText
  /** A correction that waits for review; the public still reads `text`. */
  proposal: { text: ChangeText; note: string } | null
  /** What was corrected last, for the public. */
  correction: { note: string; at: Date } | null
  former: { text: ChangeText; until: Date; note: string }[]
  /** Cases it comes from. Leave the offices never; an erased case leaves the list. */
  caseIds: string[]
  /** People behind them at publication; 0 before. */
  n: number
  /** Who had a hand in the text that waits: none of them publishes it. */
  writers: By[]
  returned: string
  withdrawn: { reason: string; at: Date; byName: string } | null
  /** Whether the public reads it, and by which month it is found. */
  shown: boolean
  monthAt: Date
  /** Derived: in which list of the office it stands. */
  queue: ChangeQueue
}
