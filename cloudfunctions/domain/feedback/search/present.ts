import type { SearchRow } from '@nuanyu/types/feedback'
import { relationsTo, seesEverything } from '../policy'
import type { CaseRecord } from '../records'
import { redact } from '../redact'
import { type Eyes, presentInboxRow } from '../views'
import { findIn, type Found } from './grams'
import { textsOf } from './terms'

/**
 * The row of a case in which everything asked for stands, in the text as this viewer may read it; else null. So
 * nobody can find out by searching what is masked for them.
 */
export function rowOf(record: CaseRecord, words: string[], eyes: Eyes): SearchRow | null {
  const relations = relationsTo(record, eyes.viewer, eyes.now)
  if (relations.length === 0 || relations.includes('patient')) return null
  const shown = seesEverything(relations) ? textsOf(record) : textsOf(record).map(redact)
  const found = placeOf(words, shown)
  if (!found) return null
  const row = presentInboxRow(record, eyes)
  return { ...row, version: record.version, found: found.hit ? found : { ...found, before: row.excerpt } }
}

/** The first of the words where it stands; empty where nothing was asked for. */
function placeOf(words: string[], texts: string[]): Found | null {
  let first: Found | null = null
  for (const word of words) {
    let found: Found | null = null
    for (const text of texts) if ((found = findIn(text, word))) break
    if (!found) return null
    first ??= found
  }
  return first ?? { before: '', hit: '', after: '' }
}
