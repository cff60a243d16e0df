import { type ClinicForm, type DayList, type QueueScreen, walkInPolicies } from '@nuanyu/types/clinic'
import { formatLocal } from '../../time/localTime'
import { isDayOpen } from '../events/policy'
import { slotsPlanned } from '../events/plan'
import type { ClinicRecord } from '../events/records'
import { sayEvent, saySlot } from '../events/when'
import { slotIdOf } from '../seats/ids'
import type { RegistrationRecord, SealedAttendee } from '../seats/records'
import { type Counts, countsFrom } from './counts'
import { waits } from './fold'
import type { Attending } from './store'

/** Opens what is sealed, for those who call people in by their names. */
type Open = (sealed: string, id: string) => SealedAttendee

export function presentDay(event: ClinicRecord, people: readonly Attending[], open: Open, now: Date): DayList {
  const counts = dayCounts(event, people)
  return {
    event: {
      id: event._id,
      title: event.form.title,
      when: sayEvent(event, now),
      place: event.form.place.name,
      walkIns: walkInPolicies[event.form.walkIns],
    },
    slots: slotsPlanned(event.form.sessions).map(({ slot, startsAt, endsAt }) => ({
      id: slotIdOf(event._id, slot.key),
      when: saySlot({ startsAt, endsAt }, now),
    })),
    doctors: severalDoctors(event.form),
    people: people.map((one) => ({
      id: one._id,
      code: one.code,
      name: one.sealed === '' ? one.masked.name : open(one.sealed, one._id).name,
      phone: one.masked.phone,
      slotId: one.slotId,
      state: shownState(one.state),
      queueNumber: one.queueNumber,
      doctor: one.doctor || null,
    })),
    counts: {
      expected: counts.registered,
      checkedIn: counts.checkedIn,
      served: counts.served,
      walkIns: counts.walkIns,
      heads: counts.heads,
      visits: counts.visits,
    },
    at: now.toISOString(),
    open: isDayOpen(event, now),
  }
}

/** With one doctor there is nothing to note: every visit is theirs. */
export function severalDoctors({ doctors }: { doctors: readonly { name: string }[] }): string[] {
  const names = [...new Set(doctors.map(({ name }) => name))]
  return names.length > 1 ? names : []
}

/** Who did not come may still be noted as come, by a device that was without network. */
function shownState(state: RegistrationRecord['state']): DayList['people'][number]['state'] {
  return state === 'checked_in' || state === 'served' || state === 'walk_in' ? state : 'confirmed'
}

function dayCounts(event: Pick<ClinicRecord, 'heads'>, people: readonly Attending[]): Counts {
  return countsFrom(
    people.map(({ state, source }) => ({ state, source, n: 1 })),
    event.heads,
  )
}

/** More do not fit on a wall. */
const SHOWN = 60

export function presentQueue(event: ClinicRecord, people: readonly Attending[], now: Date): QueueScreen {
  const counts = dayCounts(event, people)
  const waiting = people
    .flatMap((one) =>
      one.queueNumber !== null && waits(one.state as never) ? [{ ...one, number: one.queueNumber }] : [],
    )
    .sort((a, b) => a.number - b.number)
  return {
    title: event.form.title,
    at: now.toISOString(),
    waiting: waiting.slice(0, SHOWN).map((one) => ({
      number: one.number,
      who: one.masked.name,
      slot: one.slotId === null ? '现场' : formatLocal(one.startsAt, 'HH:mm'),
    })),
    served: counts.served,
    visits: counts.visits,
  }
}

/** Whether the event takes people who did not register. */
export function takesWalkIns({ walkIns }: Pick<ClinicForm, 'walkIns'>): boolean {
  return walkIns !== 'none'
}
