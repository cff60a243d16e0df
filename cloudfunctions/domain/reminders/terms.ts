/** What a hospital may want otherwise. */

/** Hour of the day, in the hospital's time, from which a day's reminders leave. */
export const SEND_FROM = '09:00'

/** Whose 落款 it is. */
export const OFFICES = { party_office: '党委办公室', discipline: '纪检监察室' } as const
