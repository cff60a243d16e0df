import type { KeyRange } from './bounds'
import type { Collection, Index } from './catalog'
import { cellRanges, merge, without, WORLD } from './cells'
import type { NearQuery } from './geo'
import type { Hit } from './hit'
import { type Plan, placesIn } from './plan'
import { capBoxes } from './regions'
import { compareKeys, type Doc, encodeKey } from './values'

/** Documents in order of distance without reading them all: ring around ring, each only where none was before. */

const FIRST_RADIUS = 50
const GROWTH = 2

/** The index of places that leads to a field, and whose fields before it the query holds fixed. */
export const placesIndex = (collection: Collection, query: unknown, field: string): Index | undefined =>
  collection.indexes.find(
    (index) => index.keys.some((key) => key.geo && key.field === field) && placesIn(index, query, cellRanges([WORLD])),
  )

export function* rings(
  index: Index,
  query: unknown,
  { center, max }: NearQuery,
  distanceKey: (doc: Doc) => string,
  read: (reading: Plan) => Iterable<Hit>,
): Generator<Hit> {
  let waiting: Waiting[] = []
  let done: KeyRange[] = []
  const seen = new Set<number | undefined>()
  for (let radius = FIRST_RADIUS, last = false; !last; radius *= GROWTH) {
    const boxes = radius < max ? capBoxes(center, radius) : capBoxes(center, max)
    last = radius >= max || boxes === undefined
    const ranges = placesIn(index, query, cellRanges(boxes ?? [WORLD])) ?? []
    for (const hit of read(ringPlan(index, without(ranges, done)))) {
      if (seen.has(hit.seq)) continue
      seen.add(hit.seq)
      waiting.push({ key: distanceKey(hit.doc), hit })
    }
    done = merge([...done, ...ranges])
    waiting.sort(byDistance)
    // Whatever is farther may have somebody in front of it in the next ring.
    const reached = last ? waiting.length : countUpTo(waiting, encodeKey(radius))
    for (const { hit } of waiting.slice(0, reached)) yield hit
    waiting = waiting.slice(reached)
  }
}

const ringPlan = (index: Index, ranges: KeyRange[]): Plan => ({
  kind: 'index',
  index,
  ranges,
  reverse: false,
  ordered: false,
  repeats: true,
  exact: false,
})

type Waiting = { key: string; hit: Hit }

/** What is equally far comes in order of insertion, as a full scan would give it. */
const byDistance = (a: Waiting, b: Waiting): number => compareKeys(a.key, b.key) || (a.hit.seq ?? 0) - (b.hit.seq ?? 0)

function countUpTo(list: readonly Waiting[], key: string): number {
  const found = list.findIndex((item) => item.key > key)
  return found < 0 ? list.length : found
}
