import { AppError } from '@nuanyu/types/errors'
import type { NoteQuestion } from '@nuanyu/types/thanks'
import type { Context } from '../../kernel/context'
import { staffByKeys } from '../people/store'
import { relationsTo } from './policy'
import { questionsFrom, withQuestions } from './questions'
import type { NoteRecord } from './records'
import { derived } from './rules'
import { changeNote, getNote, isMutual } from './store'

/** What there is to ask about these thanks, as far as is known today. */
export async function questionsAbout(note: NoteRecord, thankedKey: string | null): Promise<NoteQuestion[]> {
  const authorIsStaff = note.ownerKey !== '' && (await staffByKeys([note.ownerKey])).size > 0
  const mutual = authorIsStaff && thankedKey !== null && (await isMutual(note, thankedKey))
  return questionsFrom({ words: note.words, authorIsStaff, mutual })
}

/**
 * Looks again before thanks are shown or commended: the other half of a trade may have come later. What is found is
 * written down, so that whoever was about to go on has an old version, and sees the question.
 */
export async function lookAgain(noteId: string, context: Context): Promise<NoteRecord> {
  const note = await getNote(noteId)
  if (relationsTo(note, context.viewer, context.now).length === 0) throw new AppError('NOT_FOUND')
  const found = await questionsAbout(note, note.thanked?.key ?? null)
  if (withQuestions(note.questions, found) === note.questions) return note
  return changeNote(
    noteId,
    'thanks.question',
    (now) => {
      const questions = withQuestions(now.questions, found)
      return questions === now.questions ? now : derived(now, { ...now, questions }, context.now)
    },
    { ...context, viewer: { openid: '', personKey: 'jobs', staff: null } },
  )
}
