import { eachAlone } from '../../../kernel/eachAlone'
import { isLive } from './rules/registration'
import type { RegistrationRecord } from './records'
import { CONTACT_DAYS } from './terms'
import { allOf } from './store/registrationLists'
import type { Author } from './store/registrations'
import { endedBefore, eraseContact, eraseRegistration } from './store/registrationsDue'

/** Registrations among what a person may ask back of their own (domain/me), and what goes when its term is over. */

const DAY_MS = 86_400_000

/** What is over goes; what is still to come is needed to call the person in, and may be cancelled first. */
export async function eraseRegistrationsOf(ownerKey: string, { now }: Pick<Author, 'now'>): Promise<number> {
  const over = (await allOf(ownerKey)).filter((record) => !isAhead(record, now))
  return eachAlone('me.erase', over, ({ _id }) => eraseRegistration(_id))
}

export async function registrationsAhead(
  ownerKey: string,
  { now }: Pick<Author, 'now'>,
): Promise<RegistrationRecord[]> {
  return (await allOf(ownerKey)).filter((record) => isAhead(record, now))
}

function isAhead({ state, endsAt, releasing }: RegistrationRecord, now: Date): boolean {
  return releasing || (isLive(state) && endsAt > now)
}

/** The contact of who came or would have come; that there was a visit, and by how many different people, stays. */
export async function retainContacts({ now }: Pick<Author, 'now'>, limit: number): Promise<number> {
  const old = await endedBefore(new Date(now.getTime() - CONTACT_DAYS * DAY_MS), limit)
  return eachAlone('retention', old, ({ _id }) => eraseContact(_id))
}
