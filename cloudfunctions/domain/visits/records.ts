import type { CheckItem, ItemAnswer, VisitKind } from '@nuanyu/types/inspection/items'
import type { VisitCommand, VisitState } from '@nuanyu/types/visits'
import type { Living } from '../../kernel/living/record'
import type { DepartmentRef } from '../feedback/records'
import type { Person } from '../findings/records'

/** Stored in `visits`. Those inspected never see one: what it showed reaches them as a finding, without who saw it. */
export type VisitRecord = Living<VisitState, VisitCommand | 'schedule'> & {
  kind: VisitKind
  title: string
  department: DepartmentRef
  post: { id: string; name: string } | null
  /** First and last day on which the inspector may go. */
  from: string
  until: string
  note: string
  /** As they were when it was planned. */
  items: CheckItem[]
  inspector: Person
  /** The inspector cannot go any more; somebody else is to be sent. */
  vacant?: boolean
  /** The line of a spot-check plan that it carries out. */
  plan: { id: string; key: string } | null
  conducted: Conducted | null
  /** Of 100; null while there is none. */
  score: number | null
  findingIds: string[]

  // ---- derived
  done: boolean
  /** What is to be done in the order of its last day; what is done by when it was. */
  orderAt: Date
}

/** What the inspector brought back. Times are the device's. */
export type Conducted = {
  startedAt: Date
  endedAt: Date
  receivedAt: Date
  place: string
  answers: ItemAnswer[]
  remarks: { itemId: string; good: boolean; person: Person | null; text: string }[]
  summary: string
  photos: { id: string; itemId: string }[]
}
