import '../zod'
import * as z from 'zod'
import { Cursor, Id, pageOf } from '../common'
import { Filter } from './filter'
import { Count } from './overview'

/** Figures with something behind them: cases, or the same figure in parts. Of both kinds of cases are the last four. */
export const behindNames = {
  ratings: '服务评价',
  thanks: '感谢',
  complaints: '投诉',
  suggestions: '建议',
  due: '应答复',
  asked: '已答复',
  open: '在办',
  overdue: '逾期',
} as const
/** What is told apart by subject and channel: complaints. */
const FACETED: readonly string[] = ['complaints', 'due', 'asked']
export const What = z.enum(Object.keys(behindNames) as [keyof typeof behindNames, ...(keyof typeof behindNames)[]])
export type What = z.infer<typeof What>

/** Of `open` and `overdue` the period says nothing: they are of now. */
export const BehindInput = z
  .object({ filter: Filter, what: What, cursor: Cursor })
  .refine(({ filter, what }) => filter.facet === null || FACETED.includes(what), {
    path: ['what'],
    message: '这个数不能这样看',
  })

/** No text of the case and no day: what it is, where it lies, how far it is. */
export const BehindRow = z.object({
  id: Id,
  code: z.string(),
  kind: z.string(),
  subject: z.string(),
  department: z.string(),
  stateLabel: z.string(),
  month: z.string().describe('of its receipt'),
})
export type BehindRow = z.infer<typeof BehindRow>

const Part = z.object({ id: z.string(), name: z.string(), count: Count })

export const BehindPage = pageOf(BehindRow).extend({
  title: z.string().describe('2026年9月 全院 投诉'),
  count: Count,
  /** Why there is no list, or what of the count it leaves out; null: it is all of it. */
  why: z.string().nullable(),
  listed: z.boolean(),
  /** Instead of a list: the same count in parts that may be shown. */
  parts: z.object({ places: z.array(Part), months: z.array(Part) }).nullable(),
})
export type BehindPage = z.infer<typeof BehindPage>
