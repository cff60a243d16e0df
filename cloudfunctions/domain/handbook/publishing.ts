import type { Labelled } from '@nuanyu/types/common'
import { AppError } from '@nuanyu/types/errors'
import type { Phrase } from '@nuanyu/types/handbook'
import { compare, countsOf, isNothing } from './compare'
import { countOf, problemsOf } from './phrases'
import type { DraftRecord, Handbook, HandbookRecord } from './records'
import { wordsOnly } from './rules'

type Publication = {
  note: string
  by: { staffId: string; name: string }
  now: Date
  /** Syllables of a text. Comes in because the dictionary is large. */
  spell: (text: string) => string
}

/** The next version out of a draft. Nothing of it is ever changed after. */
export function publish(
  draft: DraftRecord,
  base: Handbook,
  kinds: Labelled[],
  { note, by, now, spell }: Publication,
): HandbookRecord {
  const [problem] = problemsOf(draft.phrases, kinds)
  if (problem) throw new AppError('WRONG_STATE', { message: `还不能发布：${problem.message}` })
  const difference = compare(base.phrases, draft.phrases)
  // What ships may be put in force as it is; after that, a version that changes nothing only makes people look.
  if (base.version > 0 && isNothing(difference))
    throw new AppError('WRONG_STATE', { message: '和现行版一样，没有要发布的改动' })
  const version = base.version + 1
  return {
    _id: `v${version}`,
    state: 'published',
    version,
    title: base.title,
    publishedAt: now,
    publishedBy: by,
    note,
    phrases: draft.phrases.map((phrase) => ({ ...wordsOnly(phrase), pinyin: spell(phrase.text) })),
    retired: retiredAfter(base, draft.phrases),
    numbers: draft.numbers,
    changes: countsOf(difference),
    counts: { warm: countOf(draft.phrases, 'warm'), forbidden: countOf(draft.phrases, 'forbidden') },
  }
}

function retiredAfter(base: Handbook, phrases: Phrase[]): Phrase[] {
  const now = new Set(phrases.map(({ id }) => id))
  return [...base.retired, ...base.phrases].filter(({ id }) => !now.has(id)).map(wordsOnly)
}
