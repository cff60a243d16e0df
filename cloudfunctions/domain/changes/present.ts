import type { ChangeView } from '@nuanyu/types/changes'
import type { Context } from '../../kernel/context'
import { linkedCases, recognisable } from './linked'
import type { ChangeRecord } from './records'
import { presentChange } from './views'

/** The entry with its cases and what was found in it, for the office that asked. */
export async function viewOf(
  record: ChangeRecord,
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): Promise<ChangeView> {
  const cases = await linkedCases(record)
  const waiting = record.queue === 'draft' || record.queue === 'review'
  const findings = waiting ? await recognisable(record, cases) : []
  return presentChange(record, cases, findings, viewer, now)
}
