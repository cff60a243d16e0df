import { badRequest } from '../../errors'
import { type Doc, isPlainObject, own } from '../values'
import { type Compile, type Env, type Names, type Operator, type Run, type Vars } from './operator'

/** Turns expressions into functions. What is wrong with an expression is said before any document is read. */

/** A path through a document. Arrays on the way give an array; unlike in queries, numbers do not index them. */
function follow(value: unknown, path: readonly string[], at: number): unknown {
  if (at === path.length) return value
  if (Array.isArray(value)) {
    const out: unknown[] = []
    for (const item of value) {
      if (!isPlainObject(item)) continue
      const found = follow(own(item, path[at] as string), path, at + 1)
      if (found !== undefined) out.push(found)
    }
    return out
  }
  return isPlainObject(value) ? follow(own(value, path[at] as string), path, at + 1) : undefined
}

/** The names of a dotted path, checked as the service checks them. */
export function checkedPath(text: string): string[] {
  const path = text.split('.')
  for (const name of path) {
    if (name === '') throw badRequest(`FieldPath must not have empty field names: '${text}'`)
    if (name.startsWith('$')) throw badRequest(`FieldPath field names may not start with '$': '${text}'`)
    if (name.includes('\0')) throw badRequest('FieldPath field names may not contain null bytes')
  }
  return path
}

function lookUp(vars: Vars | undefined, name: string): unknown {
  for (let at = vars; at; at = at.outer) if (at.name === name) return at.value
  return undefined
}

function sourceOf(name: string, names: Names): Run {
  if (names.has(name)) return ({ vars }) => lookUp(vars, name)
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return ({ root }) => root
    case 'REMOVE':
      return () => undefined
    case 'NOW':
      return ({ now }) => new Date(now)
    default:
      throw badRequest(`Use of undefined variable: ${name}`)
  }
}

function compilePath(text: string, names: Names): Run {
  if (text === '$') throw badRequest(`'$' by itself is not a valid FieldPath`)
  if (text.startsWith('$$')) {
    const [name = '', ...rest] = text.slice(2).split('.')
    if (name === '') throw badRequest('empty variable names are not allowed')
    const source = sourceOf(name, names)
    if (rest.length === 0) return source
    const path = checkedPath(rest.join('.'))
    return (env) => follow(source(env), path, 0)
  }
  const path = checkedPath(text.slice(1))
  if (names.has('CURRENT')) {
    const source = sourceOf('CURRENT', names)
    return (env) => follow(source(env), path, 0)
  }
  const [first = ''] = path
  if (path.length === 1) return ({ root }) => own(root as Doc, first)
  return ({ root }) => follow(own(root as Doc, first), path, 1)
}

function compileObject(object: Doc, names: Names): Run {
  const entries = Object.entries(object)
  const [first] = entries
  if (first?.[0].startsWith('$')) {
    if (entries.length !== 1)
      throw badRequest(
        `an object representing an expression must have exactly one field: ${entries.map(([key]) => key).join(', ')}`,
      )
    const operator = own(operators, first[0])
    if (!operator) throw badRequest(`Unrecognized expression '${first[0]}'`)
    return operator(first[1], names, compile, first[0])
  }
  const fields = entries.map(([name, inner]) => {
    if (name.includes('.')) throw badRequest(`FieldPath field names may not contain '.': '${name}'`)
    checkedPath(name)
    return [name, compile(inner, names)] as const
  })
  return (env) => {
    const out: Doc = {}
    for (const [name, run] of fields) {
      const value = run(env)
      if (value !== undefined) out[name] = value
    }
    return out
  }
}

let operators: Record<string, Operator> = {}
/** Given from outside, for the operators themselves need the compiler. */
export const setOperators = (table: Record<string, Operator>): void => {
  operators = table
}

export const compile: Compile = (expression, names) => {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression, names)
  if (Array.isArray(expression)) {
    const runs = expression.map((item) => compile(item, names))
    return (env) =>
      runs.map((run) => {
        const value = run(env)
        return value === undefined ? null : value // an array has no gaps
      })
  }
  if (isPlainObject(expression)) return compileObject(expression, names)
  return () => expression
}

export const NO_NAMES: Names = new Set()
export const envOf = (root: unknown, now: number): Env => ({ root, now, vars: undefined })
