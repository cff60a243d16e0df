import { _, database } from '../../../../kernel/database'
import { beyond, both, before, type Position } from '../../../feedback/store/positions'
import type { RegistrationRecord, StoredState } from '../records'
import { liveStates } from '../rules/registration'

/** Registrations as they are found: a person's, a slot's, an event's. */

/** What the person sees of their own, soonest first; what is over, latest first. */
export async function ticketsOf(
  ownerKey: string,
  past: boolean,
  now: Date,
  after: Position | null,
  limit: number,
): Promise<RegistrationRecord[]> {
  const mine = { ownerKey, state: _.neq('reserving'), endsAt: past ? _.lte(now) : _.gt(now) }
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: both(mine, past ? before('startsAt', after) : beyond('startsAt', after)),
    orderBy: [
      ['startsAt', past ? 'desc' : 'asc'],
      ['_id', past ? 'desc' : 'asc'],
    ],
    limit,
  })
}

export async function allOf(ownerKey: string): Promise<RegistrationRecord[]> {
  return pagesOf({ ownerKey })
}

export async function countOf(ownerKey: string): Promise<number> {
  return database.count('clinicRegistrations', { ownerKey, state: _.neq('reserving') })
}

export async function registrationsOfSlot(slotId: string): Promise<RegistrationRecord[]> {
  return pagesOf({ slotId })
}

async function pagesOf(where: object): Promise<RegistrationRecord[]> {
  const all: RegistrationRecord[] = []
  for (let last = ''; ;) {
    const page = await database.find<RegistrationRecord>('clinicRegistrations', {
      where: { ...where, _id: _.gt(last) },
      orderBy: [['_id', 'asc']],
      limit: 100,
    })
    all.push(...page)
    if (page.length < 100) return all
    last = page.at(-1)?._id ?? ''
  }
}

export async function registrationsByIds(ids: string[]): Promise<RegistrationRecord[]> {
  const all: RegistrationRecord[] = []
  for (let from = 0; from < ids.length; from += 100)
    all.push(
      ...(await database.find<RegistrationRecord>('clinicRegistrations', {
        where: { _id: _.in(ids.slice(from, from + 100)) },
        limit: 100,
      })),
    )
  return all
}

/** Live registrations of an event, some at a time: those that were done are no longer among them. */
export async function liveOfEvent(
  eventId: string,
  states: StoredState[],
  limit: number,
): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', { where: { eventId, state: _.in(states) }, limit })
}

export async function notMoved(eventId: string, moves: number, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { eventId, state: _.in(liveStates), moves: _.lt(moves) },
    limit,
  })
}

/** How many of an event are in each state. */
export async function statesOf(eventId: string): Promise<Partial<Record<StoredState, number>>> {
  const { list } = await database
    .aggregate('clinicRegistrations')
    .match({ eventId })
    .group({ _id: '$state', n: { $sum: 1 } })
    .end()
  return Object.fromEntries((list as { _id: StoredState; n: number }[]).map(({ _id, n }) => [_id, n]))
}

/** What decides whether one more may be taken: everything of this person that is not over. */
export async function liveOf(ownerKey: string, now: Date): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { ownerKey, endsAt: _.gt(now), state: _.in(liveStates) },
    limit: 100,
  })
}

/** Whether somebody with this name and telephone did not come lately. */
export async function stayedAway(personHash: string, since: Date): Promise<boolean> {
  const where = { personHash, state: 'no_show', startsAt: _.gt(since) }
  return personHash !== '' && (await database.count('clinicRegistrations', where)) > 0
}

/** Numbers of a person's entries in the draw of an event. */
export async function entriesOf(ownerKey: string, eventId: string): Promise<number[]> {
  const found = await database.find<RegistrationRecord>('clinicRegistrations', {
    where: { ownerKey, eventId, entry: _.gt(0) },
    limit: 100,
  })
  return found.flatMap(({ entry }) => entry ?? []).sort((a, b) => a - b)
}
