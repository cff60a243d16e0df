import { cast } from '../../fixtures/cast'
import { sheetsOf } from '../../support/tables'
import type { Stage } from '../story'
import type { Chapter } from './chapter'

const { dingRui, fangZheng, guYun } = cast

/** This month, last month, one department of it, and back to where one was. */
async function goDownAndBack({ device }: Stage): Promise<void> {
  await device.open('pages/home/index')
  await device.become(fangZheng)
  await device.open('office/overview/index')
  await device.sees('响应率')
  await device.sees('这段时间还没过完')
  await device.tap('overview-period-last')
  await device.sees('环比：和前一段比')
  const month = await device.textOf('overview-period-label')
  await device.tap('department-open-dept-neurology')
  await device.sees(`${month} · 神经内科`)
  expect(await device.has('overview-facet')).toBe(false)
  await device.sees('不再分事项和来源')
  await device.back()
  await device.sees(`${month} · 全院`)
}

/** One subject of the whole hospital: no departments then, and it says why. */
async function oneSubject({ device }: Stage): Promise<void> {
  await device.pick('overview-facet', '事项：流程与等候')
  await device.sees('只看一类时，不再分科室')
  await device.sees('· 流程与等候')
  expect(await device.has('departments')).toBe(false)
  await device.tap('overview-whole')
  await device.sees('各科室')
}

/** What a chart shows can be read as a table; a month of it is opened by a tap. */
async function readTheTable({ device }: Stage): Promise<void> {
  await device.tap('trend-as-table')
  await device.sees('月份')
  expect(await device.textOf('trend-table')).toContain('12月')
  await device.tap('trend-as-table')
  expect(await device.has('trend-complaints')).toBe(true)
}

/** The Party office sees how a figure is made up and why not each case; the complaint office sees the cases. */
async function whatLiesBehind({ device }: Stage): Promise<void> {
  await device.tap('volume-complaints')
  await device.sees('看汇总不等于看每一件')
  await device.sees('按科室')
  // What is late has no list here for whom it is not to read, and leads to where it is acted upon.
  await device.open('office/behind/index?what=overdue&place=department:dept-neurology')
  await device.tap('behind-overdue')
  await device.sees('今天到期和已经逾期的')
  expect(await device.textOf('overdue-place')).toBe('神经内科')
  await device.tap('overdue-whole')
  await device.sees('今天到期和已经逾期的')
  await device.open('pages/home/index')
  await device.become(dingRui)
  await device.open('office/overview/index')
  await device.sees('响应率')
  await device.tap('overview-period-last')
  await device.sees('环比：和前一段比')
  await device.tap('volume-complaints')
  await device.sees('这里只列您能看的')
  const [row] = await device.idsOf('behind-row-')
  await device.tap(row ?? '')
  await device.sees('办理经过')
}

/** Whoever works for a department has its figures, and no other. */
async function ownPlace({ device }: Stage): Promise<void> {
  await device.open('pages/home/index')
  await device.become(guYun)
  await device.open('office/overview/index')
  await device.sees('· 神经内科')
  expect(await device.has('overview-facet')).toBe(false)
  await device.open('office/overview/index?place=hospital')
  await device.sees('没有加载出来')
}

/** The file is made of what the screen shows. */
async function takeItAlong({ device }: Stage): Promise<void> {
  await device.open('pages/home/index')
  await device.become(fangZheng)
  await device.open('office/overview/index')
  await device.sees('响应率')
  await device.tap('overview-period-last')
  await device.sees('环比：和前一段比')
  const complaints = /\d+|※/.exec((await device.textOf('volume-complaints')).replace('投诉', ''))?.[0]
  const sheets = sheetsOf(await device.takeFile('overview-export'))
  await device.sees(/已导出：.*\.xlsx/)
  expect(await device.has('overview-export-failed')).toBe(false)
  expect(sheets['总览']![0]![1]).toBe(await device.textOf('overview-period-label'))
  const [row] = sheets['总览']!.filter(([title]) => title === '投诉(件)')
  expect(String(row![1])).toBe(complaints === '※' ? '不显示' : complaints)
}

export const overviewChapters: Chapter[] = [
  ['the Party office goes from the month to a department, and back', goDownAndBack],
  ['looks at one subject alone', oneSubject],
  ['reads the table behind a chart', readTheTable],
  ['sees what lies behind a figure, as far as it may', whatLiesBehind],
  ['a head nurse has the figures of her department', ownPlace],
  ['the overview leaves as a file', takeItAlong],
]
