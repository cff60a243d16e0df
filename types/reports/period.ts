import '../zod'
import * as z from 'zod'

/**
 * A calendar year, half, quarter or month in the hospital's time: `2026`, `2026-H2`, `2026-Q4`, `2026-11`. Only these:
 * spans of any length would let a small number be found by subtracting one from another.
 */
export const Period = z.string().regex(/^20\d\d(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/, '时段不正确')
export type Period = z.infer<typeof Period>

export const PeriodView = z.object({
  id: Period,
  label: z.string(),
  /** Not over yet: compared with whole ones it says little. */
  running: z.boolean(),
})
