import { AppError } from '@nuanyu/types/errors'
import { offered } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { locate } from '../../org/whereabouts'
import { dayOf, endOfDay } from '../../time/localTime'
import { choiceOf } from '../choices'
import { conflictsAt } from '../conflictsAt'
import { CODE_LENGTH, receiptOf, receive } from '../intake'
import { assertOwnPhotos } from '../photos'
import { createCase, sealIdentity } from '../store'

/**
 * Received on somebody's behalf. The clock starts on the day of receipt, whenever it is typed in; the follow code is for
 * the person, on paper or by telephone.
 */
export const enter = handle('feedback.enter', 'staff', async (input, context) => {
  const { viewer, now, secrets, calendar, settings } = context
  assertDays(input, now)
  assertOwnPhotos(input.photos, context)
  const subject = choiceOf(input.subject, offered(settings.subjects), 'subject')
  const { department, branchId, post } = await locate(input.where)
  const followCode = secrets.followCode(viewer.personKey, input.commandId)
  const record = receive(
    {
      id: secrets.idOf('case', viewer.personKey, input.commandId),
      code: context.newCode(CODE_LENGTH),
      commandId: input.commandId,
      fingerprint: fingerprintOf(input, secrets),
      lane: subject.lane ?? 'department',
      kind: input.kind,
      channel: input.channel,
      ownerKey: secrets.ownerOfCode(followCode),
      identityMode: input.identityMode,
      subject: { id: subject.id, label: subject.label },
      department,
      branchId,
      post,
      happenedOn: input.happenedOn,
      words: input.words,
      photos: input.photos,
      rating: null,
      enteredBy: { key: viewer.personKey, name: viewer.staff?.name ?? '' },
      hotline: input.hotline,
      heldUntil: null,
      risk: input.risk,
      ...(await conflictsAt(department, input.words, null, now)),
    },
    input.receivedOn === dayOf(now) ? now : endOfDay(input.receivedOn),
    now,
    calendar,
    settings.deadlines,
  )
  const reachable = input.contact.name !== '' || input.contact.phone !== ''
  const identity = reachable ? sealIdentity(record, { openid: '', ...input.contact }, undefined, context) : null
  return receiptOf(await createCase(record, identity, null, context), followCode, now)
})

function assertDays({ happenedOn, receivedOn }: { happenedOn: string; receivedOn: string }, now: Date): void {
  const wrong = (path: string, message: string) =>
    new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
  if (receivedOn > dayOf(now)) throw wrong('receivedOn', '日期不能晚于今天')
  if (happenedOn > receivedOn) throw wrong('happenedOn', '发生的日子不能晚于收到的日子')
}
