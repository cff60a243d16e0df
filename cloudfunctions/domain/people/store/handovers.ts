import { database } from '../../../kernel/database'
import type { HandoverRecord } from '../records'

export async function handoversToDo(limit: number): Promise<HandoverRecord[]> {
  return database.find<HandoverRecord>('handovers', { where: { done: false }, orderBy: [['at', 'asc']], limit })
}

export async function finishHandover(id: string, moved: number): Promise<void> {
  await database.updateWhere('handovers', { _id: id, done: false }, { done: true, moved })
}
