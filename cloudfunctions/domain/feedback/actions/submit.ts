import { AppError } from '@nuanyu/types/errors'
import { offered } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { limit } from '../../../kernel/limits'
import { locate } from '../../org/whereabouts'
import { addDays, dayOf } from '../../time/localTime'
import { actingAs } from '../anonymity'
import { choiceOf } from '../choices'
import { CODE_LENGTH, receiptOf, receive } from '../intake'
import { conflictsAt } from '../conflictsAt'
import { assertOwnPhotos, detachPhotos } from '../photos'
import { createCase, sealIdentity } from '../store'

export const submit = handle('feedback.submit', 'person', async (input, context) => {
  const { viewer, now, secrets, calendar, settings } = context
  assertDays(input, settings.deadlines.holdDays, now)
  assertOwnPhotos(input.photos, context)
  await limit('submit', context, input.commandId)
  const subject = choiceOf(input.subject, offered(settings.subjects), 'subject')
  const { department, branchId, post } = await locate(input.where)
  const anonymous = input.identityMode === 'anonymous'
  const followCode = anonymous ? secrets.followCode(viewer.personKey, input.commandId) : null
  const photos = anonymous ? await detachPhotos(input, context) : input.photos
  // From here on an anonymous person is only the holder of a code.
  const acting = actingAs(followCode ?? undefined, context)
  const record = receive(
    {
      id: secrets.idOf('case', viewer.personKey, input.commandId),
      code: context.newCode(CODE_LENGTH),
      // With it, whoever guesses the person could tell from the case's id and owner that they are right.
      commandId: anonymous ? '' : input.commandId,
      fingerprint: fingerprintOf(input, secrets),
      lane: subject.lane ?? 'department',
      kind: input.kind,
      channel: 'wechat',
      ownerKey: acting.viewer.personKey,
      identityMode: input.identityMode,
      subject: { id: subject.id, label: subject.label },
      department,
      branchId,
      post,
      happenedOn: input.happenedOn,
      words: input.words,
      photos,
      rating: null,
      enteredBy: null,
      hotline: null,
      heldUntil: input.heldUntil,
      risk: input.risk,
      ...(await conflictsAt(department, input.words, viewer, now)),
    },
    now,
    now,
    calendar,
    settings.deadlines,
  )
  const identity = anonymous
    ? null
    : sealIdentity(record, { openid: viewer.openid, ...input.contact }, input.consentVersion, context)
  return receiptOf(await createCase(record, identity, null, acting), followCode, now)
})

type Days = { happenedOn: string; heldUntil: string | null }

function assertDays({ happenedOn, heldUntil }: Days, holdDays: number, now: Date): void {
  const today = dayOf(now)
  const wrong = (path: string, message: string) =>
    new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
  if (happenedOn > today) throw wrong('happenedOn', '日期不能晚于今天')
  if (heldUntil === null) return
  if (heldUntil <= today) throw wrong('heldUntil', '请选今天以后的日期')
  if (heldUntil > addDays(today, holdDays)) throw wrong('heldUntil', `最多可以晚 ${holdDays} 天转交`)
}
