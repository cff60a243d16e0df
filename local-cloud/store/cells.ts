import { type Path, valuesAt } from './paths'
import { type Position, positionsOf } from './geo'
import type { KeyRange } from './bounds'
import { type Doc, afterPrefix, compareKeys } from './values'

/**
 * The world as a tree of quarters. A cell is named by its way down from the world ('' is all of it, then a digit a
 * level), so a cell's name begins with the names of those around it, and whatever lies in it is one range of keys.
 */

/** West, south, east, north in degrees, on the flat map: west is never beyond east. */
export type Box = readonly [number, number, number, number]

export const WORLD: Box = [-180, -90, 180, 90]
/** Cells of 2.4 m at the equator: what is one point lies in one of them. */
const DEEPEST = 24
/** Shapes are kept on every fourth level only, so that a search need not look through them all. */
const STEP = 4
const MAX_CELLS_OF_SHAPE = 4
const MAX_CELLS_OF_SEARCH = 16
const END = '\0'

interface Grid {
  level: number
  west: number
  south: number
  east: number
  north: number
}

function gridOf(box: Box, level: number): Grid {
  const at = (part: number): number => Math.max(0, Math.min(2 ** level - 1, Math.floor(part * 2 ** level)))
  const [west, south, east, north] = box
  return {
    level,
    west: at((west + 180) / 360),
    south: at((south + 90) / 180),
    east: at((east + 180) / 360),
    north: at((north + 90) / 180),
  }
}

function nameOf(x: number, y: number, level: number): string {
  let name = ''
  for (let bit = level - 1; bit >= 0; bit--) name += String(((y >> bit) & 1) * 2 + ((x >> bit) & 1))
  return name
}

/** The smallest cells that cover a box without being more than `most`. */
function cover(box: Box, most: number, step: number): string[] {
  let level = DEEPEST
  let grid = gridOf(box, level)
  while (level > 0 && (grid.east - grid.west + 1) * (grid.north - grid.south + 1) > most)
    grid = gridOf(box, (level -= step))
  const names: string[] = []
  for (let y = grid.south; y <= grid.north; y++)
    for (let x = grid.west; x <= grid.east; x++) names.push(nameOf(x, y, level))
  return names
}

export function boxAround(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng)
    south = Math.min(south, lat)
    east = Math.max(east, lng)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

const isOnMap = ([west, south, east, north]: Box): boolean => west >= -180 && south >= -90 && east <= 180 && north <= 90

/** What an index holds of a field: the cells of every place in it; nothing when there is none. */
export function cellKeys(doc: Doc, path: Path): string[] {
  const keys = new Set<string>()
  for (const value of valuesAt(doc, path)) {
    for (const place of Array.isArray(value) ? [value, ...(value as unknown[])] : [value]) {
      const positions = positionsOf(place)
      if (positions.length === 0) continue
      const box = boxAround(positions)
      // Places beyond the map are found by every search, and judged by it.
      for (const name of isOnMap(box) ? cover(box, MAX_CELLS_OF_SHAPE, STEP) : ['']) keys.add(name + END)
    }
  }
  return [...keys]
}

/** The ranges of keys that hold whatever touches one of the boxes, disjoint and in ascending order. */
export function cellRanges(boxes: readonly Box[]): KeyRange[] {
  const inside = new Set<string>()
  const around = new Set<string>([''])
  for (const box of boxes) {
    if (box[2] < -180 || box[0] > 180 || box[3] < -90 || box[1] > 90) continue
    for (const name of cover(box, MAX_CELLS_OF_SEARCH, 1)) {
      inside.add(name)
      for (let level = 0; level < name.length; level += STEP) around.add(name.slice(0, level))
    }
  }
  return merge([
    ...[...inside].map((name) => ({ from: name, to: name === '' ? '\xff' : afterPrefix(name) })),
    ...[...around].map((name) => ({ from: name + END, to: name + '\x01' })),
  ])
}

/** Ranges in ascending order, those that touch made one. */
export function merge(ranges: KeyRange[]): KeyRange[] {
  const out: KeyRange[] = []
  for (const range of ranges.sort((a, b) => compareKeys(a.from, b.from))) {
    const last = out[out.length - 1]
    if (last && range.from <= last.to) last.to = range.to > last.to ? range.to : last.to
    else out.push({ ...range })
  }
  return out
}

/** What is left of some ranges without those that were read before; both disjoint and in ascending order. */
export function without(ranges: readonly KeyRange[], read: readonly KeyRange[]): KeyRange[] {
  return ranges.flatMap((range) => {
    const out: KeyRange[] = []
    let from = range.from
    for (const done of read) {
      if (done.to <= from || done.from >= range.to) continue
      if (done.from > from) out.push({ from, to: done.from })
      from = done.to
    }
    if (from < range.to) out.push({ from, to: range.to })
    return out
  })
}
