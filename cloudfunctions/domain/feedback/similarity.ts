import type { CaseRecord } from './records'

/** Cases received within this time of each other may be one matter (DOMAIN §6, FixMyStreet). */
export const NEAR_MS = 72 * 3_600_000

/** From here on two texts are called alike. */
const ALIKE = 0.3

export type Likeness = { score: number; because: string[] }

/** How likely two cases are the same matter, and why, in words for whoever decides. */
export function likenessOf(a: CaseRecord, b: CaseRecord): Likeness {
  const because: string[] = []
  const text = textLikeness(a.words, b.words)
  // A sealed contact must not be found by the open one of the same person's other case.
  const samePerson = a.ownerKey === b.ownerKey && a.identityMode === b.identityMode
  const samePost = a.post !== null && a.post.id === b.post?.id
  const samePlace = a.place !== null && a.place.id === b.place?.id
  const near = Math.abs(a.submittedAt.getTime() - b.submittedAt.getTime()) <= NEAR_MS
  if (samePerson) because.push('同一人')
  if (samePost) because.push('同一岗位')
  else if (samePlace) because.push('同一科室')
  if (near) because.push('三天之内')
  if (text >= ALIKE) because.push('文字相近')
  if (a.subject.id === b.subject.id) because.push('同一类别')
  const score = text * 4 + Number(samePerson) * 2 + Number(samePost) + Number(samePlace) * 0.5 + Number(near) * 0.5
  // Only being near is no reason to think of the same matter.
  return samePerson || text >= ALIKE ? { score, because } : { score: 0, because: [] }
}

/** Share of common pairs of characters (Dice), 0 to 1: Chinese needs no word boundaries for it. */
export function textLikeness(a: string, b: string): number {
  const left = pairsOf(a)
  const right = pairsOf(b)
  if (left.size === 0 || right.size === 0) return 0
  let common = 0
  for (const pair of left) if (right.has(pair)) common++
  return (2 * common) / (left.size + right.size)
}

function pairsOf(text: string): Set<string> {
  const characters = [...text.replace(/[\s\p{P}]/gu, '')]
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))
}
