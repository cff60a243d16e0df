import type { Handler } from './world'

/** Stored files with a link each; the link ends, and what it serves cannot run as a page of ours. */

const SHOWN = 500
const LINK_SECONDS = 3600

export const listFiles: Handler = ({ storage }, _body, query) => {
  const prefix = query.get('prefix') ?? ''
  const files = storage.list().filter(({ path }) => path.startsWith(prefix))
  return {
    total: files.length,
    files: files.slice(0, SHOWN).map((file) => ({ ...file, url: storage.downloadUrl(file.path, LINK_SECONDS) })),
  }
}
