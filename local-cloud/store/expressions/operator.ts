import { badRequest } from '../../errors'
import { isDecimal } from '../numerics'
import { typeName } from '../types'
import { isPlainObject } from '../values'

export { typeName }

/** What an expression is made of: compiled once, when the pipeline is read, and run for every document. */

export interface Vars {
  name: string
  value: unknown
  outer: Vars | undefined
}

export interface Env {
  root: unknown
  vars: Vars | undefined
  now: number
}

/** A missing value is `undefined`. */
export type Run = (env: Env) => unknown
/** The variables an expression may name, besides those the service always has. */
export type Names = ReadonlySet<string>
export type Compile = (expression: unknown, names: Names) => Run
export type Operator = (operand: unknown, names: Names, compile: Compile, name: string) => Run

export const bind = (env: Env, name: string, value: unknown): Env => ({
  root: env.root,
  now: env.now,
  vars: { name, value, outer: env.vars },
})

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

/** Truth in aggregation: everything but false, null, undefined and zero. */
export const truthy = (value: unknown): boolean =>
  value !== false && !isNothing(value) && value !== 0 && !(isDecimal(value) && Number(value.toString()) === 0)

/** `{$op: x}` and `{$op: [x, y]}` alike. */
export const operandsOf = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : [operand])

function checkCount(name: string, count: number, min: number, max: number): void {
  if (count >= min && count <= max) return
  const wanted =
    min === max
      ? `exactly ${min} arguments. ${count} were passed in.`
      : `at least ${min} arguments, and at most ${max}, but ${count} were passed in.`
  throw badRequest(`Expression ${name} takes ${wanted}`)
}

/** An operator over a list of operands, every one of them evaluated. */
export const listed =
  (min: number, max: number, compute: (values: unknown[], name: string) => unknown): Operator =>
  (operand, names, compile, name) => {
    const runs = operandsOf(operand).map((item) => compile(item, names))
    checkCount(name, runs.length, min, max)
    return (env) => compute(runs.map((run) => run(env)), name) // prettier-ignore
  }

/** The usual operators, without a list to build: they run once a document. */
export const unary =
  (compute: (value: unknown, name: string) => unknown): Operator =>
  (operand, names, compile, name) => {
    const list = operandsOf(operand)
    checkCount(name, list.length, 1, 1)
    const run = compile(list[0], names)
    return (env) => compute(run(env), name)
  }

export const binary =
  (compute: (a: unknown, b: unknown, name: string) => unknown): Operator =>
  (operand, names, compile, name) => {
    const list = operandsOf(operand)
    checkCount(name, list.length, 2, 2)
    const left = compile(list[0], names)
    const right = compile(list[1], names)
    return (env) => compute(left(env), right(env), name)
  }

/** The parameters of `{$op: {input: …, as: …}}`, not evaluated. */
export function parametersOf(
  name: string,
  operand: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Record<string, unknown> {
  if (!isPlainObject(operand))
    throw badRequest(`${name} only supports an object as an argument, found ${typeName(operand)}`)
  for (const key of Object.keys(operand))
    if (!required.includes(key) && !optional.includes(key))
      throw badRequest(`Unrecognized parameter to ${name}: ${key}`)
  for (const key of required) if (!(key in operand)) throw badRequest(`Missing '${key}' parameter to ${name}`)
  return operand
}

export type Given = Record<string, unknown>

/** An operator with named parameters, every one of them evaluated; one that was not given is not in `values`. */
export const named =
  (required: readonly string[], optional: readonly string[], compute: (values: Given, name: string) => unknown): Operator =>
  (operand, names, compile, name) => {
    const given = parametersOf(name, operand, required, optional)
    const runs = Object.entries(given).map(([key, inner]) => [key, compile(inner, names)] as const)
    return (env) => {
      const values: Given = {}
      for (const [key, run] of runs) values[key] = run(env)
      return compute(values, name)
    }
  } // prettier-ignore
