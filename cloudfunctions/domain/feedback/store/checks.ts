import { _, database } from '../../../kernel/database'
import type { CaseRecord, Check, RatingRecord } from '../records'
import { type Author, changeCase, findCase } from './cases'

/** What the content check reads and writes. It is no step of a case: no version, and of its life only a warning. */

export type Checked = 'cases' | 'ratings'
export type Checkable = Pick<CaseRecord | RatingRecord, '_id' | 'words' | 'photos' | 'check'> & {
  /** Of a rating: for whom, sealed. */
  checkedFor?: string
}

export async function checksDue(collection: Checked, now: Date, limit: number): Promise<Checkable[]> {
  return database.find<Checkable>(collection, {
    where: { 'check.nextAt': _.lte(now) },
    orderBy: [['check.nextAt', 'asc']],
    limit,
  })
}

/** Of two timers that overlap, one gets it; one that never comes back has used up an attempt. */
export async function claimCheck(collection: Checked, { _id, check }: Checkable, nextAt: Date): Promise<boolean> {
  const guard = { _id, 'check.nextAt': check.nextAt }
  return database.updateWhere(collection, guard, { 'check.nextAt': nextAt, 'check.attempts': _.inc(1) })
}

/** With it goes what the check needed to know of the person. */
export async function endCheck(collection: Checked, _id: string, text: Check['text'], author: Author): Promise<void> {
  if (collection === 'ratings') {
    await database.updateWhere('ratings', { _id }, { 'check.text': text, 'check.nextAt': null, checkedFor: '' })
    return
  }
  await warn(_id, (check) => ({ ...check, text, nextAt: null }), author)
}

/** The photo is shown covered from now on. */
export async function coverPhoto(collection: Checked, _id: string, fileId: string, author: Author): Promise<void> {
  if (collection === 'ratings') {
    const guard = { _id, 'check.risky': _.nin([fileId]) }
    await database.updateWhere('ratings', guard, { 'check.risky': _.push([fileId]) })
    return
  }
  await warn(
    _id,
    (check) => (check.risky.includes(fileId) ? check : { ...check, risky: [...check.risky, fileId] }),
    author,
  )
}

/** A case may have been erased meanwhile. */
async function warn(caseId: string, change: (check: Check) => Check, author: Author): Promise<void> {
  if (!(await findCase(caseId))) return
  await changeCase(
    caseId,
    'jobs.checks',
    (record) => {
      const check = change(record.check)
      return check === record.check ? record : { ...record, check }
    },
    author,
  )
}
