import { badRequest } from '../../errors'
import type { Env, Names } from '../expressions'
import { isNumeric } from '../numerics'
import { type Doc, isPlainObject, toNumber } from '../values'

/** A stage is compiled once, with all its errors, and then run lazily: a document at a time where it can. */

export type Run = (docs: Iterable<Doc>, env: Env) => Iterable<Doc>
export type Place = '' | '$facet' | '$lookup' | '$unionWith'

export interface Scope {
  names: Names
  /** The stage whose pipeline this is. */
  place: Place
  pipeline(list: unknown, names: Names, place: Place): Run
  /** All documents of a collection, or those of a query; none of a collection that does not exist. */
  read(collection: string, query?: unknown): Iterable<Doc>
}

export type Stage = (spec: unknown, scope: Scope, name: string) => Run

export const at = (env: Env, root: Doc): Env => ({ root, vars: env.vars, now: env.now })

export function* mapped(docs: Iterable<Doc>, change: (doc: Doc) => Doc | undefined): Generator<Doc> {
  for (const doc of docs) {
    const out = change(doc)
    if (out !== undefined) yield out
  }
}

/** Sets a field, in place of whatever is no document on the way; nothing takes the field away. */
export function setAt(doc: Doc, path: readonly string[], value: unknown): Doc {
  const [name = '', ...rest] = path
  if (rest.length > 0) return { ...doc, [name]: setAt(isPlainObject(doc[name]) ? (doc[name] as Doc) : {}, rest, value) }
  if (value !== undefined) return { ...doc, [name]: value }
  const { [name]: _gone, ...others } = doc
  return others
}

/** A count, however its number is written; fractions are refused. */
export function wholeNumber(value: unknown, what: string): number {
  const number = isNumeric(value) ? toNumber(value) : NaN
  if (!Number.isInteger(number)) throw badRequest(`${what} must be specified as a whole number`)
  return number
}
