import { type MyTicketRow, TicketView } from '@nuanyu/types/clinic'
import { storageKeys } from '../../session/storageKeys'
import { daysBefore, today } from '../time/day'
import { readList, writeList } from './kept'

/** Tickets as the device last saw them, so that they open in a hall without network. */
export interface KeptTicket {
  view: TicketView
  /** When the server said so. */
  at: number
}

/** As long as the hospital itself keeps who came. */
const KEPT_DAYS = 30
const MOST = 20

export function keptTickets(day = today()): KeptTicket[] {
  const from = daysBefore(day, KEPT_DAYS)
  return readList<Partial<KeptTicket> | null>(storageKeys.clinicTickets).flatMap((one) => {
    // What a former version of the app kept may lack what this one shows.
    const view = TicketView.safeParse(one?.view)
    return view.success && typeof one?.at === 'number' && view.data.day >= from ? [{ view: view.data, at: one.at }] : []
  })
}

export function keptTicket(id: string): KeptTicket | undefined {
  return keptTickets().find(({ view }) => view.id === id)
}

export function keepTicket(view: TicketView, at = Date.now()): void {
  const others = keptTickets().filter((one) => one.view.id !== view.id)
  // The soonest matters most: when there are too many, the furthest past goes.
  const all = [...others, { view, at }].sort((a, b) => b.view.startsAt.localeCompare(a.view.startsAt))
  writeList(storageKeys.clinicTickets, all.slice(0, MOST))
}

export function dropTicket(id: string): void {
  writeList(
    storageKeys.clinicTickets,
    keptTickets().filter(({ view }) => view.id !== id),
  )
}

/** What the list shows without network: of a day still to come, soonest first, or of a day gone by, latest first. */
export function keptRows(past: boolean, day = today()): MyTicketRow[] {
  const rows = keptTickets(day)
    .filter(({ view }) => view.day < day === past)
    .sort((a, b) => a.view.startsAt.localeCompare(b.view.startsAt))
    .map(({ view: { id, event, who, when, stateLabel, tone } }) => ({
      id,
      title: event.title,
      who,
      when,
      place: event.place.name,
      stateLabel,
      tone,
    }))
  return past ? rows.reverse() : rows
}
