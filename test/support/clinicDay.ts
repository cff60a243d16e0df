import type { DayNote } from '@nuanyu/types/clinic'
import { anEntry, atHour, CLINIC_DAY, clinicIn } from './clinicEvents'
import { newCommandId, type TestHospital } from './hospital'

/** Notes as a volunteer's device writes them on the day, so many minutes after eight. */

const minute = (at: number) => new Date(Date.parse(atHour(8)) + at * 60_000).toISOString()

export const checkIn = (registrationId: string, at = 0): DayNote => ({
  kind: 'check_in',
  id: newCommandId(),
  at: minute(at),
  registrationId,
})
export const undo = (registrationId: string, at = 0): DayNote => ({
  kind: 'undo_check_in',
  id: newCommandId(),
  at: minute(at),
  registrationId,
})
export const served = (registrationId: string, at = 0): DayNote => ({
  kind: 'served',
  id: newCommandId(),
  at: minute(at),
  registrationId,
})
export const walkIn = (at = 0, change: object = {}): DayNote => ({
  kind: 'walk_in',
  id: newCommandId(),
  at: minute(at),
  name: '',
  served: false,
  ...change,
})
export const undoWalkIn = (walkInId: string, at = 0): DayNote => ({
  kind: 'undo_walk_in',
  id: newCommandId(),
  at: minute(at),
  walkInId,
})
export const with_ = (doctor: string, registrationId: string, at = 0): DayNote => ({
  kind: 'doctor',
  id: newCommandId(),
  at: minute(at),
  registrationId,
  doctor,
})
export const TWO = {
  doctors: ['凌志远', '沈怀瑾'].map((name) => ({ name, title: '主治医师', specialty: '神经内科' })),
}
export const heads = (n: number, label = '一年级1班'): DayNote => ({
  kind: 'heads',
  id: newCommandId(),
  at: minute(0),
  label,
  heads: n,
})

/** Three people have seats on the morning; the clock stands at ten past eight. */
export async function aMorning(hospital: TestHospital, change = {}) {
  const view = await clinicIn('published', hospital, change)
  const ids: string[] = []
  for (const [n, name] of ['周永福', '何敏', '吴大海'].entries()) {
    const attendee = { name, phone: `1380000100${n}`, relation: 'self' as const }
    ids.push((await hospital.as({ openid: `oVisitor${n}` }).call('clinic.register', anEntry(view.id, { attendee }))).id)
  }
  await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 10))
  return { view, ids, eventId: view.id }
}
