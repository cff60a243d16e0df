import { HttpError } from '../http/request'
import { dumpEjson } from '../store/ejson'
import { orConflict } from '../store/transactions'
import { ejsonField, numberField, objectField, textField } from './input'
import type { Handler } from './world'

/** Documents of a collection: find, insert, replace, remove. They travel as text, so that no type is lost; a person is
 * told of a lock at once rather than kept waiting. */

const PAGE = 20
const MAX_PAGE = 200
const MAX_SKIP = 1_000_000
// Beyond it a page is cut: what nobody can read need not be sent.
const MAX_CHARACTERS = 4 * 1024 * 1024

export const find: Handler = ({ store, clock }, body) => {
  const now = (): number => clock.millis()
  const collection = textField(body, 'collection')
  const query = objectField(body, 'query', now)
  const order = objectField(body, 'order', now)
  const projection = objectField(body, 'projection', now)
  const skip = numberField(body, 'skip', 0, MAX_SKIP)
  const limit = Math.max(1, numberField(body, 'limit', PAGE, MAX_PAGE))
  const started = performance.now()
  const found = store.find(collection, query, { order, projection, skip, limit: limit + 1 })
  const ms = performance.now() - started
  const documents: string[] = []
  let characters = 0
  for (const doc of found.slice(0, limit)) {
    const text = dumpEjson(doc)
    characters += text.length
    if (documents.length > 0 && characters > MAX_CHARACTERS) break
    documents.push(text)
  }
  return {
    documents,
    more: found.length > documents.length,
    ms: Math.round(ms * 100) / 100,
    explain: store.explain(collection, query, order),
  }
}

/** Apart from `find`: without an index it reads everything. */
export const count: Handler = ({ store, clock }, body) => {
  const now = (): number => clock.millis()
  return { total: store.count(textField(body, 'collection'), objectField(body, 'query', now)) }
}

/** The plan alone, without running it. */
export const explain: Handler = ({ store, clock }, body) => {
  const now = (): number => clock.millis()
  return store.explain(textField(body, 'collection'), objectField(body, 'query', now), objectField(body, 'order', now))
}

export const insert: Handler = ({ store, clock }, body) => {
  const doc = objectField(body, 'document', () => clock.millis())
  const [id] = orConflict(() => store.insert(textField(body, 'collection'), [doc]))
  return { id: dumpEjson(id) }
}

/** Replaces a document, unless it is no longer what the person was shown. */
export const replace: Handler = ({ store, clock }, body) => {
  const now = (): number => clock.millis()
  const collection = textField(body, 'collection')
  const doc = objectField(body, 'document', now)
  const before = textField(body, 'before')
  const query = { _id: { $eq: objectField(body, 'before', now)?._id } }
  if (!doc) throw new HttpError(400, 'document must be an object: {…}')
  if (dumpEjson(doc._id) !== dumpEjson(query._id.$eq)) throw new HttpError(400, 'the _id of a document cannot change')
  const [current] = store.find(collection, query, { limit: 1 })
  if (!current) throw new HttpError(409, 'the document has been deleted meanwhile')
  if (dumpEjson(current) !== before) throw new HttpError(409, 'the document has been changed meanwhile')
  return orConflict(() => store.modify(collection, query, doc, { multi: false, merge: false, upsert: false }))
}

export const remove: Handler = ({ store, clock }, body) => {
  const id = ejsonField(body, 'id', () => clock.millis())
  if (id === undefined) throw new HttpError(400, 'id must be EJSON text')
  return { deleted: orConflict(() => store.remove(textField(body, 'collection'), { _id: { $eq: id } }, false)) }
}
