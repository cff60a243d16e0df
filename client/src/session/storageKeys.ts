/**
 * Keys of what the device remembers. Taro keeps a value on H5 as JSON `{"data": …}` in localStorage, which is how
 * the screenshot tool sets them from outside.
 */
export const storageKeys = {
  /** true or false once the person has chosen; absent means "as large as WeChat's own letters". */
  elder: 'elder',
  /** Codes of anonymous cases, only where the person asked for it. */
  followCodes: 'follow.codes',
  /** Tickets of free clinics as last seen, who they may be for, and events somebody wants to find again. */
  clinicTickets: 'clinic.tickets',
  clinicPeople: 'clinic.people',
  clinicFavourites: 'clinic.favourites',
  /** At the counter of a clinic: who is expected, and notes that have not arrived; the event's id follows. */
  clinicDay: 'clinic.day.',
  clinicOutbox: 'clinic.outbox.',
  /** H5 demo only: the openid the demo acts as. */
  persona: 'nuanyu.persona',
} as const
