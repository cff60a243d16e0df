import { parentPort, workerData } from 'node:worker_threads'
import { CloudError } from '../errors'
import { Aggregation, type Stage } from './aggregate'
import { Catalog } from './catalog'
import { dumpEjson, parseEjson } from './ejson'
import { type FindOptions, Reader } from './reader'
import type { Answer, Question } from './readThread'
import { Sql } from './sql'
import { Transactions } from './transactions'

/** The reading thread: answers one question at a time, each from one state of the store. */

const { folder } = workerData as { folder: string }
const sql = Sql.reading(folder)
const port = parentPort as NonNullable<typeof parentPort>

function answer({ kind, collection, args, now }: Question): unknown {
  // What collections and indexes there are may have changed since the last question.
  const reader = new Reader(sql, new Catalog(sql), new Transactions(0))
  const [first, second] = parseEjson(args) as [unknown, unknown]
  if (kind === 'find') return reader.findTexts(collection, first ?? undefined, second as FindOptions)
  if (kind === 'count') return reader.count(collection, first ?? undefined)
  return new Aggregation(reader, () => now).run(collection, first as Stage[]).map(dumpEjson)
}

port.on('message', (question: Question | 'end') => {
  if (question === 'end') {
    sql.close()
    port.close()
    return
  }
  const { id } = question
  let told: Answer
  try {
    told = { id, value: sql.snapshot(() => answer(question)) }
  } catch (error) {
    const { message } = error as Error
    told = error instanceof CloudError ? { id, code: error.code, message } : { id, message }
  }
  port.postMessage(told)
})
