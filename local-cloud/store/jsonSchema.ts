import { badRequest } from '../errors'
import { tester } from './regex'
import { type Doc, equalValues, isPlainObject, own, toNumber } from './values'

/** `$jsonSchema`: JSON Schema draft 4 as MongoDB 4.0 reads it, compiled into a test. An absent value passes. */

type Test = (value: unknown) => boolean
type TypeTest = (names: unknown) => Test

const bad = (message: string): Error => badRequest(`(FailedToParse) $jsonSchema ${message}`)

/** A keyword: its operand and its schema in, a test out. `type` tests BSON types, `nested` compiles a schema. */
type Keyword = (operand: unknown, schema: Doc, nested: (schema: unknown) => Test, type: TypeTest) => Test

const JSON_TYPES: Record<string, string> = { boolean: 'bool', object: 'object', array: 'array', number: 'number', string: 'string', null: 'null' } // prettier-ignore

const list = (operand: unknown, name: string): unknown[] => {
  if (!Array.isArray(operand) || operand.length === 0) throw bad(`keyword '${name}' must be a non-empty array`)
  return operand as unknown[]
}
const object = (operand: unknown, name: string): Doc => {
  if (!isPlainObject(operand)) throw bad(`keyword '${name}' must be an object`)
  return operand
}
const number = (operand: unknown, name: string): number => {
  const value = toNumber(operand)
  if (Number.isNaN(value)) throw bad(`keyword '${name}' must be a number`)
  return value
}

function patternOf(source: unknown): (text: string) => boolean {
  try {
    return tester(String(source), 'u')
  } catch {
    throw bad(`'${String(source)}' is not a valid regular expression`)
  }
}

const onNumber = (test: (value: number) => boolean): Test => (value) => typeof value !== 'number' || test(value) // prettier-ignore
const onText =
  (test: (value: string) => boolean): Test =>
  (value) =>
    typeof value !== 'string' || test(value)
const onArray =
  (test: (value: unknown[]) => boolean): Test =>
  (value) =>
    !Array.isArray(value) || test(value)
const onObject =
  (test: (value: Doc) => boolean): Test =>
  (value) =>
    !isPlainObject(value) || test(value)
const has = (doc: Doc, name: string): boolean => Object.hasOwn(doc, name)
const all =
  (tests: Test[]): Test =>
  (value) =>
    tests.every((test) => test(value))

/** What `properties` and `patternProperties` do not name is held to `additionalProperties`. */
const additionalProperties: Keyword = (operand, schema, nested) => {
  const named = isPlainObject(schema.properties) ? schema.properties : {}
  const patterns = Object.keys(isPlainObject(schema.patternProperties) ? schema.patternProperties : {}).map(patternOf)
  const test: Test = typeof operand === 'boolean' ? () => operand : nested(operand)
  return onObject((doc) =>
    Object.keys(doc).every((name) => has(named, name) || patterns.some((isNamed) => isNamed(name)) || test(doc[name])),
  )
}

const KEYWORDS: Record<string, Keyword> = {
  bsonType: (operand, _schema, _nested, type) => type(operand),
  type: (operand, _schema, _nested, type) =>
    type(
      (Array.isArray(operand) ? (operand as unknown[]) : [operand]).map((name) => {
        const alias = own(JSON_TYPES, String(name))
        if (alias === undefined) throw bad(`unknown type: ${String(name)}`)
        return alias
      }),
    ),
  enum: (operand) => {
    const values = list(operand, 'enum')
    return (value) => values.some((item) => equalValues(item, value))
  },
  allOf: (operand, _schema, nested) => all(list(operand, 'allOf').map(nested)),
  anyOf: (operand, _schema, nested) => {
    const tests = list(operand, 'anyOf').map(nested)
    return (value) => tests.some((test) => test(value))
  },
  oneOf: (operand, _schema, nested) => {
    const tests = list(operand, 'oneOf').map(nested)
    return (value) => tests.filter((test) => test(value)).length === 1
  },
  not: (operand, _schema, nested) => {
    const test = nested(operand)
    return (value) => !test(value)
  },
  required: (operand) => {
    const names = list(operand, 'required').map(String)
    return onObject((doc) => names.every((name) => has(doc, name)))
  },
  properties: (operand, _schema, nested) => {
    const tests = Object.entries(object(operand, 'properties')).map(([name, inner]) => [name, nested(inner)] as const)
    return onObject((doc) => tests.every(([name, test]) => !has(doc, name) || test(doc[name])))
  },
  patternProperties: (operand, _schema, nested) => {
    const tests = Object.entries(object(operand, 'patternProperties')).map(
      ([pattern, inner]) => [patternOf(pattern), nested(inner)] as const,
    )
    return onObject((doc) =>
      Object.entries(doc).every(([name, value]) => tests.every(([isNamed, test]) => !isNamed(name) || test(value))),
    )
  },
  additionalProperties,
  dependencies: (operand, _schema, nested) => {
    const tests = Object.entries(object(operand, 'dependencies')).map(
      ([name, needs]) => [name, Array.isArray(needs) ? nested({ required: needs }) : nested(needs)] as const,
    )
    return onObject((doc) => tests.every(([name, test]) => !has(doc, name) || test(doc)))
  },
  minProperties: (operand) => onObject((doc) => Object.keys(doc).length >= number(operand, 'minProperties')),
  maxProperties: (operand) => onObject((doc) => Object.keys(doc).length <= number(operand, 'maxProperties')),
  items: (operand, schema, nested) => {
    if (!Array.isArray(operand)) {
      const test = nested(operand)
      return onArray((items) => items.every(test))
    }
    const tests = operand.map(nested)
    const { additionalItems = true } = schema
    const rest: Test = typeof additionalItems === 'boolean' ? () => additionalItems : nested(additionalItems)
    return onArray((items) => items.every((item, i) => (tests[i] ?? rest)(item)))
  },
  additionalItems: () => () => true, // read by `items`
  minItems: (operand) => onArray((items) => items.length >= number(operand, 'minItems')),
  maxItems: (operand) => onArray((items) => items.length <= number(operand, 'maxItems')),
  uniqueItems: (operand) =>
    onArray((items) => operand !== true || !items.some((a, i) => items.slice(0, i).some((b) => equalValues(a, b)))),
  minLength: (operand) => onText((text) => [...text].length >= number(operand, 'minLength')),
  maxLength: (operand) => onText((text) => [...text].length <= number(operand, 'maxLength')),
  pattern: (operand) => onText(patternOf(operand)),
  minimum: (operand, { exclusiveMinimum }) =>
    onNumber((value) => (exclusiveMinimum === true ? value > number(operand, 'minimum') : value >= number(operand, 'minimum'))), // prettier-ignore
  maximum: (operand, { exclusiveMaximum }) =>
    onNumber((value) => (exclusiveMaximum === true ? value < number(operand, 'maximum') : value <= number(operand, 'maximum'))), // prettier-ignore
  exclusiveMinimum: () => () => true, // read by `minimum`
  exclusiveMaximum: () => () => true,
  multipleOf: (operand) => onNumber((value) => value % number(operand, 'multipleOf') === 0),
  title: () => () => true,
  description: () => () => true,
}

export function compileSchema(schema: unknown, type: TypeTest): Test {
  const doc = object(schema, '$jsonSchema')
  const nested = (inner: unknown): Test => compileSchema(inner, type)
  return all(
    Object.entries(doc).map(([name, operand]) => {
      const keyword = own(KEYWORDS, name)
      if (!keyword) throw bad(`keyword '${name}' is not supported`)
      return keyword(operand, doc, nested, type)
    }),
  )
}
