import { badRequest, writeError } from '../errors'
import { cloneValue, dumpEjson } from './ejson'
import { typeName } from './expressions'
import { isArrayIndex, type Path, splitPath } from './paths'
import { idOf, type Operator, OPERATORS, type UpdateContext } from './updateOperators'
import { targetAt, targets } from './updateTargets'
import { type Doc, equalValues, isPlainObject, own } from './values'

/** An update as a whole: which fields, in which order, and what may not be combined. */

/** One field and what is to be done with it. */
interface Step {
  name: string
  field: string
  operand: unknown
}

/** Everything about an update that can be wrong whatever the document. */
function stepsOf(update: unknown, touched: string[]): Step[] {
  if (!isPlainObject(update)) throw badRequest('(BadValue) update must be an object')
  const steps: Step[] = []
  for (const [name, fields] of Object.entries(update)) {
    if (!name.startsWith('$'))
      throw badRequest(`(BadValue) the update operation document must contain atomic operators, found '${name}'`)
    if (name !== '$rename' && !own(OPERATORS, name)) throw badRequest(`(FailedToParse) Unknown modifier: ${name}`)
    if (!isPlainObject(fields))
      throw badRequest(
        `(FailedToParse) Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}}`,
      )
    // MongoDB 4 refuses an operator without fields; 5 ignores it.
    if (Object.keys(fields).length === 0)
      throw badRequest(
        `(FailedToParse) '${name}' is empty. You must specify a field like so: {${name}: {<field>: ...}}`,
      )
    for (const [field, operand] of Object.entries(fields)) {
      checkField(field, touched)
      if (name !== '$rename') checkNames(operand, field, PUSHES.has(name))
      steps.push({ name, field, operand })
    }
  }
  return steps
}

const PUSHES = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$bit', '$currentDate', '$unset'])
const REFERENCE = new Set(['$ref', '$id', '$db'])

/** Names below a field must not look like operators; those of modifiers, at the top, are told apart elsewhere. */
function checkNames(value: unknown, path: string, top: boolean): void {
  if (Array.isArray(value)) return value.forEach((item, i) => checkNames(item, `${path}.${i}`, false))
  if (!isPlainObject(value) || top) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$') && !REFERENCE.has(name))
      throw writeError(`The dollar ($) prefixed field '${name}' in '${path}.${name}' is not valid for storage.`)
    checkNames(inner, `${path}.${name}`, false)
  }
}

/** MongoDB works through the fields in the order of their names, indexes by number: new fields come out so. */
function byPath(a: Step, b: Step): number {
  const key = ({ name, field, operand }: Step): string[] => (name === '$rename' ? String(operand) : field).split('.')
  const [x, y] = [key(a), key(b)]
  for (let i = 0; i < x.length && i < y.length; i++) {
    const [p, q] = [x[i] as string, y[i] as string]
    if (p === q) continue
    if (isArrayIndex(p) && isArrayIndex(q)) return Number(p) - Number(q)
    return p < q ? -1 : 1
  }
  return x.length - y.length
}

/** Returns an updated copy; the document given is not touched. */
export function applyUpdate(original: Doc, update: unknown, context: UpdateContext): Doc {
  const touched: string[] = []
  const steps = stepsOf(update, touched)
  const doc = cloneValue(original)
  const full = { ...context, doc }
  for (const { name, field, operand } of steps.sort(byPath)) {
    if (name === '$rename') rename(doc, field, operand, touched)
    else {
      const operator = OPERATORS[name] as Operator
      for (const target of targets(doc, field, context.query)) operator(target, cloneValue(operand), full)
    }
  }
  // An upsert may choose the id that its query left open.
  const isOpen = context.inserting === true && original._id === undefined
  if (!isOpen && !equalValues(doc._id, original._id)) {
    throw writeError(`Performing an update on the path '_id' would modify the immutable field '_id'`)
  }
  return doc
}

function checkField(field: string, touched: string[]): void {
  if (field === '' || field.startsWith('.') || field.endsWith('.') || field.includes('..')) {
    throw writeError(`The update path '${field}' contains an empty field name, which is not allowed.`)
  }
  for (const other of touched) {
    if (other === field || other.startsWith(`${field}.`) || field.startsWith(`${other}.`)) {
      throw writeError(
        `Updating the path '${field}' would create a conflict at '${other.length < field.length ? other : field}'`,
      )
    }
  }
  touched.push(field)
}

function rename(doc: Doc, from: string, to: unknown, touched: string[]): void {
  if (typeof to !== 'string') throw badRequest(`(BadValue) The 'to' field for $rename must be a string: ${from}: ${dumpEjson(to)}`)
  if ([from, to].some((field) => field.split('.').some((part) => part.startsWith('$'))))
    throw badRequest(`(BadValue) The source and target field for $rename must not be dynamic: ${from}: ${to}`)
  if (to === from) throw badRequest(`(BadValue) The source and target field for $rename must differ: ${from}: "${to}"`)
  if (to.startsWith(`${from}.`) || from.startsWith(`${to}.`))
    throw badRequest(`(BadValue) The source and target field for $rename must not be on the same path: ${from}: "${to}"`)
  checkField(to, touched)
  for (const [field, which] of [[from, 'source'], [to, 'destination']] as const) {
    const found = arrayOnTheWay(doc, splitPath(field))
    if (found !== undefined)
      throw writeError(`The ${which} field cannot be an array element, '${field}' in doc with ${idOf(doc)} has an array field called '${found}'`)
  }
  const source = targetAt(doc, from)
  const value = source.get()
  if (value === undefined) return
  source.unset()
  targetAt(doc, to).set(value)
} // prettier-ignore

function arrayOnTheWay(doc: Doc, path: Path): string | undefined {
  let node: unknown = doc
  for (const name of path) {
    if (!isPlainObject(node)) return undefined
    node = own(node, name)
    if (Array.isArray(node) && name !== path[path.length - 1]) return name
  }
  return undefined
}
