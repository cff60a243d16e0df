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
import { launchBrowser } from './lib/browser'
import { contactSheet } from './lib/contactSheet'
import { screens, type Screen } from './pictures'
import { type Mode, MODES, openScreen } from './pictures/open'

const OUT = path.join(__dirname, '..', '.screens')

async function main(): Promise<void> {
  const wanted = options()
  fs.mkdirSync(OUT, { recursive: true })
  const demo = wanted.base === undefined ? await ownDemo() : { url: wanted.base, close: () => Promise.resolve() }
  const browser = await launchBrowser()
  const problems: string[] = []
  try {
    for (const screen of wanted.screens) {
      for (const mode of wanted.modes) {
        const found = await openScreen(browser, demo.url, { screen, mode }, async (page) => {
          await page.screenshot({ path: path.join(OUT, `${screen.name}.${mode}.png`) })
        })
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
