import { calculateObjectSize } from 'bson'
import { badRequest } from '../../errors'
import { isPlainObject, own, type Doc } from '../values'
import { isNothing, type Operator, parametersOf, typeName, unary } from './operator'

/** Documents, and values as they stand. */

const literal: Operator = (operand) => () => operand

function pairOf(item: unknown, asArrays: boolean): [string, unknown] {
  const wrong = (): Error => badRequest('$arrayToObject requires an array of key-value pairs, all of the same form')
  if (Array.isArray(item) !== asArrays) throw wrong()
  if (!asArrays && !(isPlainObject(item) && Object.keys(item).length === 2 && 'k' in item && 'v' in item)) throw wrong()
  const pair = (asArrays ? item : [(item as Doc).k, (item as Doc).v]) as unknown[]
  if (pair.length !== 2) throw wrong()
  const [key, value] = pair
  if (typeof key !== 'string') throw badRequest(`$arrayToObject requires keys of type string, found: ${typeName(key)}`)
  if (key.includes('\0')) throw badRequest('Key field cannot contain an embedded null byte')
  return [key, value]
}

const toObject = unary((value, name) => {
  if (isNothing(value)) return null
  if (!Array.isArray(value)) throw badRequest(`${name} requires an array input, found: ${typeName(value)}`)
  const asArrays = Array.isArray(value[0])
  return Object.fromEntries((value as unknown[]).map((item) => pairOf(item, asArrays)))
})

const toPairs = unary((value, name) => {
  if (isNothing(value)) return null
  if (!isPlainObject(value)) throw badRequest(`${name} requires a document input, found: ${typeName(value)}`)
  return Object.entries(value).map(([k, v]) => ({ k, v }))
})

function fieldName(name: string, field: unknown): string {
  const text = isPlainObject(field) && '$literal' in field ? field.$literal : field
  if (typeof text !== 'string' || (text === field && text.startsWith('$')))
    throw badRequest(`${name} requires 'field' to be a constant string`)
  return text
}

const getField: Operator = (operand, names, compile, name) => {
  const isLong = isPlainObject(operand) && ('field' in operand || 'input' in operand)
  const spec = isLong ? parametersOf(name, operand, ['field', 'input']) : { field: operand, input: '$$CURRENT' }
  const field = fieldName(name, spec.field)
  const input = compile(spec.input, names)
  return (env) => {
    const value = input(env)
    if (isNothing(value)) return null
    return isPlainObject(value) ? own(value, field) : undefined
  }
}

const setField =
  (unset: boolean): Operator =>
  (operand, names, compile, name) => {
    const spec = parametersOf(name, operand, unset ? ['field', 'input'] : ['field', 'input', 'value'])
    const field = fieldName(name, spec.field)
    const input = compile(spec.input, names)
    const made = compile(unset ? '$$REMOVE' : spec.value, names)
    return (env) => {
      const value = input(env)
      if (isNothing(value)) return null
      if (!isPlainObject(value)) throw badRequest(`${name} requires 'input' to evaluate to type Object`)
      const next = made(env)
      const { [field]: _old, ...rest } = value
      return next === undefined ? rest : { ...value, [field]: next }
    }
  }

export const objects: Record<string, Operator> = {
  $literal: literal,
  $const: literal,
  $arrayToObject: toObject,
  $objectToArray: toPairs,
  $getField: getField,
  $setField: setField(false),
  $unsetField: setField(true),
  $bsonSize: unary((value, name) => {
    if (isNothing(value)) return null
    if (!isPlainObject(value)) throw badRequest(`${name} requires a document input, found: ${typeName(value)}`)
    return calculateObjectSize(value)
  }),
  $binarySize: unary((value, name) => {
    if (isNothing(value)) return null
    if (typeof value === 'string') return Buffer.byteLength(value)
    if (typeName(value) !== 'binData') throw badRequest(`${name} requires a string or BinData argument`)
    return (value as { length(): number }).length()
  }),
}
