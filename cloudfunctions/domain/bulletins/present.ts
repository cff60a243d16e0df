import type { BulletinView } from '@nuanyu/types/bulletins'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { audienceNames } from '../receipts/names'
import { readingOf } from '../receipts/store'
import { presentAudience, presentReading } from '../receipts/views'
import { sourceView } from '../sources'
import { asSeenBy } from '../standIn/lookUp'
import { aboutOf } from './about'
import { findIn } from './found'
import { partsOf } from './policy'
import { presentFindings } from './recognise'
import type { BulletinRecord } from './records'
import { presentBulletin } from './views'

/** The bulletin with all around it, for the office that asked. */
export async function viewOf(stored: BulletinRecord, context: Context): Promise<BulletinView> {
  const { viewer, now } = context
  const record = await asSeenBy(stored, aboutOf(stored), context)
  if (partsOf(record, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  const waits = record.queue === 'draft' || record.queue === 'check'
  const sources = []
  for (const source of record.sources) {
    const view = await sourceView(source, viewer, now)
    if (view) sources.push(view)
  }
  const around = {
    sources,
    audience: presentAudience(record.audience, await audienceNames(record.audience, context)),
    findings: waits ? presentFindings(await findIn(record, now), record.check?.justified ?? []) : [],
    reading: record.number ? presentReading(record, await readingOf(record._id), now) : null,
  }
  return presentBulletin(record, around, viewer, now)
}
