import { invalidParam } from '../errors'
import { dumpEjson } from '../store/ejson'
import { Locked } from '../store/store'
import type { Stage } from '../store/aggregate'
import type { Transaction } from '../store/transactions'
import { type Action, ejsonParam, type Request, type Services, text, wholeNumber } from './action'

/** `database.*`: documents in and out. */

const MAX_LIMIT = 1000
const MAX_INSERT = 1000

/** Runs an operation in the transaction it names, if it names one. */
function inTransaction<T>({ store }: Services, { params }: Request, work: (tx: Transaction | undefined) => T): T {
  return work(params.transactionId ? store.transactions.get(params.transactionId) : undefined)
}

/** A plain write that meets a transaction's lock waits for it, as MongoDB makes it wait. */
async function whenUnlocked<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Locked)) throw error
      await error.until
    }
  }
}

const write =
  (work: (services: Services, request: Request, tx: Transaction | undefined) => unknown): Action =>
  (services, request) =>
    whenUnlocked(() => inTransaction(services, request, (tx) => work(services, request, tx)))

const getDocument: Action = (services, request) =>
  inTransaction(services, request, (tx) => {
    const { params } = request
    const limit = wholeNumber(params.limit, MAX_LIMIT, 'limit')
    const docs = services.store.find(
      text(params.collectionName, 'collectionName'),
      ejsonParam(params.query, services.now),
      {
        order: ejsonParam(params.order, services.now),
        projection: ejsonParam(params.projection, services.now),
        skip: wholeNumber(params.offset, 0, 'offset'),
        limit: Math.min(limit === 0 ? MAX_LIMIT : limit, MAX_LIMIT),
      },
      tx,
    )
    return { data: { list: docs.map(dumpEjson) } }
  })

const insertDocument = write(({ store, now }, { params }, tx) => {
  const data = params.data
  if (!Array.isArray(data) || data.length === 0) throw invalidParam('data must be a non-empty array')
  if (data.length > MAX_INSERT) throw invalidParam(`at most ${MAX_INSERT} documents at a time`)
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
  return { data: { updated, doc: doc && dumpEjson(doc) } }
})

const removeDocument = write(({ store, now }, { params }, tx) => {
  const name = text(params.collectionName, 'collectionName')
  return { data: { deleted: store.remove(name, ejsonParam(params.query, now) ?? {}, params.multi === true, tx) } }
})

const calculateDocument: Action = ({ store, now }, { params }) => ({
  data: { total: store.count(text(params.collectionName, 'collectionName'), ejsonParam(params.query, now)) },
})

const aggregateDocuments: Action = ({ aggregation, now }, { params }) => {
  const { stages } = params
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array')
  const pipeline = (stages as { stageKey?: unknown; stageValue?: unknown }[]).map(
    ({ stageKey, stageValue }): Stage => ({ [text(stageKey, 'stageKey')]: ejsonParam(stageValue, now) }),
  )
  const docs = aggregation.run(text(params.collectionName, 'collectionName'), pipeline)
  return { data: { list: docs.map(dumpEjson) } }
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
