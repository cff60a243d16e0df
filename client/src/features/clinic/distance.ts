/** How far away something is, as the crow flies. */
export interface Point {
  latitude: number
  longitude: number
}

const EARTH_M = 6_371_000
const rad = (degrees: number) => (degrees * Math.PI) / 180

export function metresBetween(a: Point, b: Point): number {
  const across = Math.sin(rad(b.latitude - a.latitude) / 2)
  const along = Math.sin(rad(b.longitude - a.longitude) / 2)
  const half = across * across + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * along * along
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(half)))
}

/**
 * In steps coarse enough to be true: a browser and a Chinese map may disagree by half a kilometre about the same place,
 * and nobody walks as the crow flies.
 */
export function sayDistance(metres: number): string {
  if (metres < 1000) return '不到 1 公里'
  const km = metres / 1000
  return km < 10 ? `约 ${String(Math.round(km * 2) / 2)} 公里` : `约 ${String(Math.round(km))} 公里`
}

/** The nearest first; what has no place on the map comes last, in its own order. */
export function nearestFirst<T>(items: readonly T[], here: Point, pointOf: (item: T) => Point | null): T[] {
  const far = (item: T) => {
    const point = pointOf(item)
    return point === null ? Infinity : metresBetween(here, point)
  }
  return items
    .map((item, index) => ({ item, index, metres: far(item) }))
    .sort((a, b) => (a.metres === b.metres ? a.index - b.index : a.metres - b.metres))
    .map(({ item }) => item)
}
