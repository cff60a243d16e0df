import { EJSON } from 'bson'
import http from 'node:http'
import { COLLECTION, type Draw, type Operation, PAGE } from './documents'

/** Requests over one connection that is kept open, as the SDK makes them. */

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

export function post(url: string, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const req = http.request(url, { method: 'POST', agent, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => {
        const answer = JSON.parse(Buffer.concat(chunks).toString()) as { code?: string; message?: string }
        if (answer.code !== undefined) reject(new Error(answer.message))
        else resolve(answer)
      })
    })
    req.on('error', reject)
    req.end(body)
  })
}

const ejson = (value: object): string => EJSON.stringify(value, { relaxed: false })

/** What the SDK would send to `/admin`. */
export function adminRequest(operation: Operation, draw: Draw): string {
  const base = { envName: 'local-dev', collectionName: COLLECTION }
  switch (operation) {
    case 'insert':
      return JSON.stringify({ ...base, action: 'database.insertDocument', data: [ejson(draw.newItem())] })
    case 'get': {
      const query = ejson({ _id: draw.id() })
      return JSON.stringify({ ...base, action: 'database.getDocument', query, queryType: 'DOC', limit: 1 })
    }
    case 'page': {
      const { state, from } = draw.pageStart()
      const query = ejson({ state, n: { $gte: from } })
      const order = ejson({ n: 1 })
      return JSON.stringify({ ...base, action: 'database.getDocument', query, order, queryType: 'WHERE', limit: PAGE })
    }
    case 'group': {
      const stageValue = ejson({ _id: '$state', count: { $sum: 1 }, total: { $sum: '$n' } })
      return JSON.stringify({
        ...base,
        action: 'database.aggregateDocuments',
        stages: [{ stageKey: '$group', stageValue }],
      })
    }
  }
}

export function rawRequest(op: Operation, draw: Draw): string {
  const value = { insert: () => draw.newItem(), get: () => draw.id(), page: () => draw.pageStart(), group: () => null }
  return JSON.stringify({ op, value: value[op]() })
}
