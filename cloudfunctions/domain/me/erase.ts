import type { Erased } from '@nuanyu/types/me'
import type { Context } from '../../kernel/context'
import { eachAlone } from '../../kernel/eachAlone'
import { eraseRegistrationsOf, registrationsAhead } from '../clinic/seats/erase'
import { eraseCase, everythingOf, identitiesOf, unlinkRating, withdrawContact } from '../feedback/store'
import { forgetQuizzes } from '../handbook/store'
import { eraseOwn, ownConsent, withdrawOwn } from '../inspection/callees/own'
import { removeTold } from '../notices/store'
import { eraseNotesOf } from '../thanks/erase'
import { whyKept } from './terms'

/** Erasing at a person's wish, one thing after the other; what fails is told as not done and may be asked for again. */

export async function eraseContacts(context: Context): Promise<number> {
  const waiting = (await identitiesOf(context.viewer.personKey)).filter(({ consent }) => consent.withdrawnAt === null)
  const cases = await eachAlone('me.withdrawConsent', waiting, ({ _id }) =>
    withdrawContact(_id, context.secrets, context),
  )
  const called = await eachAlone('me.withdrawConsent', (await mayBeCalled(context)) ? [context.requestId] : [], (id) =>
    withdrawOwn(id, context),
  )
  return cases + called
}

async function mayBeCalled(context: Context): Promise<boolean> {
  return (await ownConsent(context))?.state === 'agreed'
}

export async function eraseAll(context: Context): Promise<Omit<Erased, 'kept'>> {
  const { viewer, files, now } = context
  const { retention } = context.settings
  const { cases, ratings } = await everythingOf(viewer.personKey)
  const outlived = cases.filter((record) => whyKept(record, now, retention) === null)
  const held = cases.filter(({ hold }) => hold !== null).map(({ _id }) => _id)
  const contacts = await eraseContacts(context)
  await eraseOwn(context.requestId, context)
  return {
    contacts,
    ratings: await eachAlone('me.erase', ratings, (rating) => unlinkRating(rating, files)),
    thanks: await eraseNotesOf(viewer.personKey, files, context),
    clinics: await eraseRegistrationsOf(viewer.personKey, context),
    notices: await removeTold(viewer.personKey, held),
    quizzes: await forgetQuizzes(viewer.personKey),
    cases: await eachAlone('me.erase', outlived, (record) => eraseCase(record, files, 'me.erase', context)),
  }
}

/** What must stay of the caller's, and why. */
export async function keptOf(context: Context): Promise<Erased['kept']> {
  const { viewer, now } = context
  const { retention } = context.settings
  const { cases } = await everythingOf(viewer.personKey)
  const kept = cases.flatMap((record) => {
    const why = whyKept(record, now, retention)
    return why === null ? [] : [{ code: record.code, why }]
  })
  const ahead = await registrationsAhead(viewer.personKey, context)
  return [...kept, ...ahead.map(({ code }) => ({ code, why: '活动还没有举办，要凭姓名接待您；可以先取消报名' }))]
}
