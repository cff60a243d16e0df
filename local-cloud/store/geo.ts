import { badRequest } from '../errors'
import { type Doc, isPlainObject, toNumber } from './values'

/** Geo predicates over GeoJSON on a sphere. Distances in metres, as in MongoDB. */

export type Position = readonly [number, number]

export const EARTH_RADIUS = 6378100 // the radius MongoDB uses
const RAD = Math.PI / 180

const bad = (message: string): Error => badRequest(`(BadValue) ${message}`)

export function toPosition(value: unknown): Position | undefined {
  if (isPlainObject(value)) {
    if (value.type === 'Point') return toPosition(value.coordinates)
    // A pair by names; SDKs up to database 1.2 send `near` of an aggregation so.
    return value.type === undefined ? toPosition([value.longitude, value.latitude]) : undefined
  }
  if (!Array.isArray(value) || value.length < 2) return undefined
  const [lng, lat] = value as unknown[]
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : undefined
}

/**
 * The angle between two vectors, step for step as S2 computes it: the node-sdk's tests compare every digit. For those,
 * a distance to be shown, there is `trig.ts`, twenty times as slow.
 */
export function distance(a: Position, b: Position, trig: Trig = Math): number {
  const [ax, ay, az] = vector(a, trig)
  const [bx, by, bz] = vector(b, trig)
  const [x, y, z] = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx]
  return EARTH_RADIUS * Math.atan2(Math.sqrt(x * x + y * y + z * z), ax * bx + ay * by + az * bz)
}

type Trig = Record<'sin' | 'cos', (x: number) => number>

function vector([lng, lat]: Position, { sin, cos }: Trig): [number, number, number] {
  const phi = lat * RAD
  const theta = lng * RAD
  return [cos(theta) * cos(phi), sin(theta) * cos(phi), sin(phi)]
}

/** Every point and every ring of a geometry, flattened to what the predicates below need. */
interface Shape {
  points: Position[]
  lines: Position[][]
  polygons: Position[][][]
}

function toShape(value: unknown): Shape | undefined {
  if (!isPlainObject(value)) return undefined
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown }
  const positions = (list: unknown): Position[] =>
    Array.isArray(list) ? (list as unknown[]).map(toPosition).filter((item) => item !== undefined) : []
  const rings = (list: unknown): Position[][] => (Array.isArray(list) ? list.map(positions) : [])
  const shape: Shape = { points: [], lines: [], polygons: [] }
  switch (type) {
    case 'Point':
      shape.points = positions([coordinates])
      break
    case 'MultiPoint':
      shape.points = positions(coordinates)
      break
    case 'LineString':
      shape.lines = [positions(coordinates)]
      break
    case 'MultiLineString':
      shape.lines = rings(coordinates)
      break
    case 'Polygon':
      shape.polygons = [rings(coordinates)]
      break
    case 'MultiPolygon':
      shape.polygons = Array.isArray(coordinates) ? coordinates.map(rings) : []
      break
    default:
      return undefined
  }
  return shape
}

const vertices = (shape: Shape): Position[] => [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)]

/** Every position that any of the predicates below may look at; none when the value is no place. */
export function positionsOf(value: unknown): Position[] {
  const shape = toShape(value)
  const position = toPosition(value)
  return [...(shape ? vertices(shape) : []), ...(position ? [position] : [])]
}

function inRing(point: Position, ring: Position[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Position
    const b = ring[j] as Position
    if (onSegment(point, a, b)) return true
    if (a[1] > point[1] !== b[1] > point[1] && point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) {
      inside = !inside
    }
  }
  return inside
}

const cross = (o: Position, a: Position, b: Position): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

function onSegment(p: Position, a: Position, b: Position): boolean {
  return (
    Math.abs(cross(a, b, p)) < 1e-12 &&
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  )
}

function inPolygon(point: Position, rings: Position[][]): boolean {
  const [outer, ...holes] = rings
  return outer !== undefined && inRing(point, outer) && !holes.some((hole) => inRing(point, hole))
}

function segments(shape: Shape): [Position, Position][] {
  const out: [Position, Position][] = []
  for (const line of [...shape.lines, ...shape.polygons.flat()]) {
    for (let i = 1; i < line.length; i++) out.push([line[i - 1] as Position, line[i] as Position])
  }
  return out
}

function segmentsCross([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  const d1 = cross(c, d, a)
  const d2 = cross(c, d, b)
  const d3 = cross(a, b, c)
  const d4 = cross(a, b, d)
  if (d1 > 0 !== d2 > 0 && d3 > 0 !== d4 > 0) return true
  return onSegment(a, c, d) || onSegment(b, c, d) || onSegment(c, a, b) || onSegment(d, a, b)
}

function intersects(a: Shape, b: Shape): boolean {
  if (vertices(a).some((p) => b.polygons.some((rings) => inPolygon(p, rings)))) return true
  if (vertices(b).some((p) => a.polygons.some((rings) => inPolygon(p, rings)))) return true
  const sa = segments(a)
  const sb = segments(b)
  if (sa.some((x) => sb.some((y) => segmentsCross(x, y)))) return true
  if (a.points.some((p) => sb.some(([c, d]) => onSegment(p, c, d)))) return true
  if (b.points.some((p) => sa.some(([c, d]) => onSegment(p, c, d)))) return true
  return a.points.some((p) => b.points.some((q) => p[0] === q[0] && p[1] === q[1]))
}

export interface NearQuery {
  center: Position
  min: number
  max: number
}

export function parseNear(operand: unknown, siblings: Doc): NearQuery {
  const spec = isPlainObject(operand) ? operand : {}
  const center = toPosition(spec.$geometry ?? operand)
  if (!center) throw bad('$near requires a point')
  const max = spec.$maxDistance ?? siblings.$maxDistance
  const min = spec.$minDistance ?? siblings.$minDistance
  return {
    center,
    min: min === undefined || min === null ? 0 : toNumber(min),
    max: max === undefined || max === null ? Infinity : toNumber(max),
  }
}

export function geoPredicate(operator: string, operand: unknown, siblings: Doc): (value: unknown) => boolean {
  if (operator === '$geoWithin') return withinPredicate(operand)
  if (operator === '$geoIntersects') {
    const target = toShape(isPlainObject(operand) ? operand.$geometry : undefined)
    if (!target) throw bad('$geoIntersects requires a $geometry')
    return (value) => {
      const shape = toShape(value)
      return shape !== undefined && intersects(shape, target)
    }
  }
  const { center, min, max } = parseNear(operand, siblings)
  return (value) => {
    const position = toPosition(value)
    if (!position) return false
    const d = distance(center, position)
    return d >= min && d <= max
  }
}

function withinPredicate(operand: unknown): (value: unknown) => boolean {
  const spec = isPlainObject(operand) ? operand : {}
  if (Array.isArray(spec.$centerSphere)) {
    const [centre, radius] = spec.$centerSphere as unknown[]
    const position = toPosition(centre)
    if (!position) throw bad('$centerSphere requires a center')
    const metres = toNumber(radius) * EARTH_RADIUS
    return (value) => {
      const shape = isPlainObject(value) ? toShape(value) : undefined
      const points = shape ? vertices(shape) : [toPosition(value)].filter((p) => p !== undefined)
      return points.length > 0 && points.every((p) => distance(position, p) <= metres)
    }
  }
  const area = toShape(spec.$geometry)
  if (!area || area.polygons.length === 0) throw bad('$geoWithin requires a Polygon or $centerSphere')
  return (value) => {
    const shape = toShape(value)
    const points = shape ? vertices(shape) : []
    return points.length > 0 && points.every((p) => area.polygons.some((rings) => inPolygon(p, rings)))
  }
}

/** The $near condition of a query with its field, for ordering results by distance. */
export function findNear(query: unknown): { field: string; near: NearQuery } | undefined {
  if (!isPlainObject(query)) return undefined
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) {
        const found = findNear(part)
        if (found) return found
      }
    }
    if (!isPlainObject(condition)) continue
    const operand = condition.$nearSphere ?? condition.$near
    if (operand !== undefined) return { field, near: parseNear(operand, condition) }
  }
  return undefined
}
