import { DayNote, type DayRecorded, MAX_NOTES } from '@nuanyu/types/clinic'

/** Notes that have not arrived. Nothing is ever merged or dropped here: the server knows each by its id. Pure. */

type Draft<T> = T extends DayNote ? Omit<T, 'id' | 'at'> : never
/** What somebody did, before it has an id and a time. */
export type Done = Draft<DayNote>

/** Later than all before it, also when two taps fall into one millisecond or the clock was put back. */
export function added(notes: readonly DayNote[], done: Done, id: string, now: number): DayNote[] {
  const last = Math.max(0, ...notes.map(({ at }) => Date.parse(at)))
  return [...notes, { ...done, id, at: new Date(Math.max(now, last + 1)).toISOString() } as DayNote]
}

/** As many as one sending takes, the oldest first. */
export function batchOf(notes: readonly DayNote[]): DayNote[] {
  return notes.slice(0, MAX_NOTES)
}

export interface Refusal {
  id: string
  note: DayNote
  why: string
}

/** What is left, and what the server would not take. A note it did not speak of stays. */
export function settled(
  notes: readonly DayNote[],
  results: DayRecorded['results'],
): { notes: DayNote[]; refused: Refusal[] } {
  const said = new Map(results.map((one) => [one.id, one]))
  return {
    notes: notes.filter(({ id }) => !said.has(id)),
    refused: notes.flatMap((note) => {
      const result = said.get(note.id)
      return result?.result === 'refused' ? [{ id: note.id, note, why: result.why ?? '没有登记上' }] : []
    }),
  }
}

/** What the device kept, without what cannot be read: one bad note must not hold back the others. */
export function readNotes(stored: unknown): DayNote[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one) => {
    const note = DayNote.safeParse(one)
    return note.success ? [note.data] : []
  })
}

/** What it was, in words for whoever noted it. */
export function sayNote(note: DayNote, nameOf: (id: string) => string | undefined): string {
  switch (note.kind) {
    case 'check_in':
      return `${nameOf(note.registrationId) ?? '一位'}签到`
    case 'undo_check_in':
      return `撤销${nameOf(note.registrationId) ?? '一位'}的签到`
    case 'served':
      return `${nameOf(note.registrationId) ?? '一位'}看完了`
    case 'doctor':
      return `${nameOf(note.registrationId) ?? '一位'}是${note.doctor || '哪位医生'}看的`
    case 'walk_in':
      return `现场来的${note.name === '' ? ' 1 位' : ` ${note.name}`}`
    case 'undo_walk_in':
      return '撤销一位现场来的'
    case 'heads':
      return `${note.label} ${String(note.heads)} 人`
  }
}
