import type {
  OrderCommand,
  OrderFlag,
  OrderKind,
  OrderOffice,
  OrderShelf,
  OrderState,
  ResearchCategory,
} from '@nuanyu/types/orders'
import type { SourceRef } from '@nuanyu/types/sources'
import type { Living } from '../../kernel/living/record'
import type { DepartmentRef } from '../feedback/records'

/** How far time has come with an order. `lookback`: the offices were told to look again. */
export const stages = ['none', 'first', 'last', 'due', 'supervision', 'party', 'lookback'] as const
export type Stage = (typeof stages)[number]

/** Stored in `orders`: something to be put right by a department, and how that went. */
export type OrderRecord = Living<OrderState, OrderCommand | 'issue'> & {
  /** What people call it by. */
  code: string
  kind: OrderKind
  category: ResearchCategory | null
  title: string
  matter: string
  requirement: string
  /** As which office it was issued. */
  office: OrderOffice
  issuedAt: Date
  lead: DepartmentRef
  helpers: DepartmentRef[]
  /** Party branch of the leading department when it was issued. */
  branchId: string | null
  inCharge: { staffId: string; name: string } | null
  /** Keys of those who hear of it beside the handlers: the department's head, who is in charge. */
  tell: string[]
  source: SourceRef | null
  /** The first deadline of this round. More time that is granted never moves it, and so it shows when it was missed. */
  dueOn: string
  /** That day, later by the working days for which the offices had the work before they sent it back. */
  heldTo: string | null
  extendedTo: string | null
  asking: { until: string; reason: string; byKey: string; byName: string } | null
  plan: string
  returned: string
  remindedOn: string | null
  stage: Stage
  overdue: boolean
  escalated: boolean
  relapses: number
  lookbackOn: string | null
  /** One of a whole ledger that was taken in: told of by number and not one by one. */
  imported?: boolean
  /** Nobody is left in the leading department who would carry it out. */
  unstaffed?: boolean
  /** What an entry of the history says beside its text, found by the command's id. */
  steps: { commandId: string; speaker: string; photos: string[] }[]

  // Derived: how lists and the timer find it.
  shelf: OrderShelf
  flags: OrderFlag[]
  desks: string[]
  goalAt: Date
  nextStepAt: Date | null
}
