import type { MonthlyFinding } from '@nuanyu/types/monthly'
import { AppError } from '@nuanyu/types/errors'
import { verdictOn } from '../checks/publication'
import { sharingRuns } from '../changes/overlap'
import { ratingWordsBetween, wordsBetween } from '../feedback/store'
import { everyName } from '../people/store'
import { noteWordsBetween } from '../thanks/store'
import { spanOf } from './periods'
import { findingsIn } from './recognise'
import type { MonthlyRecord } from './records'

type Written = Pick<MonthlyRecord, 'period' | 'summary' | 'cases'>

/** So many of the period's cases, ratings and letters are compared, the newest first: a month of a large hospital. */
const COMPARED = 5000

/** Compared with the staff list and with what patients wrote in the period, whatever they wrote it in. One trip each. */
export async function findIn(record: Written, now: Date): Promise<MonthlyFinding[]> {
  if (record.cases.length === 0 && record.summary === '') return []
  const { from, to } = spanOf(record.period)
  const [names, ...words] = await Promise.all([
    everyName(now),
    wordsBetween(from, to, COMPARED),
    ratingWordsBetween(from, to, COMPARED),
    noteWordsBetween(from, to, COMPARED),
  ])
  return findingsIn(record, names, sharingRuns(textsOf(record), words.flat()))
}

export async function assertNobodyRecognisable(record: Written, now: Date): Promise<void> {
  const found = await findIn(record, now)
  if (found.length === 0) return
  throw new AppError('VALIDATION', {
    message: '还有能认出人的地方，请改写后再办理',
    details: { fields: found.map(({ path, message }) => ({ path, message })) },
  })
}

function textsOf({ summary, cases }: Written): string[] {
  return [...cases.flatMap(({ title, happened, done }) => [title, happened, done]), summary].filter(Boolean)
}

/** Whatever many people will read has passed the content check; no answer is a no. */
export async function assertPasses(record: Written, openid: string): Promise<void> {
  const text = textsOf(record)
  if (text.length === 0) return
  const verdict = await verdictOn(text.join('\n'), openid)
  if (verdict === 'pass') return
  throw verdict === 'review'
    ? new AppError('WRONG_STATE', { message: '内容检测提示文字可能不妥，没有发布。请退回修改后再批' })
    : new AppError('BUSY', { message: '内容检测暂时没有结果，没有发布。请过一会儿再试' })
}
