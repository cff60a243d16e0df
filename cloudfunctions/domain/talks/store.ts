import type { TalkOffice, TalkQueue } from '@nuanyu/types/talks'
import type { Context } from '../../kernel/context'
import { _, database, type Transaction } from '../../kernel/database'
import { writeJournal } from '../../kernel/journal'
import { livingIn, type Removing } from '../../kernel/living/store'
import type { Viewer } from '../../kernel/viewer'
import { noticesFor } from './notify'
import type { TalkRecord } from './records'

/** The only file that touches `talks`. */
export const talks = livingIn<TalkRecord>('talks', noticesFor)

type Position = { at: Date; id: string } | null

/** Nobody finds in the office's list a talk with themselves. */
export async function talksIn(
  queue: TalkQueue,
  offices: TalkOffice[],
  viewer: Viewer,
  after: Position,
  limit: number,
): Promise<TalkRecord[]> {
  const others = { 'person.staffId': _.neq(viewer.staff?.staffId ?? '') }
  return talks.page({ queue, office: _.in(offices), ...others }, ['updatedAt', 'desc'], after, limit)
}

export async function talksWith(staffId: string, after: Position, limit: number): Promise<TalkRecord[]> {
  return talks.page({ 'person.staffId': staffId }, ['updatedAt', 'desc'], after, limit)
}

/** In the transaction of what it follows from. */
export async function insertTalk(
  tx: Transaction,
  record: TalkRecord,
  author: Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>,
): Promise<void> {
  await tx.insert('talks', record)
  const entry = { action: 'talks.arrange', about: `talks/${record._id}`, change: `- → ${record.state}` }
  await writeJournal(tx, { ...entry, notices: noticesFor(null, record) }, author)
}

export async function countArrangedWith(staffId: string): Promise<number> {
  return database.count('talks', { 'person.staffId': staffId, state: 'arranged' })
}

export async function talksWithStepDue(now: Date, limit: number): Promise<string[]> {
  const found = await database.find<TalkRecord>('talks', {
    where: { nextStepAt: _.lte(now) },
    orderBy: [['nextStepAt', 'asc']],
    limit,
  })
  return found.map(({ _id }) => _id)
}

export function removeTalksBefore(at: Date, held: string[], removing: Removing): Promise<number> {
  return talks.removeBefore(at, { queue: 'done', 'source.id': _.nin(held) }, () => [], removing)
}
