import '../zod'
import * as z from 'zod'
import { Cursor, Day, Id, Labelled, pageOf, text, Version } from '../common'
import { SourceFacts, SourceRef, SourceView } from '../sources'
import { OrderCommand, OrderFlag, OrderKind, OrderShelf, OrderState, OrderOffice, ResearchCategory } from './words'

/** How the deadline stands, in the words people see. While the offices look at it, the clock does not run. */
export const OrderDeadline = z.object({
  status: z.enum(['running', 'due_soon', 'due_today', 'overdue', 'waiting', 'met', 'missed', 'ended']),
  label: z.string(),
})
export type OrderDeadline = z.infer<typeof OrderDeadline>

export const OrderRow = z.object({
  id: Id,
  code: z.string(),
  state: OrderState,
  stateLabel: z.string(),
  kind: OrderKind,
  /** 调研问题 · 患者最关心 */
  kindLabel: z.string(),
  title: z.string(),
  lead: z.string(),
  helpers: z.array(z.string()),
  /** 11月30日 */
  due: z.string(),
  /** 12月30日回头看 */
  lookback: z.string().nullable(),
  deadline: OrderDeadline,
  flags: z.array(Labelled),
  /** What happened last, and when. */
  last: z.string(),
  when: z.string(),
})
export type OrderRow = z.infer<typeof OrderRow>
export const OrderPage = pageOf(OrderRow)

/** What of the ledger is looked at. `shelf`: null for everything that has not ended. */
const filters = {
  shelf: OrderShelf.nullable().default(null),
  /** Leads or helps. */
  departmentId: Id.nullable().default(null),
  kind: OrderKind.nullable().default(null),
  category: ResearchCategory.nullable().default(null),
  flag: OrderFlag.nullable().default(null),
}
export const OrderFilter = z.object(filters)
export type OrderFilter = z.infer<typeof OrderFilter>
export const LedgerInput = z.object({ ...filters, cursor: Cursor })

const Counted = Labelled.extend({ n: z.int() })
export type Counted = z.infer<typeof Counted>

/** How many there are of what, each line under the other filters that are set. */
export const LedgerCounts = z.object({
  /** Everything that has not ended. */
  open: z.int(),
  shelves: z.array(Counted),
  kinds: z.array(Counted),
  categories: z.array(Counted),
  flags: z.array(Counted),
  departments: z.array(Counted),
  can: z.array(z.enum(['issue', 'export'])),
})
export type LedgerCounts = z.infer<typeof LedgerCounts>

/** Orders of the viewer's own departments, and those they are in charge of. */
export const MyOrdersInput = z.object({ shelf: OrderShelf, cursor: Cursor })

export const OrderInput = z.object({ orderId: Id })

export const OrderEntry = z.object({
  when: z.string(),
  title: z.string(),
  /** 神经内科 顾云 */
  by: z.string(),
  text: z.string(),
  /** Short-lived links. */
  photos: z.array(z.string()),
})
export type OrderEntry = z.infer<typeof OrderEntry>

export const OrderView = OrderRow.extend({
  version: Version,
  category: ResearchCategory.nullable(),
  matter: z.string(),
  requirement: z.string(),
  office: z.string(),
  issued: z.string(),
  inCharge: z.string().nullable(),
  source: SourceView.nullable(),
  /** What is being done, as it was last reported. */
  plan: z.string(),
  /** Why it came back; empty when it did not. */
  returned: z.string(),
  /** More time that is asked for. */
  asking: z.object({ until: z.string(), reason: z.string(), by: z.string() }).nullable(),
  /** 延期到12月10日 */
  extended: z.string().nullable(),
  history: z.array(OrderEntry),
  can: z.array(OrderCommand),
  /** Why the viewer may not judge it although their office could; empty when nothing keeps them. */
  why: z.string(),
  /** The first day that a new deadline may have, and the last. */
  days: z.object({ from: Day, to: Day }),
})
export type OrderView = z.infer<typeof OrderView>

/** What somebody who is about to issue an order needs to know. */
export const OrderFormInput = z.object({ source: SourceRef.nullable().default(null) })
export const OrderForm = z.object({
  offices: z.array(z.object({ id: OrderOffice, label: z.string() })),
  departments: z.array(z.object({ id: Id, name: z.string(), group: z.string() })),
  facts: SourceFacts.nullable(),
  /** Orders that came from the same source already. */
  before: z.array(OrderRow),
  days: z.object({ from: Day, to: Day }),
  suggested: Day,
})
export type OrderForm = z.infer<typeof OrderForm>

/** Whom an order may name as in charge: people of the leading department. */
export const OrderPeopleInput = z.object({ departmentId: Id, text: text(20).default('') })
export const OrderPeople = z.object({
  people: z.array(z.object({ staffId: Id, name: z.string(), title: z.string() })),
})
