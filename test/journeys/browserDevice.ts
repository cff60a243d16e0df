import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser, type Mode, openPlainContext } from '../../scripts/lib/browser'
import { personas } from '../fixtures/cast'
import type { Demo } from '../support/demo'
import type { Device } from './device'

/** The H5 demo in a real browser, at a phone's size or on a desk. Everything goes through what is on the screen. */
export class BrowserDevice implements Device {
  /** What the page complained of; a story ends with none. */
  readonly problems: string[] = []

  private constructor(
    private readonly demo: Demo,
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.problems.push(error.message))
  }

  static async start(demo: Demo, size: Mode = 'phone'): Promise<BrowserDevice> {
    const browser = await launchBrowser()
    const context = await openPlainContext(browser, size)
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    return new BrowserDevice(demo, browser, context, page)
  }

  async become({ openid }: { openid: string }): Promise<void> {
    if (!this.page.url().startsWith(this.demo.url)) await this.open('pages/home/index')
    if (personas.some((persona) => persona.openid === openid)) {
      await this.tap('demo-persona')
      await this.tap(`demo-person-${openid}`)
      await this.sees('清禾市第一人民医院')
    } else {
      // The switch offers the personas of the demo; others of the cast are set as it would set them.
      await this.page.evaluate(
        `localStorage.setItem('nuanyu.persona', ${JSON.stringify(JSON.stringify({ data: openid }))})`,
      )
    }
    await this.page.waitForFunction(
      `(localStorage.getItem('nuanyu.persona') || '').includes(${JSON.stringify(openid)})`,
    )
  }

  async open(page: string): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(`${this.demo.url}/#/${page}`)
  }

  async tap(id: string): Promise<void> {
    await this.shown(id).click()
  }

  async back(): Promise<void> {
    await this.tap('back')
  }

  async type(id: string, text: string): Promise<void> {
    await this.shown(id).fill(text)
  }

  async pick(id: string, label: string): Promise<void> {
    await this.shown(id).selectOption({ label })
  }

  async choose(id: string, value: string): Promise<void> {
    await this.shown(id).fill(value)
  }

  async addPhoto(id: string, buffer: Buffer): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.tap(id)
    await (await choosing).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer })
  }

  async addFile(id: string, name: string, buffer: Buffer): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.tap(id)
    await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer })
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page
      .getByText(text)
      .filter({ visible: true })
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(
          `did not see ${String(text)} at ${this.page.url()}\n${(await this.text()).slice(0, 1500)}\n${this.problems.join('\n')}`,
        )
      })
  }

  async has(id: string): Promise<boolean> {
    return (await this.page.locator(`[id="${id}"]`).filter({ visible: true }).count()) > 0
  }

  async textOf(id: string): Promise<string> {
    return this.shown(id).innerText()
  }

  async text(): Promise<string> {
    return this.page.locator('body').innerText()
  }

  async acceptMessages(): Promise<void> {
    await this.tap('consent-accept')
  }

  async takeFile(id: string): Promise<Buffer> {
    const downloading = this.page.waitForEvent('download')
    await this.tap(id)
    return readFile(await (await downloading).path())
  }

  async network(state: 'on' | 'off'): Promise<void> {
    await this.context.setOffline(state === 'off')
  }

  async keeps(text: string): Promise<void> {
    await this.page.waitForFunction(
      `Object.values(localStorage).some((kept) => kept.includes(${JSON.stringify(text)}))`,
    )
  }

  async idsOf(prefix: string): Promise<string[]> {
    const elements = await this.page.locator(`[id^="${prefix}"]`).filter({ visible: true }).all()
    return Promise.all(elements.map(async (element) => (await element.getAttribute('id')) ?? ''))
  }

  async close(): Promise<void> {
    await this.browser.close()
  }

  /** Pages below the top stay in the document, so only what is visible counts. */
  private shown(id: string) {
    return this.page.locator(`[id="${id}"]`).filter({ visible: true }).last()
  }
}
