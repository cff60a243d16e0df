import './zod'
import * as z from 'zod'
import { Cursor, Id, Labelled, Moment, Month, pageOf } from './common'
import { Deadline } from './feedback/deadline'

/** Fewer people than this are never shown (10 for anything published or ranked). */
export const SMALL_NUMBER = 5

export const OverviewInput = z.object({
  /** Months looked at, both included; at most 24. */
  from: Month,
  to: Month,
  branchId: Id.nullable(),
})
export type OverviewInput = z.infer<typeof OverviewInput>

/** A count, or null where it would let few people be recognised. */
export const Count = z.int().nullable()
/** A share with the n behind it; `value` is null below the threshold or for n = 0. */
export const Rate = z.object({ n: Count, value: z.number().nullable() })
export type Rate = z.infer<typeof Rate>

export const ThreeRates = z.object({ response: Rate, solved: Rate, satisfied: Rate })
export type ThreeRates = z.infer<typeof ThreeRates>

export const Overview = z.object({
  period: z.object({ from: Month, to: Month, label: z.string() }),
  asOf: Moment,
  volume: z.object({
    ratings: Count,
    complaints: Count,
    suggestions: Count,
    thanks: Count,
    /** Same length of time just before; null where suppressed. */
    previous: z.object({ ratings: Count, complaints: Count, suggestions: Count, thanks: Count }),
  }),
  stars: Rate.describe('mean stars, 1 to 5'),
  rates: ThreeRates,
  changed: Rate.describe('share of replied cases that led to a change'),
  openNow: Count,
  overdueNow: Count,
  trend: z.array(z.object({ key: z.string(), label: z.string(), ratings: Count, complaints: Count })),
  departments: z.array(
    z.object({
      id: Id,
      name: z.string(),
      ratings: Count,
      stars: Rate,
      complaints: Count,
      rates: ThreeRates,
      overdueNow: Count,
    }),
  ),
  attitudes: z.object({
    columns: z.array(Labelled),
    rows: z.array(z.object({ id: Id, name: z.string(), counts: z.array(Count) })),
  }),
  phrases: z.object({
    warm: z.array(z.object({ id: Id, text: z.string(), count: Count })),
    forbidden: z.array(z.object({ id: Id, text: z.string(), count: Count })),
  }),
})
export type Overview = z.infer<typeof Overview>

/** What must move today: no text of the case, only where it lies and since when. */
export const OverdueRow = z.object({
  id: Id,
  code: z.string(),
  kind: z.string(),
  subject: z.string(),
  department: z.string(),
  stateLabel: z.string(),
  deadline: Deadline,
  /** 已转督办 */
  escalation: z.string().nullable(),
  /** Who counts what is late need not be who may read it. */
  canOpen: z.boolean(),
})
export type OverdueRow = z.infer<typeof OverdueRow>
export const OverdueInput = z.object({ cursor: Cursor })
export const OverduePage = pageOf(OverdueRow)

/** A file made for the caller; the link expires. */
export const ExportedFile = z.object({ fileName: z.string(), url: z.string() })
