import { AppError } from '@nuanyu/types/errors'
import { PENNANT_NEEDS_PHOTO, THANKS_CONSENT_VERSION } from '@nuanyu/types/thanks'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { limit } from '../../../kernel/limits'
import { CODE_LENGTH } from '../../feedback/intake'
import { assertOwnPhotos } from '../../feedback/photos'
import { locate } from '../../org/whereabouts'
import { receive } from '../intake'
import { createNote } from '../store'

/** Sent twice it is one: the note's id is derived from the person and the command. */
export const submit = handle('thanks.submit', 'person', async (input, context) => {
  const { viewer, now, secrets } = context
  assertOwnPhotos(input.photos, context)
  if (input.form === 'pennant' && input.photos.length === 0)
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'photos', message: PENNANT_NEEDS_PHOTO }] } })
  await limit('thanks', context, input.commandId)
  const { department, branchId, post } = await locate(input.where)
  const id = secrets.idOf('thanks', viewer.personKey, input.commandId)
  const sealed = secrets.seal(viewer.openid, id)
  const note = receive(
    {
      id,
      code: context.newCode(CODE_LENGTH),
      commandId: input.commandId,
      fingerprint: fingerprintOf(input, secrets),
      form: input.form,
      ownerKey: viewer.personKey,
      department,
      branchId,
      post,
      to: input.to,
      words: input.words,
      photos: input.photos,
      signature: input.signature,
      publish: input.publish,
      consentVersion: THANKS_CONSENT_VERSION,
      reach: sealed,
      checkedFor: sealed,
    },
    now,
  )
  const stored = await createNote(note, context)
  return { noteId: stored._id, code: stored.code }
})
