import { _ } from '../../../kernel/database'

/** Where a page of a list ended. */
export type Position = { at: Date; id: string }

export function both(a: object, b: object | null): object {
  return b ? _.and(a, b) : a
}

/** After a position in ascending order; the id breaks ties. */
export function beyond(field: string, position: Position | null): object | null {
  return position && _.or({ [field]: _.gt(position.at) }, { [field]: position.at, _id: _.gt(position.id) })
}

/** After a position in descending order. */
export function before(field: string, position: Position | null): object | null {
  return position && _.or({ [field]: _.lt(position.at) }, { [field]: position.at, _id: _.lt(position.id) })
}

export function ascending(field: string): [string, 'asc' | 'desc'][] {
  return [
    [field, 'asc'],
    ['_id', 'asc'],
  ]
}

export function descending(field: string): [string, 'asc' | 'desc'][] {
  return [
    [field, 'desc'],
    ['_id', 'desc'],
  ]
}
