import '../zod'
import * as z from 'zod'
import { CommandId, FileId, Id, text } from '../common'
import { MAX_PHOTOS, Whereabouts } from '../feedback/forms'
import { honorifics, NoteForm, PublishScope } from './taxonomy'

/** Text version of the consent to publish (PIPL: a consent is a record of text, time and purpose). */
export const THANKS_CONSENT_VERSION = '2026-11'

/** What the author agrees to, by how far the note may be shown. */
export const publishConsentTexts = {
  public: '同意医院把这份感谢（遮住电话、床号、病情等以后）放在感谢墙上，任何人都能看到',
  internal: '同意医院把这份感谢放在院内感谢墙上，只有本院职工能看到',
  none: '只转给我感谢的人，不在任何墙上公布',
} as const

/** Whom it is for. People are named as the author knows them; nobody browses a list of staff. */
export const ThankedInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), name: text(20, 1) }),
  z.object({ kind: z.literal('unit') }),
])
export type ThankedInput = z.infer<typeof ThankedInput>

/** Nothing but a name: a number would stand on the wall. */
const Name = (max: number) =>
  text(max).refine((name) => /^[\p{Script=Han}A-Za-z·• .]*$/u.test(name), '只写姓名，不写号码')

/** Exactly what is shown as the signature. With the surname alone the whole name never leaves the phone. */
export const Signature = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('named'), name: Name(20) }),
    z.object({ kind: z.literal('surname'), name: Name(2), honorific: z.enum(honorifics) }),
    z.object({ kind: z.literal('anonymous') }),
  ])
  .superRefine((signature, context) => {
    if (signature.kind !== 'anonymous' && signature.name === '') {
      const message = signature.kind === 'named' ? '请填写姓名，或改为不署名' : '请填写您的姓'
      context.addIssue({ code: 'custom', path: ['name'], message })
    }
  })
export type Signature = z.infer<typeof Signature>

export const SubmitThanksInput = z
  .object({
    commandId: CommandId,
    form: NoteForm,
    where: Whereabouts,
    to: ThankedInput,
    words: text(2000),
    photos: z.array(FileId).max(MAX_PHOTOS, `最多 ${MAX_PHOTOS} 张照片`),
    signature: Signature,
    /** How far it may be shown. */
    publish: PublishScope,
    /** Templates the person just agreed to receive one message of. */
    subscribed: z.array(z.string().max(64)).max(5),
  })
  .superRefine(({ form, words, to, where }, context) => {
    if (form === 'letter' && words.length < 4)
      context.addIssue({ code: 'custom', path: ['words'], message: '请至少写 4 个字' })
    if (to.kind === 'unit' && where.by === 'unknown')
      context.addIssue({ code: 'custom', path: ['where'], message: '请选择要感谢的科室' })
  })
export type SubmitThanksInput = z.infer<typeof SubmitThanksInput>

/** A pennant is its photo. Kept apart from the contract of sending, because photos are uploaded after the check. */
export const PENNANT_NEEDS_PHOTO = '请拍一张锦旗的照片'

export const ThanksReceipt = z.object({ noteId: Id, code: z.string() })
export type ThanksReceipt = z.infer<typeof ThanksReceipt>
