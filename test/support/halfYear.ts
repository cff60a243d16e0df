import { derived } from '../../cloudfunctions/domain/clinic/events/derive'
import { countsFrom, tallyOf } from '../../cloudfunctions/domain/clinic/day/counts'
import { newWalkIn } from '../../cloudfunctions/domain/clinic/day/walkIn'
import type { ClinicRecord } from '../../cloudfunctions/domain/clinic/events/records'
import { begin } from '../../cloudfunctions/domain/clinic/seats/intake'
import type { RegistrationRecord } from '../../cloudfunctions/domain/clinic/seats/records'
import { addDays } from '../../cloudfunctions/domain/time/localTime'
import type { Secrets } from '../../cloudfunctions/kernel/secrets'
import { branches } from '../fixtures/hospital'
import { aClinic } from './clinicEvents'

/** What a hospital of this size holds in half a year: 193 events, 18,694 visits, most of whom walk in. */
export const EVENTS = 193
export const VISITS = 18_694
/** Different people among those who had registered; each came more than once. */
export const PEOPLE = 1_500

export function halfYear(
  firstDay: string,
  secrets: Secrets,
): { events: ClinicRecord[]; registrations: RegistrationRecord[] } {
  const events: ClinicRecord[] = []
  const registrations: RegistrationRecord[] = []
  const base = Math.floor(VISITS / EVENTS)
  for (let n = 0; n < EVENTS; n++) {
    const visits = base + (n < VISITS - base * EVENTS ? 1 : 0)
    const registered = 30
    const event = held(`held-${n}`, addDays(firstDay, n % 180), n)
    const mine = Array.from({ length: registered }, (_x, i) => came(event, (n * registered + i) % PEOPLE, i, secrets))
    const walked = Array.from({ length: visits - registered }, (_x, i) =>
      newWalkIn(`walk-${n}-${i}`, event, [{ id: `w${n}-${i}`, kind: 'walk_in', at: event.startsAt }], null, {
        now: event.startsAt,
        newCode: () => 'WALKIN',
      }),
    )
    const rows = [...mine, ...walked].map(({ state, source }) => ({ state, source, n: 1 }))
    events.push({ ...event, tally: tallyOf(countsFrom(rows, [])) })
    registrations.push(...mine, ...walked)
  }
  return { events, registrations }
}

function held(id: string, day: string, n: number): ClinicRecord {
  const branch = branches[n % branches.length]!
  const form = aClinic({
    kind: n % 5 === 0 ? 'outreach' : 'free_clinic',
    branchId: branch.id,
    departmentId: null,
    doctors: [{ name: `医生${n % 12}`, title: '', specialty: '' }],
    sessions: aClinic().sessions.map((session) => ({ ...session, day })),
  })
  const at = new Date(`${day}T00:00:00Z`)
  const by = { key: 'someone', name: '某人' }
  return derived({
    _id: id,
    version: 5,
    state: 'summarised',
    form,
    branchName: branch.name,
    departmentName: null,
    by,
    writers: [by],
    returned: '',
    at,
    startsAt: at,
    endsAt: at,
    days: [],
    months: [],
    half: '',
    scopes: [],
    shown: false,
    toldBy: [],
    published: { at, name: '某人', commitment: '', seedSealed: '' },
    postponed: null,
    moves: 0,
    cancelled: null,
    summary: null,
    queueCount: 0,
    heads: [],
    tally: null,
    tallied: 0,
    history: [],
    updatedAt: at,
  })
}

function came(event: ClinicRecord, person: number, i: number, secrets: Secrets): RegistrationRecord {
  const attendee = { name: '张三丰', phone: `1390000${String(person).padStart(4, '0')}` }
  const personHash = secrets.idOf('attendee', attendee.name, attendee.phone)
  const record = begin(
    {
      id: `${event._id}-${i}`,
      commandId: '',
      fingerprint: '',
      attempt: '',
      slotId: `${event._id}.slot0800`,
      source: 'self',
      ownerKey: `owner-${person}`,
      relation: 'self',
      attendee,
      sealed: '',
      personHash,
      code: 'ABCDEF',
      reach: '',
    },
    event,
    event.startsAt,
  )
  return { ...record!, state: 'served', counted: secrets.idOf('counted', event.half, personHash) }
}
