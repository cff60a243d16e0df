/** One page with all photographs beside each other, for a person to look through. */
import fs from 'node:fs'
import path from 'node:path'

export function contactSheet(folder: string, screens: readonly { name: string }[], modes: readonly string[]): string {
  const rows = screens
    .map(({ name }) => ({ name, files: modes.map((mode) => `${name}.${mode}.png`) }))
    .filter(({ files }) => files.some((file) => fs.existsSync(path.join(folder, file))))
  const body = rows.map(
    ({ name, files }) =>
      `<h2 id="${name}">${name}</h2><div class="row">${files.map((file) => figure(folder, file)).join('')}</div>`,
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>暖语 · screens</title><style>
body{margin:24px;background:#3b3633;color:#fff;font-family:system-ui,sans-serif}
.row{display:flex;gap:16px;align-items:flex-start;overflow-x:auto}
img{display:block;max-width:1000px}
</style>${body.join('\n')}</html>`
}

function figure(folder: string, file: string): string {
  return fs.existsSync(path.join(folder, file))
    ? `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`
    : ''
}
