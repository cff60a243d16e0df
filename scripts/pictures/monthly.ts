import type { MonthlyView } from '@nuanyu/types/monthly'
import { cast } from '../../test/fixtures/cast'
import { as, commandId, type Screen } from './screen'

const writer = cast.mengJia
const second = cast.fangZheng

const REPORT = '/office/monthlyReport/index?id=seed-monthly-0'
const NAMED = {
  title: '夜间按铃没有人来',
  happened: '12床的张桂兰夜里按铃，等了很久才有人来。',
  done: '病区增加夜班人手，铃响两分钟内到床前。',
}

/** A draft whose case names somebody. */
async function drafted(page: Parameters<NonNullable<Screen['prepare']>>[0]): Promise<MonthlyView> {
  const { offers } = await as<{ offers: { id: string }[] }>(page, writer, 'monthly.list', { queue: 'draft' })
  const { items } = await as<{ items: { id: string }[] }>(page, writer, 'monthly.list', { queue: 'draft' })
  if (items[0]) return as<MonthlyView>(page, writer, 'monthly.open', { reportId: items[0].id })
  const period = offers[0]?.id
  const view = await as<MonthlyView>(page, writer, 'monthly.draft', { commandId: commandId(), period })
  const on = { commandId: commandId(), reportId: view.id, version: view.version }
  return as<MonthlyView>(page, writer, 'monthly.edit', { ...on, summary: '', cases: [NAMED] })
}

const onDraft: Screen['prepare'] = async (page) => {
  const { id } = await drafted(page)
  await page.evaluate(`location.hash = '#/office/monthlyReport/index?id=${id}'`)
  await page.locator('#report-findings').waitFor()
}

export const monthlyScreens: Screen[] = [
  { name: 'monthly', path: '/office/monthly/index', persona: writer.openid },
  {
    name: 'monthly-empty',
    path: '/office/monthly/index',
    persona: cast.zhuangSu.openid,
    prepare: async (page) => {
      await page.locator('#monthly-queue-withdrawn').click()
      await page.locator('#monthly-empty').waitFor()
    },
  },
  { name: 'monthly-published', path: REPORT, persona: second.openid },
  { name: 'monthly-reader', path: REPORT, persona: cast.zhuangSu.openid },
  {
    name: 'monthly-withdraw',
    path: REPORT,
    persona: second.openid,
    prepare: (page) => page.locator('#report-withdraw').click(),
  },
  { name: 'monthly-draft', path: '/office/monthly/index', persona: writer.openid, prepare: onDraft },
  {
    name: 'monthly-write',
    path: '/office/monthly/index',
    persona: writer.openid,
    prepare: async (page) => {
      await onDraft(page)
      await page.locator('#report-write').click()
      await page.locator('#report-save').waitFor()
    },
  },
  { name: 'monthly-gone', path: '/office/monthlyReport/index?id=nothing', persona: second.openid, fails: true },
]
