import type { Page } from 'playwright-core'
import type { Mode } from '../../scripts/pictures/open'

/** DESIGN.md, in pixels: the smallest letters and the smallest thing to hit. */
const LEAST = {
  phone: { letters: 12, target: 44 },
  elder: { letters: 18, target: 60 },
  desktop: { letters: 12, target: 32 },
}

/** What axe does not look at: sizes, overflow, and the way of the keyboard. */
export async function findings(page: Page, mode: Mode): Promise<string[]> {
  const first = await look(page, mode)
  if (first.length === 0) return first
  // On a busy machine something may still have been on its way; what is wrong stays wrong.
  await page.waitForTimeout(AGAIN_AFTER_MS)
  return look(page, mode)
}

const AGAIN_AFTER_MS = 1000

async function look(page: Page, mode: Mode): Promise<string[]> {
  const seen = (await page.evaluate(`(${measure.toString()})(${JSON.stringify(LEAST[mode])})`)) as string[]
  // The order is the same in large letters.
  return mode === 'elder' ? seen : [...seen, ...(await walk(page))]
}

type Stop = {
  /** Among all that the keyboard should come by. */
  index: number
  name: string
  sheet: boolean
  main: boolean
  ring: boolean
  box: Record<'left' | 'right' | 'top' | 'bottom', number>
}

/** Goes through the page with the Tab key, as somebody without a mouse does. */
async function walk(page: Page): Promise<string[]> {
  const count = (await page.evaluate(`(window.waiting = (${waiting.toString()})()).length`)) as number
  const most = Math.min(count, MOST_STOPS)
  // Some more: it starts where somebody last tapped, comes by the browser’s own bar once, stops four times in a date or in
  // a time, and once where something scrolls.
  const dates = await page.locator('input[type=date]').count()
  const times = await page.locator('input[type=time]').count()
  const regions = await page.locator('[role=region][tabindex="0"]').count()
  await page.evaluate(`
    document.removeEventListener('focusin', window.noteStop)
    window.stops = []
    window.noteStop = () => window.stops.push((${where.toString()})(window.waiting))
    document.addEventListener('focusin', window.noteStop)`)
  for (let press = 0; press < most + 4 + 3 * (dates + times) + regions; press++) await page.keyboard.down('Tab')
  await page.keyboard.up('Tab')
  // A sheet with one button keeps the keyboard there: nothing is come to, and that is where it stands.
  const stops = (await page.evaluate(
    `window.stops.length > 0 ? window.stops : [(${where.toString()})(window.waiting)]`,
  )) as (Stop | null)[]
  const reached = new Set(stops.flatMap((stop) => (stop ? [stop.index] : [])))
  const found = stops.flatMap((stop) => (stop && !stop.ring ? [`focus not seen: ${stop.name}`] : []))
  if (reached.size < most) found.push(`the keyboard reaches ${String(reached.size)} of ${String(count)}`)
  for (const [index, next] of stops.entries()) {
    const before = stops[index - 1]
    if (!before?.main || !next?.main || before.sheet || next.sheet) continue
    const above = next.box.bottom <= before.box.top + 1
    const anotherColumn = next.box.left >= before.box.right - 1
    if (above && !anotherColumn) found.push(`focus jumps up: ${before.name} → ${next.name}`)
  }
  return found
}

/** A list of 300 rows is the same all the way down. */
const MOST_STOPS = 60

/** In the page: what the keyboard should come by. */
function waiting(): Element[] {
  const sheet = document.querySelector('[role=dialog]')
  return [...(sheet ?? document).querySelectorAll('button:not(:disabled), input, textarea, select, a[href]')].filter(
    (node) => (node as HTMLElement).offsetParent !== null && (node as HTMLElement).tabIndex >= 0,
  )
}

/** In the page: where the keyboard is. */
function where(all: Element[]): Stop | null {
  const node = document.activeElement
  if (!node || node === document.body) return null
  const box = node.getBoundingClientRect()
  // In the page and not in the window: what the keyboard comes to is scrolled into sight.
  let scrolled = window.scrollY
  for (let over = node.parentElement; over; over = over.parentElement) scrolled += over.scrollTop
  const { left, right } = box
  const [top, bottom] = [box.top + scrolled, box.bottom + scrolled]
  const drawn = (one: Element | null) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }
  return {
    index: all.indexOf(node),
    name: `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ''}.${node.className}`,
    sheet: node.closest('[role=dialog]') !== null,
    main: node.closest('[role=main]') !== null,
    ring: drawn(node) || drawn(node.parentElement) || drawn(node.closest('taro-input-core, taro-textarea-core')),
    box: { left, right, top, bottom },
  }
}

/** Runs in the page. */
function measure(least: { letters: number; target: number }): string[] {
  const found: string[] = []
  const pages = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((one) => one.offsetHeight > 0)
  const root = pages.at(-1) ?? document.body
  const name = (node: Element) => `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ''}.${node.className}`
  const seen = (node: Element) => {
    const box = node.getBoundingClientRect()
    const style = getComputedStyle(node)
    return box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && style.opacity !== '0'
  }
  const demoOnly = (node: Element) => node.closest('[class*="demo"]') !== null

  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const small = new Set<string>()
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement
    if (!parent || !texts.currentNode.textContent?.trim() || !seen(parent) || demoOnly(parent)) continue
    const size = parseFloat(getComputedStyle(parent).fontSize)
    if (size < least.letters) small.add(`${name(parent)} ${String(size)}px`)
  }
  for (const one of small) found.push(`letters too small: ${one}`)

  const taps = [...root.querySelectorAll<HTMLElement>('button, input, textarea, [role="button"], a[href]')].filter(
    (node) => seen(node) && !demoOnly(node) && !(node as HTMLButtonElement).disabled,
  )
  for (const node of taps) {
    const { width, height } = node.getBoundingClientRect()
    // The letters that stand in for Chinese ones here are a little narrower.
    const SLACK = 3
    if (Math.min(width, height) < least.target - SLACK) {
      found.push(`too small to hit: ${name(node)} ${String(Math.round(width))}×${String(Math.round(height))}`)
    }
  }

  const wide = root.scrollWidth - root.clientWidth
  if (wide > 1) found.push(`scrolls sideways by ${String(wide)}px`)

  return found
}
