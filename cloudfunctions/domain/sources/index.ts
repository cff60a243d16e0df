import { AppError } from '@nuanyu/types/errors'
import { type SourceFacts, sourceKinds, type SourceKind, type SourceRef, type SourceView } from '@nuanyu/types/sources'
import type { Viewer } from '../../kernel/viewer'
import { caseFacts } from './case'
import { findingFacts } from './finding'
import { talkFacts } from './talk'
import { orderFacts } from './order'
import { thanksFacts } from './thanks'

/** What a room tells of one of its records, as far as this viewer may know of it; null: for them it does not exist. */
export type ReadFacts = (
  id: string,
  viewer: Viewer,
  now: Date,
) => Promise<Omit<SourceFacts, keyof SourceRef | 'kindLabel'> | null>

/** Each room that others build on has its line here. */
const readers: Partial<Record<SourceKind, ReadFacts>> = {
  case: caseFacts,
  thanks: thanksFacts,
  finding: findingFacts,
  talk: talkFacts,
  order: orderFacts,
}

/** Throws NOT_FOUND also where there is something that the viewer has nothing to do with. */
export async function factsOf({ kind, id }: SourceRef, viewer: Viewer, now: Date): Promise<SourceFacts> {
  const facts = await readers[kind]?.(id, viewer, now)
  if (!facts) throw new AppError('NOT_FOUND')
  return { kind, id, kindLabel: sourceKinds[kind], ...facts }
}

/** How a record shows where it came from: to whom the source is closed, only what kind it was. */
export async function sourceView(source: SourceRef | null, viewer: Viewer, now: Date): Promise<SourceView | null> {
  if (!source) return null
  const facts = await readers[source.kind]?.(source.id, viewer, now)
  const { kind, id } = source
  const kindLabel = sourceKinds[kind]
  return facts
    ? { kind, id, kindLabel, label: facts.label, page: facts.page }
    : { kind, id: '-', kindLabel, label: '', page: '' }
}
