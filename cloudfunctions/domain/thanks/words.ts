import { findPersonal, redact, redactForAll } from '../feedback/redact'

/** What may be read of a letter, and by how many. Pure. */

/** Private-use characters stand for the names that may stay, so that no rule finds them. */
const FIRST_SHIELD = 0xe000

function shielded(text: string, keep: string[]) {
  const names = keep.filter((name) => name.length >= 2)
  const shield = (index: number) => String.fromCharCode(FIRST_SHIELD + index)
  return {
    covered: names.reduce((rest, name, index) => rest.split(name).join(shield(index)), text),
    uncover: (masked: string) => names.reduce((rest, name, index) => rest.split(shield(index)).join(name), masked),
  }
}

/** Masked for colleagues, but for names that may be read: a person thanked should find themselves in the letter. */
export function redactBut(text: string, keep: string[]): string {
  const { covered, uncover } = shielded(text, keep)
  return uncover(redact(covered))
}

/** Where a text for a wall starts: everything masked that the software finds, illnesses too. */
export function forWall(text: string, keep: string[]): string {
  const { covered, uncover } = shielded(text, keep)
  return uncover(redactForAll(covered))
}

/** By what somebody could be recognised. Illnesses are left to whoever reads it: the author spoke of their own. */
export function tellingIn(text: string, keep: string[]): string[] {
  const { covered, uncover } = shielded(text, keep)
  return findPersonal(covered).map(uncover)
}

/** What the software puts for a name, a number, a bed … */
const MASK = '\\[[^[\\]]{1,5}\\]|某'
/** What a person puts for something they leave out. */
const GAP = '…+|\\.{3,}'
const MARKS = new RegExp(`(${MASK}|${GAP})`)
const GAP_ONLY = new RegExp(`^(?:${GAP})$`)

/** What follows a gap must be long enough to be the author's own words and not a word put together. */
const LEAST_AFTER_GAP = 4

/**
 * Whether a text says only what the author said: their words in their order, with masks, and with …… wherever something
 * is left out, also at the beginning and the end. So nobody's letter is made to say what it did not, not even by dropping
 * a 不.
 */
export function isShortened(text: string, original: string): boolean {
  const source = flat(original)
  const parts = flat(text).split(MARKS)
  let from = 0
  for (let index = 0; index < parts.length; index += 2) {
    const part = parts[index] ?? ''
    const [before, after] = [parts[index - 1], parts[index + 1]]
    if (part === '' && before !== undefined) continue
    if (before !== undefined && GAP_ONLY.test(before) && part.length < LEAST_AFTER_GAP) return false
    const at = after === undefined ? source.length - part.length : source.indexOf(part, from)
    const stands = at >= from && source.startsWith(part, at) && (before !== undefined || at === 0)
    // Left out altogether, as of a pennant that is shown without its words.
    if (!stands && !(text === '' && index === 0)) return false
    from = at + part.length
  }
  return true
}

function flat(text: string): string {
  return text.replace(/\s+/g, '')
}
