import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { locate } from '../../org/whereabouts'
import { currentTaxonomies } from '../../settings/store'
import { dayOf } from '../../time/localTime'
import { choiceOf } from '../choices'
import { CODE_LENGTH, receiptOf, receive } from '../intake'
import { assertOwnPhotos } from '../photos'
import { createCase } from '../store'

export const submit = handle('feedback.submit', 'person', async (input, context) => {
  const { viewer, now, secrets, calendar } = context
  if (input.happenedOn > dayOf(now)) {
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'happenedOn', message: '日期不能晚于今天' }] } })
  }
  assertOwnPhotos(input.photos, context)
  const subject = choiceOf(input.subject, (await currentTaxonomies(now)).subjects, 'subject')
  const { department, branchId, post } = await locate(input.where)
  const record = receive(
    {
      id: secrets.idOf('case', viewer.personKey, input.commandId),
      code: context.newCode(CODE_LENGTH),
      commandId: input.commandId,
      fingerprint: fingerprintOf(input, secrets),
      lane: subject.lane ?? 'department',
      kind: input.kind,
      ownerKey: viewer.personKey,
      identityMode: input.identityMode,
      subject: { id: subject.id, label: subject.label },
      department,
      branchId,
      post,
      happenedOn: input.happenedOn,
      words: input.words,
      photos: input.photos,
      rating: null,
    },
    now,
    calendar,
  )
  return receiptOf(await createCase(record, { openid: viewer.openid, ...input.contact }, null, context), now)
})
