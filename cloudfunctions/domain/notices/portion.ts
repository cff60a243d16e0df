import type { NoticeRecord } from './notice'

/** How one person's waiting notices leave: some each by itself, the rest in one message, or later. */
export type Portion = { apart: NoticeRecord[]; together: NoticeRecord[]; later: NoticeRecord[] }

/**
 * Nobody gets more than `most` messages an hour, of which `told` have left already; what is more is counted in the last
 * of them. Digests are few and come beside.
 */
export function portion(waiting: NoticeRecord[], told: number, most: number): Portion {
  const digests = waiting.filter(({ urgency }) => urgency === 'digest')
  const single = waiting.filter(({ urgency }) => urgency !== 'digest')
  const left = Math.max(0, most - told)
  if (single.length <= left) return { apart: [...digests, ...single], together: [], later: [] }
  if (left === 0) return { apart: digests, together: [], later: single }
  return { apart: [...digests, ...single.slice(0, left - 1)], together: single.slice(left - 1), later: [] }
}
