import type { Page } from 'playwright-core'
import { patients, staff } from '../../test/fixtures/cast'
import { demoScene, revokedScene } from '../../test/fixtures/hospital'
import { as, commandId, openFirst, type Screen } from './screen'

const patient = patients.linXiaomei.openid

const openRecord = openFirst('.nu-section .nu-card--press')
const openCase = openFirst('.inbox-item')

type Openable = { id: string; version: number; can: string[] }

/** The first case of the complaint office's own list that offers something. */
async function caseOffering(page: Page, fits: (view: Openable) => boolean): Promise<Openable> {
  for (const queue of ['todo', 'waiting']) {
    const { items } = await as<{ items: { id: string }[] }>(page, staff.dingRui, 'feedback.inbox', { queue })
    for (const { id } of items) {
      const view = await as<Openable>(page, staff.dingRui, 'feedback.get', { caseId: id })
      if (fits(view)) return view
    }
  }
  throw new Error('no case fits')
}

async function nameSomebody(page: Page): Promise<void> {
  const { id, version } = await caseOffering(page, ({ can }) => can.includes('nameStaff'))
  const summary = '有反映称，上周夜班有人按铃后较久无人到场。请说明当时的分工和经过。'
  const staffRef = staff.lingZhiyuan.staffId
  const input = { commandId: commandId(), caseId: id, version, staffRef, summary }
  await as(page, staff.dingRui, 'feedback.nameStaff', input)
  await page.reload()
}

async function askWho(page: Page): Promise<void> {
  const day = new Date().toISOString().slice(0, 10)
  const { caseId } = await as<{ caseId: string }>(page, staff.luoMin, 'feedback.enter', {
    commandId: commandId(),
    channel: 'telephone',
    kind: 'complaint',
    where: { by: 'department', departmentId: staff.guYun.departmentId },
    subject: 'process',
    happenedOn: day,
    receivedOn: day,
    words: '夜里按铃二十多分钟没有人来，家属很着急。',
    photos: [],
    risk: false,
    identityMode: 'confidential',
    contact: patients.zhouYongfu.contact,
    hotline: null,
  })
  const reason = '反映的夜班情况要核对当时床旁的经过，系统里问过两次没有回复，准备打一次电话。'
  const input = { commandId: commandId(), caseId, purpose: 'verify', reason }
  await as(page, staff.dingRui, 'vault.request', input)
  await page.reload()
}

async function enterSomething(page: Page): Promise<void> {
  await page.locator('#enter-channel-walk_in').click()
  await page.locator('#enter-words').fill('老人来窗口说，夜里按铃二十多分钟没有人来，家属很着急。')
  await page.locator('#enter-subject-process').click()
}

const stars = (count: number) => async (page: Page) => {
  await page.locator(`[id$="-${String(count)}"][role=radio]`).click()
}

async function fillComplaint(page: Page): Promise<void> {
  await page.locator('#complaint-subject-process').click()
  await page.locator('#complaint-words').fill('我叫林晓梅，电话13800000010。夜里换药等了两个小时，没有人说明原因。')
  await page.locator('#complaint-next').click()
}

async function toLastStep(page: Page): Promise<void> {
  await fillComplaint(page)
  await page.locator('[id^="complaint-day-"]').first().click()
  await page.locator('#complaint-next').click()
}

async function complainAnonymously(page: Page): Promise<void> {
  await toLastStep(page)
  await page.locator('#identity-anonymous').click()
  await page.locator('#complaint-submit').click()
  await page.locator('#receipt-follow-code').waitFor()
}

/** A sending that did not get through, as the device keeps it (client/src/cloud/drafts.ts). */
async function leaveUnsent(page: Page): Promise<void> {
  const words = '夜里换药等了两个小时，没有人说明原因。问了三次护士站，每次都说再等等，希望能提前说清楚大概几点。'
  const at = Date.now() - 3_600_000
  const unsent = { at, title: '投诉 · 流程与等候', excerpt: words, page: 'patient/complaint/index' }
  const stored = { data: { savedAt: at, value: { words }, unsent } }
  await page.evaluate(`localStorage.setItem('draft:complaint', ${JSON.stringify(JSON.stringify(stored))})`)
  await page.reload()
  await page.locator('#outbox').waitFor()
}

/** Opens the first of one's own cases that offers something, and asks for it. */
const askFor = (offer: string) => async (page: Page) => {
  // Ratings and letters lie among them.
  const rows = page.locator('.nu-section .nu-card--press').filter({ hasText: /^(投诉|建议)/ })
  await rows.first().waitFor()
  const count = await rows.count()
  for (let index = 0; index < count; index++) {
    await rows.nth(index).click()
    await page.locator('#case-head').last().waitFor()
    const row = page.locator(`#${offer}`).filter({ visible: true })
    if ((await row.count()) > 0) return row.click()
    await page.locator('#back').filter({ visible: true }).click()
    await rows.first().waitFor()
  }
  throw new Error(`no case offers ${offer}`)
}

export const feedbackScreens: Screen[] = [
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
    prepare: toLastStep,
  },
  {
    name: 'complaint-risk',
    path: `/patient/complaint/index?scene=${demoScene}`,
    persona: patient,
    prepare: (page) => page.locator('#complaint-risk-yes').click(),
  },
  {
    name: 'complaint-anonymous',
    path: `/patient/complaint/index?scene=${demoScene}`,
    persona: patient,
    prepare: async (page) => {
      await toLastStep(page)
      await page.locator('#identity-anonymous').click()
      await page.locator('#complaint-hold-later').click()
    },
  },
  {
    name: 'receipt-anonymous',
    path: `/patient/complaint/index?scene=${demoScene}`,
    persona: patient,
    prepare: complainAnonymously,
  },
  {
    name: 'follow-case',
    path: `/patient/complaint/index?scene=${demoScene}`,
    persona: patient,
    prepare: async (page) => {
      await complainAnonymously(page)
      await page.locator('#follow-remember').click()
      await page.locator('#receipt-case').click()
      await page.locator('#case-more').waitFor()
    },
  },
  {
    name: 'follow-wrong',
    path: '/patient/follow/index',
    persona: patient,
    prepare: async (page) => {
      await page.locator('#follow-code').fill('1234 5678 9012 3456')
      await page.locator('#follow-look').click()
      await page.getByText('没有找到').waitFor()
    },
  },
  {
    name: 'mine-outbox',
    path: '/pages/mine/index',
    persona: patients.luBin.openid,
    prepare: leaveUnsent,
  },
  { name: 'case-add-info', path: '/pages/mine/index', persona: patient, prepare: askFor('case-add-info') },
  { name: 'case-withdraw', path: '/pages/mine/index', persona: patient, prepare: askFor('case-withdraw') },
  { name: 'case-reopen', path: '/pages/mine/index', persona: patient, prepare: askFor('case-reopen') },
  { name: 'case-retaliation', path: '/pages/mine/index', persona: patient, prepare: askFor('case-retaliation') },
  { name: 'mydata', path: '/patient/mydata/index', persona: patient },
  {
    name: 'mydata-erase',
    path: '/patient/mydata/index',
    persona: patient,
    prepare: (page) => page.locator('#mydata-erase').click(),
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
  {
    name: 'complaints-more',
    path: '/staff/workbench/index',
    persona: staff.dingRui.openid,
    prepare: async (page) => {
      await openCase(page)
      await page.locator('#case-more').click()
    },
  },
  { name: 'enter', path: '/staff/enter/index', persona: staff.dingRui.openid, prepare: enterSomething },
  {
    name: 'enter-receipt',
    path: '/staff/enter/index',
    persona: staff.dingRui.openid,
    prepare: async (page) => {
      await enterSomething(page)
      await page.locator('#enter-submit').click()
      await page.locator('#enter-follow-code').waitFor()
    },
  },
  { name: 'statements-empty', path: '/staff/statements/index', persona: staff.guYun.openid },
  { name: 'statements', path: '/staff/statements/index', persona: staff.lingZhiyuan.openid, prepare: nameSomebody },
  { name: 'vault', path: '/office/vault/index', persona: staff.daiYue.openid, prepare: askWho },
  { name: 'vault-mine', path: '/office/vault/index', persona: staff.dingRui.openid, prepare: askWho },
  {
    name: 'audit',
    path: '/office/audit/index',
    persona: staff.kangNing.openid,
    prepare: async (page) => {
      await page.locator('#audit-verify-start').click()
      await page.locator('#audit-whole, #audit-broken, #audit-verify-failed').waitFor()
    },
  },
]
