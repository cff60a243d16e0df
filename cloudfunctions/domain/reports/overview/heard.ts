import type { Overview } from '@nuanyu/types/reports'
import { placeKey, type Source } from './source'

const SHOWN = 8

/** The phrases that were heard most. */
export function phrasesHeard(source: Source): Overview['phrases'] {
  return { warm: heard(source, 'warm'), forbidden: heard(source, 'forbidden') }
}

function heard(source: Source, tone: 'warm' | 'forbidden'): Overview['phrases']['warm'] {
  const { filter, sheet, org, guardOf, phrases } = source
  if (filter.facet) return []
  const place = placeKey(filter)
  const guard = guardOf(filter.period)
  return (
    [...sheet.sums('heard', org.departmentsOf(place), filter.period, tone)]
      .sort(([, a], [, b]) => b - a)
      .slice(0, SHOWN)
      .map(([id]) => ({
        id,
        text: phrases.find((phrase) => phrase.id === id)?.text ?? id,
        count: guard.heard(`${tone}.${id}`, place, filter.period),
      }))
      // Where a withheld one stands among the others would tell what it is.
      .sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || a.id.localeCompare(b.id))
  )
}
