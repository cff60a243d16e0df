import { diagnoses } from './redact/diagnoses'
import { maskAll, type Rule } from './redact/masking'
import { names } from './redact/names'
import { numbers } from './redact/numbers'
import { places } from './redact/places'

/** Numbers first: names are also found beside them. */
const rules: readonly Rule[] = [...numbers, ...places, ...names]

/**
 * Masks what could name a person in free text, for viewers who answer the matter and not the person (DOMAIN §4).
 * Detection by pattern cannot be complete; the page says so to those who read.
 */
export function redact(text: string): string {
  return maskAll(text, rules)
}

/** For everybody to read: illnesses go as well. */
export function redactForAll(text: string): string {
  return maskAll(text, [...rules, ...diagnoses])
}

/** What `redact` would mask, piece by piece as it stands in the text. Empty exactly where nothing is masked. */
export function findPersonal(text: string): string[] {
  const found: string[] = []
  if (maskAll(text, rules, found) === text) return []
  // A later round may find a piece that holds a mask of the round before.
  const pieces = [...new Set(found)].filter((piece) => piece !== '某' && text.includes(piece))
  return pieces.length > 0 ? pieces : [text]
}
