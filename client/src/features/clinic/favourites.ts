import type { ClinicCard } from '@nuanyu/types/clinic'
import { storageKeys } from '../../session/storageKeys'
import { daysBefore, today } from '../time/day'
import { readList, writeList } from './kept'

/** What somebody wants to find again: on this device only, and only until a month after it was. */
const KEPT_DAYS = 30
const MOST = 50

export function favourites(day = today()): ClinicCard[] {
  const from = daysBefore(day, KEPT_DAYS)
  return readList<ClinicCard>(storageKeys.clinicFavourites).filter(
    (card) => Array.isArray(card.days) && (card.days[card.days.length - 1] ?? '') >= from,
  )
}

/** Answers the list as it is then. */
export function toggleFavourite(card: ClinicCard): ClinicCard[] {
  const all = favourites()
  const others = all.filter(({ id }) => id !== card.id)
  // Only what a card shows: the event's own page holds much more.
  const { id, title, kind, kindLabel, phase, phaseLabel, when, days, place, branch, left, capacity, hint } = card
  const kept = { id, title, kind, kindLabel, phase, phaseLabel, when, days, place, branch, left, capacity, hint }
  writeList(storageKeys.clinicFavourites, others.length < all.length ? others : [kept, ...others].slice(0, MOST))
  return favourites()
}
