import { eachAlone } from '../../kernel/eachAlone'
import type { CaseRecord } from '../feedback/records'
import { type Author, casesConcerning, changeCase } from '../feedback/store'

/** More cases than one person is ever named in. */
const AT_MOST = 100

/**
 * Somebody came back with another WeChat. Who is kept out of a case, and who may say their side, is known by the WeChat:
 * both go with the person.
 */
export async function followPerson({ from, to }: { from: string; to: string }, author: Author): Promise<number> {
  return eachAlone('follow', await casesConcerning(from, AT_MOST), ({ _id }) =>
    changeCase(_id, 'jobs.follow', (record) => followed(record, from, to), author),
  )
}

export function followed(record: CaseRecord, former: string, present: string): CaseRecord {
  return {
    ...record,
    keptOut: record.keptOut.includes(former) ? [...new Set([...record.keptOut, present])] : record.keptOut,
    named: record.named.map((one) => (one.key === former ? { ...one, key: present } : one)),
  }
}
