import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { _, database, DuplicateKey } from '../../kernel/database'
import { writeJournal } from '../../kernel/journal'
import type { PosterJobRecord } from './records'

/** The only file that touches `posterJobs`. */

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

export function findJob(id: string): Promise<PosterJobRecord | null> {
  return database.get<PosterJobRecord>('posterJobs', id)
}

export function jobsOf(ownerKey: string, limit: number): Promise<PosterJobRecord[]> {
  return database.find<PosterJobRecord>('posterJobs', { where: { ownerKey }, orderBy: [['at', 'desc']], limit })
}

/** A resend meets the batch it began; another wish under the same id has not arrived. */
export async function createJob(job: PosterJobRecord, author: Author): Promise<PosterJobRecord> {
  try {
    await database.transact(async (tx) => {
      await tx.insert('posterJobs', job)
      const change = `codes ${job.scenes.length} ${job.size}`
      await writeJournal(
        tx,
        { action: 'org.startPosters', about: `posterJobs/${job._id}`, change, notices: [] },
        author,
      )
    })
    return job
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const first = await findJob(job._id)
    if (!first) throw new AppError('NOT_FOUND')
    if (first.fingerprint !== job.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return first
  }
}

/** In one transaction, so that two taps draw a part twice but keep it once. */
export async function saveJob(id: string, change: (job: PosterJobRecord) => PosterJobRecord): Promise<PosterJobRecord> {
  return database.transact(async (tx) => {
    const before = await tx.get<PosterJobRecord>('posterJobs', id)
    if (!before) throw new AppError('NOT_FOUND')
    const after = change(before)
    if (after !== before) await tx.replace('posterJobs', after)
    return after
  })
}

/** With the files they tell of. */
export function removeJobsBefore(at: Date): Promise<number> {
  return database.removeWhere('posterJobs', { at: _.lt(at) })
}
