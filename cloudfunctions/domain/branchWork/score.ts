import { type Grading, gradings, type PointRule, type ScoreLine } from '@nuanyu/types/branchWork'
import { BASE_POINTS, gradingTable, pointRules } from './shipped'

/** A branch's points of a year, reckoned so that anybody can do it again by hand. */

type Counted = { ruleId: string; what: string; points: number }
export type Score = { base: number; lines: ScoreLine[]; total: number }

/** Of confirmed entries, reversals among them. What a rule gives beyond its limit does not count, nor takes away more. */
export function scoreOf(entries: Counted[], rules: readonly PointRule[] = pointRules): Score {
  const lines = rules.flatMap((rule) => {
    const own = entries.filter(({ ruleId }) => ruleId === rule.id)
    return own.length === 0 ? [] : [lineOf(rule, own)]
  })
  const known = new Set(rules.map(({ id }) => id))
  const former = [...new Set(entries.filter(({ ruleId }) => !known.has(ruleId)).map(({ ruleId }) => ruleId))]
  // A rule that was taken away: what was counted by it stays counted.
  const old = former.map((id) => {
    const own = entries.filter(({ ruleId }) => ruleId === id)
    return lineOf({ id, what: own[0]?.what ?? '', points: 0, limit: null, process: true }, own)
  })
  const all = [...lines, ...old]
  return { base: BASE_POINTS, lines: all, total: all.reduce((sum, { counted }) => sum + counted, BASE_POINTS) }
}

function lineOf({ id, what, limit }: PointRule, entries: Counted[]): ScoreLine {
  const sum = entries.reduce((total, { points }) => total + points, 0)
  const counted = limit === null ? sum : Math.max(-limit, Math.min(limit, sum))
  const added = entries
    .map(({ points }) => `${points}`)
    .join(' + ')
    .replaceAll('+ -', '− ')
  const says = entries.length === 1 ? `${sum}` : `${shortened(added)} = ${sum}`
  return { ruleId: id, what, says: counted === sum ? says : `${says}，上限 ${limit}，计 ${counted}`, counted }
}

/** Twenty additions are not read by anybody. */
function shortened(sum: string): string {
  const parts = sum.split(' ')
  return parts.length > 15 ? `${parts.slice(0, 11).join(' ')} …` : sum
}

export function suggestedFor(total: number): Grading {
  return gradingTable.find(({ from }) => total >= from)?.grading ?? 'poor'
}

/** The table in words. */
export function tableInWords(): { grading: Grading; label: string; says: string }[] {
  return gradingTable.map(({ grading, from }, index) => {
    const above = gradingTable[index - 1]?.from
    const says = Number.isFinite(from) ? `${from} 分及以上` : `不满 ${above} 分`
    return { grading, label: gradings[grading], says }
  })
}
