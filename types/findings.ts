import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, FileId, Id, keysOf, Labelled, pageOf, text, Version } from './common'

/**
 * What a visit, a call, a case or a thank-you note showed, good or bad, about a unit or a person. Nobody is judged by it
 * before somebody else looked at it, they were told, and they had time to answer.
 */

export const MAX_EVIDENCE = 9

/** Where a finding comes from. A visit's arise when it is submitted. */
export const originKinds = { visit: '现场检查', call: '电话回访', case: '投诉建议', thanks: '感谢' } as const
export const OriginKind = z.enum(keysOf(originKinds))
export type OriginKind = z.infer<typeof OriginKind>

export const findingStates = {
  submitted: '待复核',
  reviewed: '已复核',
  notified: '已告知，等说明',
  accepted: '本人（科室）认可',
  appealed: '有异议',
  confirmed: '已认定',
  dismissed: '不成立',
  disposed: '已处理',
  closed: '已办结',
  dropped: '不列为发现',
} as const
export const FindingState = z.enum(keysOf(findingStates))
export type FindingState = z.infer<typeof FindingState>

export const findingCommands = {
  review: '复核通过',
  drop: '不列为发现',
  notify: '告知',
  accept: '认可',
  appeal: '提出异议',
  confirm: '认定',
  dismiss: '认定不成立',
  dispose: '处理',
  close: '办结',
} as const
export const FindingCommand = z.enum(keysOf(findingCommands))
export type FindingCommand = z.infer<typeof FindingCommand>

export const disposals = {
  commend: '通报表扬',
  criticise: '通报批评',
  talk: '约谈',
  remind: '提醒',
  transfer: '移交纪检',
} as const
export const Disposal = z.enum(keysOf(disposals))
export type Disposal = z.infer<typeof Disposal>

/** Where a finding stands for the offices: what has to be done next. */
export const findingQueues = {
  review: '待复核',
  notify: '待告知',
  waiting: '等说明',
  decide: '待认定',
  dispose: '待处理',
  follow: '待办结',
  done: '已办结',
} as const
export const FindingQueue = z.enum(keysOf(findingQueues))
export type FindingQueue = z.infer<typeof FindingQueue>

// ---- commands

const about = {
  good: z.boolean(),
  departmentId: Id,
  /** Staff number; null: it is about the unit. */
  staffId: Id.nullable(),
  text: text(500, 6),
  photos: z.array(FileId).max(MAX_EVIDENCE, `最多 ${MAX_EVIDENCE} 张照片`),
}
/** From a call's answer, a case or a thank-you note. `itemId`: which answer; empty where there is none. */
export const ReportInput = z.object({
  commandId: CommandId,
  origin: z.object({ kind: OriginKind.exclude(['visit']), id: Id, itemId: z.string().max(64) }),
  ...about,
})

const onFinding = { commandId: CommandId, findingId: Id, version: Version }
const reason = text(500, 4)

/** `wording`: what those inspected will read. It says what happened, and nothing of who saw it. */
export const ReviewInput = z.object({ ...onFinding, wording: text(500, 6), showPhotos: z.boolean() })
export const DropInput = z.object({ ...onFinding, reason })
export const NotifyInput = z.object(onFinding)
const answer = { ...onFinding, photos: z.array(FileId).max(MAX_EVIDENCE, `最多 ${MAX_EVIDENCE} 张照片`) }
export const AcceptInput = z.object({ ...answer, text: text(1000) })
export const AppealInput = z.object({ ...answer, text: text(1000, 6) })
export const ConfirmInput = z.object({ ...onFinding, reason })
export const DismissInput = z.object({ ...onFinding, reason })

export const TalkPlan = z.object({
  /** Whom to talk to: the person, or for a unit whoever leads it. */
  staffId: Id,
  day: Day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择时间'),
  place: text(40, 2),
})
export type TalkPlan = z.infer<typeof TalkPlan>

export const DisposeInput = z
  .object({ ...onFinding, disposal: Disposal, text: text(500, 4), talk: TalkPlan.nullable() })
  .refine(({ disposal, talk }) => (disposal === 'talk') === (talk !== null), {
    path: ['talk'],
    message: '约谈请写明和谁谈、什么时候、在哪里',
  })
export const CloseInput = z.object({ ...onFinding, text: text(500, 2) })

// ---- views

export const FindingInput = z.object({ findingId: Id })
export const FindingsInput = z.object({ queue: FindingQueue, cursor: Cursor })
export const FindingCountsInput = z.object({})
export const OwnFindingsInput = z.object({ cursor: Cursor })

export const FindingRow = z.object({
  id: Id,
  state: FindingState,
  stateLabel: z.string(),
  good: z.boolean(),
  /** 神经内科 · 凌志远 */
  about: z.string(),
  text: z.string(),
  originLabel: z.string(),
  /** Until when they may answer, or that they did not; empty otherwise. */
  term: z.string(),
  when: z.string(),
})
export type FindingRow = z.infer<typeof FindingRow>
export const FindingPage = pageOf(FindingRow)

/** How many wait in each queue of the viewer's. */
export const FindingCounts = z.object({ counts: z.record(FindingQueue, z.int()) })

const answered = z.object({ agreed: z.boolean(), text: z.string(), when: z.string(), photos: z.array(z.string()) })

export const FindingView = FindingRow.extend({
  version: Version,
  department: Labelled,
  person: z.object({ staffId: Id, name: z.string(), reachable: z.boolean() }).nullable(),
  item: z.string(),
  origin: z.object({ kind: OriginKind, label: z.string(), page: z.string() }),
  /** Who saw it: for the offices only. */
  reporter: z.string(),
  wording: z.string(),
  showPhotos: z.boolean(),
  photos: z.array(z.string()),
  answerBy: z.string(),
  silent: z.boolean(),
  answer: answered.nullable(),
  decision: z.object({ confirmed: z.boolean(), reason: z.string(), by: z.string(), when: z.string() }).nullable(),
  disposal: z
    .object({ kind: Disposal, label: z.string(), text: z.string(), talkId: Id.nullable(), done: z.boolean() })
    .nullable(),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  can: z.array(FindingCommand),
  /** Disposals that fit: praise is commended, and nothing else. */
  disposals: z.array(z.object({ id: Disposal, label: z.string(), note: z.string() })),
  /** Why the next step is somebody else's; empty when it is not. */
  why: z.string(),
})
export type FindingView = z.infer<typeof FindingView>

/** What those inspected see: what happened and what becomes of it, and neither who saw it nor when exactly. */
export const OwnFinding = z.object({
  id: Id,
  version: Version,
  good: z.boolean(),
  /** 您本人, or the unit. */
  about: z.string(),
  personal: z.boolean(),
  state: FindingState,
  stateLabel: z.string(),
  kindLabel: z.string(),
  item: z.string(),
  text: z.string(),
  photos: z.array(z.string()),
  /** The week in which it was seen. */
  when: z.string(),
  answerBy: z.string(),
  silent: z.boolean(),
  answer: answered.nullable(),
  decision: z.object({ confirmed: z.boolean(), reason: z.string(), when: z.string() }).nullable(),
  disposal: z.object({ label: z.string(), text: z.string(), talkId: Id.nullable() }).nullable(),
  history: z.array(z.object({ when: z.string(), title: z.string() })),
  can: z.array(FindingCommand),
})
export type OwnFinding = z.infer<typeof OwnFinding>
export const OwnFindingPage = pageOf(OwnFinding)

/** People of the roster, whether they use the software or not. */
export const FindPeopleInput = z.object({ text: text(20), departmentId: Id.nullable() })
export const FoundPeople = z.object({
  people: z.array(
    z.object({
      staffId: Id,
      name: z.string(),
      title: z.string(),
      departmentId: Id,
      department: z.string(),
      head: z.boolean(),
    }),
  ),
})
export type FoundPerson = z.infer<typeof FoundPeople>['people'][number]
