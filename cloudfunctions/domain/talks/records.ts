import type { SourceRef } from '@nuanyu/types/sources'
import type { Commitment, TalkCommand, TalkOffice, TalkQueue, TalkState } from '@nuanyu/types/talks'
import type { By, Living } from '../../kernel/living/record'
import type { DepartmentRef } from '../feedback/records'
import type { Person } from '../findings/records'

/** Stored in `talks`. */
export type TalkRecord = Living<TalkState, TalkCommand | 'arrange' | 'remind'> & {
  /** Which office talks; the others do not know of it, except the Party office of supervision's. */
  office: TalkOffice
  person: Person
  department: DepartmentRef
  matter: string
  source: SourceRef | null
  at: Date
  place: string
  minutes: { present: string[]; said: string; commitments: Commitment[]; by: By; at: Date } | null
  /** `signed` is false where it was closed without the person's word. */
  acknowledged: { signed: boolean; text: string; at: Date } | null
  closing: string

  // ---- derived
  queue: TalkQueue
  nextStepAt: Date | null
}
