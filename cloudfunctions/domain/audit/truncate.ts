import type { Secrets } from '../../kernel/secrets'
import { makeStart, numberOf } from './chain'
import type { LinkRecord, StartRecord } from './records'
import { chainStart, entriesOf, linksFrom, removeEntriesThrough, removeLinksThrough, saveStart } from './store'

const LINKS_PER_RUN = 20

/**
 * Cuts off the oldest whole links, with their entries. The new start is written first and says with its own hash that
 * the cut is ours; killed in between, the next run removes what was left. Entries about a case under legal hold stop it.
 */
export async function truncateChain(
  olderThan: Date,
  heldCaseIds: string[],
  { auditHash }: Pick<Secrets, 'auditHash'>,
  now: Date,
): Promise<number> {
  const start = await chainStart()
  if (start?.cutting) await finish(start, auditHash)
  const links = await linksFrom((start?.through ?? 0) + 1, LINKS_PER_RUN)
  const cut: LinkRecord[] = []
  for (const link of links) {
    if (link.at >= olderThan || (await touchesHeld(link, heldCaseIds))) break
    cut.push(link)
  }
  const last = cut.at(-1)
  if (!last) return 0
  const next = makeStart({ at: now, through: numberOf(last), last: last.hash, cutting: true }, auditHash)
  await saveStart(next)
  await finish(next, auditHash)
  return cut.length
}

async function finish(start: StartRecord, hash: Secrets['auditHash']): Promise<void> {
  await removeEntriesThrough(start.through)
  await removeLinksThrough(start.through)
  const { at, through, last } = start
  await saveStart(makeStart({ at, through, last, cutting: false }, hash))
}

async function touchesHeld(link: LinkRecord, heldCaseIds: string[]): Promise<boolean> {
  if (heldCaseIds.length === 0) return false
  const held = new Set(heldCaseIds)
  return (await entriesOf(link)).some(({ about }) => held.has(about.split('/')[1] ?? ''))
}
