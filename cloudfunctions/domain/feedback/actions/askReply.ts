import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { handbookShown } from '../../handbook/store'
import { dayOf } from '../../time/localTime'
import { conflictsAt } from '../conflictsAt'
import { CODE_LENGTH, offersReply, receiptOf, receive, wordsFromRating } from '../intake'
import { createCase, getRating, sealIdentity } from '../store'

/** A rating becomes at most one case: the case's id is derived from the rating. */
export const askReply = handle('feedback.askReply', 'person', async (input, context) => {
  const { viewer, now, secrets, calendar, settings } = context
  const rating = await getRating(input.ratingId)
  if (rating.ownerKey !== viewer.personKey) throw new AppError('NOT_FOUND')
  if (!offersReply(rating)) throw new AppError('WRONG_STATE')
  // In the words that were shown when it was ticked.
  const phrases = (await handbookShown(rating.handbookVersion, now))?.phrases ?? []
  const label = (ids: string[], offered: { id: string; label: string }[]) =>
    offered.filter(({ id }) => ids.includes(id)).map(({ label }) => label)
  const quoted = (ids: string[]) => phrases.filter(({ id }) => ids.includes(id)).map(({ text }) => `“${text}”`)
  const criticised = [...label(rating.attitudes, settings.attitudes), ...quoted(rating.forbiddenPhrases)]
  const praised = [
    ...label(rating.voices, settings.voices),
    ...label(rating.hearts, settings.hearts),
    ...quoted(rating.warmPhrases),
  ]
  const [attitude] = label(['attitude'], settings.subjects)
  const record = receive(
    {
      id: secrets.idOf('case-of-rating', rating._id),
      code: context.newCode(CODE_LENGTH),
      commandId: input.commandId,
      fingerprint: fingerprintOf(input, secrets),
      lane: 'department',
      kind: 'complaint',
      channel: 'wechat',
      ownerKey: viewer.personKey,
      identityMode: input.identityMode,
      subject: { id: 'attitude', label: attitude ?? '服务态度' },
      department: rating.department,
      branchId: rating.branchId,
      post: rating.post && { id: rating.post.id, name: rating.post.name },
      happenedOn: dayOf(rating.at),
      words: wordsFromRating(rating, criticised),
      photos: rating.photos,
      rating: { id: rating._id, stars: rating.stars, praised, criticised },
      enteredBy: null,
      hotline: null,
      heldUntil: null,
      risk: false,
      ...(await conflictsAt(rating.department, rating.words, viewer, now)),
    },
    now,
    now,
    calendar,
    settings.deadlines,
  )
  const identity = sealIdentity(record, { openid: viewer.openid, ...input.contact }, input.consentVersion, context)
  return receiptOf(await createCase(record, identity, rating, context), null, now)
})
