import { evalExpr } from 'mingo/core'
import { badRequest } from '../../errors'
import type { EngineOptions } from '../group'
import { isDate, isPlainObject, isRegExp, RANK, rankOf } from '../values'

/** Expression operators in the form mingo calls them. Ours replace those that mingo gets wrong. */
export type Operator = (doc: unknown, expression: unknown, options: EngineOptions) => unknown

export function evaluate(doc: unknown, expression: unknown, options: EngineOptions): unknown {
  const value: unknown = evalExpr(doc as never, expression as never, options)
  // In an array that is written out, what is missing is null.
  return Array.isArray(expression) ? (value as unknown[]).map((item) => (item === undefined ? null : item)) : value
}

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

/** The operands of `{$op: x}` and `{$op: [x, y]}` alike, evaluated. */
export function operands(doc: unknown, expression: unknown, options: EngineOptions): unknown[] {
  const list: unknown[] = Array.isArray(expression) ? expression : [expression]
  return list.map((item) => evaluate(doc, item, options))
}

export const fixed =
  (name: string, count: number, compute: (...values: unknown[]) => unknown): Operator =>
  (doc, expression, options) => {
    // The usual form, without the detour: it runs once a document.
    if (count === 2 && Array.isArray(expression) && expression.length === 2)
      return compute(evaluate(doc, expression[0], options), evaluate(doc, expression[1], options))
    const values = operands(doc, expression, options)
    if (values.length !== count)
      throw badRequest(`Expression ${name} takes exactly ${count} arguments. ${values.length} were passed in.`)
    return compute(...values)
  }

const NAMES: Record<number, string> = {
  [RANK.null]: 'null',
  [RANK.number]: 'double',
  [RANK.string]: 'string',
  [RANK.object]: 'object',
  [RANK.array]: 'array',
  [RANK.objectId]: 'objectId',
  [RANK.boolean]: 'bool',
}

export function typeName(value: unknown): string {
  if (value === undefined) return 'missing'
  if (isDate(value)) return 'date'
  if (isRegExp(value)) return 'regex'
  return NAMES[rankOf(value)] ?? 'unknown'
}

/** Truth in aggregation: everything but false, null, undefined and zero. */
export const truthy = (value: unknown): boolean => value !== false && !isNothing(value) && value !== 0

/** The named operands of `{$op: {date: …, timezone: …}}`, evaluated; undefined for other forms. */
export function namedOperands(
  doc: unknown,
  expression: unknown,
  options: EngineOptions,
): Record<string, unknown> | undefined {
  if (!isPlainObject(expression)) return undefined
  const entries = Object.entries(expression)
  if (entries[0]?.[0].startsWith('$')) return undefined
  return Object.fromEntries(entries.map(([name, inner]) => [name, evaluate(doc, inner, options)]))
}
