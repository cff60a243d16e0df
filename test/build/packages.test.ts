import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { FUNCTION_NAMES } from '../../scripts/lib/buildFunctions'
import { FUNCTIONS, ROOT, WEAPP } from '../../scripts/lib/root'

/** What DevTools would open and upload. WeChat's own check asks for 1.5 MB of main package, and refuses 2 MB. */
const KB = 1024

const app = JSON.parse(readFileSync(path.join(WEAPP, 'app.json'), 'utf8')) as {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  lazyCodeLoading?: string
  resizable?: boolean
}

function sizeOf(place: string): number {
  if (!statSync(place).isDirectory()) return statSync(place).size
  return readdirSync(place).reduce((sum, name) => sum + sizeOf(path.join(place, name)), 0)
}

const roots = app.subPackages.map(({ root }) => root.replace(/\/$/, ''))

test('the main package stays under 1.5 MB', () => {
  const all = sizeOf(WEAPP)
  const subpackages = roots.reduce((sum, root) => sum + sizeOf(path.join(WEAPP, root)), 0)
  expect(all - subpackages).toBeGreaterThan(100 * KB)
  expect(all - subpackages).toBeLessThan(1536 * KB)
})

test.each(roots)('the subpackage %s stays under 2 MB', (root) => {
  expect(sizeOf(path.join(WEAPP, root))).toBeLessThan(2048 * KB)
})

test('every page of app.json was compiled', () => {
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
  ]
  for (const page of pages) {
    for (const extension of ['js', 'json', 'wxml'])
      expect(existsSync(path.join(WEAPP, `${page}.${extension}`))).toBe(true)
  }
})

test('on a computer the window may be made as wide as the wide layouts need', () => {
  expect(app.resizable).toBe(true)
})

test('the mini-program holds no persona switch and no demo', () => {
  const scripts = readdirSync(WEAPP, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'))
  const code = scripts.map((name) => readFileSync(path.join(WEAPP, name), 'utf8')).join('\n')
  expect(code).not.toMatch(/x-dev-openid|__cloud\/|演示环境|demo-persona/)
})

test('nothing that WeChat’s engine lacks: no code made from text', () => {
  const scripts = readdirSync(WEAPP, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js'))
  for (const name of scripts) {
    expect(readFileSync(path.join(WEAPP, name), 'utf8')).not.toMatch(/[^.\w]eval\(/)
  }
})

test.each(FUNCTION_NAMES)('the function %s is one file with its manifest, and the fonts of what it draws', (name) => {
  const fonts = name === 'export' ? ['fonts'] : []
  expect(readdirSync(path.join(FUNCTIONS, name)).sort()).toEqual(['config.json', ...fonts, 'index.js', 'package.json'])
})

test('DevTools finds both roots', () => {
  const project = JSON.parse(readFileSync(path.join(ROOT, 'project.config.json'), 'utf8')) as Record<string, string>
  expect(project).toMatchObject({ miniprogramRoot: 'dist/weapp/', cloudfunctionRoot: 'dist/cloudfunctions/' })
})

test('only the timer function has a timer, and at most one', () => {
  const triggers = FUNCTION_NAMES.map((name) => {
    const config = JSON.parse(readFileSync(path.join(FUNCTIONS, name, 'config.json'), 'utf8')) as {
      triggers?: unknown[]
    }
    return [name, config.triggers?.length ?? 0]
  })
  expect(Object.fromEntries(triggers)).toEqual({ api: 0, jobs: 1, export: 0 })
})
