import type { FindOptions, Store } from '../../local-cloud/store/store'
import type { TestHospital } from './hospital'

export type Read = { index: string | null; ordered: boolean; documents: number; found: number }

/** How the embedded cloud finds what `work` asks a collection for, and how many of its documents it looks at for that. */
export async function readsOf(
  hospital: TestHospital,
  collection: string,
  work: () => Promise<unknown>,
): Promise<Read[]> {
  const { store } = hospital.cloud.db as unknown as { store: Store }
  const asked: [unknown, FindOptions][] = []
  const spy = jest.spyOn(store, 'findTexts')
  try {
    await work()
    for (const [name, query, options = {}] of spy.mock.calls) if (name === collection) asked.push([query, options])
  } finally {
    spy.mockRestore()
  }
  return asked.map(([query, options]) => {
    const { index, ordered } = store.explain(collection, query, options.order)
    const find = () => store.find(collection, query, options)
    return { index, ordered, documents: leastFor(store, find), found: find().length }
  })
}

/** The fewest documents with which a read is content. */
function leastFor(store: Store, read: () => unknown): number {
  let [low, high] = [0, 4096]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle + 1
  }
  return low

  function isEnough(documents: number): boolean {
    try {
      store.within(documents, read)
      return true
    } catch {
      return false
    }
  }
}
