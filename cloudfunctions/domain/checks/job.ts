import { eachAlone } from '../../kernel/eachAlone'
import type { Files } from '../../kernel/files'
import type { JobContext } from '../../kernel/jobs'
import type { Secrets } from '../../kernel/secrets'
import { checkImage, checkText } from '../../kernel/wechat'
import type { Check } from '../feedback/records'
import { noteSent, removeMediaChecksBefore, sentFor } from './store'
import { type Checkable, type Checked, subjects } from './subjects'

const BATCH = 20
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Minutes after each attempt. WeChat checks only for who was there within two hours, so trying longer is no use. */
const PAUSES = [2, 8, 20, 30]

/**
 * Sends words and photos of patients to WeChat's content check, after they were received. What cannot be checked stays
 * as it is: private words are never refused, and never held back (DOMAIN §2). Only publishing waits for a yes.
 */
export async function runChecks({ author, secrets }: JobContext, files: Files): Promise<number> {
  const { now } = author
  const due: { collection: Checked; item: Checkable }[] = []
  for (const collection of Object.keys(subjects) as Checked[])
    for (const item of await subjects[collection].due(now, BATCH)) due.push({ collection, item })
  const done = await eachAlone('checks', due, ({ collection, item }) => check(collection, item, secrets, files, author))
  return done + (await removeMediaChecksBefore(new Date(now.getTime() - DAY_MS)))
}

async function check(
  collection: Checked,
  item: Checkable,
  secrets: Secrets,
  files: Files,
  author: JobContext['author'],
): Promise<void> {
  const subject = subjects[collection]
  const pause = PAUSES[item.check.attempts]
  if (pause === undefined) return subject.end(item._id, 'skipped', true, author)
  if (!(await subject.claim(item, new Date(author.now.getTime() + pause * MINUTE_MS)))) return
  const openid = await subject.openidFor(item, secrets)
  const text = openid ? await ask(collection, item, openid, files, author.now) : 'skipped'
  // Nobody to ask for now will not be there later either.
  await subject.end(item._id, text, openid === null, author)
}

/** Photos first: those sent before are not sent again when the words have to be tried once more. */
async function ask(
  collection: Checked,
  { _id, words, photos, check }: Checkable,
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
  // Known already: it is the photos that are waited for.
  if (check.text === 'pass' || check.text === 'review') return check.text
  const verdict = words ? await checkText(openid, words) : 'nobody'
  return verdict === 'nobody' ? 'skipped' : verdict
}
