import type { Correction, MonthlyView } from '@nuanyu/types/monthly'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { differences, tablesOf } from './content/differences'
import { compose } from './content/reportContent'
import { findIn } from './found'
import { partsOf } from './policy'
import type { MonthlyRecord } from './records'
import { publicOverview } from './take'
import { presentReport } from './views'

export function assertKnown(record: MonthlyRecord, { viewer, now }: Pick<Context, 'viewer' | 'now'>): void {
  if (partsOf(record, viewer, now).length === 0) throw new AppError('NOT_FOUND')
}

/** The report with all around it, for whoever asked. `compare`: with what would be another figure today. */
export async function viewOf(record: MonthlyRecord, context: Context, compare = true): Promise<MonthlyView> {
  const { viewer, now } = context
  assertKnown(record, context)
  const waits = record.queue === 'draft' || record.queue === 'review'
  const around = {
    findings: waits ? await findIn(record, now) : [],
    corrections: compare && record.state === 'approved' ? await correctionsOf(record, now) : [],
  }
  return presentReport(record, around, viewer, now)
}

/** Work was counted and does not change; what people said is compared with the overview of today. */
async function correctionsOf(record: MonthlyRecord, now: Date): Promise<Correction[]> {
  if (!record.frozen) return []
  const overview = await publicOverview(record.period, now)
  const today = tablesOf(compose({ ...record, figures: { ...record.figures, overview } }))
  return differences(record.frozen.content, today)
}
