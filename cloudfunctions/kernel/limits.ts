import { AppError } from '@nuanyu/types/errors'
import type { Context } from './context'
import { _, database, DuplicateKey } from './database'
import { PER_HOUR } from './perHour'

/** The same, of everybody together: for the one code that everybody might guess at. */
const OF_ALL_PER_HOUR = { setUp: 60 } as const

export type Limited = keyof typeof PER_HOUR

const HOUR_MS = 3_600_000

/**
 * Stored in `limits`; the id does not tell whose it is, and the document goes after two hours. It keeps no time but the
 * hour and no command but as a hash: with an exact time it would lead from a person to an anonymous case.
 */
export type LimitRecord = { _id: string; n: number; at: Date; commands: string[] }

/**
 * Counts one more, or refuses with RATE_LIMITED. A resend of a command does not count again. One trip in a
 * warm instance.
 */
export async function limit(
  what: Limited,
  { viewer, secrets, now, settings }: Pick<Context, 'viewer' | 'secrets' | 'now' | 'settings'>,
  commandId?: string,
): Promise<void> {
  const command = commandId === undefined ? [] : [secrets.idOf('limited', viewer.personKey, commandId)]
  const most = (settings.limits as Partial<Record<Limited, number>>)[what] ?? PER_HOUR[what]
  await count(what, viewer.personKey, most, command, { secrets, now })
}

/** Counts one more of everybody's, or refuses. */
export async function limitAll(
  what: keyof typeof OF_ALL_PER_HOUR,
  context: Pick<Context, 'secrets' | 'now'>,
): Promise<void> {
  await count(what, 'everybody', OF_ALL_PER_HOUR[what], [], context)
}

async function count(
  what: Limited,
  whose: string,
  most: number,
  command: string[],
  { secrets, now }: Pick<Context, 'secrets' | 'now'>,
): Promise<void> {
  const hour = Math.floor(now.getTime() / HOUR_MS)
  const _id = secrets.idOf('limit', what, whose, String(hour))
  const counter: LimitRecord = { _id, n: 1, at: new Date(hour * HOUR_MS), commands: command }
  if (!begunHere.has(_id) && (await begins(counter))) return
  const guard = { _id, n: _.lt(most), commands: _.nin(command) }
  if (await database.updateWhere('limits', guard, { n: _.inc(1), commands: _.push(command) })) return
  // Full, a resend, or cleaned away since, and perhaps begun anew by somebody else at this moment.
  const known = await database.get<LimitRecord>('limits', _id)
  if (command.some((one) => known?.commands.includes(one))) return
  if (known && known.n >= most) throw new AppError('RATE_LIMITED')
  if (known === null && (await begins(counter))) return
  if (!(await database.updateWhere('limits', guard, { n: _.inc(1), commands: _.push(command) })))
    throw new AppError('RATE_LIMITED')
}

/** Counters that this warm instance has seen begin: for them the trip that would begin them again is saved. */
const begunHere = new Set<string>()
const REMEMBERED = 1000

async function begins(counter: LimitRecord): Promise<boolean> {
  if (begunHere.size >= REMEMBERED) begunHere.clear()
  begunHere.add(counter._id)
  try {
    await database.insert('limits', counter)
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}

/** Nobody counts by them any more. */
export async function removeLimitsBefore(at: Date): Promise<number> {
  return database.removeWhere('limits', { at: _.lt(at) })
}
