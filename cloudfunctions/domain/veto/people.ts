import { getPerson } from '../people/store'
import type { VetoRecord } from './records'

/** Under which account they are told now: they may have joined, left, or changed their WeChat since. */
export async function asOfNow(record: VetoRecord): Promise<VetoRecord> {
  return withKey(record, await keyOf(record))
}

export async function keyOf({ person }: VetoRecord): Promise<string | null> {
  const { roster } = await getPerson(person.staffId)
  return roster.state === 'joined' ? roster.key : null
}

export function withKey(record: VetoRecord, key: string | null): VetoRecord {
  return record.person.key === key ? record : { ...record, person: { ...record.person, key } }
}
