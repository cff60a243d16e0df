import type { CaseState } from '@nuanyu/types/feedback'
import { _, database } from '../../../kernel/database'
import { openStates } from '../lifecycle'
import type { CaseRecord } from '../records'

/** What is under way, whoever has it. */

const isOpen = { state: _.in([...openStates] as CaseState[]) }

export async function countOpen(): Promise<number> {
  return database.count('cases', isOpen)
}

/** Counted on a calendar that was not published yet. */
export async function countProvisional(): Promise<number> {
  return database.count('cases', { ...isOpen, provisional: true })
}

export async function countOpenBySubject(): Promise<Map<string, number>> {
  const { list } = await database
    .aggregate('cases')
    .match(isOpen)
    .group({ _id: '$subject.id', n: { $sum: 1 } })
    .group({ _id: null, subjects: { $push: { id: '$_id', n: '$n' } } })
    .end()
  const [found] = list as { subjects: { id: string; n: number }[] }[]
  return new Map((found?.subjects ?? []).map(({ id, n }) => [id, n]))
}

/** One after the other by their id, so that whoever goes through all of them can stop anywhere. */
export async function openCasesAfter(id: string, limit: number): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', { where: { ...isOpen, _id: _.gt(id) }, orderBy: [['_id', 'asc']], limit })
}
