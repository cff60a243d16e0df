import { partsIn } from '../talks/policy'
import { talks } from '../talks/store'
import type { ReadFacts } from './index'

/** What was agreed. Who was talked to builds nothing on it. */
export const talkFacts: ReadFacts = async (id, viewer, now) => {
  const record = await talks.find(id)
  if (!record?.minutes || partsIn(record, viewer, now).every((part) => part === 'subject')) return null
  const { commitments } = record.minutes
  return {
    label: `与${record.person.name}的谈话`,
    page: `office/talk/index?id=${id}`,
    facts: [record.matter, ...commitments.map(({ text }) => text)].join('\n'),
    department: record.department,
    person: { staffId: record.person.staffId, name: record.person.name },
  }
}
