import { ClinicCard } from '@nuanyu/types/clinic'
import { storageKeys } from '../../session/storageKeys'
import { daysBefore, today } from '../time/day'
import { readList, writeList } from './kept'

/** What somebody wants to find again: on this device only, and only until a month after it was. */
const KEPT_DAYS = 30
const MOST = 50

export function favourites(day = today()): ClinicCard[] {
  const from = daysBefore(day, KEPT_DAYS)
  return readList<unknown>(storageKeys.clinicFavourites).flatMap((one) => {
    const card = ClinicCard.safeParse(one)
    return card.success && (card.data.days.at(-1) ?? '') >= from ? [card.data] : []
  })
}

/** Answers the list as it is then. */
export function toggleFavourite(card: ClinicCard): ClinicCard[] {
  const all = favourites()
  const others = all.filter(({ id }) => id !== card.id)
  // Only what a card shows: the event's own page holds much more.
  const kept = ClinicCard.parse(card)
  writeList(storageKeys.clinicFavourites, others.length < all.length ? others : [kept, ...others].slice(0, MOST))
  return favourites()
}
