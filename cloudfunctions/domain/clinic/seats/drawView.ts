import type { DrawResult } from '@nuanyu/types/clinic'
import { sayWhen } from '../../time/sayWhen'
import type { ClinicRecord } from '../events/records'
import { saySlot } from '../events/when'
import { slotHours } from './intake'
import type { DrawRecord } from './records'

export function presentDraw(event: ClinicRecord, draw: DrawRecord, mine: number[], now: Date): DrawResult {
  const slotSaid = new Map<string, string>()
  const say = (slotId: string) => {
    const known = slotSaid.get(slotId)
    if (known !== undefined) return known
    const hours = slotHours(event, slotId)
    const said = hours ? saySlot(hours, now) : '已退出'
    slotSaid.set(slotId, said)
    return said
  }
  return {
    eventId: event._id,
    title: event.form.title,
    commitment: draw.commitment,
    seed: draw.seed === '' ? null : draw.seed,
    drawnAt: draw.drawnAt ? sayWhen(draw.drawnAt, now) : null,
    entries: (draw.plan ?? []).map(({ number, order, slotId, outcome }) => ({
      number,
      order,
      slot: say(slotId),
      outcome,
    })),
    mine,
  }
}
