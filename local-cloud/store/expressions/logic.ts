import { badRequest } from '../../errors'
import { encodeKey, isPlainObject } from '../values'
import { evaluate, fixed, type Operator, truthy } from './operator'

/** Comparisons across types, and choices. */

/** A missing value sorts before everything, null included. */
const keyOf = (value: unknown): string => (value === undefined ? '' : encodeKey(value))

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && a === a && b === b) return a < b ? -1 : a > b ? 1 : 0
  if (a === b) return 0
  const ka = keyOf(a)
  const kb = keyOf(b)
  return ka < kb ? -1 : ka > kb ? 1 : 0
}

const comparison = (name: string, test: (order: number) => unknown): Operator =>
  fixed(name, 2, (a, b) => test(compare(a, b)))

/** One after the other: what follows a decision is not looked at, and cannot fail. */
const listOf = (expression: unknown): unknown[] => (Array.isArray(expression) ? expression : [expression])

const choose: Operator = (doc, expression, options) => {
  const { branches, ...rest } = (isPlainObject(expression) ? expression : {}) as { branches?: unknown }
  if (!Array.isArray(branches) || branches.length === 0) throw badRequest('$switch requires at least one branch.')
  for (const branch of branches as { case?: unknown; then?: unknown }[])
    if (truthy(evaluate(doc, branch.case, options))) return evaluate(doc, branch.then, options)
  if (!('default' in rest))
    throw badRequest('$switch could not find a matching branch for an input, and no default was specified.')
  return evaluate(doc, rest.default, options)
}

export const logic: Record<string, Operator> = {
  $cmp: comparison('$cmp', (order) => order),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $not: fixed('$not', 1, (value) => !truthy(value)),
  $and: (doc, expression, options) => listOf(expression).every((item) => truthy(evaluate(doc, item, options))),
  $or: (doc, expression, options) => listOf(expression).some((item) => truthy(evaluate(doc, item, options))),
  $switch: choose,
}
