import type { JournalEntry } from '../../kernel/journal'
import { type Hash, hashOfEntry, isGenuine, linkId } from './chain'
import type { LinkRecord } from './records'

/** Why a link does not hold, in words for the auditor. */
export const faults = {
  startChanged: '链的起点被改动',
  linkMissing: '这一环不见了',
  linkChanged: '这一环本身被改动',
  orderBroken: '和前一环接不上，次序被改动',
  entryChanged: '其中一条记录被改动',
  entryMissing: '其中一条记录被删除',
  entryMoved: '其中一条记录被移到别的环',
  entryForeign: '多出一条不属于这一环的记录',
  notAsNoted: '和另外记下的校验值不一致',
} as const

/** What a link is checked against: what should stand before it, and what the journal holds of it and claims of it. */
export type Surroundings = {
  number: number
  prev: string
  /** Entries of the journal by the ids that the link names. */
  entries: JournalEntry[]
  /** An entry that claims to be in this link and that the link does not name. */
  foreign: JournalEntry | undefined
  /** The last link's entries may not be marked yet, when the timer was cut off or is just at it. */
  isLast: boolean
}

/** The first thing wrong with a link, or null. */
export function faultOf(link: LinkRecord, around: Surroundings, hash: Hash): string | null {
  if (link._id !== linkId(around.number)) return faults.linkMissing
  if (!isGenuine(link, hash)) return faults.linkChanged
  if (link.prev !== around.prev) return faults.orderBroken
  const byId = new Map(around.entries.map((entry) => [entry._id, entry]))
  for (const { id, hash: sealed } of link.entries) {
    const entry = byId.get(id)
    if (!entry) return naming(faults.entryMissing, id)
    if (hashOfEntry(entry, hash) !== sealed) return naming(faults.entryChanged, id)
    const marked = entry.link === around.number || (entry.link === 0 && around.isLast)
    if (!marked) return naming(faults.entryMoved, id)
  }
  return around.foreign ? naming(faults.entryForeign, around.foreign._id) : null
}

export function naming(fault: string, entryId: string): string {
  return `${fault}（记录 ${entryId}）`
}
