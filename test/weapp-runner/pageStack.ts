/** The page stack with WeChat's rules of navigation: ten pages at most, tab pages only by switchTab or reLaunch. */
import type { CompiledApp } from './compiledApp'
import type { OpenPage, PageInstance, Query } from './types'
import { createPage, loadPage } from './viewLayer'

const MAX_PAGES = 10
/** setData beyond this is refused or crawls on a phone. */
const MAX_SET_DATA = 1 << 20

export class PageStack {
  readonly open: OpenPage[] = []
  largestSetData = 0
  private readonly componentIds = new Map<string, string>()
  /** Tab pages stay alive while another tab is shown. */
  private readonly tabs = new Map<string, OpenPage>()

  constructor(
    private readonly app: CompiledApp,
    private readonly host: HTMLElement,
    private readonly report: (problem: string) => void,
  ) {}

  get top(): OpenPage {
    const page = this.open[this.open.length - 1]
    if (page === undefined) throw new Error('no page is open: call launch() first')
    return page
  }

  get instances(): PageInstance[] {
    return this.open.map(({ instance }) => instance)
  }

  navigateTo(url: string): void {
    const target = this.target(url)
    if (this.app.isTab(target.route)) throw new Error('can not navigateTo a tabbar page')
    if (this.open.length >= MAX_PAGES) throw new Error('webview count limit exceed')
    this.hideTop()
    this.push(target.route, target.query)
  }

  redirectTo(url: string): void {
    const target = this.target(url)
    if (this.app.isTab(target.route)) throw new Error('can not redirectTo a tabbar page')
    const leaving = this.open.pop()
    if (leaving !== undefined) this.unload(leaving)
    this.push(target.route, target.query)
  }

  reLaunch(url: string): void {
    const target = this.target(url)
    this.closeAll()
    this.push(target.route, target.query)
  }

  switchTab(url: string): void {
    const target = this.target(url)
    if (!this.app.isTab(target.route)) throw new Error('can not switch to no-tabBar page')
    if (url.includes('?')) this.report(`switchTab drops the query of ${url}`)
    if (this.open.length === 1 && this.top.route === target.route) return

    this.hideTop()
    for (const page of this.open.splice(0)) {
      if (this.tabs.get(page.route) === page) page.dom.remove()
      else this.unload(page)
    }
    const kept = this.tabs.get(target.route)
    if (kept === undefined) {
      this.push(target.route, {})
    } else {
      this.host.appendChild(kept.dom)
      this.open.push(kept)
      call(kept, 'onShow')
    }
  }

  navigateBack(delta = 1): void {
    if (this.open.length < 2) throw new Error('cannot navigate back at first page.')
    const keep = Math.max(1, this.open.length - delta)
    for (const page of this.open.splice(keep).reverse()) this.unload(page)
    call(this.top, 'onShow')
  }

  closeAll(): void {
    const cached = [...this.tabs.values()].filter((page) => !this.open.includes(page))
    for (const page of [...this.open.splice(0).reverse(), ...cached]) this.unload(page)
    this.tabs.clear()
  }

  hideTop(): void {
    if (this.open.length > 0) call(this.top, 'onHide')
  }

  showTop(): void {
    call(this.top, 'onShow')
  }

  private target(url: string): { route: string; query: Query } {
    const target = this.app.resolve(url, this.open[this.open.length - 1]?.route)
    if (!this.app.pages.includes(target.route)) throw new Error(`page "${target.route}" is not found`)
    return target
  }

  private push(route: string, query: Query): void {
    // WeChat runs a page's file once; every opening makes a new instance of it.
    const id = this.componentIds.get(route) ?? loadPage(this.app.root, route)
    this.componentIds.set(route, id)

    const dom = this.host.appendChild(document.createElement('div'))
    const { instance, detach } = createPage(id, dom)
    instance.route = route
    instance.__route__ = route
    instance.options = query
    this.guardSetData(instance, route)

    const page: OpenPage = { route, query, instance, dom, detach }
    this.open.push(page)
    if (this.app.isTab(route)) this.tabs.set(route, page)
    call(page, 'onLoad', query)
    call(page, 'onShow')
    call(page, 'onReady')
  }

  /** The real setData sends JSON to the view: functions, undefined and cycles do not survive it. */
  private guardSetData(instance: PageInstance, route: string): void {
    const original = instance.setData
    instance.setData = (data, done) => {
      const json = JSON.stringify(data)
      this.largestSetData = Math.max(this.largestSetData, json.length)
      if (json.length > MAX_SET_DATA) this.report(`setData of ${String(json.length)} characters on ${route}`)
      original.call(instance, JSON.parse(json) as Record<string, unknown>, done)
    }
  }

  private unload(page: OpenPage): void {
    if (this.tabs.get(page.route) === page) this.tabs.delete(page.route)
    call(page, 'onUnload')
    page.detach()
    page.dom.remove()
  }
}

function call(page: OpenPage, method: string, ...args: unknown[]): void {
  const member = page.instance[method]
  if (typeof member === 'function') member.apply(page.instance, args)
}
