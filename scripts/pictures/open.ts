import type { Browser, BrowserContext, Page } from 'playwright-core'
import { storageKeys } from '../../client/src/session/storageKeys'
import { openContext, openPlainContext, VIEWPORTS } from '../lib/browser'
import type { Screen } from './screen'

export const MODES = ['phone', 'elder', 'desktop'] as const
export type Mode = (typeof MODES)[number]

/** Longer pages are cut: nobody looks further down. */
const MAX_HEIGHT = 6000
const SETTLED_MS = 8000

/**
 * Opens a screen in a mode, as its person, with everything loaded, in a window as tall as the page. Answers what was
 * wrong. `seen`: somebody looks at it, so that it waits for every letter.
 */
export async function openScreen(
  browser: Browser,
  base: string,
  { screen, mode, seen }: { screen: Screen; mode: Mode; seen: boolean },
  look: (page: Page) => Promise<void>,
): Promise<string[]> {
  const size = mode === 'desktop' ? 'desktop' : 'phone'
  const context = await (seen ? openContext : openPlainContext)(browser, size, { deviceScaleFactor: 1 })
  const problems: string[] = []
  try {
    context.setDefaultTimeout(SETTLED_MS)
    await remember(context, screen, mode)
    const page = await context.newPage()
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await page.goto(`${base.replace(/\/$/, '')}/#${screen.path}`)
    await settle(page, seen)
    if (screen.prepare !== undefined) {
      await screen.prepare(page)
      await settle(page, seen)
    }
    if ((await page.locator('#failure').count()) > 0) problems.push('the page says that it did not load')
    await growToContent(page, VIEWPORTS[size])
    await look(page)
  } catch (fault) {
    problems.push((fault as Error).message.split('\n')[0] ?? 'failed')
  } finally {
    await context.close()
  }
  return problems
}

/** Puts persona and elder mode where the app looks for them, in Taro's storage format. */
async function remember(context: BrowserContext, screen: Screen, mode: Mode): Promise<void> {
  const values: Record<string, unknown> = { [storageKeys.elder]: mode === 'elder' }
  if (screen.persona !== undefined) values[storageKeys.persona] = screen.persona
  const lines = Object.entries(values).map(
    ([key, data]) => `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(JSON.stringify({ data }))})`,
  )
  await context.addInitScript({ content: `if (location.protocol !== 'data:') { ${lines.join(';')} }` })
}

/** Nothing loads any more, no skeleton is left, and the letters are there. */
async function settle(page: Page, seen: boolean): Promise<void> {
  await page.waitForSelector('.taro_page', { state: 'attached', timeout: SETTLED_MS })
  if (seen) await page.waitForLoadState('networkidle', { timeout: SETTLED_MS }).catch(() => undefined)
  else await page.locator('.nu-page__main').filter({ visible: true }).first().waitFor({ timeout: SETTLED_MS })
  await page.waitForFunction(`document.querySelector('.nu-skeleton') === null`, undefined, { timeout: SETTLED_MS })
  await page.evaluate('document.fonts.ready.then(() => true)')
  await page.waitForTimeout(150)
}

/** Taro's pages scroll inside the window; a window as tall as the page shows all of it. */
async function growToContent(page: Page, size: { width: number; height: number }): Promise<void> {
  const content = (await page.evaluate(
    `Math.max(0, ...[...document.querySelectorAll('.taro_page')]
      .filter((one) => one.offsetParent !== null || one.offsetHeight > 0)
      .map((one) => one.scrollHeight + window.innerHeight - one.clientHeight))`,
  )) as number
  await page.setViewportSize({ width: size.width, height: Math.min(MAX_HEIGHT, Math.max(size.height, content)) })
  await page.waitForTimeout(200)
}
