import { AppError } from '@nuanyu/types/errors'
import type { TalkView } from '@nuanyu/types/talks'
import type { Context } from '../../kernel/context'
import { sourceView } from '../sources'
import { partsIn } from './policy'
import type { TalkRecord } from './records'
import { presentTalk } from './views'

export async function viewOf(
  record: TalkRecord,
  { viewer, now, calendar }: Pick<Context, 'viewer' | 'now' | 'calendar'>,
): Promise<TalkView> {
  const parts = partsIn(record, viewer, now)
  if (parts.length === 0) throw new AppError('NOT_FOUND')
  const source = parts.includes('subject') ? null : await sourceView(record.source, viewer, now)
  return presentTalk(record, source, { viewer, now, calendar })
}
