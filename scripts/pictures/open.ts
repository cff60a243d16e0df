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
 * wrong. `seen`: somebody looks at it, so that it waits for every letter. In a context that is lent, which keeps the
 * compiled scripts, it starts with an empty storage like in one of its own.
 */
export async function openScreen(
  where: Browser | BrowserContext,
  base: string,
  { screen, mode, seen }: { screen: Screen; mode: Mode; seen: boolean },
  look: (page: Page) => Promise<void>,
): Promise<string[]> {
  const size = mode === 'desktop' ? 'desktop' : 'phone'
  const own = 'newContext' in where
  const context = own ? await (seen ? openContext : openPlainContext)(where, size, { deviceScaleFactor: 1 }) : where
  const problems: string[] = []
  const page = await context.newPage()
  try {
    page.setDefaultTimeout(SETTLED_MS)
    await page.setViewportSize(VIEWPORTS[size])
    await remember(page, screen, mode)
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
    if (screen.fails === true) await page.locator('#failure').waitFor()
    else if ((await page.locator('#failure').count()) > 0) problems.push('the page says that it did not load')
    await growToContent(page, VIEWPORTS[size], seen)
    await look(page)
  } catch (fault) {
    problems.push((fault as Error).message.split('\n')[0] ?? 'failed')
  } finally {
    await (own ? context : page).close()
  }
  return problems
}

/** Puts persona and elder mode where the app looks for them, in Taro's storage format. */
async function remember(page: Page, screen: Screen, mode: Mode): Promise<void> {
  const values: Record<string, unknown> = { [storageKeys.elder]: mode === 'elder' }
  if (screen.persona !== undefined) values[storageKeys.persona] = screen.persona
  const lines = Object.entries(values).map(
    ([key, data]) => `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(JSON.stringify({ data }))})`,
  )
  // Once for each tab: what a screen stores and then reloads is its own.
  const begin = `if (!sessionStorage.begun) { localStorage.clear(); sessionStorage.begun = '1' }`
  const content = `if (location.protocol !== 'data:') { ${begin} ${lines.join(';')} }`
  await page.addInitScript({ content })
}

/** Nothing loads any more, no skeleton is left, and the letters are there. */
async function settle(page: Page, seen: boolean): Promise<void> {
  await page.waitForSelector('.taro_page', { state: 'attached', timeout: SETTLED_MS })
  if (seen) await page.waitForLoadState('networkidle', { timeout: SETTLED_MS }).catch(() => undefined)
  else await page.locator('.nu-page__main').filter({ visible: true }).first().waitFor({ timeout: SETTLED_MS })
  await page.waitForFunction(`document.querySelector('.nu-skeleton') === null`, undefined, { timeout: SETTLED_MS })
  await page.evaluate('document.fonts.ready.then(() => true)')
  await drawn(page, seen, 150)
}

/** Somebody who looks wants what comes a little later as well; a machine is content with the next two frames. */
async function drawn(page: Page, seen: boolean, ms: number): Promise<void> {
  if (seen) await page.waitForTimeout(ms)
  else
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))')
}

/** Taro's pages scroll inside the window; a window as tall as the page shows all of it. */
async function growToContent(page: Page, size: { width: number; height: number }, seen: boolean): Promise<void> {
  const content = (await page.evaluate(
    `Math.max(0, ...[...document.querySelectorAll('.taro_page')]
      .filter((one) => one.offsetParent !== null || one.offsetHeight > 0)
      .map((one) => one.scrollHeight + window.innerHeight - one.clientHeight))`,
  )) as number
  await page.setViewportSize({ width: size.width, height: Math.min(MAX_HEIGHT, Math.max(size.height, content)) })
  await drawn(page, seen, 200)
}
