import type { NoteCheck, NoteRecord } from './records'

/** What the content check brings about in a note. Pure. */

/** The check looks at it soon. Without words and photos there is nothing to look at. */
export function freshCheck(words: string, photos: string[], now: Date): NoteCheck {
  const wanted = words !== '' || photos.length > 0
  return { text: words === '' ? 'skipped' : 'pending', passed: [], risky: [], attempts: 0, nextAt: wanted ? now : null }
}

type Checked = Pick<NoteRecord, 'words' | 'photos' | 'check' | 'state' | 'checkedFor'>

/** Words that passed, if there are any, and a verdict on every photo. Publishing then looks at each photo itself. */
export function checkPassed({ words, photos, check }: Pick<Checked, 'words' | 'photos' | 'check'>): boolean {
  return (words === '' || check.text === 'pass') && photos.every((photo) => judged(check, photo))
}

function judged(check: NoteCheck, photo: string): boolean {
  return check.passed.includes(photo) || check.risky.includes(photo)
}

/**
 * After an attempt: what was said about the words, and whether all is known now. `last`: nobody will be asked again, so
 * what is not known stays unknown, and unknown is never published.
 */
export function afterAttempt<T extends Checked>(record: T, text: NoteCheck['text'], last: boolean): T {
  const known = text === 'pass' || text === 'review' ? text : record.check.text === 'pending' && last ? 'skipped' : null
  const check = { ...record.check, text: known ?? record.check.text }
  return settled({ ...record, check }, last)
}

/** After WeChat's verdict on one photo. A bad word stays, whatever is said later. */
export function afterVerdict<T extends Checked>(record: T, photo: string, good: boolean | null): T {
  if (good === null || !record.photos.includes(photo) || record.check.risky.includes(photo)) return record
  const { passed, risky } = record.check
  if (good && passed.includes(photo)) return record
  const check = good
    ? { ...record.check, passed: [...passed, photo] }
    : { ...record.check, passed: passed.filter((one) => one !== photo), risky: [...risky, photo] }
  return settled({ ...record, check }, false)
}

/** Once everything is known, nobody is asked any more, and the note goes on to whoever verifies it. */
function settled<T extends Checked>(record: T, last: boolean): T {
  const wordsKnown = record.words === '' || record.check.text !== 'pending'
  if (!last && !(wordsKnown && record.photos.every((photo) => judged(record.check, photo)))) return record
  const waiting = record.state === 'submitted' || record.state === 'checking'
  return {
    ...record,
    state: waiting ? 'verifying' : record.state,
    check: { ...record.check, nextAt: null },
    checkedFor: '',
  }
}
