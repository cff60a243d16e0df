import type { Demo } from '../support/demo'
import { WeappRunner } from '../weapp-runner'
import { PhotoStore } from '../weapp-runner/wxMedia'
import { WEAPP } from '../../scripts/lib/root'
import type { Device } from './device'

const PATIENCE_MS = 10_000

/** The compiled mini-program, with `wx.cloud` led to the demo. Who one is, is the openid of the phone. */
export class WeappDevice implements Device {
  private runner: WeappRunner | undefined
  private openid = ''
  /** Each person's phone remembers what it stored. */
  private readonly storages = new Map<string, Map<string, unknown>>()
  private readonly files = new Map<string, PhotoStore>()
  readonly problems: string[] = []

  constructor(private readonly demo: Demo) {}

  async become({ openid }: { openid: string }): Promise<void> {
    this.putAway()
    this.openid = openid
  }

  async open(page: string): Promise<void> {
    const offline = this.runner?.offline ?? false
    this.putAway()
    const { demo, openid } = this
    this.runner = new WeappRunner({
      root: WEAPP,
      cloud: {
        callFunction: (name, data) => demo.callFunction(openid, name, data),
        uploadFile: (path, bytes) => demo.uploadFile(openid, path, bytes),
        acceptSubscribe: (templateIds) => demo.acceptMessages(openid, templateIds),
      },
      storage: Object.fromEntries(this.storages.get(openid) ?? []),
      photos: this.files.get(openid) ?? new PhotoStore(),
    })
    this.runner.offline = offline
    this.runner.launch(page, 1047)
  }

  async tap(id: string): Promise<void> {
    await this.until(id)
    this.phone.tapId(id)
    await rendered()
  }

  async back(): Promise<void> {
    this.phone.goBack()
    await rendered()
  }

  async type(id: string, text: string): Promise<void> {
    await this.until(id)
    const field = this.phone.byId(id)
    // A day is turned to on a wheel and not typed.
    if (field.getAttribute('mode') === 'date') this.phone.fire(field, 'change', { value: text })
    else this.phone.input(id, text)
    await rendered()
  }

  async pick(id: string, label: string): Promise<void> {
    await this.until(id)
    const wheel = this.phone.byId(id)
    const at = (JSON.parse(wheel.getAttribute('range') ?? '[]') as string[]).indexOf(label)
    if (at < 0) throw new Error(`${id} does not offer ${label}`)
    this.phone.fire(wheel, 'change', { value: String(at) })
    await rendered()
  }

  async choose(id: string, value: string): Promise<void> {
    await this.until(id)
    this.phone.fire(this.phone.byId(id), 'change', { value })
    await rendered()
  }

  async addPhoto(id: string, bytes: Buffer): Promise<void> {
    this.phone.phone.photos.layReady(bytes)
    await this.tap(id)
  }

  async addFile(id: string, name: string, bytes: Buffer): Promise<void> {
    this.phone.phone.photos.layFileReady(name, bytes)
    await this.tap(id)
  }

  async sees(text: string | RegExp): Promise<void> {
    const shown = () => (typeof text === 'string' ? this.phone.has(text) : text.test(this.phone.text()))
    await this.phone.until(shown, PATIENCE_MS).catch((error: Error) => {
      throw new Error(`did not see ${String(text)}: ${error.message}`)
    })
  }

  async has(id: string): Promise<boolean> {
    return this.phone.exists(`[id="${id}"]`)
  }

  async textOf(id: string): Promise<string> {
    await this.until(id)
    return this.phone.byId(id).textContent
  }

  async text(): Promise<string> {
    return this.phone.text()
  }

  /** The stand-in for WeChat's own dialog says yes by itself. */
  async acceptMessages(): Promise<void> {}

  /** What WeChat's viewer was asked to open. */
  async takeFile(id: string): Promise<Buffer> {
    const opened = () => this.phone.callsOf('openDocument').length
    const before = opened()
    await this.tap(id)
    await this.phone.until(() => opened() > before, PATIENCE_MS)
    const { url } = this.phone.callsOf('downloadFile').at(-1) as { url: string }
    return this.demo.fileAt(url)
  }

  async network(state: 'on' | 'off'): Promise<void> {
    this.phone.offline = state === 'off'
  }

  async keeps(text: string): Promise<void> {
    const { storage } = this.phone.phone
    await this.phone.until(() => JSON.stringify([...storage.values()]).includes(text), PATIENCE_MS)
  }

  async idsOf(prefix: string): Promise<string[]> {
    return this.phone.findAll(`[id^="${prefix}"]`).map((element) => element.id)
  }

  async close(): Promise<void> {
    this.putAway()
  }

  private get phone(): WeappRunner {
    if (!this.runner) throw new Error('open a page first')
    return this.runner
  }

  private until(id: string): Promise<void> {
    return this.phone
      .until(() => this.phone.exists(`[id="${id}"]`), PATIENCE_MS)
      .catch((error: Error) => {
        throw new Error(`no element ${id}: ${error.message}`)
      })
  }

  private putAway(): void {
    if (!this.runner) return
    this.storages.set(this.openid, new Map(this.runner.phone.storage))
    this.runner.phone.photos.closeApp()
    this.files.set(this.openid, this.runner.phone.photos)
    this.problems.push(...this.runner.errors)
    this.runner.dispose()
    this.runner = undefined
  }
}

/** A few turns of the event loop, in which React and setData catch up; a finger is never faster. */
async function rendered(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
}
