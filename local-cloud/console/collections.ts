import type { Collection } from '../store/catalog'
import { keysOf } from '../store/catalog'
import { textField } from './input'
import type { ControlWorld, Handler } from './world'

/** The collections, how many documents they hold and their indexes. */

export const listCollections: Handler = ({ store }) =>
  store.catalog.list().map((collection) => ({
    name: collection.name,
    count: store.count(collection.name),
    indexes: [{ name: '_id_', keys: { _id: 1 }, unique: true, multikey: [] }, ...indexesOf(collection)],
  }))

const indexesOf = ({ indexes }: Collection): unknown[] =>
  indexes.map((index) => ({
    name: index.name,
    keys: keysOf(index),
    unique: index.unique,
    multikey: [...index.multikey].map((position) => index.keys[position]?.field),
  }))

export const createCollection: Handler = ({ store }: ControlWorld, body) => {
  store.catalog.create(textField(body, 'name'))
  return {}
}
