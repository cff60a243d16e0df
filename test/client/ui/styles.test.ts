/** What no compiler checks: names shared by TypeScript and SCSS, and what WXSS cannot do. */
import fs from 'node:fs'
import path from 'node:path'

const UI = path.join(__dirname, '../../../client/src/ui')
const read = (file: string) => fs.readFileSync(path.join(UI, file), 'utf8')

it('draws every icon that has a name, and no other', () => {
  const list = /iconNames = \[([^\]]*)\]/.exec(read('Icon.tsx'))?.[1] ?? ''
  const named = [...list.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name)
  const drawn = [...read('Icon.scss').matchAll(/@include shape\(\s*'([a-z-]+)'/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(30)
  expect([...drawn].sort()).toEqual([...named].sort())
})

const sheets = fs.readdirSync(UI).filter((file) => file.endsWith('.scss'))

it.each(sheets)('%s uses no more than WXSS knows', (file) => {
  const css = read(file).replaceAll(/\/\/.*$/gm, '')
  expect(css).not.toMatch(/:has\(|:is\(|:where\(|@layer|@container/)
  expect(css).not.toMatch(/(^|[\s>+~,])\*[\s{.:,]/)
  // px is px here: rpx would grow with the screen, rem with a root font that is not ours.
  expect(css).not.toMatch(/\d(rpx|rem)\b/)
})
