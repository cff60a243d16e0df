// Measures the SDK from inside a function, as an application meets it.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: 60_000 })
const db = cloud.database()
const { gte } = db.command
const { sum } = db.command.aggregate

const RUN = {
  insert: (collection, { item }) => collection.add({ data: { ...item, at: new Date(item.at) } }),
  get: (collection, { id }) => collection.doc(id).get(),
  page: (collection, { state, from, limit }) =>
    collection
      .where({ state, n: gte(from) })
      .orderBy('n', 'asc')
      .limit(limit)
      .get(),
  group: (collection) =>
    collection
      .aggregate()
      .group({ _id: '$state', count: sum(1), total: sum('$n') })
      .end(),
}

exports.main = async ({ operation, collection, asks }) => {
  const ms = []
  for (const ask of asks) {
    const started = process.hrtime.bigint()
    await RUN[operation](db.collection(collection), ask)
    ms.push(Number(process.hrtime.bigint() - started) / 1e6)
  }
  return ms
}
