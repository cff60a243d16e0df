import '../zod'
import * as z from 'zod'
import { keysOf, text } from '../common'

/** How the hospital looks for itself (DOMAIN §1). Calls are answered by patients; the others are seen by an inspector. */
export const checkKinds = { call: '电话回访', undercover: '暗访', walk_through: '走流程', on_site: '现场检查' } as const
export const CheckKind = z.enum(keysOf(checkKinds))
export type CheckKind = z.infer<typeof CheckKind>

/** What an inspector goes to see; everything but a call. */
export const VisitKind = CheckKind.exclude(['call'])
export type VisitKind = z.infer<typeof VisitKind>

/** Where an item comes from. All but `own` are offered by the server, out of what the hospital has set. */
export const itemSources = {
  voices: '三声',
  hearts: '五心',
  attitudes: '生冷硬顶推拖',
  nineRules: '九项准则',
  processTests: '懂不懂·通不通·好不好',
  warm: '暖语',
  forbidden: '禁语',
  own: '自己写的',
} as const
export const ItemSource = z.enum(keysOf(itemSources))
export type ItemSource = z.infer<typeof ItemSource>

/** `good_no`: it is good when the answer is no (有没有听到禁语). */
export const answerKinds = { good_yes: '是否题，“是”为好', good_no: '是否题，“否”为好', scale: '1–5 分' } as const
export const AnswerKind = z.enum(keysOf(answerKinds))
export type AnswerKind = z.infer<typeof AnswerKind>

export const MAX_ITEMS = 20

/** One question of a call, one line of a checklist. */
export const CheckItem = z.object({
  /** Known by it for good: in a plan's set, in answers, in findings. */
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, '编号不正确'),
  text: text(80, 2),
  source: ItemSource,
  answer: AnswerKind,
  /** How much it counts beside the others of its set. */
  weight: z.int().min(1, '权重最小为 1').max(5, '权重最大为 5'),
})
export type CheckItem = z.infer<typeof CheckItem>

export const CheckItems = z
  .array(CheckItem)
  .max(MAX_ITEMS, `最多 ${MAX_ITEMS} 题，再多没有人愿意答完`)
  .superRefine((items, context) => {
    const seen = new Set<string>()
    items.forEach(({ id }, index) => {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: '同一题选了两次' })
      seen.add(id)
    })
  })

/** `na`: it did not come up, or nobody could tell. Never counted. */
export const AnswerValue = z.union([z.enum(['yes', 'no', 'na']), z.int().min(1).max(5)])
export type AnswerValue = z.infer<typeof AnswerValue>

/** `note`: what was seen or said about this one item; empty for nothing. */
export const ItemAnswer = z.object({ itemId: z.string().max(64), value: AnswerValue, note: text(300) })
export type ItemAnswer = z.infer<typeof ItemAnswer>

/** Whether an answer is one that this item asks for. */
export function answers({ answer }: CheckItem, value: AnswerValue): boolean {
  if (value === 'na') return true
  return answer === 'scale' ? typeof value === 'number' : typeof value === 'string'
}

/** How good an answer is, from 0 to 1; null where it says nothing. 3 of 5 is half. */
export function goodness({ answer }: CheckItem, value: AnswerValue): number | null {
  if (value === 'na') return null
  if (typeof value === 'number') return (value - 1) / 4
  return (answer === 'good_yes') === (value === 'yes') ? 1 : 0
}

/** Of 100, over the items that say something, by their weights; null when none does. */
export function scoreOf(items: readonly CheckItem[], given: readonly ItemAnswer[]): number | null {
  const values = new Map(given.map(({ itemId, value }) => [itemId, value]))
  let [sum, weights] = [0, 0]
  for (const item of items) {
    const value = values.get(item.id)
    const good = value === undefined ? null : goodness(item, value)
    if (good === null) continue
    sum += good * item.weight
    weights += item.weight
  }
  return weights === 0 ? null : Math.round((sum / weights) * 100)
}
