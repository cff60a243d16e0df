import { createHash } from 'node:crypto'
import type { DrawnEntry } from './records'

/**
 * The draw. Whoever knows the seed can do it again: entries go in the order of sha256(seed + '.' + number), and each
 * takes a seat of the slot it asked for while there is one.
 */

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Numbers from 1 to `n` in the order of the draw. */
export function orderOf(seed: string, n: number): number[] {
  return Array.from({ length: n }, (_value, index) => index + 1)
    .map((number) => ({ number, hash: sha256(`${seed}.${number}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.number - b.number))
    .map(({ number }) => number)
}

/** `wanted`: by number, which slot an entry asked for; null for one that was withdrawn. */
export function planDraw(
  seed: string,
  wanted: (string | null)[],
  free: Record<string, number>,
  waitlist: boolean,
): DrawnEntry[] {
  const left = { ...free }
  return orderOf(seed, wanted.length).map((number, index): DrawnEntry => {
    const order = index + 1
    const slotId = wanted[number - 1] ?? null
    if (slotId === null) return { number, order, slotId: '', outcome: 'not_drawn' }
    const seats = left[slotId] ?? 0
    if (seats > 0) {
      left[slotId] = seats - 1
      return { number, order, slotId, outcome: 'seat' }
    }
    return { number, order, slotId, outcome: waitlist ? 'waiting' : 'not_drawn' }
  })
}

/** What the seed of an event is sealed by. */
export function seedLabel(eventId: string): string {
  return `draw/${eventId}`
}
