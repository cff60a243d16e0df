import './zod'
import * as z from 'zod'
import { CommandId, Id, Moment } from './common'
import { Scene } from './org'

/** What is printed, each on A4 or A5 paper. */
export const posterSizes = {
  a4: 'A4 海报，一张纸一个码',
  a5: 'A5 台卡，一张纸一个码',
  a4x4: 'A4 纸，一张 4 个小贴',
  a4x12: 'A4 纸，一张 12 个小贴',
} as const
export const PosterSize = z.enum(
  Object.keys(posterSizes) as [keyof typeof posterSizes, ...(keyof typeof posterSizes)[]],
)
export type PosterSize = z.infer<typeof PosterSize>

/** The most codes of one batch. A hospital with more makes one for each building. */
export const MOST_CODES = 1000

/** Whose working codes: of whole departments, of single posts, or these codes and no others. */
export const PosterChoice = z.discriminatedUnion('by', [
  z.object({ by: z.literal('departments'), ids: z.array(Id).min(1, '请选择科室').max(100) }),
  z.object({ by: z.literal('branches'), ids: z.array(Id).min(1, '请选择支部').max(100) }),
  z.object({ by: z.literal('posts'), ids: z.array(Id).min(1, '请选择岗位').max(100) }),
  z.object({ by: z.literal('codes'), ids: z.array(Scene).min(1, '请选择二维码').max(100) }),
])
export type PosterChoice = z.infer<typeof PosterChoice>

export const StartPostersInput = z.object({ commandId: CommandId, size: PosterSize, choice: PosterChoice })
/** `part`: the one the caller waits for; a part that is there already is not drawn again. */
export const DrawPostersInput = z.object({ jobId: Id, part: z.int().min(0).max(MOST_CODES) })

export const PosterJob = z.object({
  id: Id,
  at: Moment,
  size: PosterSize,
  sizeLabel: z.string(),
  codes: z.int(),
  /** Codes that are drawn, or given up. */
  done: z.int(),
  /** The part to draw next; null when all are there. */
  nextPart: z.int().nullable(),
  parts: z.array(z.object({ fileName: z.string(), codes: z.int(), sheets: z.int(), url: z.string() })),
  /** Codes that are on no sheet, and why. */
  missing: z.array(z.object({ scene: Scene, name: z.string(), why: z.string() })),
  /** Characters that no font has; 〓 stands in their place on the sheet. */
  rare: z.array(z.object({ scene: Scene, name: z.string(), letters: z.string() })),
})
export type PosterJob = z.infer<typeof PosterJob>

/** The caller's own batches of the last day: their files are removed after that. */
export const PosterJobs = z.object({
  jobs: z.array(PosterJob),
  departments: z.array(z.object({ id: Id, name: z.string(), group: z.string(), branchId: Id.nullable() })),
  branches: z.array(z.object({ id: Id, name: z.string() })),
})
export type PosterJobs = z.infer<typeof PosterJobs>
