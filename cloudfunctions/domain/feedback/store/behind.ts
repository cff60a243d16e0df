import { _, database } from '../../../kernel/database'
import type { Viewer } from '../../../kernel/viewer'
import { openStates } from '../lifecycle'
import type { CaseRecord, Lane } from '../records'
import { countedIn } from './places'
import { before, both, descending, type Position } from './positions'

/** Cases as they were counted (`reports/contribution`): by receipt, and where they count. */
export type Wanted = {
  lanes: Lane[]
  /** null: wherever it was. */
  departments: string[] | null
  from?: Date
  to?: Date
  inHand?: 'open' | 'overdue'
  kind?: 'complaint' | 'suggestion'
  subject?: string
  channel?: string
  /** A reply was owed within the term, and came or is late. */
  wasDue?: boolean
  replied?: boolean
}

/** Newest first; what the viewer is kept out of is not there. */
export async function casesBehind(
  { personKey }: Viewer,
  wanted: Wanted,
  after: Position | null,
  limit: number,
): Promise<CaseRecord[]> {
  const { lanes, departments, from, to, inHand, kind, subject, channel, wasDue, replied } = wanted
  const facts = {
    lane: _.in(departments === null ? lanes : lanes.filter((lane) => lane === 'department')),
    ownerKey: _.neq(personKey),
    keptOut: _.nin([personKey]),
    ...(from && to && { submittedAt: _.and(_.gte(from), _.lt(to)) }),
    ...(inHand && { state: _.in([...openStates]) }),
    ...(inHand === 'overdue' && { overdue: true }),
    ...(kind && { kind }),
    ...(subject !== undefined && { 'subject.id': subject }),
    ...(channel !== undefined && { channel }),
    ...(wasDue && { firstRound: _.in(['on_time', 'late']) }),
    ...(replied && { reply: _.neq(null) }),
  }
  return database.find<CaseRecord>('cases', {
    where: both(both(facts, countedIn(departments)), before('submittedAt', after)),
    orderBy: descending('submittedAt'),
    limit,
  })
}
