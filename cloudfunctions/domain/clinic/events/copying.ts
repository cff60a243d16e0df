import type { ClinicForm } from '@nuanyu/types/clinic'
import { addDays } from '../../time/localTime'
import { FILED } from './plan'

const DAY_MS = 86_400_000

/**
 * The same plan from another first day on: sessions and the registration window keep their distance from it. Where a
 * filing is needed it is needed anew, so neither its number nor that it was made is copied. Pure.
 */
export function shifted(form: ClinicForm, firstDay: string): ClinicForm {
  const first = form.sessions.map(({ day }) => day).sort()[0] ?? firstDay
  const days = Math.round((Date.parse(firstDay) - Date.parse(first)) / DAY_MS)
  const moved = (at: string | null) => at && new Date(Date.parse(at) + days * DAY_MS).toISOString()
  return {
    ...form,
    ...(FILED.includes(form.kind) ? { filing: '', promises: form.promises.filter((one) => one !== 'filed') } : {}),
    sessions: form.sessions.map((session) => ({ ...session, day: addDays(session.day, days) })),
    opensAt: moved(form.opensAt),
    closesAt: moved(form.closesAt),
  }
}
