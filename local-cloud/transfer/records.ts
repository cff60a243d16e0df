/**
 * Cuts a stream of bytes into JSON documents. One stands on each line; one written over several lines, as in the
 * examples of WeChat's guide, is taken too. Only the document at hand is in memory.
 */

interface JsonRecord {
  text: string
  /** Where it begins; the first line is 1. */
  line: number
}

/** What is wrong with a file, and on which line. */
export class ImportError extends Error {
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(`line ${line}: ${reason}`)
    this.name = 'ImportError'
  }
}

export const MAX_RECORD = 32 * 1024 * 1024 // twice the largest document: indentation may take as much as content

export function* records(chunks: Iterable<Uint8Array>): Generator<JsonRecord> {
  let open: { text: string; line: number; nesting: Nesting } | undefined
  let line = 0
  for (const raw of lines(chunks)) {
    line++
    const text = raw.trim()
    if (open) {
      open.text += `\n${raw}`
      advance(open.nesting, raw, line)
      if (open.text.length > MAX_RECORD) throw new ImportError(open.line, 'the document is too large, or has no end')
      if (open.nesting.depth > 0) continue
      yield { text: checked(open.text, open.line), line: open.line }
      open = undefined
      continue
    }
    if (text === '') continue
    if (text.startsWith('['))
      throw new ImportError(line, 'a list is not expected here: one document a line, without [ ] and commas')
    if (!text.startsWith('{')) throw new ImportError(line, 'a document begins with {')
    if (text.endsWith('}') && isJson(text)) {
      yield { text, line }
      continue
    }
    const nesting: Nesting = { depth: 0 }
    advance(nesting, raw, line)
    if (nesting.depth === 0) checked(text, line)
    open = { text: raw, line, nesting }
  }
  if (open) throw new ImportError(open.line, 'the document that begins here has no end')
}

interface Nesting {
  depth: number
}

/** Follows the brackets of one line. A string cannot span lines, so nothing else need be remembered. */
function advance(nesting: Nesting, text: string, line: number): void {
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') nesting.depth++
    else if (char === '}' || char === ']') nesting.depth--
  }
  if (inString) throw new ImportError(line, 'a text has no closing quote')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function checked(text: string, line: number): string {
  try {
    JSON.parse(text)
    return text
  } catch (error) {
    throw new ImportError(line, `not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

export function* lines(chunks: Iterable<Uint8Array>): Generator<string> {
  // Drops a byte order mark, and refuses what is not UTF-8 rather than storing garbage.
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  let line = 0
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      throw new ImportError(line + 1, 'the file is not UTF-8 from here on')
    }
  }
  for (const chunk of chunks) {
    const parts = (rest + decode(chunk)).split('\n')
    rest = parts.pop() as string
    for (const part of parts) {
      line++
      yield part
    }
    if (rest.length > MAX_RECORD) throw new ImportError(line + 1, 'the line is too long')
  }
  rest += decode()
  if (rest !== '') yield rest
}
