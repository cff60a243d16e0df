import { _, database } from '../../../../kernel/database'
import type { RegistrationRecord } from '../records'
import { become } from '../rules/registration'

/** What the timer finds due: left halfway, to be reminded of, not come, to be erased. */

/** Somebody was at work on these, and no longer is. */
export async function leftReserving(before: Date, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { state: 'reserving', updatedAt: _.lt(before) },
    limit,
  })
}

export async function leftReleasing(before: Date, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { releasing: true, updatedAt: _.lt(before) },
    limit,
  })
}

export async function toRemind(now: Date, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { remindAt: _.lte(now) },
    orderBy: [['remindAt', 'asc']],
    limit,
  })
}

export async function sayNoShow(record: RegistrationRecord, now: Date): Promise<boolean> {
  const { state, updatedAt, history } = become(record, 'no_show', 'no_show', now)
  return database.updateWhere(
    'clinicRegistrations',
    { _id: record._id, state: 'confirmed' },
    { state, remindAt: null, updatedAt, history: _.push(history.slice(-1)) },
  )
}

export async function endedBefore(at: Date, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { erased: false, endsAt: _.lt(at) },
    orderBy: [['endsAt', 'asc']],
    limit,
  })
}

const withoutContact = { sealed: '', reach: '', 'masked.name': '', 'masked.phone': '', erased: true, remindAt: null }

/** Who it was can no longer be read; that it was one of the owner's, and somebody who came twice, can. */
export async function eraseContact(id: string): Promise<boolean> {
  return database.updateWhere('clinicRegistrations', { _id: id }, withoutContact)
}

/** What is left is that there was one, and what became of it. */
export async function eraseRegistration(id: string): Promise<boolean> {
  const nobody = { ...withoutContact, ownerKey: '', personHash: '' }
  return database.updateWhere('clinicRegistrations', { _id: id, releasing: false }, nobody)
}
