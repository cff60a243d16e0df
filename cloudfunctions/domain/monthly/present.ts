import type { CorrectionNote, MonthlyView } from '@nuanyu/types/monthly'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { correctionNote } from './content/correctionNote'
import { differences } from './content/differences'
import { compose } from './content/reportContent'
import { overviewed } from './counted'
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
    correction: compare ? await correctionOf(record, now) : null,
  }
  return presentReport(record, around, viewer, now)
}

/** What stands in the overview is compared with it as it is today; orders and checks are removed after their term. */
export async function correctionOf(record: MonthlyRecord, now: Date): Promise<CorrectionNote | null> {
  if (!record.frozen || record.state !== 'approved') return null
  const overview = await publicOverview(record.period, now)
  const work = { ...record.figures.work, ...overviewed(overview) }
  const today = compose({ ...record, figures: { ...record.figures, overview, work } })
  return correctionNote(differences(record.frozen.content, today), now)
}
