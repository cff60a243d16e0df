/**
 * A browser for screenshots and browser tests that needs no download and no display.
 *
 * A Chrome or Chromium of the system wins; otherwise the one inside the npm package @sparticuz/chromium is
 * used (Linux x64). Chinese text comes from an npm package too, because a fresh machine often has no Chinese
 * font at all: see `chineseFont.ts`.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { provideChineseFont } from './chineseFont'

const SYSTEM_BROWSERS = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Nothing here may dial out: the machine may have no network, and a test must not depend on one. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--lang=zh-CN',
]

/** What the packaged Chromium cannot do without in a small container. */
const PACKAGED = ['--disable-gpu', '--disable-dev-shm-usage', '--no-zygote', '--font-render-hinting=none']

export type Mode = 'phone' | 'desktop'

/** The sizes that DESIGN.md names. */
export const VIEWPORTS: Record<Mode, { width: number; height: number }> = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
}

export function systemBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH
  if (chosen !== undefined && chosen !== '') {
    if (!fs.existsSync(chosen)) throw new Error(`CHROME_PATH points to nothing: ${chosen}`)
    return chosen
  }
  return SYSTEM_BROWSERS.find((candidate) => fs.existsSync(candidate))
}

export async function launchBrowser(): Promise<Browser> {
  const system = systemBrowser()
  const asRoot = typeof process.getuid === 'function' && process.getuid() === 0
  return chromium.launch({
    executablePath: system ?? (await packagedBrowser()),
    headless: true,
    args: [
      ...QUIET,
      ...(asRoot || system === undefined ? ['--no-sandbox', '--disable-setuid-sandbox'] : []),
      ...(system === undefined ? PACKAGED : []),
    ],
  })
}

/** A context in one of the design's sizes, Chinese, with small motion, and with a Chinese font for whoever looks at it. */
export async function openContext(
  browser: Browser,
  mode: Mode = 'phone',
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await openPlainContext(browser, mode, options)
  await provideChineseFont(context)
  return context
}

/** The same without the font: pages load four times as fast where nobody looks at the letters. */
export function openPlainContext(
  browser: Browser,
  mode: Mode = 'phone',
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: VIEWPORTS[mode],
    deviceScaleFactor: mode === 'phone' ? 2 : 1,
    hasTouch: mode === 'phone',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...options,
  })
}

/**
 * @sparticuz/chromium unpacks itself to `<tmp>/chromium` and believes whatever lies there. A folder of our own
 * for each version, filled under a lock, keeps two test processes and two versions from spoiling each other.
 */
async function packagedBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH to its executable.')
  }
  const manifest = JSON.parse(
    fs.readFileSync(path.join(__dirname, '..', '..', 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  ) as { version: string }
  const home = path.join(os.tmpdir(), `nuanyu-chromium-${manifest.version}-${os.userInfo().username}`)
  const executable = path.join(home, 'chromium')
  fs.mkdirSync(home, { recursive: true })
  const ready = path.join(home, 'ready')
  const release = await lock(path.join(home, 'lock'), () => fs.existsSync(ready))
  const before = process.env.TMPDIR
  try {
    // The package asks os.tmpdir() where to unpack.
    process.env.TMPDIR = home
    if (!fs.existsSync(ready)) fs.rmSync(executable, { force: true })
    const { default: packaged } = await import('@sparticuz/chromium')
    const found = await packaged.executablePath()
    fs.writeFileSync(ready, '')
    return found
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    release()
  }
}

/** mkdir is atomic everywhere; a lock older than a minute was left by a process that died. */
async function lock(folder: string, alreadyDone: () => boolean): Promise<() => void> {
  for (;;) {
    if (alreadyDone()) return () => undefined
    try {
      fs.mkdirSync(folder)
      return () => {
        fs.rmSync(folder, { recursive: true, force: true })
      }
    } catch {
      const made = fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - made > 60_000) fs.rmSync(folder, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
