import type { VerifiedAudit } from '@nuanyu/types/audit'
import type { Secrets } from '../../kernel/secrets'
import { isGenuine, numberOf } from './chain'
import { faultOf, faults, naming } from './faults'
import type { StartRecord } from './records'
import { chainEnd, chainStart, entriesOf, entryBefore, entryBeyond, findLink, foreignEntry, linksFrom } from './store'

/** Links a call: well within a function's time. */
const STRETCH = 25

export type Noted = { link: number; hash: string }

/** Checks a stretch of the chain, from where it starts or from a link on. */
export async function verifyStretch(
  from: number | null,
  noted: Noted | undefined,
  { auditHash }: Pick<Secrets, 'auditHash'>,
): Promise<VerifiedAudit> {
  const start = await chainStart()
  const first = (start?.through ?? 0) + 1
  const begin = Math.max(from ?? first, first)
  const result: VerifiedAudit = { links: 0, entries: 0, next: null, broken: null, head: null }
  const broken = (link: number, why: string): VerifiedAudit => ({ ...result, broken: { link, why } })

  if (start && !isGenuine(start, auditHash)) return broken(first, faults.startChanged)
  if (noted && !(await isAsNoted(noted, start))) return broken(noted.link, faults.notAsNoted)

  let prev = start?.last ?? ''
  if (begin > first) {
    const before = await findLink(begin - 1)
    if (!before) return broken(begin - 1, faults.linkMissing)
    prev = before.hash
  }
  const links = await linksFrom(begin, STRETCH + 1)
  for (const [index, link] of links.slice(0, STRETCH).entries()) {
    const number = begin + index
    const isLast = index === links.length - 1
    const around = { number, prev, entries: await entriesOf(link), foreign: await foreignEntry(link), isLast }
    const fault = faultOf(link, around, auditHash)
    if (fault) return broken(number, fault)
    result.links++
    result.entries += link.entries.length
    prev = link.hash
  }
  const last = links[STRETCH - 1]
  if (last && links.length > STRETCH) return { ...result, next: numberOf(last) + 1 }
  const lost = await lostEntry(begin + links.length - 1, first, start)
  if (lost) return broken(lost.link, lost.why)
  const end = await chainEnd()
  return { ...result, head: end.link && { link: end.number, hash: end.hash } }
}

/** Entries that claim a link beyond the end, or before the start, which the chain does not know. */
async function lostEntry(
  last: number,
  first: number,
  start: StartRecord | null,
): Promise<{ link: number; why: string } | null> {
  const beyond = await entryBeyond(last)
  // A link that the timer made while this was running is not missing.
  if (beyond && !(await findLink(beyond.link))) return { link: last + 1, why: faults.linkMissing }
  const before = start?.cutting ? undefined : await entryBefore(first)
  return before ? { link: first, why: naming(faults.entryForeign, before._id) } : null
}

/** Somebody wrote down a link's hash outside the system: then not even the owner of the secret can rewrite it unseen. */
async function isAsNoted({ link: number, hash }: Noted, start: StartRecord | null): Promise<boolean> {
  if (start && number < start.through) return true
  if (start && number === start.through) return hash === start.last
  return (await findLink(number))?.hash === hash
}
