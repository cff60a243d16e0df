/** From this length on a run of characters is somebody's own words and no turn of phrase. */
export const RUN = 12

/**
 * Finds in a text what stands word for word in one of the sources. Spaces, punctuation and width do not count, so that a
 * comma hides nothing. Answers the pieces of the text as they stand in it.
 */
export function overlapsWith(sources: readonly string[]): (text: string) => string[] {
  const runs = new Set(sources.flatMap((source) => runsOf(lettersOf(source).map(({ letter }) => letter))))
  return (text) => {
    const letters = lettersOf(text)
    const known = runsOf(letters.map(({ letter }) => letter)).map((run) => runs.has(run))
    const pieces: string[] = []
    for (let start = known.indexOf(true); start >= 0;) {
      let end = start
      while (known[end + 1]) end++
      const from = letters[start]?.at ?? 0
      const last = letters[end + RUN - 1]
      pieces.push(text.slice(from, last ? last.at + last.width : undefined))
      start = known.indexOf(true, end + 1)
    }
    return pieces
  }
}

/** Of thousands of sources those that may share a run with one of the texts: found without keeping the runs of them all. */
export function sharingRuns(texts: readonly string[], sources: readonly string[]): string[] {
  const plain = (text: string) => [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
  const runs = new Set(texts.flatMap((text) => runsOf(plain(text))))
  return sources.filter((source) => source.length >= RUN && runsOf(plain(source)).some((run) => runs.has(run)))
}

function runsOf(letters: string[]): string[] {
  return letters.slice(RUN - 1).map((_letter, index) => letters.slice(index, index + RUN).join(''))
}

/** Letters and digits, alike in width and case, each with where it stands. */
function lettersOf(text: string): { letter: string; at: number; width: number }[] {
  const letters: { letter: string; at: number; width: number }[] = []
  let at = 0
  for (const character of text) {
    const letter = character.normalize('NFKC').toLowerCase()
    if (/[\p{L}\p{N}]/u.test(letter)) letters.push({ letter, at, width: character.length })
    at += character.length
  }
  return letters
}
