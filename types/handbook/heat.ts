import '../zod'
import * as z from 'zod'
import { Id, Labelled, Moment } from '../common'
import { Tone } from './phrase'

/** Of a whole calendar year: by month there would be too few at most posts. */
export const HeatInput = z.object({ year: z.string().regex(/^20\d\d$/, '年份不正确') })

/** A count, or null where it would let few people be recognised. */
const Count = z.int().nullable()

export const HeatRow = z.object({
  id: Id,
  tone: Tone,
  postKind: z.string(),
  scene: z.string(),
  text: z.string(),
  /** No longer in the handbook in force. */
  retired: z.boolean(),
  /** One a column. */
  counts: z.array(Count),
  total: Count,
})
export type HeatRow = z.infer<typeof HeatRow>

/** How often patients heard which phrase at which kind of post. */
export const HeatView = z.object({
  label: z.string(),
  asOf: Moment,
  /** Kinds of post, and `none` for ratings that name no post; with the ratings given there. */
  columns: z.array(Labelled.extend({ ratings: Count })),
  rows: z.array(HeatRow),
})
export type HeatView = z.infer<typeof HeatView>
