import { invalidParam } from '../errors'
import { parseBody } from '../store/ejson'
import { isOperatorObject } from '../store/match'
import { type Doc, isDate, isPlainObject } from '../store/values'
import { type Action, ejsonParam, type Request } from './action'
import { databaseActions } from './database'

/**
 * The action names of tcb-admin-node and of SDKs before 2.2, in terms of the current ones. They send documents and
 * queries as plain objects, and expect plain objects back.
 */

type Params = Record<string, unknown>
interface Data {
  list: string[]
  insertedIds: unknown[]
  updated: number
  upsert_id: unknown
  deleted: number
}

/** An old action: the new one's name, its parameters from the old ones, the old answer from its data. */
const as =
  (name: string, ask: (params: Params) => Params, answer: (data: Data) => unknown): Action =>
  async (services, request) => {
    const action = databaseActions[name] as Action
    const old: Request = { ...request, params: { ...request.params, ...ask(request.params) } }
    const { data } = (await action(services, old)) as { data: Data }
    return answer(data)
  }

const same = (): Params => ({})
const whole = (data: Data): unknown => ({ data })

const withId = ({ data, _id }: Params): unknown => {
  const doc = ejsonParam(data, Date.now)
  if (!isPlainObject(doc)) throw invalidParam('data must be an object')
  return _id === undefined ? data : { ...(typeof data === 'string' ? (JSON.parse(data) as Doc) : (data as Doc)), _id }
}

/** What `JSON.parse` alone understands: these SDKs read `$date` themselves, and nothing else. */
function plain(value: unknown): unknown {
  if (isDate(value)) return { $date: value.getTime() >= 0 ? value.toISOString() : value.getTime() }
  if (Array.isArray(value)) return value.map(plain)
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
}

/** Inside a transaction a document was named by `query`, earlier still by `_id`. */
const oneDocument = ({ query, _id }: Params): Params => ({ query: query ?? { _id } })

/** Figures inside a transaction are EJSON at the top level of the answer. */
const transactional: Record<string, Action> = {
  'database.insertDocInTransaction': as(
    'database.insertDocument',
    (params) => ({ data: [withId(params)] }),
    ({ insertedIds }) => ({ inserted: '1', ok: '1', insertedId: insertedIds[0], id: insertedIds[0] }),
  ),
  'database.getInTransaction': as(
    'database.getDocument',
    (params) => ({ ...oneDocument(params), limit: 1 }),
    ({ list }) => ({ data: list[0] ?? 'null' }),
  ),
  'database.updateDocInTransaction': as(
    'database.modifyDocument',
    (params) => ({
      ...oneDocument(params),
      multi: false,
      upsert: params.upsert === true,
      merge: isOperatorObject(ejsonParam(params.data, Date.now)),
    }),
    ({ updated, upsert_id: id }) => ({
      updated: String(updated),
      upserted: id === null ? null : JSON.stringify([{ _id: id }]),
    }),
  ),
  'database.deleteDocInTransaction': as(
    'database.removeDocument',
    (params) => ({ ...oneDocument(params), multi: false }),
    ({ deleted }) => ({ deleted: String(deleted) }),
  ),
}

export const oldActions: Record<string, Action> = {
  ...transactional,
  'database.addDocument': as(
    'database.insertDocument',
    (params) => ({ data: [withId(params)] }),
    ({ insertedIds }) => ({ data: { _id: insertedIds[0] } }),
  ),
  'database.queryDocument': as('database.getDocument', same, ({ list }) => ({
    data: { list: list.map((text) => plain(parseBody(text))) },
  })),
  'database.countDocument': as('database.calculateDocument', same, whole),
  'database.updateDocument': as('database.modifyDocument', same, (data) => ({
    data: { ...data, upserted_id: data.upsert_id },
  })),
  'database.deleteDocument': as('database.removeDocument', same, whole),
  // A list of EJSON texts that is itself a text.
  'database.aggregate': as('database.aggregateDocuments', same, ({ list }) => ({
    data: { list: JSON.stringify(list) },
  })),
}
