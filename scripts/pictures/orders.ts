import type { Page } from 'playwright-core'
import { writeTable } from '../../cloudfunctions/domain/tables/write'
import { cast } from '../../test/fixtures/cast'
import type { LedgerCounts, OrderRow } from '@nuanyu/types/orders'
import { answering } from './pretend'
import type { Screen } from './screen'

const party = cast.fangZheng.openid
const supervision = cast.heJianping.openid
const nurse = cast.guYun.openid

/** The busiest ledger that a hospital told of. */
const rows: OrderRow[] = Array.from({ length: 50 }, (_, n) => ({
  id: `many-${String(n)}`,
  code: `K7M${String(100 + n)}`,
  state: n % 9 === 0 ? 'submitted' : 'doing',
  stateLabel: n % 9 === 0 ? '待验收' : '整改中',
  kind: 'research',
  kindLabel: '调研问题 · 患者最关心',
  title:
    n % 7 === 0
      ? '门诊大厅、住院部和医技楼之间的指引标识不统一，老年患者和外地患者反复走错楼层找不到窗口'
      : '检查预约要跑两趟',
  lead: n % 5 === 0 ? '呼吸与危重症医学科' : '神经内科',
  helpers: n % 4 === 0 ? ['后勤保卫科', '信息科', '医患关系办公室'] : [],
  due: '11月30日',
  lookback: null,
  deadline:
    n < 12
      ? { status: 'overdue', label: `已逾期 ${String(12 - n)} 个工作日，延期到12月30日` }
      : { status: 'running', label: '还剩 12 个工作日' },
  flags:
    n < 12
      ? [
          { id: 'overdue', label: '逾期' },
          { id: 'escalated', label: '已升级' },
        ]
      : [],
  last: '报进展',
  when: '昨天 16:20',
}))
const counts: LedgerCounts = {
  open: 456,
  shelves: [
    { id: 'running', label: '整改中', n: 301 },
    { id: 'acceptance', label: '待验收', n: 48 },
    { id: 'lookback', label: '回头看', n: 107 },
    { id: 'ended', label: '已了结', n: 1283 },
  ],
  kinds: [
    { id: 'order', label: '督办事项', n: 92 },
    { id: 'research', label: '调研问题', n: 364 },
  ],
  categories: [
    { id: 'patients', label: '患者最关心', n: 171 },
    { id: 'staff', label: '职工最关切', n: 109 },
    { id: 'development', label: '发展最关键', n: 84 },
  ],
  flags: [
    { id: 'overdue', label: '逾期', n: 37 },
    { id: 'escalated', label: '已升级', n: 12 },
    { id: 'asking', label: '待批延期', n: 5 },
    { id: 'extended', label: '已延期', n: 21 },
    { id: 'relapsed', label: '反弹过', n: 3 },
  ],
  departments: [{ id: 'dept-neurology', label: '神经内科', n: 41 }],
  can: ['issue', 'export'],
}

const COLUMNS = ['类别', '问题', '具体情况', '整改要求', '牵头科室', '配合科室', '完成期限']

const importing = (categories: string[], lead: string) => async (page: Page) => {
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const rows = categories.map((category, index) => [
    category,
    `检查预约要跑 ${String(index + 2)} 趟`,
    '座谈会上患者和家属反映，预约、缴费、取号要去三个窗口。',
    '两个月内做到一个窗口办完。',
    lead,
    '',
    dueOn,
  ])
  const columns = COLUMNS.map((title) => ({ title, width: 16 }))
  const buffer = await writeTable([{ name: '调研问题', columns, rows }])
  const choosing = page.waitForEvent('filechooser')
  await page.locator('#issues-choose').click()
  await (await choosing).setFiles({ name: '调研问题.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.locator('#issues-found, #issues-problems').first().waitFor()
}

export const ordersScreens: Screen[] = [
  { name: 'orders', path: '/office/orders/index', persona: supervision },
  {
    name: 'orders-many',
    path: '/office/orders/index',
    persona: party,
    prepare: async (page) => {
      await answering(page, 'orders.ledger', { items: rows, next: 'more' })
      await answering(page, 'orders.counts', counts)
      await page.locator('#orders-shelf-acceptance').click()
      await page.locator('#orders-shelf-all').click()
      await page.locator('#order-row-many-0').waitFor()
    },
  },
  {
    name: 'orders-none',
    path: '/office/orders/index',
    persona: party,
    prepare: async (page) => {
      await answering(page, 'orders.ledger', { items: [], next: null })
      await page.locator('#orders-shelf-acceptance').click()
      await page.locator('#orders-empty').waitFor()
    },
  },
  {
    name: 'order-new',
    path: '/office/order/index',
    persona: party,
    prepare: async (page) => {
      await page.locator('#order-issue').click()
      await page.locator('.nu-field__error').first().waitFor()
    },
  },
  { name: 'order-accept', path: '/office/order/index?id=seed-order-4', persona: supervision },
  {
    name: 'order-accept-sheet',
    path: '/office/order/index?id=seed-order-4',
    persona: supervision,
    prepare: (page) => page.locator('#order-accept').click(),
  },
  {
    name: 'order-extension',
    path: '/office/order/index?id=seed-issue-12',
    persona: party,
    prepare: (page) => page.locator('#order-decideExtension').click(),
  },
  { name: 'order-import', path: '/office/orderImport/index', persona: party },
  {
    name: 'order-import-found',
    path: '/office/orderImport/index',
    persona: party,
    prepare: importing(['患者最关心', '职工最关切', '发展最关键'], '神经内科'),
  },
  {
    name: 'order-import-wrong',
    path: '/office/orderImport/index',
    persona: party,
    prepare: importing(['患者最关心', '都关心'], '神内'),
  },
  { name: 'my-orders', path: '/staff/orders/index', persona: nurse },
  { name: 'my-order-late', path: '/staff/order/index?id=seed-order-2', persona: nurse },
  { name: 'my-order-returned', path: '/staff/order/index?id=seed-order-3', persona: nurse },
  {
    name: 'my-order-plan',
    path: '/staff/order/index?id=seed-order-1',
    persona: nurse,
    prepare: (page) => page.locator('#order-progress').click(),
  },
  { name: 'my-order-gone', path: '/staff/order/index?id=seed-issue-1', persona: nurse },
]
