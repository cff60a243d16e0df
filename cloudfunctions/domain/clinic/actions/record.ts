import type { DayNote } from '@nuanyu/types/clinic'
import { handle } from '../../../kernel/action'
import { noteInJournal } from '../../../kernel/journal'
import { assertDayOpen, dayListOf, getRun } from '../day/open'
import { recordNotes } from '../day/record'
import { countAgain } from '../events/finish'
import { getClinic } from '../events/store'

/** A batch of what a device noted, also hours later. What it did is written down once, not note by note. */
export const record = handle('clinic.record', 'staff', async ({ eventId, notes }, context) => {
  const event = await getRun(eventId, context)
  assertDayOpen(event, context.now)
  const results = await recordNotes(event, notes, context)
  const done = notes.filter((_note, index) => results[index]?.result === 'done')
  if (done.length > 0) {
    const entry = { action: 'clinic.record', about: `clinicEvents/${eventId}`, change: sayDone(done), notices: [] }
    await noteInJournal(entry, context)
  }
  // Heads and numbers were written on the event itself.
  const now = await getClinic(eventId)
  return { results, list: await dayListOf(done.length > 0 ? await countAgain(now) : now, context) }
})

/** check_in 3, walk_in 5 */
function sayDone(notes: readonly DayNote[]): string {
  const counts = new Map<string, number>()
  for (const { kind } of notes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, n]) => `${kind} ${n}`).join(', ')
}
