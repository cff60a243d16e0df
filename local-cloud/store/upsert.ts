import { badRequest } from '../errors'
import { cloneValue } from './ejson'
import { isOperatorObject } from './match'
import { targetAt } from './updateTargets'
import { type Doc, isPlainObject, isRegExp } from './values'

/** The document an upsert starts from: the equalities of its query. */
export function seedFromQuery(query: unknown): Doc {
  const doc: Doc = {}
  const seen: string[] = []
  const take = (field: string, value: unknown): void => {
    if (isRegExp(value)) return
    const clash = seen.find((other) => other === field || other.startsWith(`${field}.`) || field.startsWith(`${other}.`))
    if (clash !== undefined)
      throw badRequest(`(NotSingleValueField) cannot infer query fields to set, path '${field}' is matched twice`)
    seen.push(field)
    targetAt(doc, field).set(cloneValue(value))
  }
  const visit = (part: unknown): void => {
    if (!isPlainObject(part)) return
    for (const [key, condition] of Object.entries(part)) {
      // A choice of one is none.
      if ((key === '$and' || (key === '$or' && Array.isArray(condition) && condition.length === 1)) && Array.isArray(condition))
        condition.forEach(visit)
      else if (key.startsWith('$')) continue
      else if (!isOperatorObject(condition)) take(key, condition)
      else {
        if ('$eq' in condition) take(key, condition.$eq)
        const lists = [condition.$in, condition.$all]
        for (const list of lists)
          if (Array.isArray(list) && list.length === 1 && !isOperatorObject(list[0])) take(key, list[0])
      }
    }
  }
  visit(query)
  return doc
} // prettier-ignore
