import type { BrowserContext, Page } from 'playwright-core'
import { VIEWPORTS } from '../../scripts/lib/browser'
import type { Screen } from '../../scripts/pictures'
import { beginAt, firstLine, lookAt, type Mode, remembering, sizeOf } from '../../scripts/pictures/open'

/**
 * A tab in which somebody goes from page to page, as one does who has the app open. Another person, and whoever comes
 * after something was done on a page, begins with the app: that takes several times as long.
 */
export class Tab {
  private page: Page | undefined
  private at: Screen | undefined
  private problems: string[] = []

  constructor(
    private readonly context: BrowserContext,
    private readonly base: string,
    private readonly mode: Mode,
  ) {}

  /** Answers what was wrong. */
  async visit(screen: Screen, look: (page: Page) => Promise<void>): Promise<string[]> {
    const problems: string[] = []
    this.problems = problems
    try {
      const page =
        this.page && this.at && goesOn(this.at, screen) ? await this.goOn(this.page, screen) : await this.begin(screen)
      this.at = screen
      problems.push(...(await lookAt(page, { screen, mode: this.mode, seen: false }, look)))
    } catch (fault) {
      problems.push(firstLine(fault))
      this.at = undefined
    }
    return problems
  }

  private async begin(screen: Screen): Promise<Page> {
    await this.page?.close()
    const { context, base, mode } = this
    this.page = await beginAt(context, base, { screen, mode, hear: (problem) => this.problems.push(problem) })
    return this.page
  }

  private async goOn(page: Page, screen: Screen): Promise<Page> {
    await page.setViewportSize(VIEWPORTS[sizeOf(this.mode)])
    await page.evaluate(`{
      for (const one of document.querySelectorAll('.taro_page')) one.dataset.left = '1'
      localStorage.clear()
      ${remembering(screen, this.mode)}
      location.hash = ${JSON.stringify(screen.path)}
    }`)
    await page.waitForFunction(
      `document.querySelector('.taro_page') !== null && document.querySelector('.taro_page[data-left]') === null`,
    )
    return page
  }
}

const routeOf = ({ path }: Screen) => path.replace(/\?.*/, '')
/** These stay in the background when somebody leaves them. */
const isTab = (screen: Screen) => routeOf(screen).startsWith('/pages/')

/** The app replaces one page by another when only the address changes, if it is another page and nothing lies below. */
function goesOn(from: Screen, to: Screen): boolean {
  if (from.prepare !== undefined || from.persona !== to.persona) return false
  return routeOf(from) !== routeOf(to) && !isTab(from) && !isTab(to)
}
