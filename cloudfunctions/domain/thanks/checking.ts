import type { Secrets } from '../../kernel/secrets'
import type { MediaVerdict } from '../../kernel/wechat'
import { afterAttempt, afterVerdict } from './check'
import type { NoteCheck, NoteRecord } from './records'
import { derived } from './rules'
import { type Author, changeNote, type CheckableNote, claimNote, findNote, notesToCheck } from './store'

/**
 * A thank-you note before the content check (domain/checks): it waits for the answer before anybody verifies it, and only
 * what passed may ever be shown.
 */
export const subject = {
  due: notesToCheck,
  claim: claimNote,
  async openidFor({ _id, checkedFor }: CheckableNote, secrets: Secrets): Promise<string | null> {
    return checkedFor ? secrets.open<string>(checkedFor, _id) : null
  },
  end: (id: string, text: NoteCheck['text'], last: boolean, author: Author) =>
    learn(id, (note) => afterAttempt(note, text, last), author),
  judge: (id: string, photo: string, verdict: MediaVerdict['suggest'], author: Author) =>
    learn(id, (note) => afterVerdict(note, photo, verdict === 'unknown' ? null : verdict === 'pass'), author),
}

/** It may have been erased or taken back meanwhile: then there is nothing to learn about it. */
async function learn(id: string, change: (note: NoteRecord) => NoteRecord, author: Author): Promise<void> {
  if (!(await findNote(id))) return
  await changeNote(
    id,
    'jobs.checks',
    (note) => {
      if (note.erased || note.state === 'withdrawn') return note
      const after = change(note)
      return after === note ? note : derived(note, after, author.now)
    },
    author,
  )
}
