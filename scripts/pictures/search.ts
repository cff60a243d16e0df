import type { Page } from 'playwright-core'
import { cast } from '../../test/fixtures/cast'
import { refusing } from './pretend'
import type { Screen } from './screen'

const office = cast.dingRui.openid
const nurse = cast.guYun.openid
const path = '/staff/search/index'

async function type(page: Page, words: string): Promise<void> {
  await page.locator('#search-words').fill(words)
  await page.locator('.search-item__hit, #search-empty, #search-short').first().waitFor()
}

async function choose(page: Page, n: number): Promise<void> {
  const boxes = page.locator('[id^=search-choose-]')
  for (let i = 0; i < n; i++) await boxes.nth(i).click()
}

async function bulk(page: Page, what: 'assign' | 'merge'): Promise<void> {
  await page.locator('[id^=search-row-]').first().waitFor()
  await choose(page, 4)
  await page.locator(`#search-${what}`).click()
  if (what === 'assign') await page.locator('#bulk-department').selectOption({ label: '心血管内科' })
  else await page.locator('[id^=bulk-into-]').first().click()
  await page.locator('[id^=bulk-row-]').first().waitFor()
}

export const searchScreens: Screen[] = [
  { name: 'search', path, persona: office },
  { name: 'search-found', path, persona: office, prepare: (page) => type(page, '护士') },
  { name: 'search-nurse', path, persona: nurse, prepare: (page) => type(page, '夜班') },
  { name: 'search-none', path, persona: office, prepare: (page) => type(page, '没有人这样说过') },
  { name: 'search-short', path, persona: office, prepare: (page) => type(page, '冲') },
  {
    name: 'search-filters',
    path,
    persona: office,
    prepare: async (page) => {
      await page.locator('#search-narrow').click()
      await page.locator('#search-departmentId').selectOption({ label: '神经内科' })
      await page.locator('#search-overdue-overdue').click()
      await page.locator('#search-without-overdue').waitFor()
      await page.locator('#search-save').click()
      await page.locator('#search-name').fill('神内逾期')
      await page.locator('#search-save-sheet-confirm').click()
      await page.locator('[id^=search-saved-]').first().waitFor()
    },
  },
  { name: 'search-assign', path, persona: office, prepare: (page) => bulk(page, 'assign') },
  { name: 'search-merge', path, persona: office, prepare: (page) => bulk(page, 'merge') },
  {
    name: 'search-done',
    path,
    persona: office,
    prepare: async (page) => {
      await bulk(page, 'assign')
      await page.locator('#bulk-sheet-confirm').click()
      await page.locator('#bulk-outcome').waitFor()
    },
  },
  {
    name: 'search-error',
    path,
    persona: office,
    fails: true,
    prepare: async (page) => {
      await refusing(page, 'feedback.search', 'BUSY')
      await page.locator('#search-words').fill('态度')
      await page.locator('#retry').waitFor()
    },
  },
]
