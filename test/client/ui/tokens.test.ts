/** The promise of DESIGN.md: contrast of at least 4.5:1 for text, and the sizes of normal and elder mode. */
import fs from 'node:fs'
import path from 'node:path'

const scss = fs.readFileSync(path.join(__dirname, '../../../client/src/ui/tokens.scss'), 'utf8')
const [normal = '', elder = ''] = scss.split('.nu-root--elder')

function token(name: string, block = normal): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(block)?.[1]
  if (value === undefined) throw new Error(`no token --${name}`)
  return value.trim()
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const text: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'paper-deep'],
  ['muted', 'paper'],
  ['muted', 'card'],
  ['muted', 'paper-deep'],
  ['brand', 'card'],
  ['brand-deep', 'card'],
  ['brand-deep', 'paper'],
  ['brand-deep', 'brand-soft'],
  ['calm', 'card'],
  ['calm-deep', 'paper'],
  ['calm-deep', 'calm-soft'],
  ['good', 'card'],
  ['good-deep', 'good-soft'],
  ['warn', 'card'],
  ['warn', 'paper'],
  ['bad', 'card'],
  ['bad', 'paper'],
  ['bad', 'bad-soft'],
]

it.each(text)('%s on %s can be read', (ink, paper) => {
  expect(contrast(token(ink), token(paper))).toBeGreaterThanOrEqual(4.5)
})

it.each(['brand', 'brand-deep', 'calm', 'bad'])('white on %s can be read', (paint) => {
  expect(contrast('#ffffff', token(paint))).toBeGreaterThanOrEqual(4.5)
})

it.each(['card', 'paper'])('the edge of a field can be seen on %s', (paper) => {
  expect(contrast(token('line-strong'), token(paper))).toBeGreaterThanOrEqual(3)
})

it('has the sizes of DESIGN.md', () => {
  const sizes = (block: string) => ['fs-note', 'fs-body', 'fs-card', 'fs-title', 'target'].map((n) => token(n, block))
  expect(sizes(normal)).toEqual(['14px', '16px', '18px', '22px', '44px'])
  expect(sizes(elder)).toEqual(['18px', '20px', '24px', '28px', '60px'])
})
