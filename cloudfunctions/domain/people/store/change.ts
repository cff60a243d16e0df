import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { DuplicateKey, type Transaction } from '../../../kernel/database'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { writeJournal } from '../../../kernel/journal'
import type { StaffRecord } from '../../../kernel/viewer'
import type { ListRecord, Person, RosterRecord } from '../records'
import type { Change } from '../rules/change'

/** Stored in `commands`: that it was done, and what it said, to tell a resend from a changed one. */
type CommandRecord = { _id: string; fingerprint: string }

/** True when the very same was done before; something else under the same id has not arrived. */
export async function sentBefore(
  tx: Transaction,
  input: { commandId: string },
  { secrets, viewer }: Pick<Context, 'secrets' | 'viewer'>,
): Promise<boolean> {
  const record: CommandRecord = {
    _id: secrets.idOf(viewer.personKey, input.commandId),
    fingerprint: fingerprintOf(input, secrets),
  }
  const known = await tx.get<CommandRecord>('commands', record._id)
  if (known && known.fingerprint !== record.fingerprint) throw new AppError('ALREADY_ARRIVED')
  if (!known) await tx.insert('commands', record)
  return known !== null
}

/** Runs work that may have been done by the same command at the same moment, or that lost a race for an id. */
export async function orSentBefore(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    // The other one is through by now: whoever asks again meets it.
    await work()
  }
}

const LIST = 'roster'

export async function listOf(tx: Pick<Transaction, 'get'>): Promise<ListRecord> {
  return (await tx.get<ListRecord>('staffing', LIST)) ?? { _id: LIST, revision: 0, importing: null }
}

/**
 * Every change of anybody passes here: it makes what was previewed for an import stale, waits for one that is being
 * written, and keeps two changes apart that would each be fine alone, e.g. two administrators removing each other.
 */
export async function touchList(tx: Transaction): Promise<void> {
  const list = await listOf(tx)
  if (list.importing) throw new AppError('BUSY', { message: '职工名单正在写入，完成后再办理，通常不到一分钟' })
  await tx.replace('staffing', { ...list, revision: list.revision + 1 } as ListRecord)
}

type OnPerson = { commandId: string; version?: number }

/** One command on one person: decided and written in one transaction. A resend changes nothing. */
export async function changePerson<I extends OnPerson>(
  staffId: string,
  input: I,
  action: string,
  decide: (person: Person, tx: Transaction) => Change | Promise<Change>,
  context: Context,
): Promise<void> {
  await orSentBefore(() =>
    context.db.transact(async (tx) => {
      if (await sentBefore(tx, input, context)) return
      await touchList(tx)
      const roster = await tx.get<RosterRecord>('roster', staffId)
      if (!roster) throw new AppError('NOT_FOUND')
      if (input.version !== undefined && input.version !== roster.version) throw new AppError('CONFLICT')
      const staff = roster.key === null ? null : await tx.get<StaffRecord>('staff', roster.key)
      await writeChange(tx, action, await decide({ roster, staff }, tx), context)
    }),
  )
}

export async function writeChange(
  tx: Transaction,
  action: string,
  { roster, staff, change, notices = [], invitations = [], approvals = [], handovers = [] }: Change,
  context: Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>,
): Promise<void> {
  await tx.replace('roster', { ...roster, version: roster.version + 1, updatedAt: context.now } as RosterRecord)
  if (staff) await tx.replace('staff', staff)
  for (const one of invitations) await tx.replace('invitations', one)
  for (const one of approvals) await tx.replace('approvals', one)
  for (const one of handovers) await tx.insert('handovers', one)
  await writeJournal(tx, { action, about: `roster/${roster._id}`, change, notices }, context)
}
