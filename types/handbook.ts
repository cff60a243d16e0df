import './zod'
import * as z from 'zod'
import { Id } from './common'

/** A phrase of 《暖语手册》: one to use (warm) or one never to use (forbidden), by kind of post and scene of service. */
export const Phrase = z.object({
  id: Id,
  tone: z.enum(['warm', 'forbidden']),
  /** Kind of post, a taxonomy id; `any` for phrases of every post. */
  postKind: z.string(),
  /** When it is said, e.g. 迎接, 解释, 送别. */
  scene: z.string(),
  text: z.string(),
})
export type Phrase = z.infer<typeof Phrase>
