import { badRequest } from '../errors'
import { type Accumulator, ACCUMULATORS } from './accumulators'
import { compile, type Names, type Run as Expression } from './expressions'
import { at, type Stage } from './stages/stage'
import { type Doc, encodeKey, isPlainObject, own } from './values'

/** `$group` that keeps one running state per group instead of all the documents of all groups. */

export interface Field {
  name: string
  make: () => Accumulator
  valueOf: Expression
}

export function fieldsOf(spec: Doc, names: Names): Field[] {
  return Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, accumulator]) => {
      if (name.includes('.')) throw badRequest(`The field name '${name}' cannot contain '.'`)
      if (name.startsWith('$')) throw badRequest(`The field name '${name}' cannot be an operator name`)
      const entries = isPlainObject(accumulator) ? Object.entries(accumulator) : []
      const [operator, expression] = entries[0] ?? []
      if (operator === undefined) throw badRequest(`The field '${name}' must be an accumulator object`)
      if (entries.length !== 1) throw badRequest(`The field '${name}' must specify one accumulator`)
      const make = own(ACCUMULATORS, operator)
      if (!make) throw badRequest(`unknown group operator '${operator}'`)
      if (Array.isArray(expression)) throw badRequest(`The ${operator} accumulator is a unary operator`)
      if (operator === '$count' && !(isPlainObject(expression) && Object.keys(expression).length === 0))
        throw badRequest('$count takes no arguments, i.e. $count:{}')
      return { name, make, valueOf: compile(operator === '$count' ? 1 : expression, names) }
    })
}

export const compileGroup: Stage = (spec, { names }) => {
  if (!isPlainObject(spec)) throw badRequest(`a group's fields must be specified in an object`)
  if (!('_id' in spec)) throw badRequest('a group specification must include an _id')
  const fields = fieldsOf(spec, names)
  const idOf = compile(spec._id, names)
  return function* (docs, env) {
    const groups = new Map<string, { id: unknown; states: Accumulator[] }>()
    for (const doc of docs) {
      const here = at(env, doc)
      const id = idOf(here) ?? null
      const key = encodeKey(id)
      let group = groups.get(key)
      if (!group) groups.set(key, (group = { id, states: fields.map(({ make }) => make()) }))
      for (let i = 0; i < fields.length; i++) group.states[i]?.add(fields[i]?.valueOf(here))
    }
    for (const { id, states } of groups.values()) {
      const result: Doc = { _id: id }
      fields.forEach(({ name }, i) => (result[name] = states[i]?.result()))
      yield result
    }
  }
}
