import '../zod'
import * as z from 'zod'
import { Labelled, Moment } from '../common'
import { Filter } from './filter'
import { PeriodView } from './period'

/** A count, or null where it would let few people be recognised. */
export const Count = z.int().nullable()
/** A share with the n behind it; `value` is null below the threshold or for n = 0. */
export const Rate = z.object({ n: Count, value: z.number().nullable() })
export type Rate = z.infer<typeof Rate>

export const ThreeRates = z.object({ response: Rate, solved: Rate, satisfied: Rate })
export type ThreeRates = z.infer<typeof ThreeRates>

export const Volume = z.object({ ratings: Count, complaints: Count, suggestions: Count, thanks: Count })
export type Volume = z.infer<typeof Volume>

/** One span of time in numbers, as it stands beside the span before and the same span a year ago. */
export const Figures = z.object({
  volume: Volume,
  stars: Rate.describe('mean stars, 1 to 5'),
  rates: ThreeRates,
  changed: Rate.describe('share of replied cases that led to a change'),
})
export type Figures = z.infer<typeof Figures>

/** Working days from receipt to the first reply. */
export const ReplyDays = z.object({ n: Count, median: z.number().nullable(), p90: z.number().nullable() })

export const PlaceRow = z.object({
  id: z.string(),
  name: z.string(),
  ratings: Count,
  stars: Rate,
  complaints: Count,
  thanks: Count,
  rates: ThreeRates,
  overdueNow: z.int(),
})
export type PlaceRow = z.infer<typeof PlaceRow>

/** Counts by two things. */
export const Heat = z.object({
  columns: z.array(Labelled),
  rows: z.array(z.object({ id: z.string(), name: z.string(), counts: z.array(Count) })),
})
export type Heat = z.infer<typeof Heat>

export const HeardPhrase = z.object({ id: z.string(), text: z.string(), count: Count })

/** Done, and in hand now. These count work and not people. */
export const WorkDone = z.object({
  clinics: z.int(),
  clinicVisits: Count,
  calls: z.int().describe('people reached by call-back'),
  visits: z.int().describe('undercover visits, walk-throughs, on site'),
  findings: z.int().describe('confirmed'),
  ordersOpen: z.int(),
  ordersOverdue: z.int(),
})

export const Overview = z.object({
  filter: Filter,
  place: z.string(),
  facet: z.string().nullable(),
  period: PeriodView,
  asOf: Moment,
  now: Figures,
  replyDays: ReplyDays,
  previous: z.object({ label: z.string(), figures: Figures }),
  lastYear: z.object({ label: z.string(), figures: Figures }),
  openNow: z.int(),
  overdueNow: z.int(),
  /** The months of the year and of the year before. */
  trend: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      within: z.boolean().describe('belongs to the period'),
      now: Volume.nullable().describe('null: has not begun'),
      lastYear: Volume,
    }),
  ),
  /** The departments of the place; of a department, itself. */
  departments: z.array(PlaceRow),
  attitudes: Heat,
  /** Complaints of the whole year: by month they would be too few. */
  subjects: Heat.extend({ label: z.string() }),
  /** Complaints of the period by subject and by channel, hospital only. */
  bySubject: z.array(z.object({ id: z.string(), name: z.string(), count: Count })),
  byChannel: z.array(z.object({ id: z.string(), name: z.string(), count: Count })),
  phrases: z.object({ warm: z.array(HeardPhrase), forbidden: z.array(HeardPhrase) }),
  work: WorkDone.nullable().describe('null where it does not depend on the filter'),
  /** When the figures were last recounted from the records, and what differed. */
  recounted: z.object({ at: Moment, differences: z.int() }).nullable(),
})
export type Overview = z.infer<typeof Overview>
