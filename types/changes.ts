import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Id, Month, pageOf, text, Version } from './common'

/** 您提我改: what people said, told again so that nobody is recognisable, and what was changed because of it. */

/** From here on the public reads how many people said it. Under it a number could lead to one of them. */
export const PUBLIC_FROM = 10
/** Of how many cases one entry may come: each owner is told in the publication's own transaction. */
export const MAX_CASES = 20

export const changeStatuses = { planned: '计划改进', done: '已经改进' } as const
export const ChangeStatus = z.enum(['planned', 'done'])
export type ChangeStatus = z.infer<typeof ChangeStatus>

export const changeStates = {
  draft: '草稿',
  review: '待审核',
  published: '已公开',
  correction_review: '更正待审核',
  corrected: '已更正',
  withdrawn: '已撤下',
} as const
export const ChangeState = z.enum(['draft', 'review', 'published', 'correction_review', 'corrected', 'withdrawn'])
export type ChangeState = z.infer<typeof ChangeState>

export const changeCommands = {
  edit: '修改',
  submit: '送审',
  sendBack: '退回修改',
  publish: '审核通过并公开',
  correct: '更正',
  withdraw: '撤下',
} as const
export const ChangeCommand = z.enum(['edit', 'submit', 'sendBack', 'publish', 'correct', 'withdraw'])
export type ChangeCommand = z.infer<typeof ChangeCommand>

/** What the public reads. `month`: when it was changed, or will be. */
const textShape = {
  said: text(200, 6),
  changed: text(300, 6),
  departmentId: Id.nullable(),
  month: Month,
  status: ChangeStatus,
}

const onChange = { commandId: CommandId, changeId: Id, version: Version }
const caseIds = z
  .array(Id)
  .min(1, '请选择这项改进来自哪些反馈')
  .max(MAX_CASES, `最多关联 ${MAX_CASES} 件`)
  .transform((ids) => [...new Set(ids)])

export const DraftChangeInput = z.object({ commandId: CommandId, ...textShape, caseIds })
export const EditChangeInput = z.object({ ...onChange, ...textShape, caseIds })
export const CorrectChangeInput = z.object({ ...onChange, ...textShape, note: text(100, 4) })
export const SubmitChangeInput = z.object(onChange)
export const SendBackChangeInput = z.object({ ...onChange, reason: text(200, 4) })
export const PublishChangeInput = z.object(onChange)
export const WithdrawChangeInput = z.object({ ...onChange, reason: text(200, 4) })

export const ChangeInput = z.object({ changeId: Id })
export const ChangesInput = z.object({ departmentId: Id.optional(), cursor: Cursor })

/** An entry as anybody may read it: no id of a case, no name of anybody. */
export const PublicChange = z.object({
  id: Id,
  said: z.string(),
  changed: z.string(),
  department: z.string().nullable(),
  month: Month,
  /** 2026年9月 */
  monthLabel: z.string(),
  status: ChangeStatus,
  statusLabel: z.string(),
  /** 12 位患者提到; without a number under the threshold. */
  mentioned: z.string(),
  correction: z.object({ note: z.string(), when: z.string() }).nullable(),
})
export type PublicChange = z.infer<typeof PublicChange>
export const PublicChangePage = pageOf(PublicChange)

/** Something in the text by which somebody might be recognised, named with the piece of text. */
export const findingKinds = {
  person: '可能认出人',
  time: '具体的日子或时刻',
  age: '高龄容易认出',
  quoted: '与患者原话相同',
} as const
export const RecognisableFinding = z.object({
  field: z.enum(['said', 'changed', 'note']),
  kind: z.enum(['person', 'time', 'age', 'quoted']),
  piece: z.string(),
})
export type RecognisableFinding = z.infer<typeof RecognisableFinding>

/** A case that an entry may come from: what was answered, and nothing of what the patient wrote. */
export const Candidate = z.object({
  id: Id,
  code: z.string(),
  subject: z.string(),
  department: z.string(),
  departmentId: Id.nullable(),
  /** Of the reply. */
  month: z.string(),
  kindLabel: z.string(),
  change: z.string(),
  /** Month in which the reply said it would be done. */
  on: Month.nullable(),
})
export type Candidate = z.infer<typeof Candidate>
export const CandidatesInput = z.object({
  kind: z.enum(['made', 'planned']),
  departmentId: Id.optional(),
  cursor: Cursor,
})
export const CandidatePage = pageOf(Candidate)

export const changeQueues = { draft: '草稿', review: '待审核', published: '已公开', withdrawn: '已撤下' } as const
export const ChangeQueue = z.enum(['draft', 'review', 'published', 'withdrawn'])
export type ChangeQueue = z.infer<typeof ChangeQueue>
export const OfficeChangesInput = z.object({ queue: ChangeQueue, cursor: Cursor })

export const ChangeRow = z.object({
  id: Id,
  state: ChangeState,
  stateLabel: z.string(),
  said: z.string(),
  changed: z.string(),
  department: z.string().nullable(),
  monthLabel: z.string(),
  statusLabel: z.string(),
  by: z.string(),
  when: z.string(),
})
export type ChangeRow = z.infer<typeof ChangeRow>
export const ChangeRowPage = pageOf(ChangeRow)

/** An entry as the offices see it. */
export const ChangeView = z.object({
  id: Id,
  version: Version,
  state: ChangeState,
  stateLabel: z.string(),
  /** The text that is worked on or waits for review; of what is published, the published one. */
  text: z.object({
    said: z.string(),
    changed: z.string(),
    departmentId: Id.nullable(),
    month: Month,
    status: ChangeStatus,
  }),
  note: z.string(),
  /** As the public will see the text above, or sees it. */
  preview: PublicChange,
  /** Linked cases as far as the viewer may know of them. */
  cases: z.array(Candidate),
  linked: z.int(),
  /** How many people they come from; null where the viewer may not know all of them. */
  n: z.int().nullable(),
  findings: z.array(RecognisableFinding),
  /** Why it was sent back; empty when it was not. */
  returned: z.string(),
  withdrawn: z.string().nullable(),
  former: z.array(z.object({ said: z.string(), changed: z.string(), until: z.string(), note: z.string() })),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  can: z.array(ChangeCommand),
  /** Why the viewer may not publish what waits: they wrote it themselves. */
  own: z.boolean(),
})
export type ChangeView = z.infer<typeof ChangeView>
