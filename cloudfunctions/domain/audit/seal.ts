import { DuplicateKey } from '../../kernel/database'
import type { Secrets } from '../../kernel/secrets'
import { ENTRIES_PER_LINK, makeLink } from './chain'
import { chainEnd, insertLink, markSealed, unsealedEntries } from './store'

/** A rush of ten thousand entries is sealed within some minutes, and a run stays short. */
const LINKS_PER_RUN = 20

/** Puts what is new in the journal into the audit chain. Answers how many entries. */
export async function sealJournal(secrets: Secrets, now: Date): Promise<number> {
  let sealed = 0
  for (let round = 0; round < LINKS_PER_RUN; round++) {
    const count = await sealOne(secrets, now)
    if (count === 0) break
    sealed += count
  }
  return sealed
}

/**
 * One link, then its mark on the entries. The order makes it safe to be killed anywhere and to run twice at once:
 * the end is read and marked before the entries are, so what any former link holds is never taken again; and a link's
 * number is its id, so of two timers that saw the same end one fails and leaves the rest to the other.
 */
async function sealOne(secrets: Secrets, now: Date): Promise<number> {
  if ((await unsealedEntries(1)).length === 0) return 0
  const end = await chainEnd()
  if (end.link) await markSealed(end.link)
  const entries = await unsealedEntries(ENTRIES_PER_LINK)
  if (entries.length === 0) return 0
  const link = makeLink(end.number + 1, end.hash, entries, now, secrets.auditHash)
  try {
    await insertLink(link)
  } catch (error) {
    if (error instanceof DuplicateKey) return 0
    throw error
  }
  await markSealed(link)
  return entries.length
}
