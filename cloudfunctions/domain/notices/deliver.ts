import type { Settings } from '@nuanyu/types/settings'
import { database } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import type { Secrets } from '../../kernel/secrets'
import type { StaffRecord } from '../../kernel/viewer'
import { sendSubscribeMessage } from '../../kernel/wechat'
import { openidOfRegistration } from '../clinic/seats/store/registrations'
import { findIdentity } from '../feedback/store'
import { openidOfAuthor } from '../thanks/store'
import { bundleOf } from './bundle'
import { isStale } from './digest'
import type { NoticeRecord } from './notice'
import { portion } from './portion'
import { isQuiet } from './quiet'
import {
  claim,
  countSent,
  dueNotices,
  dueNoticesOf,
  finish,
  leaveInApp,
  postpone,
  releaseStuck,
  tryAgain,
} from './store'
import { templateData, templateIds } from './templates'

const BATCH = 100
const MINUTE_MS = 60_000
const STUCK_MS = 5 * MINUTE_MS
const HOUR_MS = 60 * MINUTE_MS
/** Minutes until a message that WeChat would not take is tried again; after that it stays in the app. */
const PAUSES = [1, 4, 10, 20]

type Post = { secrets: Secrets; settings: Settings }
type Says = Pick<NoticeRecord, 'title' | 'body' | 'at' | 'page'>

/**
 * Sends subscribe messages for pending notices. A notice is claimed first, so that two timers never send it both; after a
 * crash between claim and answer the person has the in-app notice, which beats telling them twice.
 */
export async function deliverNotices({ secrets, settings, author }: JobContext): Promise<number> {
  const { now } = author
  const post: Post = { secrets, settings }
  await releaseStuck(new Date(now.getTime() - STUCK_MS))
  const urgent = await dueNotices(now, true, BATCH)
  const told = await eachAlone('deliver', urgent, (notice) => deliver([notice], notice, post, now))
  if (isQuiet(now, settings.delivery)) return told
  const people = apart(await dueNotices(now, false, BATCH))
  return told + (await eachAlone('deliver', people, (person) => deliverTo(person, post, now)))
}

type Person = Pick<NoticeRecord, 'to' | 'template'>

function apart(notices: NoticeRecord[]): Person[] {
  return [...new Map(notices.map(({ to, template }) => [`${to} ${template}`, { to, template }])).values()]
}

async function deliverTo(person: Person, post: Post, now: Date): Promise<void> {
  const found = await dueNoticesOf(person, now, BATCH)
  for (const { _id } of found.filter((notice) => isStale(notice, now)))
    if (await claim(_id, now)) await finish(_id, 'in_app')
  const waiting = found.filter((notice) => !isStale(notice, now))
  const told = await countSent(person.to, new Date(now.getTime() - HOUR_MS))
  const { apart, together, later } = portion(waiting, told, post.settings.delivery.perHour)
  for (const notice of apart) {
    // Without a yes for one message there is none for the others either.
    if ((await deliver([notice], notice, post, now)) === 'no_consent') return leaveInApp(person, now)
  }
  if (together.length) await deliver(together, bundleOf(together, told + apart.length === 0, now), post, now)
  if (later.length) await postpone(person, now, new Date(now.getTime() + STUCK_MS))
}

/** One message for all of these. Those that another timer has taken meanwhile are its business. */
async function deliver(
  notices: NoticeRecord[],
  says: Says,
  post: Post,
  now: Date,
): Promise<'sent' | 'no_consent' | 'in_app' | 'taken'> {
  const mine: NoticeRecord[] = []
  for (const notice of notices) if (await claim(notice._id, now)) mine.push(notice)
  const [first, ...others] = mine
  if (!first) return 'taken'
  try {
    const outcome = await send(first, says, post)
    await finish(first._id, outcome === 'sent' ? 'sent' : 'in_app')
    for (const { _id } of others) await finish(_id, outcome === 'sent' ? 'bundled' : 'in_app')
    return outcome
  } catch (error) {
    for (const notice of mine) await putBack(notice, now)
    throw error
  }
}

async function putBack({ _id, attempts }: NoticeRecord, now: Date): Promise<void> {
  const pause = PAUSES[attempts]
  await (pause === undefined ? finish(_id, 'in_app') : tryAgain(_id, new Date(now.getTime() + pause * MINUTE_MS)))
}

async function send(
  notice: NoticeRecord,
  says: Says,
  { secrets, settings }: Post,
): Promise<'sent' | 'no_consent' | 'in_app'> {
  const openid = await openidOf(notice, secrets)
  if (!openid) return 'in_app'
  const outcome = await sendSubscribeMessage({
    openid,
    templateId: templateIds(settings.messages)[notice.template],
    page: says.page,
    data: templateData(says, settings.messages[notice.template]),
  })
  return outcome === 'unknown' ? 'in_app' : outcome
}

/** Staff carry their openid; a patient's lies sealed with the case, or with the thank-you note. */
async function openidOf(notice: NoticeRecord, secrets: Secrets): Promise<string | null> {
  if (notice.template === 'clinic' && notice.caseId) return openidOfRegistration(notice.caseId, secrets)
  if (notice.caseId)
    return (await findIdentity(notice.caseId, secrets))?.openid ?? openidOfAuthor(notice.caseId, secrets)
  return (await database.get<StaffRecord>('staff', notice.to))?.openid ?? null
}
