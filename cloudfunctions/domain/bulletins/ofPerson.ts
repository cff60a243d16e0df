import { bulletinKinds } from '@nuanyu/types/bulletins'
import type { Viewer } from '../../kernel/viewer'
import { receivedAmong } from '../receipts/store'
import { partsOf } from './policy'
import type { BulletinRecord } from './records'
import { standingAbout } from './store'
import { numberLabel } from './words'

/** What stands about somebody, for their year's evidence. What was withdrawn counts for nothing. */
export async function bulletinsOfPerson(staffId: string, from: Date, to: Date, viewer: Viewer, now: Date) {
  const found = await standingAbout(staffId, from, to)
  const mine = viewer.staff?.staffId === staffId ? await handedTo(staffId, found) : new Set<string>()
  return found.map((record) => ({
    at: record.issuedAt ?? record.updatedAt,
    kind: bulletinKinds[record.kind],
    label: `《${record.text.title}》${numberLabel(record)}`,
    page: pageFor(record, mine, viewer, now),
  }))
}

/** Whom it is about reads what was handed to them; an office opens its own page; others open nothing. */
function pageFor(record: BulletinRecord, mine: ReadonlySet<string>, viewer: Viewer, now: Date): string {
  if (mine.has(record._id)) return `staff/bulletin/index?id=${record._id}`
  return partsOf(record, viewer, now).length > 0 ? `office/bulletin/index?id=${record._id}` : ''
}

async function handedTo(staffId: string, found: BulletinRecord[]): Promise<Set<string>> {
  return receivedAmong(
    staffId,
    found.map(({ _id }) => _id),
  )
}
