import '../zod'
import * as z from 'zod'
import { phone, text } from '../common'

/**
 * 实名: the complaint office sees the contact and may call.
 * 保密: the contact is sealed; only an approved, motivated request opens it, for a day, and the person is told.
 * 匿名: nothing is kept that leads to the person, not even WeChat's identifier. They follow the case by a code.
 */
export const identityModes = { named: '实名', confidential: '保密', anonymous: '匿名' } as const
export const IdentityMode = z.enum(['named', 'confidential', 'anonymous'])
export type IdentityMode = z.infer<typeof IdentityMode>

export const Contact = z.object({
  name: text(20),
  phone: phone('optional'),
})
export type Contact = z.infer<typeof Contact>

/** The 16 digits by which an anonymous person, or one without WeChat, follows their case; spaces are theirs to add. */
export const FollowCode = z
  .string()
  .transform((code) => code.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{16}$/, '查询码是16位数字'))

/** Name of the consent that ships (PIPL: a consent is a record of text, time and purpose). */
export const CONSENT_VERSION = '2026-11'

export const Identified = {
  identityMode: IdentityMode,
  contact: Contact,
  /** Templates the person just agreed to receive one message of. */
  subscribed: z.array(z.string().max(64)).max(5),
  /** The version of the consent that stood beside the button. */
  consentVersion: z.string().max(40).optional(),
}

export function contactFits(
  value: { identityMode: IdentityMode; contact: Contact },
  context: z.core.$RefinementCtx,
): void {
  const { identityMode, contact } = value
  const problem = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: ['contact', field], message })
  if (identityMode === 'named') {
    if (!contact.name) problem('name', '实名需要填写姓名')
    if (!contact.phone) problem('phone', '实名需要填写联系电话')
  }
  if (identityMode === 'anonymous') {
    if (contact.name) problem('name', '匿名不需要姓名，请清空')
    if (contact.phone) problem('phone', '匿名不需要电话，请清空')
  }
}
