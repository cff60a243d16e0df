import type { ClinicKind, ClinicShelf } from '@nuanyu/types/clinic'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { _, database, DuplicateKey, type Transaction } from '../../../kernel/database'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { writeJournal } from '../../../kernel/journal'
import type { Viewer } from '../../../kernel/viewer'
import { countedBy } from '../../reports/store'
import { ofClinic } from '../../reports/work'
import { EVERYWHERE } from './derive'
import { noticesFor } from './notify'
import { LONGEST_DAYS } from './plan'
import type { ClinicRecord, ClinicTally } from './records'
import { planTags, tagsFor } from './scopes'

/** The only file that touches `clinicEvents`, beside `statistics/store.ts` which reads it. */

const countClinic = countedBy(ofClinic)

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>
type Position = { at: Date; id: string } | null

const DAY_MS = 86_400_000

export async function findClinic(id: string): Promise<ClinicRecord | null> {
  return database.get<ClinicRecord>('clinicEvents', id)
}

export async function getClinic(id: string): Promise<ClinicRecord> {
  const event = await findClinic(id)
  if (!event) throw new AppError('NOT_FOUND')
  return event
}

const REMEMBERED_MS = 60_000
const MOST = 200
const kept = new Map<string, { event: ClinicRecord; until: number }>()

/**
 * An event that was published, remembered for a minute so that registering costs no trip for it. Whatever must not be a
 * minute late (seats, hours, whether it is still on) stands in the guards of its slots.
 */
export async function rememberedClinic(id: string, now: Date): Promise<ClinicRecord> {
  const known = kept.get(id)
  if (known && now.getTime() < known.until && now.getTime() > known.until - 2 * REMEMBERED_MS) return known.event
  const event = await getClinic(id)
  if (event.published === null) throw new AppError('NOT_FOUND')
  if (kept.size >= MOST) kept.clear()
  kept.set(id, { event, until: now.getTime() + REMEMBERED_MS })
  return event
}

/** Somebody has seen that what is remembered is no longer so. */
export function forgetClinic(id: string): void {
  kept.delete(id)
}

// ---- changes

/** A resend meets the first draft; another one under the same id has not arrived and must not seem to. */
export async function createClinic(event: ClinicRecord, author: Author): Promise<ClinicRecord> {
  try {
    await database.transact(async (tx) => {
      await tx.insert('clinicEvents', event)
      const action = event.history[0]?.command === 'copy' ? 'clinic.copy' : 'clinic.save'
      await writeJournal(tx, { action, about: about(event), change: '- → draft', notices: [] }, author)
    })
    return event
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const first = await getClinic(event._id)
    if (first.history[0]?.fingerprint !== event.history[0]?.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return first
  }
}

/** Which copies a command makes, so that the same one with other days is not taken for a resend. */
export async function rememberCopies(
  command: { commandId: string },
  { viewer, secrets }: Pick<Context, 'viewer' | 'secrets'>,
): Promise<void> {
  const _id = secrets.idOf(viewer.personKey, command.commandId)
  const fingerprint = fingerprintOf(command, secrets)
  try {
    await database.insert('commands', { _id, fingerprint } as { _id: string })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const known = await database.get<{ _id: string; fingerprint: string }>('commands', _id)
    if (known?.fingerprint !== fingerprint) throw new AppError('ALREADY_ARRIVED')
  }
}

/**
 * Loads, lets `decide` answer the next event, and writes it with journal and notices. `also`: what the seats have to do
 * in the same transaction.
 */
export async function changeClinic(
  id: string,
  action: string,
  decide: (event: ClinicRecord) => ClinicRecord,
  author: Author,
  also: (tx: Transaction, event: ClinicRecord, before: ClinicRecord) => Promise<void> = async () => undefined,
): Promise<ClinicRecord> {
  const after = await database.transact(async (tx) => {
    const before = await tx.get<ClinicRecord>('clinicEvents', id)
    if (!before) throw new AppError('NOT_FOUND')
    const next = decide(before)
    if (next === before) return before
    await tx.replace('clinicEvents', next)
    await countClinic(tx, before, next)
    await also(tx, next, before)
    const change = `${before.state} → ${next.state}`
    const notices = noticesFor(before, next, author.viewer.personKey)
    await writeJournal(tx, { action, about: about(next), change, notices }, author)
    return next
  })
  kept.delete(id)
  return after
}

function about({ _id }: Pick<ClinicRecord, '_id'>): string {
  return `clinicEvents/${_id}`
}

// ---- the day, which does not move the version: whoever plans is not told that their screen is old

/** Takes the next `n` numbers of the queue and answers the last one before them. */
export async function takeNumbers(event: Pick<ClinicRecord, '_id' | 'queueCount'>, n: number): Promise<number> {
  for (let seen = event.queueCount; ;) {
    const guard = { _id: event._id, queueCount: seen }
    if (await database.updateWhere('clinicEvents', guard, { queueCount: _.inc(n) })) return seen
    seen = (await getClinic(event._id)).queueCount
  }
}

/** False when it was counted before. */
export async function addHeads(eventId: string, counted: ClinicRecord['heads'][number]): Promise<boolean> {
  const guard = { _id: eventId, 'heads.noteId': _.nin([counted.noteId]) }
  return database.updateWhere('clinicEvents', guard, { heads: _.push([counted]) })
}

/** What came in after it was finished. False when somebody else has counted meanwhile. */
export async function keepTally(
  { _id, tallied }: Pick<ClinicRecord, '_id' | 'tallied'>,
  tally: ClinicTally,
): Promise<boolean> {
  return database.transact(async (tx) => {
    const before = await tx.get<ClinicRecord>('clinicEvents', _id)
    if (before?.tallied !== tallied) return false
    await tx.update('clinicEvents', _id, { tally: _.set(tally), tallied: tallied + 1 })
    await countClinic(tx, before, { ...before, tally })
    return true
  })
}

/** Published, over for some time, and finished by nobody. */
export async function forgottenClinics(before: Date, limit: number): Promise<ClinicRecord[]> {
  return database.find<ClinicRecord>('clinicEvents', {
    where: { state: 'published', endsAt: _.lt(before) },
    orderBy: [['startsAt', 'asc']],
    limit,
  })
}

/** Finished and begun in a stretch of time, one after the other: some dozens a month. */
export async function clinicsHeld(from: Date, to: Date, after: Position, limit: number): Promise<ClinicRecord[]> {
  const where = { state: _.in(['finished', 'summarised']), startsAt: _.and(_.gte(from), _.lt(to)) }
  return page(where, 'asc', after, limit)
}

// ---- lists

/** What is still to come, the next first. */
export async function clinicsToCome(
  now: Date,
  { kind, branchId }: Chosen,
  after: Position,
  limit: number,
): Promise<ClinicRecord[]> {
  const since = new Date(now.getTime() - LONGEST_DAYS * DAY_MS)
  const where = { shown: true, startsAt: _.gte(since), endsAt: _.gte(now), ...chosen({ kind, branchId }) }
  return page(where, 'asc', after, limit)
}

/** Everything of a month of the calendar, also what is over. */
export async function clinicsOfMonth(
  month: string,
  which: Chosen,
  after: Position,
  limit: number,
): Promise<ClinicRecord[]> {
  return page({ months: month, shown: true, ...chosen(which) }, 'asc', after, limit)
}

/** What somebody wants to see of a list. */
type Chosen = { kind?: ClinicKind | undefined; branchId?: string | undefined }

function chosen({ kind, branchId }: Chosen): object {
  return { ...(kind ? { 'form.kind': kind } : {}), ...(branchId ? { 'form.branchId': branchId } : {}) }
}

/** Events whose summary the public may read, the latest first; of one branch where one is asked for. */
export async function toldClinics(
  branchId: string | undefined,
  after: Position,
  limit: number,
): Promise<ClinicRecord[]> {
  return page({ toldBy: branchId ?? EVERYWHERE }, 'desc', after, limit)
}

/** Of all that were ever shown to the public, the latest. */
export async function lastClinics(limit: number): Promise<ClinicRecord[]> {
  return page({ shown: true }, 'desc', null, limit)
}

/** A list of those who plan, approve and run; only what is theirs. */
export async function clinicsOnShelf(
  shelf: ClinicShelf,
  viewer: Viewer,
  now: Date,
  after: Position,
  limit: number,
): Promise<ClinicRecord[]> {
  const where = onShelf(shelf, viewer, now)
  return where ? page(where, shelf === 'past' ? 'desc' : 'asc', after, limit) : []
}

export async function countShelf(shelf: ClinicShelf, viewer: Viewer, now: Date): Promise<number> {
  const where = onShelf(shelf, viewer, now)
  return where ? database.count('clinicEvents', where) : 0
}

function onShelf(shelf: ClinicShelf, viewer: Viewer, now: Date): object | null {
  const plans = planTags(viewer, now)
  const mine = { scopes: _.in(tagsFor(viewer, now)) }
  const planned = { scopes: _.in(plans) }
  const over = { state: 'published', endsAt: _.lt(now) }
  switch (shelf) {
    case 'todo': {
      // To approve; to finish, where nobody did; to write up.
      const approves = plans.includes('plan:*') ? [{ ...planned, state: 'approval' }] : []
      const sums = plans.length > 0 ? [{ ...planned, state: 'finished' }] : []
      return _.or({ ...mine, ...over }, ...approves, ...sums)
    }
    case 'coming':
      return { ...mine, state: 'published', endsAt: _.gte(now) }
    case 'drafts':
      return plans.length > 0 ? { ...planned, state: _.in(['draft', 'approval']) } : null
    case 'past':
      return _.or({ ...mine, ...over }, { ...mine, state: _.in(['finished', 'summarised', 'cancelled']) })
  }
}

async function page(where: object, direction: 'asc' | 'desc', after: Position, limit: number): Promise<ClinicRecord[]> {
  const beyond = direction === 'asc' ? _.gt : _.lt
  const rest = after && _.or({ startsAt: beyond(after.at) }, { startsAt: after.at, _id: beyond(after.id) })
  return database.find<ClinicRecord>('clinicEvents', {
    where: rest ? _.and(where, rest) : where,
    orderBy: [
      ['startsAt', direction],
      ['_id', direction],
    ],
    limit,
  })
}
