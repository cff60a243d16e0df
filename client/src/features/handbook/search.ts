/** Finds phrases by what people type: words of the text, or its pinyin, in full or shortened as an input method takes it. */

export interface Searchable {
  text: string
  scene: string
  note: string
  /** Syllables apart by spaces, spelt by the server. */
  pinyin: string
}

export function matches({ text, scene, note, pinyin }: Searchable, typed: string): boolean {
  const words = plain(typed)
  if (words === '') return true
  if ([text, scene, note].some((part) => plain(part).includes(words))) return true
  return /^[a-z0-9]+$/.test(words) && isSpelt(pinyin.split(' '), words)
}

/** Whether the letters are beginnings of syllables in a row: `nhqw`, `nihao` and `ninhao` all find 您好，请问. */
export function isSpelt(syllables: readonly string[], letters: string): boolean {
  return syllables.some((_syllable, index) => spellsFrom(syllables, index, letters))
}

function spellsFrom(syllables: readonly string[], index: number, letters: string): boolean {
  if (letters === '') return true
  const syllable = syllables[index]
  if (syllable === undefined) return false
  for (let length = Math.min(syllable.length, letters.length); length > 0; length--) {
    if (syllable.startsWith(letters.slice(0, length)) && spellsFrom(syllables, index + 1, letters.slice(length)))
      return true
  }
  return false
}

/** Without what nobody means when searching: spaces, punctuation, capitals. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{Script=Han}a-z0-9]/gu, '')
}
