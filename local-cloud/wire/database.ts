import { invalidParam } from '../errors'
import { dumpEjson } from '../store/ejson'
import type { Stage } from '../store/aggregate'
import { type Transaction, whenUnlocked } from '../store/transactions'
import type { Doc } from '../store/values'
import { type Action, ejsonParam, type Request, type Services, text, wholeNumber } from './action'

/** `database.*`: documents in and out. */

const MAX_LIMIT = 1000

/** ObjectIds come back as plain text: the SDKs have no type of their own for them. */
const plainIds = (ejson: string): string => ejson.replace(/\{"\$oid":"([0-9a-f]{24})"\}/g, '"$1"')
const answer = (doc: Doc): string => plainIds(dumpEjson(doc))

/** Runs an operation in the transaction it names, if it names one. */
function inTransaction<T>({ store }: Services, { params }: Request, work: (tx: Transaction | undefined) => T): T {
  return work(params.transactionId ? store.transactions.get(params.transactionId) : undefined)
}

const write =
  (work: (services: Services, request: Request, tx: Transaction | undefined) => unknown): Action =>
  (services, request) =>
    whenUnlocked(() => inTransaction(services, request, (tx) => work(services, request, tx)))

const getDocument: Action = async ({ store, reads, now }, { params }) => {
  const limit = wholeNumber(params.limit, MAX_LIMIT, 'limit')
  const name = text(params.collectionName, 'collectionName')
  const query = ejsonParam(params.query, now)
  const options = {
    order: ejsonParam(params.order, now),
    projection: ejsonParam(params.projection, now),
    skip: wholeNumber(params.offset, 0, 'offset'),
    limit: Math.min(limit === 0 ? MAX_LIMIT : limit, MAX_LIMIT),
  }
  const list = params.transactionId
    ? store.findTexts(name, query, options, store.transactions.get(params.transactionId))
    : await reads.find(name, query, options)
  return { data: { list: list.map(plainIds) } }
}

const insertDocument = write(({ store, now }, { params }, tx) => {
  const data = params.data
  if (!Array.isArray(data) || data.length === 0) throw invalidParam('data must be a non-empty array')
  const docs = data.map((item) => ejsonParam(item, now))
  return { data: { insertedIds: store.insert(text(params.collectionName, 'collectionName'), docs, tx) } }
})

const modifyDocument = write(({ store, now }, { params }, tx) => {
  const { updated, upsertId } = store.modify(
    text(params.collectionName, 'collectionName'),
    ejsonParam(params.query, now) ?? {},
    ejsonParam(params.data, now),
    { multi: params.multi === true, merge: params.merge !== false, upsert: params.upsert === true },
    tx,
  )
  return { data: { updated, upsert_id: upsertId } }
})

const modifyAndReturnDoc = write(({ store, now }, { params }, tx) => {
  const { updated, doc } = store.modifyAndReturn(
    text(params.collectionName, 'collectionName'),
    ejsonParam(params.query, now) ?? {},
    ejsonParam(params.data, now),
    tx,
  )
  return { data: { updated, doc: doc && answer(doc) } }
})

const removeDocument = write(({ store, now }, { params }, tx) => {
  const name = text(params.collectionName, 'collectionName')
  return { data: { deleted: store.remove(name, ejsonParam(params.query, now) ?? {}, params.multi === true, tx) } }
})

const calculateDocument: Action = async ({ reads, now }, { params }) => ({
  data: { total: await reads.count(text(params.collectionName, 'collectionName'), ejsonParam(params.query, now)) },
})

const aggregateDocuments: Action = async ({ reads, now }, { params }) => {
  const { stages } = params
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array')
  const pipeline = (stages as { stageKey?: unknown; stageValue?: unknown }[]).map(
    ({ stageKey, stageValue }): Stage => ({ [text(stageKey, 'stageKey')]: ejsonParam(stageValue, now) }),
  )
  const list = await reads.aggregate(text(params.collectionName, 'collectionName'), pipeline)
  return { data: { list: list.map(plainIds) } }
}

const addCollection: Action = ({ store }, { params }) => {
  store.catalog.create(params.collectionName)
  return {}
}

export const databaseActions: Record<string, Action> = {
  'database.addCollection': addCollection,
  'database.getDocument': getDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
}
