import { isOpen } from '../lifecycle'
import type { CaseRecord } from '../records'
import { redact } from '../redact'
import { countedAs } from './counted'
import { gramsOf } from './grams'

/**
 * What a case is found by, all in one field with one index: its text in pairs of characters, and its facts. So whatever
 * is combined, the database can begin with the rarest.
 */

/** Grows when terms are made in another way; the job makes those anew that were made in an older one. */
export const TERMS_BY = 2

/** The version since which pairs are made as today: of those that are younger only the facts are made anew. */
export const PAIRS_SINCE = 1

/** An index takes only so many entries of one document. */
const MOST = 3000

/** Pairs that only those find who read everything: what `redact` masks for the others. */
export const HIDDEN = '='

/** Facts. No pair of characters holds their punctuation. */
export const tag = {
  seat: (seat: string) => `@${seat}`,
  state: (state: string) => `s:${state}`,
  kind: (kind: string) => `k:${kind}`,
  subject: (id: string) => `j:${id}`,
  department: (id: string) => `d:${id}`,
  channel: (channel: string) => `c:${channel}`,
  code: (code: string) => `n:${code.toLowerCase()}`,
  overdue: 'overdue:',
}

type Termed = Pick<
  CaseRecord,
  | 'code'
  | 'lane'
  | 'firstRound'
  | 'words'
  | 'history'
  | 'reply'
  | 'state'
  | 'kind'
  | 'subject'
  | 'department'
  | 'place'
  | 'partners'
  | 'channel'
  | 'overdue'
  | 'seats'
>

type Terms = Pick<CaseRecord, 'terms' | 'termsFrom' | 'termsBy'>

/** Only new text is taken apart: masking it is the dear part, and every step of a case comes by here. */
export function termsOf(record: Termed & Terms): Terms {
  const texts = textsOf(record)
  const termsFrom = checksumOf(texts)
  const known = record.termsBy >= PAIRS_SINCE && record.termsFrom === termsFrom
  const grams = known ? record.terms.filter((term) => !isFact(term)) : pairsOf(texts)
  return { terms: [...factsOf(record), ...grams].slice(0, MOST), termsFrom, termsBy: TERMS_BY }
}

function pairsOf(texts: string[]): string[] {
  const open = new Set(texts.flatMap((text) => gramsOf(redact(text))))
  const hidden = [...new Set(texts.flatMap(gramsOf))].filter((gram) => !open.has(gram))
  return [...open, ...hidden.map((gram) => HIDDEN + gram)]
}

function isFact(term: string): boolean {
  return term.startsWith('@') || term.includes(':')
}

/** Tells whether a text is still the one that was taken apart. */
function checksumOf(texts: string[]): number {
  let sum = 5381
  for (const text of texts)
    for (let index = 0; index <= text.length; index++) sum = ((sum * 33) ^ (text.charCodeAt(index) || 0)) >>> 0
  return sum
}

function factsOf(record: Termed): string[] {
  const { state, kind, subject, department, place, partners, channel, overdue, seats, code } = record
  const places = [department ?? place, ...partners].flatMap((one) => (one ? [one.id] : []))
  return [
    ...seats.map(tag.seat),
    tag.state(state),
    tag.kind(kind),
    tag.subject(subject.id),
    ...new Set(places.map(tag.department)),
    tag.channel(channel),
    ...(overdue && isOpen(state) ? [tag.overdue] : []),
    tag.code(code),
    ...countedAs(record),
  ]
}

const laterWords: readonly CaseRecord['history'][number]['command'][] = ['addInfo', 'reopen', 'evaluate']

/** What the person wrote, then and later, and what they were answered. Whoever took it back is not found by it. */
export function textsOf({ words, history, reply, state }: Pick<Termed, 'words' | 'history' | 'reply' | 'state'>) {
  if (state === 'withdrawn') return []
  const later = history.flatMap(({ command, text }) => (laterWords.includes(command) ? [text] : []))
  return [words, ...later, reply?.text ?? ''].filter((text) => text !== '')
}
