import { redact, redactForAll } from '../feedback/redact'

/** What may stand in a text that many read. Pure. */

/** Private-use characters stand for the names that may stay, so that no rule finds them. */
const FIRST_SHIELD = 0xe000

function shielded(text: string, keep: string[], mask: (text: string) => string): string {
  const names = keep.filter((name) => name.length >= 2)
  const shield = (index: number) => String.fromCharCode(FIRST_SHIELD + index)
  const covered = names.reduce((rest, name, index) => rest.split(name).join(shield(index)), text)
  return names.reduce((rest, name, index) => rest.split(shield(index)).join(name), mask(covered))
}

/** Masked for colleagues, but for names that may be read: a person thanked should find themselves in the letter. */
export function redactBut(text: string, keep: string[]): string {
  return shielded(text, keep, redact)
}

/** Where a text for a wall starts: everything masked that the software finds, illnesses too. */
export function forWall(text: string, keep: string[]): string {
  return shielded(text, keep, redactForAll)
}

/** The first thing by which somebody could be recognised, or null. Illnesses are left to whoever reads it. */
export function tellingIn(text: string, keep: string[]): string | null {
  return firstMasked(text, redactBut(text, keep))
}

/** The same, illnesses too. */
export function tellingForAllIn(text: string, keep: string[]): string | null {
  return firstMasked(text, forWall(text, keep))
}

function firstMasked(text: string, masked: string): string | null {
  if (masked === text) return null
  let start = 0
  while (start < text.length && text[start] === masked[start]) start++
  let end = 0
  while (end < text.length - start && end < masked.length - start && text.at(-1 - end) === masked.at(-1 - end)) end++
  const length = Math.max(1, Math.min(12, text.length - end - start))
  return text.slice(start, start + length)
}

/** Marks of something left out or masked: [姓名], 某, ……. */
const LEFT_OUT = /(\[[^[\]]{1,5}\]|某|…+|\.{3,})/

/** What follows a gap must be long enough to be the author's own words and not a word put together. */
const LEAST_AFTER_GAP = 4

/**
 * Whether a text says only what the author said: their words in their order, with masks, and with …… wherever something
 * is left out. So nobody's letter is made to say what it did not, not even by dropping a 不.
 */
export function isShortened(text: string, original: string): boolean {
  const source = flat(original)
  let from = 0
  let gap = false
  for (const part of flat(text).split(LEFT_OUT)) {
    if (part === '') continue
    if (LEFT_OUT.test(part) && part !== '某') {
      gap ||= /[….]/.test(part)
      continue
    }
    if (part === '某') continue
    const at = source.indexOf(part, from)
    if (at < 0 || (gap && part.length < LEAST_AFTER_GAP)) return false
    from = at + part.length
    gap = false
  }
  return true
}

function flat(text: string): string {
  return text.replace(/\s+/g, '')
}

/** A stretch of at least so many characters that both texts have, or null. Signs and spaces do not count. */
export function sharedRun(text: string, original: string, atLeast: number): string | null {
  const mine = bare(text)
  const theirs = bare(original)
  for (let start = 0; start + atLeast <= mine.length; start++) {
    const run = mine.slice(start, start + atLeast)
    if (theirs.includes(run)) return run
  }
  return null
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '')
}

const HAN = '[零〇一二三四五六七八九十]'
const EXACT_DAY = new RegExp(
  `\\d{1,2}月\\d{1,2}[日号]?|${HAN}{1,3}月${HAN}{1,3}[日号]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?<!\\d)\\d{1,2}[日号](?!\\s?(?:楼|窗口|线|门|诊室|病房|病区))|` +
    '(?:星期|礼拜|周)[一二三四五六日天末]|(?:昨|前|今)[天晚夜日]|(?<!\\d)\\d{1,2}[:：点时]\\d{0,2}分?(?!\\d)(?=左右|钟|多|半|，|。|$)',
)

/** The first day or hour that a text names, by which those who were there know what it is about; or null. */
export function exactDayIn(text: string): string | null {
  return EXACT_DAY.exec(text)?.[0] ?? null
}
