import type { Page } from 'playwright-core'
import { staff } from '../../test/fixtures/cast'
import { refusing } from './pretend'
import { renewed, type Screen } from './screen'

const party = staff.fangZheng.openid
const OVERVIEW = '/office/overview/index'

const ready = (page: Page) => page.locator('#overview').waitFor()

/** A month ago, as the demo's clock says. */
function lastMonth(): string {
  const local = new Date(Date.now() + 8 * 3600_000)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
}
const year = () => lastMonth().slice(0, 4)

/** Names as long as they come. */
async function lengthen(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const asked = route.request().postData() ?? ''
    if (!asked.includes('reports.overview')) return route.continue()
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('神经内科', '神经内科与脑血管病诊治康复一体化中心第二病区')
    return route.fulfill({
      response: answer,
      body: body.replaceAll('流程与等候', '就诊流程、排队等候与叫号秩序方面的问题'),
    })
  })
  await page.reload()
  await ready(page)
}

export const overviewScreens: Screen[] = [
  { name: 'overview', path: OVERVIEW, persona: party, prepare: ready },
  { name: 'overview-last', path: `${OVERVIEW}?period=${lastMonth()}`, persona: party, prepare: ready },
  { name: 'overview-year', path: `${OVERVIEW}?period=${year()}`, persona: party, prepare: ready },
  { name: 'overview-empty', path: `${OVERVIEW}?period=2024-Q1`, persona: party, prepare: ready },
  {
    name: 'overview-branch',
    path: `${OVERVIEW}?period=${lastMonth()}&place=branch:branch-internal-1`,
    persona: party,
    prepare: ready,
  },
  {
    name: 'overview-subject',
    path: `${OVERVIEW}?period=${lastMonth()}&facet=subject:process`,
    persona: party,
    prepare: ready,
  },
  {
    name: 'overview-tables',
    path: `${OVERVIEW}?period=${lastMonth()}`,
    persona: party,
    prepare: async (page) => {
      for (const id of ['volume', 'rates-card', 'trend', 'by-subject', 'by-channel', 'phrases'])
        await page.locator(`#${id}-as-table`).click()
    },
  },
  { name: 'overview-long', path: `${OVERVIEW}?period=${lastMonth()}`, persona: party, prepare: lengthen },
  {
    name: 'overview-failed',
    path: OVERVIEW,
    persona: party,
    prepare: renewed((page) => refusing(page, 'reports.overview', 'INTERNAL')),
    fails: true,
  },
  { name: 'overview-own', path: OVERVIEW, persona: staff.guYun.openid, prepare: ready },
  { name: 'behind', path: `/office/behind/index?what=complaints&period=${lastMonth()}`, persona: staff.dingRui.openid },
  { name: 'behind-parts', path: `/office/behind/index?what=complaints&period=${year()}`, persona: party },
  { name: 'overdue', path: '/office/overdue/index', persona: party },
]
