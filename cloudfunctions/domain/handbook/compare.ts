import type { ChangedField, ChangedPhrase, Phrase } from '@nuanyu/types/handbook'
import { wordsOnly } from './rules'

export type Difference = { added: Phrase[]; changed: ChangedPhrase[]; removed: Phrase[]; reordered: boolean }

const FIELDS: ChangedField[] = ['text', 'scene', 'note']

/** What became of the phrases from one version to another. They are the same phrases by their ids. */
export function compare(before: Phrase[], after: Phrase[]): Difference {
  const old = new Map(before.map((phrase) => [phrase.id, phrase]))
  const now = new Set(after.map(({ id }) => id))
  return {
    added: after.filter(({ id }) => !old.has(id)).map(wordsOnly),
    changed: after.flatMap((phrase) => {
      const was = old.get(phrase.id)
      const fields = was ? changedFields(was, phrase) : []
      return was && fields.length > 0 ? [{ before: wordsOnly(was), after: wordsOnly(phrase), fields }] : []
    }),
    removed: before.filter(({ id }) => !now.has(id)).map(wordsOnly),
    reordered: isReordered(
      before.filter(({ id }) => now.has(id)),
      after.filter(({ id }) => old.has(id)),
    ),
  }
}

export function changedFields(before: Phrase, after: Phrase): ChangedField[] {
  return FIELDS.filter((field) => before[field] !== after[field])
}

function isReordered(before: Phrase[], after: Phrase[]): boolean {
  return before.some(({ id }, index) => after[index]?.id !== id)
}

/** In the journal and on the list of versions. */
export function countsOf({ added, changed, removed }: Difference) {
  return { added: added.length, changed: changed.length, removed: removed.length }
}

export function sayCounts({ added, changed, removed }: ReturnType<typeof countsOf>): string {
  return `+${added} ~${changed} -${removed}`
}

export function isNothing({ added, changed, removed, reordered }: Difference): boolean {
  return added.length + changed.length + removed.length === 0 && !reordered
}
