import { invalidParam } from '../errors'
import { isPlainObject } from '../store/values'

/** The field names WeChat's import refuses: they could not be told from paths afterwards. */
export function checkNames(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) checkNames(item)
    return
  }
  if (!isPlainObject(value)) return
  for (const [name, item] of Object.entries(value)) {
    if (name.includes('.')) checkDots(name, value)
    checkNames(item)
  }
}

function checkDots(name: string, siblings: Record<string, unknown>): void {
  const parts = name.split('.')
  if (parts.includes('')) throw invalidParam(`the field name "${name}" begins or ends with a dot, or has two in a row`)
  const [first] = parts
  if (first !== undefined && first in siblings)
    throw invalidParam(`the field names "${first}" and "${name}" contradict each other`)
}
