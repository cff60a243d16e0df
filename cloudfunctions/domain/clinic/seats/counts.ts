import { statesOf } from './store/registrations'

export type Counts = {
  /** Who had a seat, and what became of them. */
  registered: number
  waiting: number
  /** Came, also those who were served already. */
  checkedIn: number
  served: number
  walkIns: number
  noShows: number
}

/** Registrations of an event, counted by what has become of them. */
export async function countsOf(eventId: string): Promise<Counts> {
  const states = await statesOf(eventId)
  const sum = (...of: (keyof typeof states)[]) => of.reduce((total, state) => total + (states[state] ?? 0), 0)
  return {
    registered: sum('confirmed', 'offered', 'checked_in', 'served', 'no_show'),
    waiting: sum('waitlisted'),
    checkedIn: sum('checked_in', 'served'),
    served: sum('served'),
    walkIns: sum('walk_in'),
    noShows: sum('no_show'),
  }
}
