import { database } from '../../kernel/database'
import { remember } from '../../kernel/remember'
import { defaultTaxonomies, type Taxonomies } from './defaults'

/** Stored in `settings` under `taxonomies`; the shipped default holds until the hospital publishes its own. */
export const currentTaxonomies = remember<Taxonomies>(async () => {
  const stored = await database.get<Taxonomies & { _id: string }>('settings', 'taxonomies')
  return stored ?? defaultTaxonomies
})
