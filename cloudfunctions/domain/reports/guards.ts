import { createHash } from 'node:crypto'
import { SMALL_NUMBER } from '@nuanyu/types/reports'
import { monthOf } from '../time/localTime'
import { Guard, type Org } from './guard'
import type { Sheet } from './sheet'

/** Guards that a warm instance has made; they look at a whole year, and hardly ever has it changed since. */
const kept = new Map<string, Guard>()
const KEPT = 8

/** The guard of a year: the one made before, unless a count of the year, the house or the running month is another. */
export function guardFor(sheet: Sheet, org: Org, year: string, now: Date, least = SMALL_NUMBER): Guard {
  const make = () => new Guard(sheet, org, year, now, least)
  const content = sheet.contentOf(year)
  if (content === null) return make()
  const key = createHash('sha256')
    .update(JSON.stringify([year, least, monthOf(now), org.tree, content]))
    .digest('hex')
  const guard = kept.get(key) ?? make()
  kept.delete(key)
  kept.set(key, guard)
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
  return guard
}
