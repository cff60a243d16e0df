import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { casesOf, ratingsOf } from '../store'
import { notesOf } from '../../thanks/store'
import { presentMyNote } from '../../thanks/views'
import { presentMyCase, presentMyRating } from '../views'

const PAGE = 20

/** Cases, ratings and thank-you notes of the person, newest first, in one list. */
export const mine = handle('feedback.mine', 'person', async ({ cursor }, { viewer, now, calendar }) => {
  const after = decodeCursor(cursor)
  const cases = await casesOf(viewer.personKey, after, PAGE + 1)
  const ratings = await ratingsOf(viewer.personKey, after, PAGE + 1)
  const notes = await notesOf(viewer.personKey, after, PAGE + 1)
  const all = [
    ...cases.map((record) => ({
      at: record.submittedAt,
      id: record._id,
      row: () => presentMyCase(record, { now, calendar }),
    })),
    ...ratings.map((rating) => ({ at: rating.at, id: rating._id, row: () => presentMyRating(rating, { now }) })),
    ...notes.map((note) => ({ at: note.at, id: note._id, row: () => presentMyNote(note, now) })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
  return toPage(
    all,
    PAGE,
    ({ at, id }) => ({ at, id }),
    ({ row }) => row(),
  )
})
