import type { SourceView } from '@nuanyu/types/sources'
import type { VetoView } from '@nuanyu/types/veto'
import type { Context } from '../../kernel/context'
import { sourceView } from '../sources'
import { isPerson } from './policy'
import type { VetoRecord } from './records'
import { presentVeto, sourceKey } from './views'

/** The procedure with the links to its photos and the names of its sources, for whoever asked. */
export async function viewOf(record: VetoRecord, { viewer, now, files, calendar }: Context): Promise<VetoView> {
  const items = record.locks.flatMap((lock) => lock.items)
  const own = isPerson(record, viewer)
  const shown = items.filter(({ photosShown }) => !own || photosShown).flatMap((item) => item.files.map(({ id }) => id))
  const links = await files.links([
    ...shown,
    ...record.statements.flatMap(({ photos }) => photos),
    ...(record.appeal?.photos ?? []),
  ])
  const sources = new Map<string, SourceView>()
  for (const { source } of own ? [] : items) {
    const view = source && (await sourceView(source, viewer, now))
    if (source && view) sources.set(sourceKey(source), view)
  }
  return presentVeto(record, viewer, now, { sources, links, calendar })
}
