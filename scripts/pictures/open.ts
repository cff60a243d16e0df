import type { Browser, BrowserContext, Page } from 'playwright-core'
import { storageKeys } from '../../client/src/session/storageKeys'
import { openContext, VIEWPORTS } from '../lib/browser'
import type { Screen } from './screen'

export const MODES = ['phone', 'elder', 'desktop'] as const
export type Mode = (typeof MODES)[number]

/** Longer pages are cut: nobody looks further down. */
const MAX_HEIGHT = 6000
const SETTLED_MS = 8000

/** Opens a screen in a mode, as its person, in a context of its own, and looks at it. Answers what was wrong. */
export async function openScreen(
  browser: Browser,
  base: string,
  { screen, mode }: { screen: Screen; mode: Mode },
  look: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await openContext(browser, sizeOf(mode), { deviceScaleFactor: 1 })
  const problems: string[] = []
  try {
    const page = await beginAt(context, base, { screen, mode, hear: (problem) => problems.push(problem) })
    problems.push(...(await lookAt(page, { screen, mode, seen: true }, look)))
  } catch (fault) {
    problems.push(firstLine(fault))
  } finally {
    await context.close()
  }
  return problems
}

export const sizeOf = (mode: Mode) => (mode === 'desktop' ? 'desktop' : 'phone')

export const firstLine = (fault: unknown) => (fault as Error).message.split('\n')[0] ?? 'failed'

/** A new tab in which the app starts at a screen, with an empty storage. */
export async function beginAt(
  context: BrowserContext,
  base: string,
  { screen, mode, hear }: { screen: Screen; mode: Mode; hear: (problem: string) => void },
): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(SETTLED_MS)
  await page.setViewportSize(VIEWPORTS[sizeOf(mode)])
  // Once for each tab: what a screen stores and then reloads is its own.
  const begin = `if (!sessionStorage.begun) { localStorage.clear(); sessionStorage.begun = '1' }`
  await page.addInitScript({
    content: `if (location.protocol !== 'data:') { ${begin} ${remembering(screen, mode)} }`,
  })
  page.on('pageerror', (error) => hear(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text())
  })
  await page.goto(`${base.replace(/\/$/, '')}/#${screen.path}`)
  return page
}

/**
 * With everything loaded, in a window as tall as the page. `seen`: somebody looks at it, so that it waits for every
 * letter.
 */
export async function lookAt(
  page: Page,
  { screen, mode, seen }: { screen: Screen; mode: Mode; seen: boolean },
  look: (page: Page) => Promise<void>,
): Promise<string[]> {
  await settle(page, seen)
  if (screen.prepare !== undefined) {
    await screen.prepare(page)
    await settle(page, seen)
  }
  if (screen.fails === true) await page.locator('#failure').waitFor()
  const failed = screen.fails !== true && (await page.locator('#failure').count()) > 0
  await growToContent(page, VIEWPORTS[sizeOf(mode)], seen)
  await look(page)
  return failed ? ['the page says that it did not load'] : []
}

/** In the page: puts persona and elder mode where the app looks for them, in Taro's storage format. */
export function remembering(screen: Screen, mode: Mode): string {
  const values: Record<string, unknown> = { [storageKeys.elder]: mode === 'elder' }
  if (screen.persona !== undefined) values[storageKeys.persona] = screen.persona
  return Object.entries(values)
    .map(([key, data]) => `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(JSON.stringify({ data }))})`)
    .join(';')
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
