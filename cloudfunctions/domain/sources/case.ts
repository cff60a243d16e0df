import { relationsTo } from '../feedback/policy'
import { findCase } from '../feedback/store'
import type { ReadFacts } from './index'

/** Subject, department and what was found and answered; the patient's own words stay in the case. */
export const caseFacts: ReadFacts = async (id, viewer, now) => {
  const record = await findCase(id)
  if (!record || relationsTo(record, viewer, now).every((relation) => relation === 'patient')) return null
  const place = record.department ?? record.place
  return {
    label: `${place?.name ?? '未定科室'} · ${record.subject.label}`,
    page: `staff/case/index?id=${record._id}`,
    facts: record.reply?.text ?? '',
    department: place,
    person: null,
  }
}
