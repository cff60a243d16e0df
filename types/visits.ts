import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, FileId, Id, keysOf, Labelled, Moment, pageOf, text, Version } from './common'
import { answers, CheckItem, CheckItems, ItemAnswer, MAX_ITEMS, VisitKind } from './inspection/items'

/** An inspector goes and sees: unannounced, along the way of a patient, or on site with a checklist. */

/** Beside the photos of the whole visit each one belongs to an item; they travel in one list. */
export const MAX_VISIT_PHOTOS = 30

export const visitStates = {
  scheduled: '待检查',
  conducted: '已检查，待提交',
  submitted: '已提交',
  cancelled: '已取消',
} as const
export const VisitState = z.enum(keysOf(visitStates))
export type VisitState = z.infer<typeof VisitState>

export const visitCommands = { conduct: '记录检查', submit: '提交', reassign: '改派', cancel: '取消' } as const
export const VisitCommand = z.enum(keysOf(visitCommands))
export type VisitCommand = z.infer<typeof VisitCommand>

// ---- planning

export const ScheduleInput = z
  .object({
    commandId: CommandId,
    kind: VisitKind,
    title: text(40, 2),
    departmentId: Id,
    postId: Id.nullable(),
    /** First and last day on which the inspector may go. */
    from: Day,
    until: Day,
    items: CheckItems.min(1, '请至少选一项'),
    inspectorId: Id,
    note: text(200),
    /** A line of a spot-check plan that is being carried out: then kind, department and items are the plan's. */
    plan: z
      .object({ id: Id, key: z.string().max(16) })
      .nullable()
      .default(null),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: '结束的日子不能早于开始' })

/** What items a hospital's lists offer, and who may go where. */
export const VisitFormInput = z.object({ departmentId: Id.nullable(), planId: Id.nullable().default(null) })
export const VisitForm = z.object({
  items: z.array(CheckItem),
  inspectors: z.array(
    z.object({ staffId: Id, name: z.string(), department: z.string(), may: z.boolean(), why: z.string() }),
  ),
  posts: z.array(Labelled),
  /** What the plan wants to be visited, and how much of it is scheduled. */
  plan: z
    .object({
      id: Id,
      title: z.string(),
      from: Day,
      until: Day,
      lines: z.array(
        z.object({
          key: z.string(),
          kind: VisitKind,
          label: z.string(),
          department: Labelled,
          items: z.array(CheckItem),
          wanted: z.int(),
          scheduled: z.int(),
        }),
      ),
    })
    .nullable(),
})
export type VisitForm = z.infer<typeof VisitForm>

const onVisit = { commandId: CommandId, visitId: Id, version: Version }
export const ReassignInput = z.object({ ...onVisit, inspectorId: Id, reason: text(200, 2) })
export const CancelVisitInput = z.object({ ...onVisit, reason: text(200, 2) })
export const SubmitVisitInput = z.object(onVisit)

// ---- on the spot

/** What the inspector would make of an item: praise, or something to be set right, of the unit or of one person. */
export const Remark = z.object({
  itemId: z.string().max(64),
  good: z.boolean(),
  /** Staff number, picked from the list that came along; null: the unit. */
  staffId: Id.nullable(),
  text: text(500, 6),
})
export type Remark = z.infer<typeof Remark>

/** Everything of one visit in one packet, as the device kept it. `photosOf`: which of `photos` belongs to which item. */
export const ConductInput = z
  .object({
    ...onVisit,
    startedAt: Moment,
    endedAt: Moment,
    /** Where exactly, in words or by the code of a post. */
    place: text(60),
    answers: z.array(ItemAnswer).max(MAX_ITEMS),
    remarks: z.array(Remark).max(MAX_ITEMS),
    summary: text(500),
    photos: z.array(FileId).max(MAX_VISIT_PHOTOS, `最多 ${MAX_VISIT_PHOTOS} 张照片`),
    photosOf: z.array(z.string().max(64)),
  })
  .refine(({ photos, photosOf }) => photos.length === photosOf.length, { path: ['photosOf'], message: '照片没有对上' })
  .refine(({ remarks }) => new Set(remarks.map(({ itemId }) => itemId)).size === remarks.length, {
    path: ['remarks'],
    message: '一项只能列一条发现',
  })
  .refine(({ startedAt, endedAt }) => startedAt <= endedAt, { path: ['endedAt'], message: '结束不能早于开始' })

// ---- views

export const visitQueues = {
  scheduled: '待检查',
  conducted: '待提交',
  submitted: '已提交',
  cancelled: '已取消',
} as const
export const VisitsInput = z.object({ state: VisitState, cursor: Cursor })
export const MyVisitsInput = z.object({ done: z.boolean(), cursor: Cursor })
export const VisitInput = z.object({ visitId: Id })

export const VisitRow = z.object({
  id: Id,
  version: Version,
  state: VisitState,
  stateLabel: z.string(),
  kind: VisitKind,
  kindLabel: z.string(),
  title: z.string(),
  department: z.string(),
  post: z.string(),
  /** 11月23日—11月30日 */
  window: z.string(),
  /** 还剩 3 天, 已过期 2 天; empty when it is done. */
  due: z.string(),
  late: z.boolean(),
  inspector: z.string(),
  score: z.int().nullable(),
  items: z.int(),
})
export type VisitRow = z.infer<typeof VisitRow>
export const VisitPage = pageOf(VisitRow)

export const Conducted = z.object({
  startedAt: Moment,
  endedAt: Moment,
  when: z.string(),
  place: z.string(),
  answers: z.array(ItemAnswer),
  remarks: z.array(Remark.extend({ name: z.string() })),
  summary: z.string(),
  photos: z.array(z.object({ itemId: z.string(), url: z.string() })),
  /** The device's clock and the server's were apart, or it was not in the days planned. */
  doubt: z.string(),
})

/** All that the inspector needs, to be kept on the device for where there is no network. */
export const VisitView = VisitRow.extend({
  departmentId: Id,
  note: z.string(),
  checklist: z.array(CheckItem),
  people: z.array(z.object({ staffId: Id, name: z.string(), title: z.string() })),
  conducted: Conducted.nullable(),
  /** What became of each remark, by its item. */
  findings: z.array(z.object({ itemId: z.string(), id: Id, page: z.string() })),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  can: z.array(VisitCommand),
})
export type VisitView = z.infer<typeof VisitView>

type Checked = Pick<z.infer<typeof ConductInput>, 'answers' | 'remarks'>

/** What is still to be filled in, by item; empty when it can be sent. The page and the server ask the same. */
export function visitProblems(
  items: readonly CheckItem[],
  { answers: given, remarks }: Checked,
): { itemId: string; message: string }[] {
  const known = new Map(items.map((item) => [item.id, item]))
  const answered = new Map(given.map((one) => [one.itemId, one]))
  const missing = items
    .filter((item) => {
      const answer = answered.get(item.id)
      return !answer || !answers(item, answer.value)
    })
    .map(({ id }) => ({ itemId: id, message: '这一项还没有答' }))
  const strange = [...given, ...remarks]
    .filter(({ itemId }) => !known.has(itemId))
    .map(({ itemId }) => ({ itemId, message: '清单里没有这一项' }))
  return [...missing, ...strange]
}
