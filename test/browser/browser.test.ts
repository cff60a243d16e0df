/** The browser that screenshots and journeys use: it starts without a download and can write Chinese. */
import type { Browser } from 'playwright-core'
import { launchBrowser, openContext, VIEWPORTS } from '../../scripts/lib/browser'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

it('writes Chinese with a font of ours', async () => {
  const context = await openContext(browser)
  await context.route('https://page.invalid/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html><head></head><body style="font-family:Noto Sans SC">暖语</body></html>',
    }),
  )
  const page = await context.newPage()
  await page.goto('https://page.invalid/')
  await page.waitForFunction('[...document.fonts].some((face) => face.status === "loaded")')
  expect(await page.evaluate('document.fonts.check("16px Noto Sans SC", "暖语")')).toBe(true)
  expect(page.viewportSize()).toEqual(VIEWPORTS.phone)
  await context.close()
})
