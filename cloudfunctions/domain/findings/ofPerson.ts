import { disposals } from '@nuanyu/types/findings'
import { confirmedAbout } from './store'

/** What is confirmed about one person between two moments, for the pack of the appraisal. Nothing else ever counts. */
export async function findingsOfPerson(
  staffId: string,
  from: Date,
  to: Date,
): Promise<{ at: Date; kind: string; label: string; page: string }[]> {
  const found = await confirmedAbout(staffId, from, to)
  return found.map(({ _id, decision, good, item, wording, disposal }) => ({
    at: decision?.at ?? from,
    kind: good ? '检查中的肯定' : '认定的检查发现',
    label: [item || wording, disposal ? `（${disposals[disposal.kind]}）` : ''].join(''),
    page: `staff/check/index?id=${_id}`,
  }))
}
