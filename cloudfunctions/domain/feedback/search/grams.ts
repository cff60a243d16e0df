/** Text as it is searched: without regard to width, case, spaces and punctuation. */

const APART = /[^\p{L}\p{N}]+/gu
/** Words that are written with spaces between them, and numbers. They are found as a whole. */
const WHOLE = /[\p{Script=Latin}\p{N}]+/gu

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

export function squeezed(text: string): string {
  return plain(text).replace(APART, '')
}

/** Telephones and identity cards: nobody is found by their number, and no index holds one. */
const PERSONAL = /\d{7,}/

/** By what a text is found: Chinese in pairs of characters, so that no word boundary is needed, the rest by the word. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>((plain(text).match(WHOLE) ?? []).filter((whole) => !PERSONAL.test(whole)))
  for (const run of squeezed(text).split(WHOLE)) {
    const characters = [...run]
    for (let index = 1; index < characters.length; index++)
      grams.add(`${characters[index - 1] ?? ''}${characters[index] ?? ''}`)
  }
  return [...grams]
}

/** A text in pieces around what was looked for. */
export type Found = { before: string; hit: string; after: string }

const AROUND_BEFORE = 14
const AROUND_AFTER = 34

/** Where a squeezed word stands in the text, with a little of what is around it; null where it does not. */
export function findIn(text: string, word: string): Found | null {
  const characters = [...text.replace(/\s+/g, ' ')]
  // For each squeezed character, the character of the text that it comes from.
  const origins: number[] = []
  let searched = ''
  characters.forEach((character, index) => {
    const part = squeezed(character)
    searched += part
    for (let i = 0; i < part.length; i++) origins.push(index)
  })
  const at = searched.indexOf(word)
  if (at < 0) return null
  const start = origins[at] ?? 0
  const end = (origins[at + word.length - 1] ?? start) + 1
  const from = Math.max(0, start - AROUND_BEFORE)
  const to = Math.min(characters.length, end + AROUND_AFTER)
  const join = (a: number, b: number) => characters.slice(a, b).join('')
  return {
    before: (from > 0 ? '…' : '') + join(from, start),
    hit: join(start, end),
    after: join(end, to) + (to < characters.length ? '…' : ''),
  }
}
