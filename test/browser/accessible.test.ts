import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openPlainContext } from '../../scripts/lib/browser'
import { ROOT } from '../../scripts/lib/root'
import { type Screen, screens } from '../../scripts/pictures'
import { type Mode, MODES, sizeOf } from '../../scripts/pictures/open'
import { Demo } from '../support/demo'
import { findings } from './findings'
import { Tab } from './tab'

/**
 * Every page that is photographed is also held to what can be checked by a machine: names, roles and contrast (axe),
 * sizes to read and to hit, and that the keyboard comes by everything in the order of reading.
 */

const AXE = readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')

let demo: Demo
let browser: Browser
const tabs = new Map<Mode, Tab>()

beforeAll(async () => {
  ;[demo, browser] = await Promise.all([Demo.start(), launchBrowser()])
  for (const mode of MODES) {
    // In a context of its own: what is stored belongs to all tabs of one.
    const context = await openPlainContext(browser, sizeOf(mode), { deviceScaleFactor: 1 })
    tabs.set(mode, new Tab(context, demo.url, mode))
  }
}, 60_000)
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

/** Patients come with a phone and may want large letters; the office also sits at a desk. */
const modesOf = (path: string): Mode[] =>
  path.startsWith('/office') ? ['phone', 'desktop'] : path.startsWith('/staff') ? ['phone'] : ['phone', 'elder']

const pathOf = ({ path }: Screen) => path.replace(/\?.*/, '')
/** The first picture of a page in all its modes, what it looks like after this and that on the phone alone. */
const visits = screens.flatMap((screen, index) => {
  const first = screens.findIndex((other) => pathOf(other) === pathOf(screen)) === index
  return modesOf(screen.path)
    .slice(0, first ? undefined : 1)
    .map((mode) => [screen.name, mode, screen, first] as const)
})

test.each(visits)('%s (%s)', async (_name, mode, screen, first) => {
  let found: string[] = []
  const problems = await tabs.get(mode)!.visit(screen, async (page) => {
    // Larger letters change neither names nor roles nor colours.
    const named = mode === 'elder' ? [] : await axe(page, first)
    found = [...named, ...(await findings(page, mode))]
  })
  expect({ problems, found }).toEqual({ problems: [], found: [] })
})

/** Contrast takes longer than all the rest, and what opens later on a page has the colours of the first look. */
async function axe(page: Page, contrast: boolean): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE)
  return (await page.evaluate(`axe
    .run(document, { rules: { 'color-contrast': { enabled: ${String(contrast)} } }, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) =>
        id + ': ' + target.join(' ') + ' ' + [...any, ...all, ...none].map(({ message }) => message).join('; '))))`)) as string[]
}
