import { badRequest } from '../../errors'
import { toRegExp } from '../ejson'
import { watch } from '../regex'
import { isRegExp } from '../values'
import { type Given, isNothing, named, type Operator, typeName } from './operator'

/** The `$regex…` expressions. Places count code points, not UTF-16 units. */

interface Search {
  input: string
  pattern: RegExp
}

type Exec = ReturnType<typeof watch>

const cache = new Map<string, RegExp>()

function patternOf(name: string, regex: unknown, options: unknown): [source: string, flags: string] {
  if (!isNothing(options) && typeof options !== 'string')
    throw badRequest(`${name} needs 'options' to be of type string`)
  if (typeof regex !== 'string' && !isRegExp(regex))
    throw badRequest(`${name} needs 'regex' to be of type string or regex`)
  const own = isRegExp(regex) ? regex.flags.replace(/[gy]/g, '') : ''
  if (own && options) throw badRequest(`${name}: found regex option(s) specified in both 'regex' and 'option' fields`)
  const source = isRegExp(regex) ? regex.source : regex
  if (source.includes('\0')) throw badRequest(`${name}: regular expression cannot contain an embedded null byte`)
  const flags = own || ((options as string | null | undefined) ?? '')
  if (/[^imsx]/.test(flags)) throw badRequest(`${name} invalid flag in regex options: ${flags}`)
  return [source, flags]
}

/** By code points where the text has some beyond 16 bits, if the expression allows it. */
function compiled([source, flags]: [string, string], wide: boolean): RegExp {
  const key = `${String(wide)}${flags}/${source}`
  let pattern = cache.get(key)
  if (pattern) return pattern
  const base = toRegExp(source, flags)
  pattern = new RegExp(base.source, `${base.flags}g`)
  if (wide) {
    try {
      pattern = new RegExp(base.source, `${base.flags}gu`)
    } catch {
      // Stricter rules hold for that flag: then by units.
    }
  }
  if (cache.size > 500) cache.clear()
  cache.set(key, pattern)
  return pattern
}

const WIDE = /[\ud800-\udfff]/

function searchOf({ input, regex, options }: Given, name: string): Search | undefined {
  const pattern = isNothing(regex) ? undefined : patternOf(name, regex, options)
  if (!isNothing(input) && typeof input !== 'string')
    throw badRequest(`${name} needs 'input' to be of type string, found ${typeName(input)}`)
  if (!pattern) return undefined
  if (isNothing(input)) {
    compiled(pattern, false) // a wrong expression is wrong without a text too
    return undefined
  }
  return { input, pattern: compiled(pattern, WIDE.test(input)) }
}

function* found({ input, pattern }: Search, run: Exec): Generator<unknown> {
  let at = 0
  let points = 0
  pattern.lastIndex = 0
  for (let match = run(pattern, input); match; match = run(pattern, input)) {
    points += [...input.slice(at, match.index)].length
    at = match.index
    yield { match: match[0], idx: points, captures: match.slice(1).map((text) => (text as string | undefined) ?? null) }
    // Another search may have used the pattern meanwhile, and an empty match must not be found for ever.
    pattern.lastIndex = match[0] === '' ? at + ((input.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) : at + match[0].length
    if (pattern.lastIndex >= input.length) return
  }
}

/** The limit of time holds for an expression in one query, whatever the number of documents. */
const operator =
  (answer: (found: Generator<unknown> | undefined) => unknown): Operator =>
  (operand, names, compile, name) => {
    const run = watch()
    const parts = named(['input', 'regex'], ['options'], (values) => {
      const search = searchOf(values, name)
      return answer(search && found(search, run))
    })
    return parts(operand, names, compile, name)
  }

export const regexes: Record<string, Operator> = {
  $regexMatch: operator((found) => found !== undefined && !found.next().done),
  $regexFind: operator((found) => found?.next().value ?? null),
  $regexFindAll: operator((found) => [...(found ?? [])]),
}
