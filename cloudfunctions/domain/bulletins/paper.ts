import { type AudienceNames, audienceLabel } from '../receipts/views'
import { formatLocal } from '../time/localTime'
import { standingStates } from './lifecycle'
import type { BulletinRecord } from './records'
import { OFFICE, SERIES } from './terms'
import { aboutLabel, numberLabel, paragraphsOf } from './words'
import type { WordContent } from './word'

/** What stands on the paper. A draft has neither number nor day. Pure. */
export function wordContent(
  record: BulletinRecord,
  hospital: string,
  names: Omit<AudienceNames, 'people'>,
  now: Date,
): WordContent {
  const issued = standingStates.includes(record.state)
  const { corrected, issuedAt, audience } = record
  const mine = { ...audience, staffIds: [] }
  const places = audienceLabel(mine, names)
  const note = corrected ? [`（本通报已于${formatLocal(corrected.at, 'YYYY年M月D日')}更正：${corrected.note}）`] : []
  return {
    office: `${hospital}${OFFICE}`,
    number: issued ? numberLabel(record) : `${SERIES}〔${formatLocal(now, 'YYYY')}〕  号`,
    title: record.text.title,
    to: places === '还没有选' ? aboutLabel({ ...record, persons: [] }) : places,
    paragraphs: [...paragraphsOf(record.text.body), ...note],
    date: issued && issuedAt ? formatLocal(issuedAt, 'YYYY年M月D日') : '    年  月  日',
    mark: issued ? '' : '草稿',
  }
}
