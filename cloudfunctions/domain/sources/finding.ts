import { findings } from '../findings/store'
import { isOutside } from '../findings/views'
import type { ReadFacts } from './index'

/** What was confirmed, as those it is about read it. Before that nothing is built on it. */
export const findingFacts: ReadFacts = async (id, viewer, now) => {
  const record = await findings.find(id)
  if (!record?.confirmedAt || !isOutside(record, viewer, now)) return null
  return {
    label: `${record.department.name} · ${record.item || record.origin.label}`,
    page: `office/finding/index?id=${id}`,
    facts: record.wording,
    department: record.department,
    good: record.good,
    person: record.person && { staffId: record.person.staffId, name: record.person.name },
  }
}
