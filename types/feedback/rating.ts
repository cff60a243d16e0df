import '../zod'
import * as z from 'zod'
import { CommandId, FileId, Id, text } from '../common'
import { MAX_PHOTOS, Whereabouts } from './forms'
import { contactFits, Identified } from './identity'

const Choices = z.array(z.string().max(40)).max(40)

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

/** Turns one's own low rating into a case, without typing anything again. A rating knows its person, so not anonymous. */
export const AskReplyInput = z
  .object({ commandId: CommandId, ratingId: Id, ...Identified })
  .superRefine(contactFits)
  .refine(({ identityMode }) => identityMode !== 'anonymous', {
    path: ['identityMode'],
    message: '评价已经和您关联，请选实名或保密；要匿名请另提投诉',
  })
export type AskReplyInput = z.infer<typeof AskReplyInput>
