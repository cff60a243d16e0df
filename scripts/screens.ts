/**
 * `npm run screens [-- --base URL] [--only landing,rate] [--modes phone,elder,desktop]`
 *
 * Photographs every page in the three modes of DESIGN.md into `.screens/`, with an index.html to look through. Without
 * --base it starts a demo of its own on a throw-away folder. It fails when a page throws or never finishes loading.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { storageKeys } from '../client/src/session/storageKeys'
import { launchBrowser, openContext, VIEWPORTS } from './lib/browser'
import { contactSheet } from './lib/contactSheet'
import { screens, type Screen } from './pictures'

const OUT = path.join(__dirname, '..', '.screens')
/** Longer pages are cut: nobody looks further down a photograph. */
const MAX_HEIGHT = 6000
const SETTLED_MS = 8000

const MODES = ['phone', 'elder', 'desktop'] as const
type Mode = (typeof MODES)[number]

async function main(): Promise<void> {
  const wanted = options()
  fs.mkdirSync(OUT, { recursive: true })
  const demo = wanted.base === undefined ? await ownDemo() : { url: wanted.base, close: () => Promise.resolve() }
  const browser = await launchBrowser()
  const problems: string[] = []
  try {
    for (const screen of wanted.screens) {
      for (const mode of wanted.modes) {
        const found = await photograph(browser, demo.url, screen, mode)
        console.log(`  ${screen.name} · ${mode}${found.length === 0 ? '' : `  ← ${found.join('; ')}`}`)
        problems.push(...found.map((problem) => `${screen.name} (${mode}): ${problem}`))
      }
    }
  } finally {
    await browser.close()
    await demo.close()
  }
  fs.writeFileSync(path.join(OUT, 'index.html'), contactSheet(OUT, screens, MODES))
  console.log(`\n  ${path.join(OUT, 'index.html')}`)
  if (problems.length > 0) throw new Error(`${String(problems.length)} problems:\n${problems.join('\n')}`)
}

async function photograph(browser: Browser, base: string, screen: Screen, mode: Mode): Promise<string[]> {
  const size = mode === 'desktop' ? 'desktop' : 'phone'
  const context = await openContext(browser, size, { deviceScaleFactor: 1 })
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
    await settle(page)
    if (screen.prepare !== undefined) {
      await screen.prepare(page)
      await settle(page)
    }
    if ((await page.locator('#failure').count()) > 0) problems.push('the page says that it did not load')
    await growToContent(page, VIEWPORTS[size])
    await page.screenshot({ path: path.join(OUT, `${screen.name}.${mode}.png`) })
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
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('.taro_page', { state: 'attached', timeout: SETTLED_MS })
  await page.waitForLoadState('networkidle', { timeout: SETTLED_MS }).catch(() => undefined)
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

async function ownDemo(): Promise<{ url: string; close: () => Promise<unknown> }> {
  const { ensureClient, ensureFunctions } = await import('./lib/buildAll')
  const { startDemo } = await import('./demo')
  await ensureFunctions()
  await ensureClient('h5')
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'nuanyu-screens-'))
  const { cloud } = await startDemo({ port: 0, dataDir, fresh: true })
  return {
    url: cloud.url,
    close: async () => {
      await cloud.close()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function options(): { base: string | undefined; screens: Screen[]; modes: Mode[] } {
  const { values } = parseArgs({
    options: { base: { type: 'string' }, only: { type: 'string' }, modes: { type: 'string' } },
  })
  const chosen = screens.filter(({ name }) => chosenBy(values.only, name))
  if (chosen.length === 0)
    throw new Error(`--only names no screen. There are: ${screens.map((s) => s.name).join(', ')}`)
  const modes = MODES.filter((mode) => chosenBy(values.modes, mode))
  if (modes.length === 0) throw new Error(`--modes names none of ${MODES.join(', ')}`)
  return { base: values.base, screens: chosen, modes }
}

function chosenBy(list: string | undefined, name: string): boolean {
  return list === undefined || list.split(',').includes(name)
}

main().catch((fault: Error) => {
  console.error(`\n${fault.message}`)
  process.exit(1)
})
