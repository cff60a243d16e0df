import { writeSync } from 'node:fs'
import { Store } from '../../local-cloud/store/store'

/** Writes as fast as it can and says what was acknowledged, until it is killed. */
const store = new Store(process.argv[2] as string, Date.now)
const start = Number(process.argv[3])
store.ensure({ writes: { indexes: [{ name: 'byN', keys: { n: 1 } }] }, pairs: {} })
for (let n = start; ; n++) {
  store.insert('writes', [{ _id: `w${n}`, n }])
  const tx = store.transactions.begin(undefined)
  store.insert('pairs', [{ _id: `a${n}` }], tx)
  store.insert('pairs', [{ _id: `b${n}` }], tx)
  store.commit(tx)
  // Written at once: an acknowledgement that stays in a buffer would prove nothing.
  writeSync(1, `${n}\n`)
}
