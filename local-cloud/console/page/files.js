import { get } from './api.js'
import { button, el, table, time } from './dom.js'

/** Stored files, to download. */

export async function showFiles(room) {
  const prefix = el('input', { placeholder: 'path begins with', 'aria-label': 'Path begins with' })
  const out = el('div')
  const refresh = async () => {
    const { files, total } = await get(`files?${new URLSearchParams({ prefix: prefix.value })}`)
    out.replaceChildren(
      el('p', { className: 'muted' }, `${total} files${total > files.length ? `, the first ${files.length}` : ''}`),
      table(
        ['Path', 'Type', 'Bytes', 'Stored', ''],
        files.map((file) => [
          file.path,
          file.contentType,
          file.size,
          time(file.storedAt),
          el('a', { href: file.url, download: file.path.split('/').pop() }, 'Download'),
        ]),
      ),
    )
  }
  room.append(el('div', { className: 'row' }, prefix, button('Show', refresh)), out)
  await refresh()
}
