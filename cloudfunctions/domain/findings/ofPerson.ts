import { disposals } from '@nuanyu/types/findings'
import type { Viewer } from '../../kernel/viewer'
import { partsIn } from './policy'
import type { FindingRecord } from './records'
import { confirmedAbout } from './store'

/** What is confirmed about one person between two moments, for the pack of the appraisal. Nothing else ever counts. */
export async function findingsOfPerson(
  staffId: string,
  from: Date,
  to: Date,
  viewer: Viewer,
  now: Date,
): Promise<{ at: Date; kind: string; label: string; page: string }[]> {
  const found = await confirmedAbout(staffId, from, to)
  return found.map((record) => {
    const { decision, good, item, wording, disposal } = record
    return {
      at: decision?.at ?? from,
      kind: good ? '检查中的肯定' : '认定的检查发现',
      label: [item || wording, disposal ? `（${disposals[disposal.kind]}）` : ''].join(''),
      page: pageFor(record, viewer, now),
    }
  })
}

/** The person reads it on their own page, an office on its own; whoever else is shown the pack opens nothing. */
function pageFor(record: FindingRecord, viewer: Viewer, now: Date): string {
  const parts = partsIn(record, viewer, now)
  if (parts.includes('subject')) return `staff/check/index?id=${record._id}`
  return parts.length > 0 ? `office/finding/index?id=${record._id}` : ''
}
