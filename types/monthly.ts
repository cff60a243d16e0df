import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Id, keysOf, pageOf, text, Version } from './common'
import { Period } from './reports'

/** 月报, also of a quarter, half or year: figures and words that one writes, another approves, and nobody changes then. */

export const monthlyStates = {
  draft: '草稿',
  review: '待批准',
  returned: '已退回',
  approved: '已发布',
  withdrawn: '已撤回',
} as const
export const MonthlyState = z.enum(keysOf(monthlyStates))
export type MonthlyState = z.infer<typeof MonthlyState>

export const monthlyCommands = {
  draft: '起草',
  retake: '重取数字',
  edit: '修改',
  submit: '送审',
  sendBack: '退回修改',
  approve: '批准发布',
  withdraw: '撤回',
} as const
export const MonthlyCommand = z.enum(keysOf(monthlyCommands))
export type MonthlyCommand = z.infer<typeof MonthlyCommand>

export const MAX_TYPICAL = 6

/** 典型案例: told by the office so that nobody is recognised. */
export const TypicalCase = z.object({ title: text(40, 4), happened: text(400, 10), done: text(400, 6) })
export type TypicalCase = z.infer<typeof TypicalCase>

const onReport = { commandId: CommandId, reportId: Id, version: Version }

export const DraftMonthlyInput = z.object({ commandId: CommandId, period: Period })
export const OnMonthlyInput = z.object(onReport)
export const EditMonthlyInput = z.object({
  ...onReport,
  summary: text(2000),
  cases: z.array(TypicalCase).max(MAX_TYPICAL, `最多 ${MAX_TYPICAL} 个案例`),
})
export const MonthlyReasonInput = z.object({ ...onReport, reason: text(200, 4) })
export const MonthlyInput = z.object({ reportId: Id })

export const monthlyForms = { word: 'Word 文档', excel: 'Excel 表格', pdf: 'PDF 打印稿' } as const
export const MonthlyForm = z.enum(keysOf(monthlyForms))
export type MonthlyForm = z.infer<typeof MonthlyForm>
export const MonthlyFileInput = z.object({ reportId: Id, form: MonthlyForm })

export const monthlyQueues = { draft: '草稿', review: '待批准', approved: '已发布', withdrawn: '已撤回' } as const
export const MonthlyQueue = z.enum(keysOf(monthlyQueues))
export type MonthlyQueue = z.infer<typeof MonthlyQueue>
export const MonthliesInput = z.object({ queue: MonthlyQueue, cursor: Cursor })

export const MonthlyRow = z.object({
  id: Id,
  period: z.string(),
  state: MonthlyState,
  stateLabel: z.string(),
  /** 〔2026〕第3号; empty before it is approved. */
  number: z.string(),
  by: z.string(),
  when: z.string(),
})
export type MonthlyRow = z.infer<typeof MonthlyRow>
export const MonthlyPage = pageOf(MonthlyRow).extend({
  /** Periods that are over and have no report yet, for whoever may draft one. */
  offers: z.array(z.object({ id: Period, label: z.string() })),
})

// ---- what is shown and exported: one and the same

export const ReportTable = z.object({
  kind: z.literal('table'),
  id: z.string(),
  title: z.string(),
  columns: z.array(z.object({ id: z.string(), label: z.string() })),
  rows: z.array(z.object({ id: z.string(), cells: z.array(z.union([z.string(), z.number()])) })),
  /** Counts to be shaded by their size. */
  heat: z.boolean(),
})
export type ReportTable = z.infer<typeof ReportTable>
export const ReportParagraph = z.object({ kind: z.literal('paragraph'), text: z.string(), strong: z.boolean() })
export const ReportSection = z.object({
  heading: z.string(),
  blocks: z.array(z.discriminatedUnion('kind', [ReportParagraph, ReportTable])),
})
export type ReportSection = z.infer<typeof ReportSection>
export const ReportContent = z.object({
  /** Who issues it. */
  office: z.string(),
  number: z.string(),
  title: z.string(),
  date: z.string(),
  sections: z.array(ReportSection),
})
export type ReportContent = z.infer<typeof ReportContent>

/** By what somebody might be recognised, and where it stands: `summary`, `cases.0.done`. */
export const MonthlyFinding = z.object({ path: z.string(), piece: z.string(), message: z.string() })
export type MonthlyFinding = z.infer<typeof MonthlyFinding>

/** Says of a published report which of its tables and texts would have other figures today; nobody is singled out by it. */
export const CorrectionNote = z.object({ title: z.string(), lines: z.array(z.string()) })
export type CorrectionNote = z.infer<typeof CorrectionNote>

export const MonthlyView = MonthlyRow.extend({
  version: Version,
  periodId: Period,
  summary: z.string(),
  cases: z.array(TypicalCase),
  content: ReportContent,
  /** When the figures were taken. */
  taken: z.string(),
  /** SHA-256 over the content; empty before it is approved. */
  hash: z.string(),
  /** The stored content still has this hash. */
  intact: z.boolean(),
  findings: z.array(MonthlyFinding),
  /** Null where nothing has changed since. It stands apart from the content and is not in its hash. */
  correction: CorrectionNote.nullable(),
  returned: z.string(),
  withdrawn: z.string().nullable(),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  can: z.array(MonthlyCommand),
  /** In which forms the viewer may take it. */
  files: z.array(MonthlyForm),
  /** Why the viewer may not approve what waits; empty when they may, or never could. */
  kept: z.string(),
})
export type MonthlyView = z.infer<typeof MonthlyView>
