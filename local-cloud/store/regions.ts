import { type Box, boxAround, WORLD } from './cells'
import { EARTH_RADIUS, parseNear, type Position, positionsOf, toPosition } from './geo'
import { isPlainObject, toNumber } from './values'

/** Where on the map a geo condition can be met: boxes that may be too wide, but never too narrow. */

const DEGREES = 180 / Math.PI
/** About ten centimetres: more than rounding can lose. */
const MARGIN = 1e-6

/** Undefined when no condition narrows the map. */
export function regionOf(conditions: readonly unknown[]): Box[] | undefined {
  const regions = conditions.flatMap((condition) =>
    isPlainObject(condition)
      ? Object.entries(condition).map(([operator, operand]) => boxesOf(operator, operand, condition))
      : [],
  )
  return regions
    .filter((boxes) => boxes !== undefined)
    .sort((a, b) => area(a) - area(b))
    .find((boxes) => area(boxes) < area([WORLD]))
}

const area = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, [west, south, east, north]) => sum + (east - west) * (north - south), 0)

function boxesOf(operator: string, operand: unknown, siblings: Record<string, unknown>): Box[] | undefined {
  switch (operator) {
    case '$near':
    case '$nearSphere':
    case '$geoNear': {
      const { center, max } = parseNear(operand, siblings)
      return capBoxes(center, max)
    }
    case '$geoIntersects':
    case '$geoWithin': {
      const spec = isPlainObject(operand) ? operand : {}
      if (operator === '$geoWithin' && Array.isArray(spec.$centerSphere)) {
        const [centre, radius] = spec.$centerSphere as unknown[]
        const center = toPosition(centre)
        return center && capBoxes(center, toNumber(radius) * EARTH_RADIUS)
      }
      const positions = positionsOf(spec.$geometry)
      if (positions.length === 0) return undefined
      // Shapes are compared on the flat map, so their box is one.
      const [west, south, east, north] = boxAround(positions)
      return [[west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN]]
    }
    default:
      return undefined
  }
}

/** The places within a distance, on the sphere: around a pole all longitudes, over the date line two boxes. */
export function capBoxes([lng, lat]: Position, metres: number): Box[] | undefined {
  const angle = Math.max(0, metres / EARTH_RADIUS) * DEGREES
  if (!(Math.abs(lat) <= 90) || !Number.isFinite(lng) || !(angle < 180)) return undefined
  const south = lat - angle - MARGIN
  const north = lat + angle + MARGIN
  // Near a pole the circles of longitude are too narrow to be computed with.
  if (south < -89.99 || north > 89.99) return [[-180, Math.max(-90, south), 180, Math.min(90, north)]]
  const half = Math.asin(Math.min(1, Math.sin(angle / DEGREES) / Math.cos(lat / DEGREES))) * DEGREES + MARGIN
  const middle = lng - 360 * Math.round(lng / 360)
  const west = middle - half
  const east = middle + half
  if (half >= 180) return [[-180, south, 180, north]]
  if (west < -180) return [[-180, south, east, north], [west + 360, south, 180, north]] // prettier-ignore
  if (east > 180) return [[west, south, 180, north], [-180, south, east - 360, north]] // prettier-ignore
  return [[west, south, east, north]]
}
