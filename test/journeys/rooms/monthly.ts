import { cast } from '../../fixtures/cast'
import type { Chapter } from './chapter'
import type { Stage } from '../story'
import { idShowing, isClosed } from '../ways'

const { fangZheng, mengJia, zhuangSu } = cast

const NAMED = '12床的张桂兰夜里按铃，等了很久才有人来，心里很着急。'
const BETTER = '有患者夜里按铃，等了很久才有人来，心里很着急。'

let period = ''

async function openRow({ device }: Stage, queue: string): Promise<void> {
  await device.open('office/monthly/index')
  await device.tap(`monthly-queue-${queue}`)
  await device.sees(period)
  await device.tap(await idShowing(device, 'monthly-row-', period))
  await device.sees('总体情况')
}

/** The figures are there at once; a case that names somebody does not get past the office. */
async function draft(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(mengJia)
  await device.open('office/monthly/index')
  await device.sees('起草新的一份')
  await device.tap('monthly-begin')
  // A year of figures is counted and protected: on a busy machine longer than anything else that a page waits for.
  await device.sees('总体情况').catch(() => device.sees('总体情况'))
  await device.sees('本期与上期、去年同期')
  period = /\d{4}年\d+月/.exec(await device.textOf('report-paper'))?.[0] ?? ''
  expect(period).not.toBe('')
  await device.tap('report-write')
  await device.tap('report-case-add')
  await device.type('report-case-0-title', '夜里按铃没有人来')
  await device.type('report-case-0-happened', NAMED)
  await device.type('report-case-0-done', '病区增加夜班人手，铃响两分钟内到床前。')
  await device.type('report-summary', '本期反映较多的是等候时间。')
  await device.tap('report-save')
  await device.sees('这些地方可能认出人')
  await device.tap('report-submit')
  await device.tap('report-submit-sheet-confirm')
  await device.sees(/张桂兰.*可能认出人|12床.*可能认出人/)
  await device.tap('report-submit-sheet-cancel')
  await device.tap('report-write')
  await device.type('report-case-0-happened', BETTER)
  await device.tap('report-save')
  await device.sees('送审')
  await device.tap('report-submit')
  await device.tap('report-submit-sheet-confirm')
  await isClosed(device, 'report-submit-sheet')
  await device.sees('要由另一位同事批准')
  expect(await device.has('report-approve')).toBe(false)
}

/** A second person gives it its number; from then on it is only read and taken away. */
async function approve(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(fangZheng)
  await openRow(stage, 'review')
  await device.tap('report-approve')
  await device.tap('report-approve-sheet-confirm')
  await device.sees(/〔\d{4}〕第\d+号/)
  await isClosed(device, 'report-approve-sheet')
  expect(await device.textOf('report-hash')).toMatch(/[0-9a-f]{64}/)
  expect(await device.has('report-write')).toBe(false)
  expect(await device.textOf('report-paper')).toContain(BETTER)
  for (const form of ['word', 'pdf']) {
    await device.tap(`report-file-${form}`)
    await device.sees(form === 'word' ? 'Word 文档' : 'PDF 打印稿')
    expect(await device.has('report-file-error')).toBe(false)
  }
}

async function read(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(zhuangSu)
  await openRow(stage, 'approved')
  await device.sees(/〔\d{4}〕第\d+号/)
  expect(await device.has('report-withdraw')).toBe(false)
  expect(await device.has('report-history')).toBe(false)
}

export const monthlyChapters: Chapter[] = [
  ['a report of a month takes its figures; a case that names somebody is refused, and sent when nobody is', draft],
  ['a second person approves it: number, hash, Word and PDF', approve],
  ['another office reads what was published', read],
]
