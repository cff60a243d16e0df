import { badRequest } from '../../errors'
import { compareKeys, encodeKey, isPlainObject } from '../values'
import { binary, isNothing, type Operator, operandsOf, parametersOf, truthy, unary } from './operator'

/** Comparisons across types, and choices. */

/** A missing value sorts before everything, null included. */
const keyOf = (value: unknown): string => (value === undefined ? '' : encodeKey(value))

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && a === a && b === b) return compareKeys(a, b)
  return a === b ? 0 : compareKeys(keyOf(a), keyOf(b))
}

const comparison = (test: (order: number) => unknown): Operator => binary((a, b) => test(compare(a, b)))

/** What follows a decision is not evaluated, and cannot fail. */
const junction =
  (stopAt: boolean): Operator =>
  (operand, names, compile) => {
    const runs = operandsOf(operand).map((item) => compile(item, names))
    return (env) => {
      for (const run of runs) if (truthy(run(env)) === stopAt) return stopAt
      return !stopAt
    }
  }

const cond: Operator = (operand, names, compile, name) => {
  const list = operandsOf(operand)
  if (!isPlainObject(operand) && list.length !== 3)
    throw badRequest(`Expression ${name} takes exactly 3 arguments. ${list.length} were passed in.`)
  const spec = isPlainObject(operand) ? parametersOf(name, operand, ['if', 'then', 'else']) : undefined
  const [test, then, other] = spec ? [spec.if, spec.then, spec.else] : list
  const [decide, yes, no] = [compile(test, names), compile(then, names), compile(other, names)]
  return (env) => (truthy(decide(env)) ? yes(env) : no(env))
}

const choose: Operator = (operand, names, compile, name) => {
  const { branches, ...rest } = parametersOf(name, operand, [], ['branches', 'default'])
  if (!Array.isArray(branches) || branches.length === 0) throw badRequest('$switch requires at least one branch.')
  const runs = (branches as unknown[]).map((branch) => {
    const spec = parametersOf('$switch branch', branch, ['case', 'then'])
    return [compile(spec.case, names), compile(spec.then, names)] as const
  })
  const fallback = 'default' in rest ? compile(rest.default, names) : undefined
  return (env) => {
    for (const [test, then] of runs) if (truthy(test(env))) return then(env)
    if (fallback) return fallback(env)
    throw badRequest('$switch could not find a matching branch for an input, and no default was specified.')
  }
}

/** MongoDB 4 takes two operands, 5 any number. */
const ifNull: Operator = (operand, names, compile, name) => {
  const runs = operandsOf(operand).map((item) => compile(item, names))
  if (runs.length < 2) throw badRequest(`Expression ${name} takes exactly 2 arguments. ${runs.length} were passed in.`)
  return (env) => {
    let value: unknown
    for (const run of runs) if (!isNothing((value = run(env)))) return value
    return value
  }
}

export const logic: Record<string, Operator> = {
  $cmp: comparison((order) => order),
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $not: unary((value) => !truthy(value)),
  $and: junction(false),
  $or: junction(true),
  $cond: cond,
  $switch: choose,
  $ifNull: ifNull,
}
