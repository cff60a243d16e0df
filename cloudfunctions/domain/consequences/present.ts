import type { ConsequenceView } from '@nuanyu/types/consequences'
import type { Context } from '../../kernel/context'
import { bulletinsById } from '../bulletins/store'
import type { ConsequenceRecord } from './records'
import { presentConsequence } from './views'

/** With the bulletins they come from. */
export async function viewsOf(
  records: ConsequenceRecord[],
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): Promise<ConsequenceView[]> {
  const bulletins = await bulletinsById(records.map(({ bulletinId }) => bulletinId))
  return records.map((record) => presentConsequence(record, bulletins.get(record.bulletinId), viewer, now))
}

export async function viewOf(
  record: ConsequenceRecord,
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): Promise<ConsequenceView> {
  const bulletins = await bulletinsById([record.bulletinId])
  return presentConsequence(record, bulletins.get(record.bulletinId), viewer, now)
}
