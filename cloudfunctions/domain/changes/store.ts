import type { ChangeQueue } from '@nuanyu/types/changes'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { _, database, DuplicateKey } from '../../kernel/database'
import { writeJournal } from '../../kernel/journal'
import type { CaseRecord } from '../feedback/records'
import { noticesFor } from './notify'
import type { ChangeRecord } from './records'

/** The only file that touches `changes`, beside links.ts for what is erased. */

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>
type Position = { at: Date; id: string } | null

export async function getChange(id: string): Promise<ChangeRecord> {
  const record = await database.get<ChangeRecord>('changes', id)
  if (!record) throw new AppError('NOT_FOUND')
  return record
}

/** A resend meets the first draft; another one under the same id has not arrived and must not seem to. */
export async function createChange(record: ChangeRecord, author: Author): Promise<ChangeRecord> {
  try {
    await database.transact(async (tx) => {
      await tx.insert('changes', record)
      await writeJournal(
        tx,
        { action: 'changes.draft', about: about(record), change: '- → draft', notices: [] },
        author,
      )
    })
    return record
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const first = await getChange(record._id)
    if (first.history[0]?.fingerprint !== record.history[0]?.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return first
  }
}

/**
 * Loads, lets `decide` answer the next entry, and writes it with journal and notices. `linked`: cases to be read in the
 * same transaction, so that who is told and counted is who is there at that moment.
 */
export async function changeChange(
  id: string,
  action: string,
  decide: (record: ChangeRecord, cases: CaseRecord[]) => ChangeRecord,
  author: Author,
  linked = false,
): Promise<ChangeRecord> {
  return database.transact(async (tx) => {
    const before = await tx.get<ChangeRecord>('changes', id)
    if (!before) throw new AppError('NOT_FOUND')
    const cases: CaseRecord[] = []
    for (const caseId of linked ? before.caseIds : []) {
      const record = await tx.get<CaseRecord>('cases', caseId)
      if (record) cases.push(record)
    }
    const after = decide(before, cases)
    if (after === before) return before
    await tx.replace('changes', after)
    const used = cases.filter(({ _id }) => after.caseIds.includes(_id))
    const change = `${before.state} → ${after.state}`
    await writeJournal(tx, { action, about: about(after), change, notices: noticesFor(before, after, used) }, author)
    return after
  })
}

function about({ _id }: ChangeRecord): string {
  return `changes/${_id}`
}

/** What the public reads, the newest month first. */
export async function publicChanges(
  departmentId: string | undefined,
  after: Position,
  limit: number,
): Promise<ChangeRecord[]> {
  const where = { shown: true, ...(departmentId ? { 'text.department.id': departmentId } : {}) }
  return pageBy('monthAt', where, after, limit)
}

/** The offices' list, what was touched last first. */
export async function changesIn(queue: ChangeQueue, after: Position, limit: number): Promise<ChangeRecord[]> {
  return pageBy('updatedAt', { queue }, after, limit)
}

function pageBy(field: 'monthAt' | 'updatedAt', where: object, after: Position, limit: number) {
  const beyond = after && _.or({ [field]: _.lt(after.at) }, { [field]: after.at, _id: _.lt(after.id) })
  return database.find<ChangeRecord>('changes', {
    where: beyond ? _.and(where, beyond) : where,
    orderBy: [
      [field, 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}
