import { _, database } from '../../../kernel/database'
import type { Viewer } from '../../../kernel/viewer'
import { hasRole } from '../../../kernel/viewer'
import type { CaseRecord } from '../records'
import type { Asked } from '../search/asked'
import { HIDDEN, tag, TERMS_BY } from '../search/terms'
import { notOwn, seatsOfViewer } from './lists'
import { before, both, descending, type Position } from './positions'

/**
 * Cases of the viewer's inbox, whoever's move it is, that hold all that is asked for, the newest first. Pairs that are
 * masked for handlers are not looked for on their behalf: not even the number of hits may tell.
 */
export async function casesHolding(
  asked: Asked,
  viewer: Viewer,
  after: Position | null,
  now: Date,
  limit: number,
): Promise<CaseRecord[]> {
  const seats = seatsOfViewer(viewer, now)
  if (seats.length === 0) return []
  const readsAll = (['complaint_office', 'discipline'] as const).some((role) => hasRole(viewer, role, now))
  const terms = [
    ...asked.grams.map((gram) => (readsAll ? _.in([gram, HIDDEN + gram]) : gram)),
    ...asked.facts,
    _.in(seats.map(tag.seat)),
  ].map((term) => ({ terms: term }))
  const days = daysOf(asked, after)
  return database.find<CaseRecord>('cases', {
    where: both(_.and(notOwn(viewer), ...terms, ...(days ? [days] : [])), before('submittedAt', after)),
    orderBy: descending('submittedAt'),
    limit,
  })
}

/** Also of the page before, so that the index is entered where that page ended. */
function daysOf({ from, before: end }: Asked, after: Position | null): object | null {
  const bounds = [...(from ? [_.gte(from)] : []), ...(end ? [_.lt(end)] : []), ...(after ? [_.lte(after.at)] : [])]
  const [first, ...others] = bounds
  if (!first) return null
  return { submittedAt: others.length === 0 ? first : _.and(first, ...others) }
}

const outdated = [null, ...Array.from({ length: TERMS_BY }, (_unused, version) => version)]

/** Cases whose terms were never made, or in a former way. */
export async function casesWithoutTerms(limit: number): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: { termsBy: _.in(outdated) },
    orderBy: [['_id', 'asc']],
    limit,
  })
}

/** Unless the case has moved meanwhile, which made its terms anew. It is no step of its life. */
export async function putTerms({ _id, updatedAt, terms, termsFrom, termsBy }: CaseRecord): Promise<boolean> {
  return database.updateWhere('cases', { _id, updatedAt }, { terms: _.set(terms), termsFrom, termsBy })
}
