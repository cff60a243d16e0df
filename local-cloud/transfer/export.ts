import type { Store } from '../store/store'
import { csvHead, csvLine } from './csv'
import { snapshot } from './snapshot'

/**
 * Documents as WeChat's console exports them: one JSON document a line, dates as `{"$date": "ISO"}`. That is how they
 * are stored, so nothing is parsed on the way. As CSV when fields are named, which the console asks for as well.
 */

export interface Batch {
  text: string
  documents: number
}

export function* exportDocuments(store: Store, collection: string, fields?: readonly string[]): Generator<Batch> {
  let head = fields ? csvHead(fields) : ''
  const line = fields ? csvLine(fields) : (text: string): string => `${text}\n`
  for (const texts of snapshot(store, collection)) {
    yield { text: head + texts.map(line).join(''), documents: texts.length }
    head = ''
  }
  if (head !== '') yield { text: head, documents: 0 }
}
