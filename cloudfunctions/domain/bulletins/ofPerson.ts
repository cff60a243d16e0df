import { bulletinKinds } from '@nuanyu/types/bulletins'
import { standingAbout } from './store'
import { numberLabel } from './words'

/** What stands about somebody, for their year's evidence. What was withdrawn counts for nothing. */
export async function bulletinsOfPerson(staffId: string, from: Date, to: Date) {
  return (await standingAbout(staffId, from, to)).map((record) => ({
    at: record.issuedAt ?? record.updatedAt,
    kind: bulletinKinds[record.kind],
    label: `《${record.text.title}》${numberLabel(record)}`,
    page: `staff/bulletin/index?id=${record._id}`,
  }))
}
