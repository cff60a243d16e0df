/**
 * Runs the COMPILED mini-program (`dist/weapp`) inside jest with jsdom.
 *
 * The view layer is WeChat's own template compiler and exparser (both out of miniprogram-simulate); the logic layer
 * gets exactly the globals WeChat gives it; `wx.cloud` leads to whatever cloud the test brings.
 *
 * What it cannot show: CSS and layout (nothing is measured or hidden by style), native widgets (the keyboard, pickers,
 * camera and dialogs are stand-ins), base-library bugs, performance on a phone, or what a live WeChat would refuse.
 * It is not WeChat. A green run says that the compiled pages, their events and their calls work together.
 *
 * A test file needs `@jest-environment jsdom`. One runner at a time; call dispose() when done.
 */
import { CompiledApp } from './compiledApp'
import { ModuleLoader } from './moduleLoader'
import { PageStack } from './pageStack'
import { Timers } from './timers'
import type { CloudBridge, Definition, OpenPage, RecordedCall, WxApi } from './types'
import {
  onViewError,
  registerBehavior,
  registerBuiltIns,
  registerComponent,
  registerPage,
  runComponentFilesWith,
  showIds,
  triggerEvent,
} from './viewLayer'
import { makeWx, type Phone } from './wxStandIn'
import { PhotoStore } from './wxMedia'

export interface WeappRunnerOptions {
  /** The folder with app.json, usually dist/weapp. */
  root: string
  cloud?: Partial<CloudBridge>
  /** Replaces single wx APIs. */
  wx?: WxApi
  fontSizeScaleFactor?: number
  /** What the device already remembers, by storage key. */
  storage?: Record<string, unknown>
  /** The files that lie on the device already. */
  photos?: PhotoStore
}

const NO_CLOUD: CloudBridge = {
  callFunction: (name) => Promise.reject(new Error(`no cloud behind this test (function "${name}")`)),
  uploadFile: () => Promise.reject(new Error('no cloud behind this test (upload)')),
  acceptSubscribe: () => Promise.resolve(),
}

export class WeappRunner {
  readonly calls: RecordedCall[] = []
  /** What went wrong without failing the call: exceptions in handlers, console.error, an oversized setData. */
  readonly errors: string[] = []
  readonly phone: Phone
  readonly wx: WxApi
  private readonly app: CompiledApp
  private readonly pages: PageStack
  private readonly timers = new Timers()
  private readonly host: HTMLElement
  private readonly loader: ModuleLoader
  private readonly stopListening: () => void
  private appDefinition: Definition = {}

  constructor(options: WeappRunnerOptions) {
    this.app = new CompiledApp(options.root)
    this.host = document.body.appendChild(document.createElement('div'))
    this.pages = new PageStack(this.app, this.host, (problem) => this.errors.push(problem))
    this.phone = {
      offline: false,
      modalAnswers: [],
      actionSheetAnswers: [],
      subscribeAnswer: 'accept',
      fontSizeScaleFactor: options.fontSizeScaleFactor ?? 1,
      photos: options.photos ?? new PhotoStore(),
      inTap: false,
      launchOptions: { path: this.app.entry, query: {}, scene: 1001 },
      storage: new Map(Object.entries(options.storage ?? {})),
      networkListeners: new Set(),
    }
    this.wx = makeWx(
      { phone: this.phone, pages: this.pages, bridge: { ...NO_CLOUD, ...options.cloud }, calls: this.calls },
      options.wx,
    )
    this.loader = new ModuleLoader(
      {
        wx: this.wx,
        App: (definition) => {
          this.appDefinition = definition
        },
        Page: registerPage,
        Component: registerComponent,
        Behavior: registerBehavior,
        getApp: () => this.appDefinition,
        getCurrentPages: () => this.pages.instances,
      },
      this.timers,
      this.recordingConsole(),
    )
    this.stopListening = onViewError((error) => this.errors.push(error.stack ?? error.message))
    runComponentFilesWith((file) => {
      this.loader.rerun(file)
    })
    registerBuiltIns(this.app.root)
  }

  /** Starts the app at a page, as a scan or a tap on a card would. 1047 is "scanned a mini-program code". */
  launch(url: string = this.app.entry, scene = 1001): OpenPage {
    const { route, query } = this.app.resolve(url)
    this.phone.launchOptions = { path: route, query, scene }
    this.loader.require(this.app.file('app.js'))
    this.callApp('onLaunch')
    this.callApp('onShow')
    this.pages.reLaunch(`/${url.replace(/^\//, '')}`)
    return this.page
  }

  /** Leaves no timer, no page and no element behind. */
  dispose(): void {
    this.pages.closeAll()
    this.timers.stopAll()
    this.stopListening()
    this.phone.networkListeners.clear()
    this.host.remove()
  }

  get page(): OpenPage {
    return this.pages.top
  }

  get route(): string {
    return this.page.route
  }

  get routes(): string[] {
    return this.pages.open.map(({ route }) => route)
  }

  get largestSetData(): number {
    return this.pages.largestSetData
  }

  /** Network on or off, with the event that WeChat sends. While off, every cloud call fails. */
  set offline(offline: boolean) {
    this.phone.offline = offline
    for (const listener of this.phone.networkListeners) {
      listener({ isConnected: !offline, networkType: offline ? 'none' : 'wifi' })
    }
  }

  get offline(): boolean {
    return this.phone.offline
  }

  /** The button at the top left. */
  goBack(): void {
    this.pages.navigateBack()
  }

  /** The app goes to the background and comes back, e.g. because the telephone rang. */
  leaveAndReturn(): void {
    this.pages.hideTop()
    this.callApp('onHide')
    this.callApp('onShow')
    this.pages.showTop()
  }

  // Looking -----------------------------------------------------------------------------------------------------

  /** All text of the page on top. */
  text(): string {
    return this.page.dom.textContent
  }

  has(text: string): boolean {
    return this.text().includes(text)
  }

  /** By the `id` given in JSX: the one mark that both targets carry into the page. */
  byId(id: string): HTMLElement {
    return this.find(`#${CSS_ESCAPE(id)}`)
  }

  find(selector: string): HTMLElement {
    const element = this.dom().querySelector<HTMLElement>(selector)
    if (element === null) throw new Error(`nothing matches ${selector} on ${this.describe()}`)
    return element
  }

  findAll(selector: string): HTMLElement[] {
    return [...this.dom().querySelectorAll<HTMLElement>(selector)]
  }

  exists(selector: string): boolean {
    return this.dom().querySelector(selector) !== null
  }

  /** The innermost element whose whole text is this. */
  byText(text: string): HTMLElement {
    const matches = this.findAll('*').filter((element) => element.textContent.trim() === text)
    const innermost = matches[matches.length - 1]
    if (innermost === undefined) throw new Error(`no text "${text}" on ${this.describe()}`)
    return innermost
  }

  callsOf(api: string): unknown[] {
    return this.calls.filter((call) => call.api === api).map(({ arg }) => arg)
  }

  // Acting ------------------------------------------------------------------------------------------------------

  /** Taps an element, or the element with this text. Disabled buttons do not react, as on a phone. */
  tap(target: HTMLElement | string): void {
    const element = typeof target === 'string' ? this.byText(target) : target
    if (element.closest('[disabled]') !== null) return
    this.phone.inTap = true
    try {
      triggerEvent(element, 'tap', { x: 0, y: 0 }, true)
    } finally {
      // Promise callbacks of the tap still count as the tap; the next task does not.
      setTimeout(() => {
        this.phone.inTap = false
      }, 0)
    }
  }

  tapId(id: string): void {
    this.tap(this.byId(id))
  }

  input(target: HTMLElement | string, value: string): void {
    const element = typeof target === 'string' ? this.byId(target) : target
    triggerEvent(element, 'input', { value, cursor: value.length, keyCode: 0 }, false)
  }

  /** Any other event of a built-in component: 'change' of a picker or switch, 'blur', 'confirm', 'scrolltolower'. */
  fire(element: HTMLElement, type: string, detail: unknown = {}): void {
    triggerEvent(element, type, detail, false)
  }

  /** A page-level event, e.g. onPullDownRefresh or onReachBottom. */
  callPage(method: string, ...args: unknown[]): unknown {
    const member = this.page.instance[method]
    if (typeof member !== 'function') throw new Error(`${this.route} has no ${method}`)
    return member.apply(this.page.instance, args)
  }

  async until(predicate: () => boolean, milliseconds = 3000): Promise<void> {
    const start = Date.now()
    while (!predicate()) {
      if (Date.now() - start > milliseconds) throw new Error(`until: timed out on ${this.describe()}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  async untilText(text: string, milliseconds = 3000): Promise<void> {
    await this.until(() => this.pages.open.length > 0 && this.has(text), milliseconds).catch(() => {
      throw new Error(`"${text}" did not appear on ${this.describe()}`)
    })
  }

  private dom(): HTMLElement {
    showIds(this.page.dom)
    return this.page.dom
  }

  private describe(): string {
    const problems = this.errors.length > 0 ? `\nerrors:\n${this.errors.join('\n')}` : ''
    return `${this.route}\ntext: ${this.text().slice(0, 1500)}${problems}`
  }

  private callApp(method: 'onLaunch' | 'onShow' | 'onHide'): void {
    const member = this.appDefinition[method]
    if (typeof member === 'function') member.call(this.appDefinition, this.phone.launchOptions)
  }

  private recordingConsole(): Console {
    const recording = Object.create(console) as Console
    recording.error = (...args: unknown[]) => {
      this.errors.push(args.map((arg) => (arg instanceof Error ? (arg.stack ?? arg.message) : String(arg))).join(' '))
    }
    return recording
  }
}

/** jsdom has no CSS.escape; our ids are letters, digits, `-`, `_` and the occasional `:` or `.`. */
function CSS_ESCAPE(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `\\${character}`)
}
