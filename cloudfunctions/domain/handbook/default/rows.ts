import type { Phrase } from '@nuanyu/types/handbook'

/** Number within the kind and tone, scene, what is said, and why it helps or what to say instead. */
export type Row = [number: string, scene: string, text: string, note?: string]

/**
 * An id is stored with every rating that heard the phrase: new phrases take new numbers, and a number is never used
 * again for other words. The order of the rows is the order in which they are read.
 */
export function phrasesOf(postKind: string, rows: { warm: Row[]; forbidden: Row[] }): Phrase[] {
  const of = (tone: Phrase['tone']) =>
    rows[tone].map(([number, scene, text, note = '']): Phrase => ({
      id: `${postKind}-${tone === 'warm' ? 'w' : 'f'}${number}`,
      tone,
      postKind,
      scene,
      text,
      note,
    }))
  return [...of('warm'), ...of('forbidden')]
}
