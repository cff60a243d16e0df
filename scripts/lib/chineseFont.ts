/**
 * Noto Sans SC for test pages, out of the npm package @fontsource-variable/noto-sans-sc (5 MB, all weights, cut
 * into slices of which the browser asks only for those it needs). The app itself names system fonts only, with
 * "Noto Sans SC" among them, so nothing of this is in a shipped page.
 */
import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext } from 'playwright-core'

const PACKAGE = path.join(__dirname, '..', '..', 'node_modules', '@fontsource-variable', 'noto-sans-sc')
const ORIGIN = 'https://fonts.nuanyu.invalid/'

function faces(): string {
  const sans = fs
    .readFileSync(path.join(PACKAGE, 'index.css'), 'utf8')
    .replaceAll("'Noto Sans SC Variable'", "'Noto Sans SC'")
    .replaceAll('url(./files/', `url(${ORIGIN}`)
    // A photograph must not show half a page in a fallback font.
    .replaceAll('font-display: swap', 'font-display: block')
  // Where the design asks for a serif the system's would be used; here the one font we have stands in for it.
  return sans + sans.replaceAll("'Noto Sans SC'", "'Noto Serif SC'")
}

export async function provideChineseFont(context: BrowserContext): Promise<void> {
  await context.route(`${ORIGIN}**`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname)
    await route.fulfill({
      path: path.join(PACKAGE, 'files', name),
      contentType: 'font/woff2',
      headers: { 'access-control-allow-origin': '*' },
    })
  })
  // As text, not as a function: tsx would leave helpers of its own inside a function's source.
  await context.addInitScript({
    content: `{
      const insert = () => {
        const style = document.createElement('style')
        style.textContent = ${JSON.stringify(faces())}
        document.head.appendChild(style)
      }
      if (document.head) insert()
      else document.addEventListener('DOMContentLoaded', insert)
    }`,
  })
}
