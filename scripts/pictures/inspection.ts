import type { Page } from 'playwright-core'
import { patients, staff } from '../../test/fixtures/cast'
import { writeTable } from '../../cloudfunctions/domain/tables/write'
import { answering, unreachable } from './pretend'
import { openFirst, renewed, type Screen } from './screen'

const party = staff.fangZheng.openid
const supervision = staff.heJianping.openid
const inspector = staff.xiaMing.openid
const patient = patients.linXiaomei.openid

const tap = (id: string) => async (page: Page) => {
  await page.locator(`[id="${id}"]`).filter({ visible: true }).last().click()
}
const all =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page)
  }
const row = (text: string) => async (page: Page) => {
  const before = page.url()
  await page.locator('[id^="checks-row-"]').filter({ hasText: text }).first().click()
  await page.waitForFunction(`location.href !== ${JSON.stringify(before)}`)
}
const importing = (rows: string[][]) => async (page: Page) => {
  const titles = ['姓名', '电话', '科室', '岗位', '出院日期', '同意回访']
  const buffer = await writeTable([{ name: '出院患者', columns: titles.map((title) => ({ title, width: 12 })), rows }])
  const choosing = page.waitForEvent('filechooser')
  await page.locator('#callees-choose').click()
  await (await choosing).setFiles({ name: '出院患者.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.locator('#callees-found, #callees-problems').first().waitFor()
}

const many = Array.from({ length: 300 }, (_value, index) => ({
  id: `plan-${String(index)}`,
  title: `第 ${String(index + 1)} 个巡查计划，名字特别长的那一种写法也要放得下`,
  state: 'running',
  stateLabel: '进行中',
  period: '11月1日至11月30日',
  what: '电话回访 40 个 · 暗访 6 次 · 走流程 3 次',
  departments: 12,
  by: '方正',
  waiting: index % 5 === 0,
}))

export const inspectionScreens: Screen[] = [
  { name: 'spotChecks', path: '/office/spotChecks/index', persona: party },
  {
    name: 'spotChecks-many',
    path: '/office/spotChecks/index',
    persona: party,
    prepare: renewed((page) => answering(page, 'inspection.plans', { items: many, next: null, can: ['create'] })),
  },
  {
    name: 'spotChecks-none',
    path: '/office/spotChecks/index',
    persona: party,
    prepare: renewed((page) => answering(page, 'inspection.plans', { items: [], next: null, can: ['create'] })),
  },
  {
    name: 'spotChecks-failed',
    path: '/office/spotChecks/index',
    persona: party,
    fails: true,
    prepare: renewed(unreachable),
  },
  { name: 'spotCheck-running', path: '/office/spotChecks/index', persona: party, prepare: row('本月出院') },
  {
    name: 'spotCheck-over',
    path: '/office/spotChecks/index',
    persona: party,
    prepare: all(tap('checks-queue-done'), row('上月出院'), tap('check-redraw')),
  },
  { name: 'spotCheck-approve', path: '/office/spotChecks/index', persona: supervision, prepare: row('暗访') },
  {
    name: 'spotCheck-approve-sheet',
    path: '/office/spotChecks/index',
    persona: supervision,
    prepare: all(row('暗访'), tap('check-approve')),
  },
  { name: 'spotCheck-own', path: '/office/spotChecks/index', persona: party, prepare: row('暗访') },
  {
    name: 'spotCheckPlan',
    path: '/office/spotChecks/index',
    persona: party,
    prepare: all(row('暗访'), tap('check-edit')),
  },
  {
    name: 'spotCheckPlan-items',
    path: '/office/spotChecks/index',
    persona: party,
    prepare: all(row('暗访'), tap('check-edit'), tap('plan-call-add')),
  },
  { name: 'spotCheckPlan-new', path: '/office/spotCheckPlan/index', persona: party, prepare: tap('plan-propose') },
  { name: 'callees', path: '/office/callees/index', persona: party },
  {
    name: 'callees-import',
    path: '/office/callees/index',
    persona: party,
    prepare: importing([
      ['赵大爷', '13911110001', '神经内科', '病房护理', '2026-09-20', '是'],
      ['钱阿姨', '13911110002', '心血管内科', '', '', '否'],
      ['孙大姐', '13911110003', '心血管内科', '', '', '是'],
    ]),
  },
  {
    name: 'callees-wrong',
    path: '/office/callees/index',
    persona: party,
    prepare: importing([
      ['赵大爷', '139', '神内', '', '', '是'],
      ['钱阿姨', '13911110002', '心血管内科', '', '', '否'],
    ]),
  },
  { name: 'calls', path: '/staff/calls/index', persona: inspector },
  {
    name: 'calls-none',
    path: '/staff/calls/index',
    persona: inspector,
    prepare: renewed((page) => answering(page, 'inspection.calls', { items: [], next: null })),
  },
  { name: 'call', path: '/staff/calls/index', persona: inspector, prepare: openFirst('[id^="calls-row-"]') },
  {
    name: 'call-asking',
    path: '/staff/calls/index',
    persona: inspector,
    prepare: all(asking, openFirst('[id^="calls-row-"]')),
  },
  {
    name: 'call-complaint',
    path: '/staff/calls/index',
    persona: inspector,
    prepare: all(asking, openFirst('[id^="calls-row-"]'), tap('call-complain')),
  },
  { name: 'mydata-call', path: '/patient/mydata/index', persona: patient, prepare: tap('mydata-call-open') },
]

/** Somebody on the line, at whatever hour the pictures are made. */
async function asking(page: Page): Promise<void> {
  await answering(page, 'inspection.call', {
    id: 'call-1',
    version: 2,
    state: 'to_call',
    stateLabel: '待回访',
    plan: '本月出院患者电话回访',
    name: '周**',
    department: '神经内科',
    postLabel: '病房护理',
    about: '11月出院',
    script: {
      greeting:
        '您好，我是清禾市第一人民医院的医德巡查员。您前段时间在我院神经内科住院，想请您说说服务怎么样，大约三分钟，您现在方便吗？',
      purpose: '您可以不回答，也可以随时停下。您说的只用来改进服务，科室不会知道是谁说的。',
      thanks: '谢谢您。以后如果不想再接到这样的电话，现在告诉我就可以。祝您早日康复。',
    },
    items: [
      { id: 'a', text: '工作人员做到“来有迎声”了吗？', source: 'voices', answer: 'good_yes', weight: 2 },
      { id: 'b', text: '工作人员的耐心，您打几分？', source: 'hearts', answer: 'scale', weight: 1 },
      { id: 'c', text: '有没有遇到“冷 · 冷冰冰”的情况？', source: 'attitudes', answer: 'good_no', weight: 3 },
    ],
    answers: [],
    words: '',
    attempts: [{ when: '昨天 15:02', label: '第 1 次 · 没有人接' }],
    wait: '',
    open: true,
    complaint: null,
    subjects: [
      { id: 'attitude', label: '服务态度' },
      { id: 'process', label: '流程与等候' },
    ],
    can: ['dial', 'record', 'complain'],
  })
}
