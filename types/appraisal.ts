import './zod'
import * as z from 'zod'
import { CommandId, Cursor, FileId, Id, Labelled, pageOf, text, Version } from './common'
import { ChoiceId } from './settings/choices'

/** 医德考评: a year's evidence about one person, and the grade that people give. Never reckoned, never ranked. */

export const appraisalStates = {
  open: '待评',
  proposed: '待本人意见',
  stated: '待审核',
  confirmed: '待公布',
  published: '已公布',
  appealed: '申诉复核中',
  reconsidered: '已复核',
} as const
export const AppraisalState = z.enum([
  'open',
  'proposed',
  'stated',
  'confirmed',
  'published',
  'appealed',
  'reconsidered',
])
export type AppraisalState = z.infer<typeof AppraisalState>

export const appraisalCommands = {
  include: '提交学习记录',
  propose: '评定等次',
  sendBack: '退回重评',
  state: '本人意见',
  confirm: '审核通过',
  publish: '公布',
  appeal: '申诉',
  reconsider: '复核',
} as const
export const AppraisalCommand = z.enum([
  'include',
  'propose',
  'sendBack',
  'state',
  'confirm',
  'publish',
  'appeal',
  'reconsider',
])
export type AppraisalCommand = z.infer<typeof AppraisalCommand>

export const Year = z.int().min(2020).max(2100)
const one = { staffId: Id, year: Year }
const onAppraisal = { commandId: CommandId, ...one, version: Version }

export const AppraisalInput = z.object(one)
export const IncludeInput = z.object({ ...onAppraisal, on: z.boolean() })
export const ProposeGradeInput = z.object({ ...onAppraisal, grade: ChoiceId, words: text(500, 10) })
export const SendBackGradeInput = z.object({ ...onAppraisal, reason: text(300, 4) })
/** Of a word that came on paper, by who has no account; the person's own needs none. */
export const MAX_PAPER_PHOTOS = 6
const paper = { photos: z.array(FileId).max(MAX_PAPER_PHOTOS, `最多 ${MAX_PAPER_PHOTOS} 张`).default([]) }
export const StateGradeInput = z
  .object({ ...onAppraisal, agree: z.boolean(), text: text(1000), ...paper })
  .refine(({ agree, text: said }) => agree || said.length >= 4, { path: ['text'], message: '不同意请写明意见' })
export const AppraisalCommandInput = z.object(onAppraisal)
export const AppealGradeInput = z.object({ ...onAppraisal, text: text(1000, 4), ...paper })
export const ReconsiderInput = z.object({ ...onAppraisal, grade: ChoiceId, reason: text(500, 6) })

export const MyAppraisalInput = z.object({ year: Year.optional() })

export const AppraisalPeopleInput = z.object({
  year: Year,
  /** Null: the whole hospital, for offices. Heads see their own department whatever they ask. */
  departmentId: Id.nullable(),
  text: text(20),
  cursor: Cursor,
})
export const appraisalQueues = { confirm: '待审核', publish: '待公布', appealed: '申诉' } as const
export const AppraisalQueue = z.enum(['confirm', 'publish', 'appealed'])
export type AppraisalQueue = z.infer<typeof AppraisalQueue>
export const AppraisalQueueInput = z.object({ year: Year, queue: AppraisalQueue, cursor: Cursor })
export const AppraisalFormInput = z.object({ year: Year.optional(), departmentId: Id.nullable() })
export const ExportAppraisalsInput = z.object({ year: Year, departmentId: Id.nullable() })

const Person = z.object({ staffId: Id, name: z.string(), title: z.string(), department: z.string(), head: z.boolean() })

export const AppraisalRow = z.object({
  person: Person,
  year: z.int(),
  state: AppraisalState,
  stateLabel: z.string(),
  /** Empty while there is none, or where the viewer may not know it yet. */
  grade: z.string(),
  byVeto: z.boolean(),
})
export type AppraisalRow = z.infer<typeof AppraisalRow>
export const AppraisalPage = pageOf(AppraisalRow)

/** What the list begins with. Progress is counted, grades are not: nobody is compared by them. */
export const AppraisalForm = z.object({
  year: z.int(),
  years: z.array(z.int()),
  /** To choose from; one when the viewer heads one. */
  departments: z.array(Labelled),
  /** Whether the whole hospital may be looked at. */
  all: z.boolean(),
  queues: z.array(AppraisalQueue),
  people: z.int(),
  progress: z.array(z.object({ state: AppraisalState, label: z.string(), count: z.int() })),
  canExport: z.boolean(),
})
export type AppraisalForm = z.infer<typeof AppraisalForm>

const Word = { text: z.string(), when: z.string(), by: z.string(), photos: z.array(z.string()) }

export const AppraisalView = z.object({
  version: Version,
  person: Person,
  own: z.boolean(),
  year: z.int(),
  state: AppraisalState,
  stateLabel: z.string(),
  /** As it counts, e.g. 良好, or 较差 by veto; null before, and for the person before it is published. */
  grade: z.object({ label: z.string(), byVeto: z.boolean() }).nullable(),
  /** Vetoes that decide this year. */
  vetoes: z.array(z.object({ id: Id, label: z.string(), stateLabel: z.string(), page: z.string() })),
  proposal: z.object({ label: z.string(), words: z.string(), by: z.string(), when: z.string() }).nullable(),
  returned: z.string(),
  /** `by`: empty where the person said it themselves; else which office entered it from paper. */
  statement: z.object({ agree: z.boolean(), ...Word }).nullable(),
  stateUntil: z.string(),
  appealUntil: z.string(),
  appeal: z.object(Word).nullable(),
  outcome: z.object({ label: z.string(), reason: z.string(), when: z.string() }).nullable(),
  /** The year's facts, by kind, in order of time; months only. */
  pack: z.array(
    z.object({
      kind: z.string(),
      facts: z.array(z.object({ when: z.string(), label: z.string(), page: z.string() })),
    }),
  ),
  /** Quizzes are the person's own; here only when they chose to add them. */
  training: z.object({ included: z.boolean(), available: z.int().nullable() }),
  grades: z.array(Labelled),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string() })),
  can: z.array(AppraisalCommand),
  next: z.string(),
})
export type AppraisalView = z.infer<typeof AppraisalView>
