import { badRequest } from '../../errors'
import { isPlainObject, type Doc } from '../values'
import { arrayOf, int32 } from './arrays'
import { bind, isNothing, type Names, type Operator, parametersOf, truthy } from './operator'

/** Operators that name values: `$let`, `$map`, `$filter`, `$reduce`. */

/** User variables start with a small letter, or a letter beyond ASCII; `CURRENT` alone may be set anew. */
function checkVariable(name: unknown): string {
  if (typeof name !== 'string' || name === '') throw badRequest('empty variable names are not allowed')
  if (name !== 'CURRENT' && !/^[a-z\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*$/.test(name))
    throw badRequest(`'${name}' starts with an invalid character for a user variable name`)
  return name
}

const withNames = (names: Names, ...more: string[]): Names => new Set([...names, ...more])

const letIn: Operator = (operand, names, compile, name) => {
  const { vars, in: inner } = parametersOf(name, operand, ['vars', 'in'])
  if (!isPlainObject(vars)) throw badRequest('invalid parameter: expected an object (vars)')
  // Variables do not see each other, only what is around.
  const bound = Object.entries(vars).map(([key, value]) => [checkVariable(key), compile(value, names)] as const)
  const run = compile(inner, withNames(names, ...Object.keys(vars)))
  return (env) => {
    let inside = env
    for (const [key, value] of bound) inside = bind(inside, key, value(env))
    return run(inside)
  }
}

const map: Operator = (operand, names, compile, name) => {
  const { input, as = 'this', in: inner } = parametersOf(name, operand, ['input', 'in'], ['as'])
  const item = checkVariable(as)
  const list = compile(input, names)
  const run = compile(inner, withNames(names, item))
  return (env) => {
    const value = list(env)
    if (isNothing(value)) return null
    return arrayOf(value, `input to ${name}`).map((element) => {
      const made = run(bind(env, item, element))
      return made === undefined ? null : made
    })
  }
}

const filter: Operator = (operand, names, compile, name) => {
  const { input, as = 'this', cond, limit } = parametersOf(name, operand, ['input', 'cond'], ['as', 'limit'])
  const item = checkVariable(as)
  const list = compile(input, names)
  const test = compile(cond, withNames(names, item))
  const most = limit === undefined ? undefined : compile(limit, names)
  return (env) => {
    const value = list(env)
    if (isNothing(value)) return null
    const items = arrayOf(value, `input to ${name}`)
    const wanted = most?.(env)
    const count = isNothing(wanted) ? Infinity : int32(wanted, `limit to ${name}`)
    if (count < 1) throw badRequest(`$filter: limit must be greater than 0, but is ${count}`)
    const out: unknown[] = []
    for (const element of items) {
      if (out.length >= count) break
      if (truthy(test(bind(env, item, element)))) out.push(element)
    }
    return out
  }
}

const reduce: Operator = (operand, names, compile, name) => {
  const spec = parametersOf(name, operand, ['input', 'initialValue', 'in'])
  const list = compile(spec.input, names)
  const initial = compile(spec.initialValue, names)
  const run = compile(spec.in, withNames(names, 'this', 'value'))
  return (env) => {
    const items = list(env)
    if (isNothing(items)) return null
    let value = initial(env)
    for (const element of arrayOf(items, `${name}'s input`)) value = run(bind(bind(env, 'value', value), 'this', element))
    return value
  }
} // prettier-ignore

/** For `let` of `$lookup`: the names it adds and how to evaluate them. */
export function namesOf(vars: unknown): string[] {
  if (vars === undefined) return []
  if (!isPlainObject(vars)) throw badRequest(`$lookup argument 'let' must be an object`)
  return Object.keys(vars as Doc).map(checkVariable)
}

export const variables: Record<string, Operator> = { $let: letIn, $map: map, $filter: filter, $reduce: reduce }
