/** Photos of drafts in a real browser: what a canvas leaves of a phone's photo, and what the database keeps. */
import esbuild from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openContext } from '../../scripts/lib/browser'
import { ROOT } from '../../scripts/lib/root'
import { PLACE, withPlace } from '../client/photoWithPlace'

let browser: Browser
let page: Page
let script: string

beforeAll(async () => {
  script = await bundle()
  browser = await launchBrowser()
  const context = await openContext(browser)
  await context.route('https://page.invalid/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  )
  page = await context.newPage()
  await open()
}, 120_000)

afterAll(async () => {
  await browser?.close()
})

/** The H5 files as the H5 build takes them. */
async function bundle(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export { shrink } from './client/src/cloud/shrink.h5'
        export { photoStore } from './client/src/cloud/photoStore.h5'`,
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'photos',
    alias: { '@nuanyu/types': `${ROOT}/types` },
  })
  return outputFiles[0]?.text ?? ''
}

async function open(): Promise<void> {
  await page.goto('https://page.invalid/')
  await page.addScriptTag({ content: script })
}

/** A wide picture as the browser's own camera would write it, with where it was taken. */
async function taken(width: number, height: number): Promise<Buffer> {
  const base64 = (await page.evaluate(`(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = ${String(width)}
    canvas.height = ${String(height)}
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#1f6f78'
    pen.fillRect(0, 0, ${String(width)}, ${String(height)})
    return canvas.toDataURL('image/jpeg').split(',')[1]
  })()`)) as string
  return Buffer.from(withPlace(Buffer.from(base64, 'base64')))
}

async function shrunk(photo: Buffer): Promise<{ bytes: Buffer; width: number; height: number; name: string }> {
  const result = (await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(photo.toString('base64'))}), (c) => c.charCodeAt(0))
    const { name, path } = await photos.shrink(URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })))
    const blob = await (await fetch(path)).blob()
    const { width, height } = await createImageBitmap(blob)
    return { name, width, height, bytes: [...new Uint8Array(await blob.arrayBuffer())] }
  })()`)) as { bytes: number[]; width: number; height: number; name: string }
  return { ...result, bytes: Buffer.from(result.bytes) }
}

test('what is uploaded says neither where nor with what it was taken, is smaller, and stands upright', async () => {
  const photo = await taken(3000, 2000)
  expect(photo.toString('latin1')).toContain(PLACE)
  const { bytes, width, height, name } = await shrunk(photo)
  expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS|taken by/)
  expect(name).toMatch(/^\w{16}\.jpg$/)
  // Orientation 6 is drawn into the picture before it is lost: wide becomes high.
  expect([width, height]).toEqual([1067, 1600])
})

test('a small picture stays as small as it is', async () => {
  expect(await shrunk(await taken(90, 60))).toMatchObject({ width: 60, height: 90 })
})

test('what is no picture is refused at its field', async () => {
  const refusal = await page.evaluate(`photos.shrink(URL.createObjectURL(new Blob(['no picture'])))
    .then(() => 'taken', ({ code, details }) => ({ code, field: details.fields[0].path }))`)
  expect(refusal).toEqual({ code: 'VALIDATION', field: 'photos' })
})

test('a kept photo is there after the page was closed, until it is removed', async () => {
  await page.evaluate(`photos.photoStore.keep('a.jpg', URL.createObjectURL(new Blob(['picture a'])))`)
  await page.evaluate(`photos.photoStore.keep('b.jpg', URL.createObjectURL(new Blob(['picture b'])))`)
  await open()
  const found = await page.evaluate(
    `photos.photoStore.find('a.jpg').then((path) => fetch(path)).then((answer) => answer.text())`,
  )
  expect(found).toBe('picture a')
  await page.evaluate(`photos.photoStore.remove('a.jpg')`)
  expect(await page.evaluate(`photos.photoStore.find('a.jpg')`)).toBeNull()
  expect(await page.evaluate(`photos.photoStore.names()`)).toEqual(['b.jpg'])
})

test('a browser that lets nothing be kept says so, and nothing breaks', async () => {
  await page.evaluate(`IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError') }`)
  const kept = await page.evaluate(`photos.photoStore.keep('c.jpg', URL.createObjectURL(new Blob(['c'])))
    .then(() => 'kept', () => 'not kept')`)
  expect(kept).toBe('not kept')
  expect(await page.evaluate(`photos.photoStore.find('b.jpg')`)).toBeNull()
  expect(await page.evaluate(`photos.photoStore.names()`)).toEqual([])
  await open()
})
