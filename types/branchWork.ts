import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, FileId, Id, Labelled, pageOf, text, Version } from './common'

/** 积分管理 and 评议定级 of Party branches: by rules that anybody there can read, decided by people. */

export const MAX_POINT_PHOTOS = 6
/** Branches are ranked on shares of at least so many cases. */
export const RANKED_FROM = 10

export const pointStates = { entered: '待审核', confirmed: '已计入', returned: '已退回' } as const
export const PointState = z.enum(['entered', 'confirmed', 'returned'])
export type PointState = z.infer<typeof PointState>
export const PointCommand = z.enum(['confirm', 'sendBack', 'reverse'])
export type PointCommand = z.infer<typeof PointCommand>

export const gradings = { advanced: '先进', good: '较好', fair: '一般', poor: '较差' } as const
export const Grading = z.enum(['advanced', 'good', 'fair', 'poor'])
export type Grading = z.infer<typeof Grading>

export const gradingStates = { open: '待评议', proposed: '待第二人审定', decided: '已定级' } as const
export const GradingState = z.enum(['open', 'proposed', 'decided'])
export type GradingState = z.infer<typeof GradingState>
export const GradingCommand = z.enum(['proposeGrade', 'decideGrade', 'sendBackGrade'])
export type GradingCommand = z.infer<typeof GradingCommand>

export const BranchYear = z.int().min(2020).max(2100)

export const PointRule = z.object({
  id: z.string(),
  what: z.string(),
  points: z.int(),
  /** The most that counts in a year, in points; of deductions the most that is taken away. Null: no limit. */
  limit: z.int().nullable(),
  /** 过程性: counts what was done, not how it turned out. */
  process: z.boolean(),
})
export type PointRule = z.infer<typeof PointRule>

export const BranchesInput = z.object({ year: BranchYear.optional() })
export const BranchYearInput = z.object({ branchId: Id, year: BranchYear })
export const LedgerInput = BranchYearInput.extend({ cursor: Cursor })
export const PointQueueInput = z.object({ cursor: Cursor })

export const EnterPointInput = z.object({
  commandId: CommandId,
  branchId: Id,
  ruleId: z.string().min(1, '请选择积分项目').max(40),
  /** When it took place. */
  day: Day,
  reason: text(300, 6),
  photos: z.array(FileId).max(MAX_POINT_PHOTOS, `最多 ${MAX_POINT_PHOTOS} 张`),
})
const onPoint = { commandId: CommandId, pointId: Id, version: Version }
export const ConfirmPointInput = z.object(onPoint)
export const SendBackPointInput = z.object({ ...onPoint, reason: text(200, 4) })
/** What was counted is not changed: a new entry takes it away again. */
export const ReversePointInput = z.object({ ...onPoint, reason: text(200, 4) })

export const PointRow = z.object({
  id: Id,
  version: Version,
  branch: z.string(),
  what: z.string(),
  points: z.int(),
  day: z.string(),
  reason: z.string(),
  photos: z.array(z.string()),
  by: z.string(),
  when: z.string(),
  state: PointState,
  stateLabel: z.string(),
  /** Why it was sent back; empty when it was not. */
  returned: z.string(),
  /** What it takes back, or that it was taken back. */
  reversal: z.string(),
  can: z.array(PointCommand),
  why: z.string(),
})
export type PointRow = z.infer<typeof PointRow>
export const PointPage = pageOf(PointRow)

/** One line of the sum, as one would reckon it by hand. */
export const ScoreLine = z.object({
  ruleId: z.string(),
  what: z.string(),
  /** `2 × 5 = 10，上限 8，计 8` */
  says: z.string(),
  counted: z.int(),
})
export type ScoreLine = z.infer<typeof ScoreLine>

export const BranchScore = z.object({
  branch: Labelled,
  year: z.int(),
  base: z.int(),
  lines: z.array(ScoreLine),
  total: z.int(),
  /** Entries that wait for the second person and are not counted yet. */
  waiting: z.int(),
  rules: z.array(PointRule),
  canEnter: z.boolean(),
})
export type BranchScore = z.infer<typeof BranchScore>

export const BranchLine = z.object({
  id: Id,
  name: z.string(),
  brand: z.string(),
  total: z.int(),
  waiting: z.int(),
  /** Empty before it is decided. */
  grading: z.string(),
  stateLabel: z.string(),
})
export type BranchLine = z.infer<typeof BranchLine>
export const BranchList = z.object({
  year: z.int(),
  years: z.array(z.int()),
  branches: z.array(BranchLine),
  canConfirm: z.boolean(),
})
export type BranchList = z.infer<typeof BranchList>

const onGrading = { commandId: CommandId, ...BranchYearInput.shape, version: Version }
export const ProposeGradingInput = z.object({
  ...onGrading,
  grading: Grading,
  /** Must be given where it differs from what the table says. */
  reason: text(300),
})
export const DecideGradingInput = z.object(onGrading)
export const SendBackGradingInput = z.object({ ...onGrading, reason: text(200, 4) })

export const GradingView = z.object({
  version: Version,
  score: BranchScore,
  state: GradingState,
  stateLabel: z.string(),
  /** `90 分及以上：先进` and so on: the table by which it is suggested. */
  table: z.array(z.object({ grading: Grading, label: z.string(), says: z.string() })),
  suggested: Grading,
  suggestedLabel: z.string(),
  proposal: z
    .object({
      label: z.string(),
      differs: z.boolean(),
      reason: z.string(),
      by: z.string(),
      when: z.string(),
      total: z.int(),
    })
    .nullable(),
  returned: z.string(),
  decided: z.object({ label: z.string(), by: z.string(), when: z.string() }).nullable(),
  /** The sum has changed since it was proposed. */
  moved: z.boolean(),
  can: z.array(GradingCommand),
  next: z.string(),
})
export type GradingView = z.infer<typeof GradingView>

/** Only what was done in time is compared, and only where there is enough of it. */
export const Ranking = z.object({
  year: z.int(),
  measure: z.string(),
  rows: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** Null: too little to compare. */
      rank: z.int().nullable(),
      n: z.int().nullable(),
      share: z.number().nullable(),
      says: z.string(),
    }),
  ),
  of: z.int(),
})
export type Ranking = z.infer<typeof Ranking>
