import { ANY_POST, type Phrase } from '@nuanyu/types/handbook'
import { chanceOf, shuffled } from './chance'

const DAY_MS = 86_400_000

/**
 * The warm phrase of a day for people of these kinds of post: the same for all of them, and every phrase once before
 * one comes again. Null in a handbook without warm phrases.
 */
export function phraseOfDay(phrases: Phrase[], own: string[], day: string): Phrase | null {
  const warm = phrases.filter(({ tone }) => tone === 'warm')
  const mine = warm.filter(({ postKind }) => own.includes(postKind) || postKind === ANY_POST)
  const offered = mine.length > 0 ? mine : warm
  if (offered.length === 0) return null
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
  const round = Math.floor(days / offered.length)
  return shuffled(offered, chanceOf(`day ${[...own].sort().join(' ')} ${round}`))[days % offered.length] ?? null
}
