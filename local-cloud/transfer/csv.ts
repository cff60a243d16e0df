import { dumpEjson, parseBody } from '../store/ejson'
import { getPath, splitPath } from '../store/paths'
import { type Doc, isDate } from '../store/values'
import type { Incoming } from './import'
import { checkNames } from './names'
import { ImportError, lines, MAX_RECORD } from './records'

/**
 * CSV as MongoDB's tools, which WeChat's guide points to, write and read it: the first line names the fields, `a.b` is a
 * field inside a field, what is no single value is written as JSON.
 */

export const csvHead = (fields: readonly string[]): string => `${fields.map(quoted).join(',')}\n`

export function csvLine(fields: readonly string[]): (text: string) => string {
  const paths = fields.map(splitPath)
  return (text) => {
    const doc = parseBody(text)
    return `${paths.map((path) => quoted(cell(getPath(doc, path)))).join(',')}\n`
  }
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (isDate(value)) return value.toISOString()
  const text = dumpEjson(value)
  return /^\{"\$oid":"(.*)"\}$/.exec(text)?.[1] ?? text
}

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export function* csvRecords(chunks: Iterable<Uint8Array>): Generator<Incoming> {
  let names: string[][] | undefined
  let open = ''
  let begin = 0
  let line = 0
  for (const raw of lines(chunks)) {
    line++
    if (open === '' && raw.trim() === '') continue
    if (open === '') begin = line
    open += open === '' ? raw : `\n${raw}`
    if (open.length > MAX_RECORD) throw new ImportError(begin, 'the record is too large, or a quote has no end')
    // Within quotes a quote is written twice: an odd number means that the text goes on on the next line.
    if ((open.match(/"/g)?.length ?? 0) % 2 === 1) continue
    const cells = split(open.replace(/\r$/, ''), begin)
    open = ''
    if (names) yield { line: begin, doc: toDocument(names, cells, begin) }
    else names = readHead(cells, begin)
  }
  if (open !== '') throw new ImportError(begin, 'a quote has no end')
}

function split(text: string, line: number): string[] {
  const cells: string[] = []
  for (let at = 0; at <= text.length;) {
    let end
    if (text[at] === '"') {
      for (end = at + 1; text[end] !== '"' || text[end + 1] === '"'; end += text[end] === '"' ? 2 : 1);
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'))
      end++
      if (end < text.length && text[end] !== ',') throw new ImportError(line, 'a comma must follow a closing quote')
    } else {
      end = text.indexOf(',', at)
      if (end < 0) end = text.length
      const plain = text.slice(at, end)
      if (plain.includes('"')) throw new ImportError(line, 'a quote stands in a text that does not begin with one')
      cells.push(plain)
    }
    at = end + 1
  }
  return cells
}

function readHead(cells: string[], line: number): string[][] {
  const names = cells.map((name) => name.trim())
  if (names.includes('')) throw new ImportError(line, 'the first line must name every field')
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new ImportError(line, `the field "${twice}" is named twice`)
  const paths = names.map((name) => name.split('.'))
  const shadowed = paths.find((path) => path.some((_part, i) => i > 0 && names.includes(path.slice(0, i).join('.'))))
  if (shadowed) throw new ImportError(line, `the field "${shadowed.join('.')}" lies inside another one`)
  const bad = paths.find((path) => path.some((part) => part === '' || part === '__proto__' || part.startsWith('$')))
  if (bad) throw new ImportError(line, `"${bad.join('.')}" is no field name`)
  return paths
}

function toDocument(names: string[][], cells: string[], line: number): Doc {
  if (cells.length > names.length)
    throw new ImportError(line, `there are ${cells.length} values for ${names.length} fields`)
  const doc: Doc = {}
  cells.forEach((text, i) => {
    const path = names[i] as string[]
    if (path[0] === '_id' && text === '') return // it gets one of its own
    let at = doc
    for (const part of path.slice(0, -1)) at = (at[part] ??= {}) as Doc
    at[path[path.length - 1] as string] = toValue(text)
  })
  checkNames(doc)
  return doc
}

/** As mongoimport guesses: numbers or texts. Codes with zeros in front and numbers beyond 2^53 stay whole, as texts. */
function toValue(text: string): string | number {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return text
  const number = Number(text)
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : text
}
