import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, FileId, Id, Labelled, Moment, pageOf, text, Version } from './common'
import { Phrase } from './handbook'
import { Template } from './notices'
import { Scene } from './org'

export const MAX_PHOTOS = 6
const Choices = z.array(z.string().max(40)).max(40)

/** Where it happened: the code scanned, a department chosen, or not known. */
export const Whereabouts = z.discriminatedUnion('by', [
  z.object({ by: z.literal('scene'), scene: Scene }),
  z.object({ by: z.literal('department'), departmentId: Id }),
  z.object({ by: z.literal('unknown') }),
])
export type Whereabouts = z.infer<typeof Whereabouts>

// ---- what the forms offer

export const FormInput = z.object({ where: Whereabouts })
/** All choices of the rating and complaint forms, from versioned configuration and the published handbook. */
export const FormView = z.object({
  voices: z.array(Labelled),
  hearts: z.array(Labelled),
  attitudes: z.array(Labelled),
  subjects: z.array(Labelled),
  handbookVersion: z.int(),
  phrases: z.array(Phrase),
  templates: z.array(Template),
})
export type FormView = z.infer<typeof FormView>

// ---- rating

export const RateInput = z.object({
  commandId: CommandId,
  where: Whereabouts,
  stars: z.int('请点选星级').min(1, '请点选星级').max(5, '请点选星级'),
  voices: Choices,
  hearts: Choices,
  attitudes: Choices,
  /** Phrases heard, by id, of the handbook version shown. */
  phrases: Choices,
  handbookVersion: z.int().min(0),
  words: text(1000),
  photos: z.array(FileId).max(MAX_PHOTOS, `最多 ${MAX_PHOTOS} 张照片`),
})
export type RateInput = z.infer<typeof RateInput>

export const RatingReceipt = z.object({
  ratingId: Id,
  /** True when the rating is low enough that a reply is offered. */
  offerReply: z.boolean(),
})
export type RatingReceipt = z.infer<typeof RatingReceipt>

// ---- complaint or suggestion

export const caseKinds = { complaint: '投诉', suggestion: '建议' } as const
export const CaseKind = z.enum(['complaint', 'suggestion'])
export type CaseKind = z.infer<typeof CaseKind>

/**
 * 实名: the complaint office sees the contact and may call.
 * 保密: the contact is sealed away; no action shows it to anybody but the person.
 */
export const identityModes = { named: '实名', confidential: '保密' } as const
export const IdentityMode = z.enum(['named', 'confidential'])
export type IdentityMode = z.infer<typeof IdentityMode>

export const Contact = z.object({
  name: text(20),
  phone: z
    .string()
    .trim()
    .regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})?$/, '请填写正确的电话号码'),
})
export type Contact = z.infer<typeof Contact>

const Identified = {
  identityMode: IdentityMode,
  contact: Contact,
  /** Templates the person just agreed to receive one message of. */
  subscribed: z.array(z.string().max(64)).max(5),
}

function namedNeedsContact(
  value: { identityMode: IdentityMode; contact: Contact },
  context: z.core.$RefinementCtx,
): void {
  if (value.identityMode !== 'named') return
  if (!value.contact.name) context.addIssue({ code: 'custom', path: ['contact', 'name'], message: '实名需要填写姓名' })
  if (!value.contact.phone)
    context.addIssue({ code: 'custom', path: ['contact', 'phone'], message: '实名需要填写联系电话' })
}

export const SubmitInput = z
  .object({
    commandId: CommandId,
    kind: CaseKind,
    where: Whereabouts,
    subject: z.string('请选择类别').min(1, '请选择类别').max(40),
    happenedOn: Day,
    words: text(2000, 10),
    photos: z.array(FileId).max(MAX_PHOTOS, `最多 ${MAX_PHOTOS} 张照片`),
    ...Identified,
  })
  .superRefine(namedNeedsContact)
export type SubmitInput = z.infer<typeof SubmitInput>

/** Turns one's own low rating into a case, without typing anything again. */
export const AskReplyInput = z
  .object({ commandId: CommandId, ratingId: Id, ...Identified })
  .superRefine(namedNeedsContact)
export type AskReplyInput = z.infer<typeof AskReplyInput>

// ---- the case

/** DOMAIN §5. A state is never burnt into a page: pages show its label and the server's `can`. */
export const caseStates = {
  submitted: '待受理',
  accepted: '已受理',
  assigned: '已分派',
  investigating: '调查中',
  reply_review: '答复审核中',
  replied: '已答复',
  reopened: '重新办理',
  closed: '已办结',
} as const
export const CaseState = z.enum(Object.keys(caseStates) as [keyof typeof caseStates, ...(keyof typeof caseStates)[]])
export type CaseState = z.infer<typeof CaseState>

export const caseCommands = {
  accept: '受理',
  assign: '分派科室',
  investigate: '开始调查',
  submitReply: '提交答复送审',
  returnReply: '退回修改',
  approveReply: '通过并答复患者',
  evaluate: '评价办理结果',
} as const
export const CaseCommand = z.enum(
  Object.keys(caseCommands) as [keyof typeof caseCommands, ...(keyof typeof caseCommands)[]],
)
export type CaseCommand = z.infer<typeof CaseCommand>

/** How a deadline stands now. `workingDays` counts those left, or those passed once overdue. */
export const Deadline = z.object({
  dueAt: Moment,
  status: z.enum(['running', 'due_soon', 'due_today', 'overdue', 'met', 'missed']),
  workingDays: z.int().min(0),
  /** 还剩 2 个工作日 */
  label: z.string(),
  /** The year's official calendar was not yet known when this was counted. */
  provisional: z.boolean(),
})
export type Deadline = z.infer<typeof Deadline>

export const CaseReceipt = z.object({
  caseId: Id,
  code: z.string(),
  submittedAt: Moment,
  acknowledgeBy: Moment,
  dueAt: Moment,
  provisional: z.boolean(),
  next: z.array(z.string()),
})
export type CaseReceipt = z.infer<typeof CaseReceipt>

export const changeKinds = { none: '暂不调整', planned: '计划改进', made: '已经改进' } as const
/** What changes because of this case (Care Opinion's "change planned / made"). */
export const Change = z
  .object({ kind: z.enum(['none', 'planned', 'made']), text: text(300), on: Day.nullable() })
  .superRefine((change, context) => {
    if (change.kind === 'none') return
    if (!change.text) context.addIssue({ code: 'custom', path: ['text'], message: '请写明改进什么' })
    if (!change.on) context.addIssue({ code: 'custom', path: ['on'], message: '请写明日期' })
  })
export type Change = z.infer<typeof Change>

export const Reply = z.object({ text: z.string(), change: Change, at: Moment })
/** A short-lived link; empty when the file is gone. */
export const Photo = z.object({ url: z.string() })
export const Evaluation = z.object({ solved: z.boolean(), satisfied: z.boolean(), reason: z.string(), at: Moment })

export const TimelineEntry = z.object({
  /** As people say it: 今天 14:20; only the week for viewers who must not recognise a person by the hour. */
  when: z.string(),
  title: z.string(),
  by: z.string(),
  text: z.string(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** A case as one viewer may see it. What a viewer may not see is absent, not blank. */
export const CaseView = z.object({
  id: Id,
  code: z.string(),
  version: Version,
  kind: CaseKind,
  state: CaseState,
  stateLabel: z.string(),
  subject: Labelled,
  department: Labelled.nullable(),
  post: z.string().nullable(),
  /** Several departments work on it together, which makes 10 working days of 5. */
  coordinated: z.boolean(),
  identity: z.string(),
  /** Exact for the patient and the complaint office, the week for everybody else. */
  submitted: z.string(),
  happened: z.string(),
  words: z.string(),
  redacted: z.boolean(),
  photos: z.array(Photo),
  rating: z.object({ stars: z.int(), praised: z.array(z.string()), criticised: z.array(z.string()) }).nullable(),
  deadline: Deadline,
  timeline: z.array(TimelineEntry),
  reply: Reply.nullable(),
  draft: Reply.extend({ by: z.string(), returned: z.string() }).nullable().optional(),
  evaluation: Evaluation.nullable(),
  contact: Contact.optional(),
  /** Commands this viewer may give now; the first is the next legal step. */
  can: z.array(CaseCommand),
})
export type CaseView = z.infer<typeof CaseView>

export const CaseInput = z.object({ caseId: Id })
export const ListInput = z.object({ cursor: Cursor })

/** One line of 我的 for the patient. */
export const MyRow = z.object({
  id: Id,
  type: z.enum(['case', 'rating']),
  title: z.string(),
  excerpt: z.string(),
  where: z.string(),
  when: z.string(),
  stateLabel: z.string(),
  deadline: Deadline.nullable(),
  /** True when the patient is asked for something, e.g. to rate the reply. */
  waitsForMe: z.boolean(),
})
export const MyPage = pageOf(MyRow)
export type MyRow = z.infer<typeof MyRow>

// ---- staff

export const inboxQueues = { todo: '待办', waiting: '等待他人', done: '已办' } as const
export const InboxInput = z.object({
  queue: z.enum(['todo', 'waiting', 'done']),
  cursor: Cursor,
})
export const InboxRow = z.object({
  id: Id,
  code: z.string(),
  kind: CaseKind,
  state: CaseState,
  stateLabel: z.string(),
  subject: z.string(),
  department: z.string(),
  excerpt: z.string(),
  submitted: z.string(),
  deadline: Deadline,
})
export type InboxRow = z.infer<typeof InboxRow>
export const InboxPage = pageOf(InboxRow)

const onCase = { commandId: CommandId, caseId: Id, version: Version }
export const AcceptInput = z.object(onCase)
export const InvestigateInput = z.object(onCase)
/** Several departments to coordinate make it 10 working days (办法 2019). */
export const AssignInput = z.object({ ...onCase, departmentId: Id, coordinated: z.boolean() })
export const SubmitReplyInput = z.object({ ...onCase, text: text(2000, 10), change: Change })
export const ReturnReplyInput = z.object({ ...onCase, reason: text(300, 2) })
export const ApproveReplyInput = z.object(onCase)
export const EvaluateInput = z
  .object({ ...onCase, solved: z.boolean(), satisfied: z.boolean(), reason: text(500) })
  .superRefine((value, context) => {
    if (!value.solved && value.reason.length < 2)
      context.addIssue({ code: 'custom', path: ['reason'], message: '请说说哪里还没有解决，我们好重新办理' })
  })
export type EvaluateInput = z.infer<typeof EvaluateInput>
