import type { Page } from 'playwright-core'
import { staff } from '../../test/fixtures/cast'
import { type Screen } from './screen'

const admin = staff.baoKai.openid
const office = staff.dingRui.openid
const party = staff.fangZheng.openid

const tap = (id: string) => async (page: Page) => {
  await page.locator(`[id="${id}"]`).filter({ visible: true }).last().click()
}

async function retireAndAsk(page: Page): Promise<void> {
  for (const id of ['item-stalling', 'item-retire', 'item-sheet-cancel', 'setting-save']) await tap(id)(page)
  await page.locator('#setting-why').waitFor()
}

async function tooLong(page: Page): Promise<void> {
  await page.locator('#number-replyDays').fill('7')
  await tap('setting-save')(page)
  await page.getByText('不能超过').first().waitFor()
}

async function pasteNotice(page: Page): Promise<void> {
  await page
    .locator('#calendar-paste')
    .fill('元旦：1月1日（周五）至3日放假，共3天。\n春节：2月5日至11日放假调休，共7天。2月14日（周日）上班。')
  await page.locator('#calendar-read').waitFor()
}

const open = (kind: string) => `/office/setting/index?kind=${kind}`

export const settingsScreens: Screen[] = [
  { name: 'settings', path: '/office/settings/index', persona: admin },
  { name: 'setting-list', path: open('attitudes'), persona: party },
  { name: 'setting-save', path: open('attitudes'), persona: party, prepare: retireAndAsk },
  { name: 'setting-subject', path: open('subjects'), persona: party, prepare: tap('item-attitude') },
  { name: 'setting-template', path: open('replyTemplates'), persona: office, prepare: tap('item-explain') },
  { name: 'setting-numbers', path: open('deadlines'), persona: admin },
  { name: 'setting-numbers-refused', path: open('deadlines'), persona: admin, prepare: tooLong },
  { name: 'setting-read-only', path: open('deadlines'), persona: office },
  { name: 'setting-consents', path: open('consents'), persona: admin },
  { name: 'setting-year', path: open('calendar-2026'), persona: admin },
  { name: 'setting-year-new', path: open('calendar-2027'), persona: admin, prepare: pasteNotice },
]
