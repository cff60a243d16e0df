/** What `npm run screens` photographs: every page, as somebody who has something to see there. */
import type { Page } from 'playwright-core'
import { patients, staff } from '../test/fixtures/cast'
import { demoScene, revokedScene } from '../test/fixtures/hospital'

export interface Screen {
  name: string
  /** The hash address, e.g. /patient/rate/index?scene=abc */
  path: string
  /** Whom one plays; the demo's first person when absent. */
  persona?: string
  /** What to do before the photograph, e.g. open the first case. */
  prepare?: (page: Page) => Promise<void>
}

const patient = patients.linXiaomei.openid

/** Opens the first of what a list holds, and waits for the page behind it. */
const openFirst = (rows: string) => async (page: Page) => {
  const before = page.url()
  await page.locator(rows).first().click()
  await page.waitForFunction(`location.href !== ${JSON.stringify(before)}`)
}

const openRecord = openFirst('.nu-section .nu-card--press')
const openCase = openFirst('.inbox-item')

const stars = (count: number) => async (page: Page) => {
  await page.locator(`[id$="-${String(count)}"][role=radio]`).click()
}

async function fillComplaint(page: Page): Promise<void> {
  await page.locator('#complaint-subject-process').click()
  await page.locator('#complaint-words').fill('我叫林晓梅，电话13800000010。夜里换药等了两个小时，没有人说明原因。')
  await page.locator('#complaint-next').click()
}

export const screens: Screen[] = [
  { name: 'home', path: '/pages/home/index', persona: patient },
  { name: 'home-staff', path: '/pages/home/index', persona: staff.guYun.openid },
  { name: 'landing', path: `/pages/landing/index?scene=${demoScene}`, persona: patient },
  { name: 'landing-unknown', path: '/pages/landing/index?scene=NOSUCHCODE', persona: patient },
  { name: 'rate', path: `/patient/rate/index?scene=${demoScene}`, persona: patient },
  { name: 'rate-good', path: `/patient/rate/index?scene=${demoScene}`, persona: patient, prepare: stars(5) },
  { name: 'rate-low', path: `/patient/rate/index?scene=${demoScene}`, persona: patient, prepare: stars(2) },
  { name: 'complaint', path: `/patient/complaint/index?scene=${demoScene}`, persona: patient },
  {
    name: 'complaint-where',
    path: `/patient/complaint/index?scene=${demoScene}`,
    persona: patient,
    prepare: (page) => fillComplaint(page),
  },
  {
    name: 'complaint-reach',
    path: `/patient/complaint/index?scene=${demoScene}`,
    persona: patient,
    prepare: async (page) => {
      await fillComplaint(page)
      await page.locator('[id^="complaint-day-"]').first().click()
      await page.locator('#complaint-next').click()
    },
  },
  { name: 'landing-revoked', path: `/pages/landing/index?scene=${revokedScene}`, persona: patient },
  { name: 'mine-empty', path: '/pages/mine/index', persona: patients.luBin.openid },
  { name: 'mine', path: '/pages/mine/index', persona: patient },
  { name: 'mine-case', path: '/pages/mine/index', persona: patient, prepare: openRecord },
  { name: 'notices', path: '/patient/notices/index', persona: patient },
  { name: 'privacy', path: '/pages/privacy/index', persona: patient },
  { name: 'workbench', path: '/staff/workbench/index', persona: staff.guYun.openid },
  { name: 'staff-case', path: '/staff/workbench/index', persona: staff.guYun.openid, prepare: openCase },
  { name: 'workbench-complaints', path: '/staff/workbench/index', persona: staff.dingRui.openid },
  { name: 'complaints-case', path: '/staff/workbench/index', persona: staff.dingRui.openid, prepare: openCase },
  { name: 'overview', path: '/office/overview/index', persona: staff.fangZheng.openid },
  { name: 'overdue', path: '/office/overdue/index', persona: staff.fangZheng.openid },
  { name: 'places', path: '/office/places/index', persona: staff.baoKai.openid },
]
