import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { database, DuplicateKey } from '../../../kernel/database'
import { writeJournal } from '../../../kernel/journal'
import { difference, ofRating } from '../../reports/contribution'
import { addToRollups } from '../../reports/store'
import type { RatingRecord } from '../records'
import { sameOrConflict } from './resend'

export async function createRating(rating: RatingRecord, context: Context): Promise<RatingRecord> {
  try {
    await database.transact(async (tx) => {
      await addToRollups(tx, difference(null, ofRating(rating)))
      await tx.insert('ratings', rating)
      await writeJournal(
        tx,
        { action: 'feedback.rate', about: `ratings/${rating._id}`, change: '', notices: [] },
        context,
      )
    })
    return rating
  } catch (error) {
    if (error instanceof DuplicateKey)
      return sameOrConflict(await findRating(rating._id), rating.fingerprint, ({ fingerprint }) => fingerprint)
    throw error
  }
}

async function findRating(id: string): Promise<RatingRecord | null> {
  return database.get<RatingRecord>('ratings', id)
}

export async function getRating(id: string): Promise<RatingRecord> {
  const rating = await findRating(id)
  if (!rating) throw new AppError('NOT_FOUND')
  return rating
}
