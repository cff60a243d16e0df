import { eachAlone } from '../../kernel/eachAlone'
import type { Files } from '../../kernel/files'
import type { JobContext } from '../../kernel/jobs'
import type { Secrets } from '../../kernel/secrets'
import { checkImage, checkText } from '../../kernel/wechat'
import { type Checkable, type Checked, checksDue, claimCheck, endCheck, findIdentity } from '../feedback/store'
import type { Check } from '../feedback/records'
import { noteSent, removeMediaChecksBefore, sentFor } from './store'

const BATCH = 20
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Minutes after each attempt. WeChat checks only for who was there within two hours, so trying longer is no use. */
const PAUSES = [2, 8, 20, 30]

/**
 * Sends words and photos of patients to WeChat's content check, after they were received. What cannot be checked stays
 * as it is: private words are never refused, and never held back (DOMAIN §2).
 */
export async function runChecks({ author, secrets }: JobContext, files: Files): Promise<number> {
  const { now } = author
  const due = [...(await dueIn('cases', now)), ...(await dueIn('ratings', now))]
  const done = await eachAlone('checks', due, ({ collection, item }) => check(collection, item, secrets, files, author))
  return done + (await removeMediaChecksBefore(new Date(now.getTime() - DAY_MS)))
}

async function dueIn(collection: Checked, now: Date) {
  return (await checksDue(collection, now, BATCH)).map((item) => ({ collection, item }))
}

async function check(
  collection: Checked,
  item: Checkable,
  secrets: Secrets,
  files: Files,
  author: JobContext['author'],
): Promise<void> {
  const pause = PAUSES[item.check.attempts]
  if (pause === undefined) return endCheck(collection, item._id, 'skipped', author)
  if (!(await claimCheck(collection, item, new Date(author.now.getTime() + pause * MINUTE_MS)))) return
  const openid = await openidFor(item, secrets)
  const text = openid ? await ask(collection, item, openid, files, author.now) : 'skipped'
  await endCheck(collection, item._id, text, author)
}

async function openidFor(item: Checkable, secrets: Secrets): Promise<string | null> {
  if (item.checkedFor !== undefined) return item.checkedFor && secrets.open<string>(item.checkedFor, item._id)
  return (await findIdentity(item._id, secrets))?.openid ?? null
}

/** Photos first: those sent before are not sent again when the words have to be tried once more. */
async function ask(
  collection: Checked,
  { _id, words, photos }: Checkable,
  openid: string,
  files: Files,
  now: Date,
): Promise<Check['text']> {
  const sent = photos.length ? await sentFor(_id) : []
  const left = photos.filter((fileId) => !sent.includes(fileId))
  const links = await files.links(left)
  for (const fileId of left) {
    const url = links.get(fileId)
    const traceId = url ? await checkImage(openid, url) : null
    if (traceId) await noteSent({ _id: traceId, collection, about: _id, fileId, at: now, verdict: 'waiting' })
  }
  const verdict = words ? await checkText(openid, words) : 'nobody'
  return verdict === 'nobody' ? 'skipped' : verdict
}
