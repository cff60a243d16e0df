import type { Labelled } from '@nuanyu/types/common'
import { AppError, type FieldProblem } from '@nuanyu/types/errors'
import type { HeardPhrase } from '@nuanyu/types/handbook'

/** Labels of the chosen ids. An id that the taxonomy does not know names its field. */
export function labelsOf(ids: string[], offered: Labelled[], path: string): string[] {
  return ids.map((id) => choiceOf(id, offered, path).label)
}

export function choiceOf<T extends Labelled>(id: string, offered: T[], path: string): T {
  const found = offered.find((choice) => choice.id === id)
  if (!found) throw unknownChoice(path)
  return found
}

/** Chosen phrases by tone. A phrase that is not in the handbook names its field. */
export function phrasesOf(ids: string[], phrases: HeardPhrase[]): { warm: HeardPhrase[]; forbidden: HeardPhrase[] } {
  const chosen = [...new Set(ids)].map((id) => {
    const phrase = phrases.find((candidate) => candidate.id === id)
    if (!phrase) throw unknownChoice('phrases')
    return phrase
  })
  return {
    warm: chosen.filter(({ tone }) => tone === 'warm'),
    forbidden: chosen.filter(({ tone }) => tone === 'forbidden'),
  }
}

function unknownChoice(path: string): AppError {
  const problem: FieldProblem = { path, message: '选项已更新，请重新选择' }
  return new AppError('VALIDATION', { details: { fields: [problem] } })
}
