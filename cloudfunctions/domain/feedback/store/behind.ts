import { _, database } from '../../../kernel/database'
import type { Viewer } from '../../../kernel/viewer'
import { openStates } from '../lifecycle'
import type { CaseRecord, Lane } from '../records'
import { countedTag, type Figure, type Where } from '../search/counted'
import { notOwn } from './lists'
import { countedIn } from './places'
import { before, both, descending, type Position } from './positions'
import { casesWithoutTerms } from './search'

/** Cases as they were counted (`reports/contribution`): by receipt, and where they count. */
export type Wanted = {
  figure: Figure
  lanes: Lane[]
  /** null: wherever it was. */
  departments: string[] | null
  /** Never together with departments. */
  facet?: Where & { kind: 'subject' | 'channel' }
  from?: Date
  to?: Date
}

/** Newest first; what the viewer is kept out of is not there. */
export async function casesBehind(
  viewer: Viewer,
  wanted: Wanted,
  after: Position | null,
  limit: number,
): Promise<CaseRecord[]> {
  const counted = (await haveAllTerms()) ? { terms: _.in(tagsOf(wanted)) } : factsOf(wanted)
  const where = _.and(notOwn(viewer), counted, ...daysOf(wanted, after))
  return database.find<CaseRecord>('cases', {
    where: both(where, before('submittedAt', after)),
    orderBy: descending('submittedAt'),
    limit,
  })
}

/** What is counted in a department is the department lane's. */
function lanesOf({ lanes, departments }: Wanted): Lane[] {
  return departments === null ? lanes : lanes.filter((lane) => lane === 'department')
}

function tagsOf(wanted: Wanted): string[] {
  const { figure, departments, facet } = wanted
  const places = departments?.map((id): Where => ({ kind: 'department', id })) ?? [facet]
  return lanesOf(wanted).flatMap((lane) => places.map((where) => countedTag(lane, figure, where)))
}

/** Also of the page before, so that the index is entered where that page ended. */
function daysOf({ from, to }: Wanted, after: Position | null): object[] {
  const bounds = [...(from ? [_.gte(from)] : []), ...(to ? [_.lt(to)] : []), ...(after ? [_.lte(after.at)] : [])]
  const [first, ...others] = bounds
  return first ? [{ submittedAt: others.length === 0 ? first : _.and(first, ...others) }] : []
}

/** Those who write make today's terms, so once all have them it stays so. */
let allHave = false

async function haveAllTerms(): Promise<boolean> {
  allHave ||= (await casesWithoutTerms(1)).length === 0
  return allHave
}

/** The same without terms, read one by one, until the job has made them all. */
function factsOf(wanted: Wanted): object {
  const { figure, departments, facet } = wanted
  const kind = figure === 'suggestions' ? 'suggestion' : figure === 'complaints' || facet ? 'complaint' : null
  const facts = {
    lane: _.in(lanesOf(wanted)),
    ...(kind && { kind }),
    ...(figure === 'due' && { firstRound: _.in(['on_time', 'late']) }),
    ...(figure === 'asked' && { reply: _.neq(null) }),
    ...((figure === 'open' || figure === 'overdue') && { state: _.in([...openStates]) }),
    ...(figure === 'overdue' && { overdue: true }),
    ...(facet && { [facet.kind === 'subject' ? 'subject.id' : 'channel']: facet.id }),
  }
  return both(facts, countedIn(departments))
}
