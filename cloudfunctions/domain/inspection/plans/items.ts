import type { Labelled } from '@nuanyu/types/common'
import { type CheckItem, itemSources, type ItemSource, type OfferedItem } from '@nuanyu/types/inspection'
import { ANY_POST, type Phrase } from '@nuanyu/types/handbook'
import { offered, type SettingValues } from '@nuanyu/types/settings'

type Lists = Pick<SettingValues, 'voices' | 'hearts' | 'attitudes' | 'processTests' | 'nineRules'>
type Wording = { ask: (label: string) => string; answer: CheckItem['answer']; weight: number }

/** How an entry of a list is asked: in words that a patient on the telephone understands at once. */
const wordings: Record<keyof Lists, Wording> = {
  voices: { ask: (label) => `工作人员做到“${label}”了吗？`, answer: 'good_yes', weight: 2 },
  hearts: { ask: (label) => `工作人员的${label}，您打几分？`, answer: 'scale', weight: 1 },
  attitudes: { ask: (label) => `有没有遇到“${label}”的情况？`, answer: 'good_no', weight: 3 },
  processTests: { ask: (label) => `整个过程${label}，您打几分？`, answer: 'scale', weight: 2 },
  nineRules: { ask: (label) => `有没有违反“${label}”的情况？`, answer: 'good_no', weight: 5 },
}

/** How an item of a list is answered and what it weighs, wherever it is offered: an id means one thing. */
export function answeringOf(source: keyof Lists): Pick<CheckItem, 'answer' | 'weight'> {
  const { answer, weight } = wordings[source]
  return { answer, weight }
}

/** Every item that the hospital's own lists and handbook offer. Its id is the list's, so that plans can be compared. */
export function offeredItems(lists: Lists, phrases: readonly Phrase[]): OfferedItem[] {
  const listed = (Object.keys(wordings) as (keyof Lists)[]).flatMap((source) =>
    offered<Labelled & { retired?: true | undefined }>(lists[source]).map(({ id, label }) => {
      const { ask, answer, weight } = wordings[source]
      return item(`${source}-${id}`, ask(label), source, answer, weight, null)
    }),
  )
  const said = phrases.map(({ id, tone, text, postKind }) =>
    tone === 'warm'
      ? item(`warm-${id}`, `有没有听到“${text}”这样的话？`, 'warm', 'good_yes', 1, kindOf(postKind))
      : item(`forbidden-${id}`, `有没有听到“${text}”这样的话？`, 'forbidden', 'good_no', 3, kindOf(postKind)),
  )
  return [...listed, ...said]
}

function kindOf(postKind: string): string | null {
  return postKind === ANY_POST ? null : postKind
}

function item(
  id: string,
  text: string,
  source: ItemSource,
  answer: CheckItem['answer'],
  weight: number,
  postKind: string | null,
): OfferedItem {
  return { id, text, source, answer, weight, sourceLabel: itemSources[source], postKind }
}
