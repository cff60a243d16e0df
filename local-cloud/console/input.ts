import { HttpError } from '../http/request'
import { parseEjson } from '../store/ejson'
import { type Doc, isPlainObject } from '../store/values'
import type { Body } from './world'

/** Fields of a request, checked. Documents and queries come as text: EJSON, as the person typed it. */

export function textField(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw new HttpError(400, `${name} must be a text`)
  return value
}

export function ejsonField(body: Body, name: string, now: () => number): unknown {
  const value = body[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw new HttpError(400, `${name} must be EJSON text`)
  return parseEjson(value, now)
}

export function objectField(body: Body, name: string, now: () => number): Doc | undefined {
  const value = ejsonField(body, name, now)
  if (value !== undefined && !isPlainObject(value)) throw new HttpError(400, `${name} must be an object: {…}`)
  return value
}

export function numberField(body: Body, name: string, fallback: number, max: number): number {
  const value = body[name] ?? fallback
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new HttpError(400, `${name} must be a whole number`)
  return Math.min(value, max)
}
