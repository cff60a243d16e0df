import '../zod'
import * as z from 'zod'
import { CommandId, Id, text, Version } from '../common'
import { MAX_PHOTOS } from '../feedback/forms'
import { PublishScope, RejectReason } from './taxonomy'

/** `version` is the one the sender saw. */
const onNote = { commandId: CommandId, noteId: Id, version: Version }
/** Taking back what one gave is never refused because somebody else was at it meanwhile. */
const atOnce = { commandId: CommandId, noteId: Id }

/** By their place in the note, as file ids do not leave the server. */
const PhotoIndexes = z
  .array(
    z
      .int()
      .min(0)
      .max(MAX_PHOTOS - 1),
  )
  .max(MAX_PHOTOS)

export const NoteInput = z.object({ noteId: Id })

export const WithdrawNoteInput = z.object(atOnce)
export const UnpublishNoteInput = z.object(atOnce)
export const ConsentNoteInput = z.object({ ...atOnce, scope: PublishScope })

export const VerifyNoteInput = z
  .object({
    ...onNote,
    /** The member of staff meant, by number; null when it is for the unit. */
    staffRef: Id.nullable(),
    departmentId: Id.nullable(),
    /** Photos on which nobody can be recognised. */
    clear: PhotoIndexes,
  })
  .superRefine(({ staffRef, departmentId }, context) => {
    if (staffRef === null && departmentId === null)
      context.addIssue({ code: 'custom', path: ['staffRef'], message: '请选择是哪位同事，或选择科室' })
  })
export const PassNoteInput = z.object({ ...onNote, reason: text(200, 2) })
export const RejectNoteInput = z.object({ ...onNote, reason: RejectReason })

export const ConfirmNoteInput = z.object({ ...onNote, reason: text(300, 4) })
export const PublishNoteInput = z.object({
  ...onNote,
  scope: PublishScope.exclude(['none']),
  text: text(2000),
  shownPhotos: PhotoIndexes,
})
export const HideNoteInput = z.object({ ...onNote, reason: text(200, 2) })
export const ShowNoteInput = z.object(onNote)
export const RecheckNoteInput = z.object(onNote)

export const NominateNoteInput = z.object({ ...onNote, reason: text(300, 4) })
export const DecideNominationInput = z
  .object({ ...onNote, adopted: z.boolean(), reason: text(300) })
  .superRefine(({ adopted, reason }, context) => {
    if (!adopted && reason.length < 2)
      context.addIssue({ code: 'custom', path: ['reason'], message: '不采纳请写明原因' })
  })
