import type { Labelled } from '@nuanyu/types/common'
import { database } from '../../kernel/database'
import { remember } from '../../kernel/remember'
import { defaultTaxonomies } from './defaults'

/** Stored in `settings` under `taxonomies`; the shipped default holds until the hospital publishes its own. */
export type Taxonomies = { version: number } & Record<
  'voices' | 'hearts' | 'attitudes' | 'subjects' | 'postKinds',
  Labelled[]
>

export const currentTaxonomies = remember<Taxonomies>(async () => {
  const stored = await database.get<Taxonomies & { _id: string }>('settings', 'taxonomies')
  return stored ?? (defaultTaxonomies as Taxonomies)
})
