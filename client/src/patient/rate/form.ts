import type { FormView, Whereabouts } from '@nuanyu/types/feedback'
import { newCommandId } from '../../cloud/commandId'

/** What is typed and tapped; kept as a draft. */
export interface RateForm {
  commandId: string
  where: Whereabouts | undefined
  stars: number
  voices: string[]
  hearts: string[]
  attitudes: string[]
  phrases: string[]
  words: string
  /** Names of the photos kept on the device. */
  photos: string[]
}

export function freshRating(): RateForm {
  return {
    commandId: newCommandId(),
    where: undefined,
    stars: 0,
    voices: [],
    hearts: [],
    attitudes: [],
    phrases: [],
    words: '',
    photos: [],
  }
}

export function isEmptyRating(form: RateForm): boolean {
  return form.stars === 0 && form.words.trim() === '' && form.photos.length === 0
}

/** From here up, what went well comes first. */
const GOOD = 4

export function isGood(stars: number): boolean {
  return stars >= GOOD
}

/** Choices of a draft that the forms no longer offer are left out. */
export function stillOffered(chosen: string[], offered: { id: string }[]): string[] {
  return chosen.filter((id) => offered.some((option) => option.id === id))
}

export function phrasesOf(view: FormView, tone: 'warm' | 'forbidden'): { id: string; label: string; hint?: string }[] {
  return view.phrases
    .filter((phrase) => phrase.tone === tone)
    .map(({ id, text, scene }) => ({ id, label: `“${text}”`, ...(scene === '' ? {} : { hint: scene }) }))
}
