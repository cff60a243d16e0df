import type { DayNote, DayRecorded } from '@nuanyu/types/clinic'
import type { Context } from '../../../kernel/context'
import type { ClinicRecord } from '../events/records'
import { addHeads, takeNumbers } from '../events/store'
import type { DayMark, RegistrationRecord } from '../seats/records'
import { doctorOf, stateOf, waits, whyNot } from './fold'
import { insertWalkIn, mark, registrationsOf } from './store'
import { severalDoctors, takesWalkIns } from './views'
import { nameOf, newWalkIn, walkInId } from './walkIn'

/** Takes in what a device noted: in any order, as often as it is sent, also what another device noted as well. */

type Result = DayRecorded['results'][number]
type PersonNote = Exclude<DayNote, { kind: 'heads' }>
/** The notes of one batch about one person. */
type Bundle = { id: string; found: RegistrationRecord | null; notes: PersonNote[] }

export async function recordNotes(event: ClinicRecord, notes: DayNote[], context: Context): Promise<Result[]> {
  const results = new Map<string, Result>()
  const say = (note: DayNote, result: Result['result'], why: string | null = null) =>
    results.set(note.id, { id: note.id, result, why })

  for (const note of notes) {
    if (note.kind !== 'heads' || results.has(note.id)) continue
    const { id: noteId, label, heads } = note
    say(note, (await addHeads(event._id, { noteId, label, heads, at: momentOf(note, context) })) ? 'done' : 'already')
  }
  const known = severalDoctors(event.form)
  for (const note of notes)
    if (note.kind === 'doctor' && note.doctor !== '' && !known.includes(note.doctor))
      say(note, 'refused', '这场活动没有这位医生，请重新选')
  const bundles = await bundlesOf(
    event,
    notes.filter(({ id }) => results.get(id)?.result !== 'refused'),
    context,
  )
  const numbers = await numbersFor(event, bundles, context)
  for (const bundle of bundles) await take(event, bundle, numbers, say, context)
  return notes.map((note) => results.get(note.id) ?? { id: note.id, result: 'already', why: null })
}

/** A clock that runs ahead must not overrule what others note later. */
function momentOf({ at }: DayNote, { now }: Pick<Context, 'now'>): Date {
  return new Date(Math.min(new Date(at).getTime(), now.getTime()))
}

/**
 * Whom each note is about. A device that was without network knows the walk-ins it noted only by their notes, others by
 * the list; so both are tried.
 */
async function bundlesOf(event: ClinicRecord, notes: DayNote[], { secrets }: Context): Promise<Bundle[]> {
  const about = notes.flatMap((note) => {
    if (note.kind === 'heads') return []
    const said = note.kind === 'walk_in' ? note.id : note.kind === 'undo_walk_in' ? note.walkInId : note.registrationId
    const derived = walkInId(event._id, said, secrets)
    return [{ note, said: note.kind === 'walk_in' ? derived : said, derived }]
  })
  const ids = [...new Set(about.flatMap(({ said, derived }) => [said, derived]))]
  const found = new Map(
    (ids.length > 0 ? await registrationsOf(event._id, ids) : []).map((record) => [record._id, record]),
  )
  const made = new Set(about.filter(({ note }) => note.kind === 'walk_in').map(({ derived }) => derived))
  const bundles = new Map<string, Bundle>()
  for (const { note, said, derived } of about) {
    const known = found.get(said)
    const id = known || (note.kind === 'check_in' && !made.has(derived) && !found.has(derived)) ? said : derived
    const bundle = bundles.get(id) ?? { id, found: found.get(id) ?? null, notes: [] }
    if (!bundle.notes.some((one) => one.id === note.id)) bundle.notes.push(note)
    bundles.set(id, bundle)
  }
  return [...bundles.values()]
}

/** Everybody who begins to wait gets the next number, in the order in which they came; taken all at once. */
async function numbersFor(event: ClinicRecord, bundles: Bundle[], context: Context): Promise<Map<string, number>> {
  const over = context.now > event.endsAt
  const arriving = bundles
    .filter(({ found, notes }) => {
      if (found && found.queueNumber !== null) return false
      const isWalkIn = found ? found.source === 'walk_in' : notes.some(({ kind }) => kind === 'walk_in')
      if (!found && !isWalkIn) return false
      if (found && whyNot(found) !== null) return false
      if (isWalkIn && !found && !takesWalkIns(event.form)) return false
      const marks = [...(found?.notes ?? []), ...notes.flatMap((note) => marksOf(note, context))]
      return waits(stateOf({ source: isWalkIn ? 'walk_in' : 'self' }, marks, over))
    })
    .sort((a, b) => firstAt(a, context) - firstAt(b, context))
  if (arriving.length === 0) return new Map()
  const last = await takeNumbers(event, arriving.length)
  return new Map(arriving.map(({ id }, index) => [id, last + index + 1]))
}

function firstAt({ notes }: Bundle, context: Context): number {
  return Math.min(...notes.map((note) => momentOf(note, context).getTime()))
}

/** A walk-in that was served at once is two marks of one note. */
function marksOf(note: PersonNote, context: Context): DayMark[] {
  const at = momentOf(note, context)
  const doctor = note.kind === 'doctor' ? { doctor: note.doctor } : {}
  const marks: DayMark[] = [{ id: note.id, kind: note.kind, at, ...doctor }]
  if (note.kind === 'walk_in' && note.served) marks.push({ id: `${note.id}.served`, kind: 'served', at })
  return marks
}

async function take(
  event: ClinicRecord,
  bundle: Bundle,
  numbers: Map<string, number>,
  say: (note: DayNote, result: Result['result'], why?: string | null) => void,
  context: Context,
): Promise<void> {
  const { now, secrets } = context
  const over = now > event.endsAt
  let before = bundle.found
  for (;;) {
    const refused = refusalOf(event, before, bundle)
    if (refused !== null) return bundle.notes.forEach((note) => say(note, 'refused', refused))
    const source = before?.source ?? 'walk_in'
    let marks = before?.notes ?? []
    const added: DayMark[] = []
    for (const note of bundle.notes) {
      if (marks.some(({ id }) => id === note.id)) {
        say(note, 'already')
        continue
      }
      const next = marksOf(note, context)
      const both = [...marks, ...next]
      const changes = stateOf({ source }, marks, over) !== stateOf({ source }, both, over)
      say(note, changes || doctorOf(marks) !== doctorOf(both) ? 'done' : 'already')
      marks = both
      added.push(...next)
    }
    if (added.length === 0) return
    const state = stateOf({ source }, marks, over)
    const queueNumber = before?.queueNumber ?? (waits(state) ? (numbers.get(bundle.id) ?? null) : null)
    const walkIn = bundle.notes.find((note) => note.kind === 'walk_in')
    const said = {
      ...(walkIn ? nameOf(bundle.id, walkIn.name, secrets) : {}),
      ...(added.some(({ kind }) => kind === 'doctor') ? { doctor: doctorOf(marks) } : {}),
    }
    if (before) {
      const counted = countedAs(before, state, event, secrets)
      if (await mark(before, added, { state, queueNumber, updatedAt: now, ...said, ...counted })) return
    } else if (await insertWalkIn({ ...newWalkIn(bundle.id, event, added, queueNumber, context), ...said })) return
    // Somebody else noted something about the same person at this moment.
    before = (await registrationsOf(event._id, [bundle.id]))[0] ?? null
  }
}

/** Who came can be counted as a person within the half-year; a check-in that is taken back takes that back as well. */
function countedAs(
  { personHash }: RegistrationRecord,
  state: RegistrationRecord['state'],
  { half }: ClinicRecord,
  { idOf }: Context['secrets'],
): Pick<RegistrationRecord, 'counted'> {
  if (personHash === '') return {}
  const came = state === 'checked_in' || state === 'served'
  return { counted: came ? idOf('counted', half, personHash) : '' }
}

function refusalOf(event: ClinicRecord, before: RegistrationRecord | null, { notes }: Bundle): string | null {
  if (before) return whyNot(before)
  if (notes.some(({ kind }) => kind === 'check_in')) return '没有找到这个人在这场活动的报名'
  if (notes.some(({ kind }) => kind === 'walk_in') && !takesWalkIns(event.form))
    return '这场活动只接待已预约的人，不登记现场来的'
  return null
}
