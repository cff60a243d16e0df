import type { ClinicState } from '@nuanyu/types/clinic'
import { monthOf } from '../../time/localTime'
import { halfOf } from './half'
import { slotsPlanned } from './plan'
import type { ClinicRecord } from './records'
import { tagsOf } from './scopes'

/** Before anybody may hear of it. */
const quiet: readonly ClinicState[] = ['draft', 'approval']

/** The event with everything that follows from its plan and its state. */
export function derived(event: ClinicRecord): ClinicRecord {
  const slots = slotsPlanned(event.form.sessions)
  const days = [...new Set(slots.map(({ day }) => day))].sort()
  const startsAt = slots[0]?.startsAt ?? event.at
  const endsAt = slots.reduce((last, slot) => (slot.endsAt > last ? slot.endsAt : last), startsAt)
  return {
    ...event,
    startsAt,
    endsAt,
    days,
    months: [...new Set(days.map((day) => day.slice(0, 7)))],
    half: halfOf(days[0] ?? monthOf(startsAt)),
    scopes: tagsOf(event),
    shown: event.published !== null && !quiet.includes(event.state),
    toldBy: toldBy(event),
  }
}

/** One list answers both questions, and one index: what was told at all, and what by this branch. */
function toldBy({ summary, form }: Pick<ClinicRecord, 'summary' | 'form'>): string[] {
  if (!summary?.shown) return []
  return form.branchId === null ? [EVERYWHERE] : [EVERYWHERE, form.branchId]
}

export const EVERYWHERE = '*'
