import { createCollection, listCollections } from './collections'
import { count, explain, find, insert, remove, replace } from './documents'
import { listFiles } from './files'
import { listConsents, listInboxes } from './inboxes'
import type { Handler } from './world'

/** What the console page asks for beyond the control endpoints. */
export const consoleRoutes: Record<string, Handler> = {
  'GET collections': listCollections,
  'POST collections': createCollection,
  'POST find': find,
  'POST count': count,
  'POST explain': explain,
  'POST insert': insert,
  'POST replace': replace,
  'POST remove': remove,
  'GET files': listFiles,
  'GET inboxes': listInboxes,
  'GET consents': listConsents,
}
