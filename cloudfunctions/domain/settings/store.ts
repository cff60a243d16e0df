import { database } from '../../kernel/database'
import { remember } from '../../kernel/remember'
import {
  defaultDelivery,
  defaultRetention,
  defaultTaxonomies,
  defaultWatching,
  type Delivery,
  type Retention,
  type Taxonomies,
  type Watching,
} from './defaults'

/** Stored in `settings` under `taxonomies`; the shipped default holds until the hospital publishes its own. */
export const currentTaxonomies = remember<Taxonomies>(async () => {
  const stored = await database.get<Taxonomies & { _id: string }>('settings', 'taxonomies')
  return stored ?? defaultTaxonomies
})

/** Stored in `settings` under `retention`, as far as the hospital set other terms. */
export const currentRetention = remember<Retention>(async () => {
  const stored = await database.get<Partial<Retention> & { _id: string }>('settings', 'retention')
  return { ...defaultRetention, ...stored }
})

/** Stored in `settings` under `delivery`. */
export const currentDelivery = remember<Delivery>(async () => {
  const stored = await database.get<Partial<Delivery> & { _id: string }>('settings', 'delivery')
  return { ...defaultDelivery, ...stored }
})

/** Stored in `settings` under `watching`. */
export const currentWatching = remember<Watching>(async () => {
  const stored = await database.get<Partial<Watching> & { _id: string }>('settings', 'watching')
  return { ...defaultWatching, ...stored }
})
