import { cast } from '../../fixtures/cast'
import type { Chapter } from './chapter'
import type { Stage } from '../story'
import { idShowing, isClosed } from '../ways'

const { fangZheng, guYun, lingZhiyuan, mengJia, zhuangSu } = cast

const TITLE = '关于表扬凌志远同志的通报'
const TOLD = '神经内科凌志远同志耐心细致，和顾云一起照顾行动不便的老人，现予以通报表扬。'
const BETTER = '神经内科凌志远同志耐心细致，主动照顾行动不便的老人，现予以通报表扬。'
const BLAME = '关于凌志远同志态度问题的通报'

let number = ''

async function openRow({ device }: Stage, queue: string, title: string): Promise<void> {
  await device.open('office/bulletins/index')
  await device.tap(`bulletins-queue-${queue}`)
  await device.sees(title)
  await device.tap(await idShowing(device, 'bulletin-row-', title))
  await device.sees('经过')
}

async function take({ device }: Stage, step: string): Promise<void> {
  await device.tap(`bulletin-${step}`)
  await device.tap(`bulletin-${step}-sheet-confirm`)
  await isClosed(device, `bulletin-${step}-sheet`)
}

async function write({ device }: Stage, title: string, body: string): Promise<void> {
  await device.become(mengJia)
  await device.open('office/bulletins/index')
  await device.tap('bulletin-new')
  await device.tap('bulletin-people-add')
  await device.type('bulletin-people-search', lingZhiyuan.name)
  await device.tap('bulletin-people-find')
  await device.tap(`bulletin-people-found-${lingZhiyuan.staffId}`)
  await device.sees(lingZhiyuan.name)
  await device.type('bulletin-title', title)
  await device.type('bulletin-body', body)
}

/** Called away in the middle of it: whom and what was written is there again, and nothing was sent. */
async function comeBack(stage: Stage): Promise<void> {
  const { device } = stage
  await write(stage, TITLE, TOLD)
  await device.keeps(TOLD)
  await device.open('office/bulletins/index')
  await device.sees('起草通报')
  expect(await device.text()).not.toContain(TITLE)
  await device.tap('bulletin-new')
  await device.sees('已恢复上次未提交的内容')
  await device.sees(lingZhiyuan.name)
}

/** What names somebody else is pointed out; it may stand only with a reason of somebody who did not write it. */
async function draft(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(mengJia)
  await device.open('office/bulletin/index')
  await device.sees('已恢复上次未提交的内容')
  await device.tap('bulletin-to-departments-add')
  await device.tap('bulletin-to-departments-dept-dept-neurology')
  await device.tap('bulletin-to-departments-sheet-cancel')
  await device.tap('bulletin-save')
  await device.sees('“顾云”')
  await take(stage, 'submit')
  await device.sees('还差：隐私核对')
  await device.sees('要由另一位同事来做')
  expect(await device.has('bulletin-clear')).toBe(false)
  expect(await device.has('bulletin-approve')).toBe(false)
}

async function check(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(fangZheng)
  await openRow(stage, 'check', TITLE)
  await device.tap('bulletin-clear')
  await device.tap('bulletin-clear-sheet-confirm')
  await device.sees(/请退回改写，或说明为什么可以保留/)
  await device.type('bulletin-why-0', '本人同意写出')
  await device.tap('bulletin-clear-sheet-confirm')
  await isClosed(device, 'bulletin-clear-sheet')
  await device.sees('都齐了，等第二人批准')
  await take(stage, 'approve')
  await device.sees('已批准')
}

/** Issued with a number; whom it is about reads it, which the office sees. */
async function issue(stage: Stage): Promise<void> {
  const { device, demo } = stage
  await device.become(mengJia)
  await openRow(stage, 'approved', TITLE)
  await take(stage, 'issue')
  await device.sees(/暖语通报〔\d{4}〕\d+号/)
  number = /暖语通报〔\d{4}〕\d+号/.exec(await device.textOf('bulletin-paper'))?.[0] ?? ''
  expect(number).not.toBe('')
  await demo.runTimer()

  await device.become(lingZhiyuan)
  await device.open('staff/bulletins/index')
  await device.sees(TITLE)
  await device.tap(await idShowing(device, 'tray-', TITLE))
  await device.sees('已记下您读过')
  const text = await device.textOf('paper')
  expect(text).toContain(number)
  expect(text).not.toContain(mengJia.name)

  await device.become(mengJia)
  await openRow(stage, 'issued', TITLE)
  await device.tap('readers-show-read')
  await device.sees(/今天 \d\d:\d\d 已读/)
  expect(await device.has(`reader-${lingZhiyuan.staffId}`)).toBe(true)
  await take(stage, 'remind')
  await demo.runTimer()
  await device.become(guYun)
  await device.open('patient/notices/index')
  await device.sees('有一份通报还没有阅读')
}

async function correct(stage: Stage): Promise<void> {
  const { device, demo } = stage
  await device.become(mengJia)
  await openRow(stage, 'issued', TITLE)
  await device.tap('bulletin-write')
  await device.type('bulletin-body', BETTER)
  await device.type('bulletin-note', '删去另一位同事的姓名')
  await device.tap('bulletin-save')
  await device.sees('更正待批准')
  expect(await device.has('bulletin-approveCorrection')).toBe(false)

  await device.become(fangZheng)
  await openRow(stage, 'check', TITLE)
  await take(stage, 'approveCorrection')
  await device.sees('已更正')
  await demo.runTimer()

  await device.become(lingZhiyuan)
  await device.open('staff/bulletins/index')
  await device.sees(TITLE)
  const row = await idShowing(device, 'tray-', TITLE)
  expect(await device.textOf(row)).toContain('未读')
  await device.tap(row)
  await device.sees('删去另一位同事的姓名')
  expect(await device.textOf('paper')).toContain('主动照顾')
}

/** Discipline is asked about a criticism, and what it does not agree to is not approved. */
async function consult(stage: Stage): Promise<void> {
  const { device } = stage
  await write(stage, BLAME, '神经内科凌志远同志接待时态度生硬，没有做到问有答声，现予以通报批评。')
  await device.tap('bulletin-kind-criticism')
  await device.type('bulletin-grounds', '《医院服务规范》第六条')
  await device.tap('bulletin-save')
  await device.sees('成文的样子')
  await device.tap('bulletin-submit')
  await device.tap('bulletin-submit-sheet-confirm')
  await device.sees(/要有已确认的检查发现，或写明哪次会议作的决定/)
  await device.tap('bulletin-submit-sheet-cancel')
  await device.tap('bulletin-write')
  await device.type('bulletin-decided-by', '医德医风领导小组会议')
  await device.type('bulletin-decided-on', '2026-03-02')
  await device.tap('bulletin-save')
  await device.sees('成文的样子')
  await take(stage, 'submit')
  await device.sees('纪检监察室的意见')

  await device.become(zhuangSu)
  await openRow(stage, 'check', BLAME)
  await device.tap('bulletin-consult')
  await device.tap('bulletin-agrees-objects')
  await device.type('bulletin-consult-sheet-text', '只有一面之词，请先核实')
  await device.tap('bulletin-consult-sheet-confirm')
  await isClosed(device, 'bulletin-consult-sheet')
  await device.sees('纪检不同意')

  await device.become(fangZheng)
  await openRow(stage, 'check', BLAME)
  expect(await device.has('bulletin-approve')).toBe(false)
  await device.tap('bulletin-sendBack')
  await device.type('bulletin-sendBack-sheet-text', '请按纪检意见核实')
  await device.tap('bulletin-sendBack-sheet-confirm')
  await isClosed(device, 'bulletin-sendBack-sheet')
  await device.sees('退回：请按纪检意见核实')
}

/** Entered by one, confirmed by another; whom it is about sees it, and nobody else. */
async function follow(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(mengJia)
  await openRow(stage, 'issued', TITLE)
  await device.tap('bulletin-consequences')
  await device.tap('consequence-new')
  await device.tap(`consequence-for-person-${lingZhiyuan.staffId}`)
  await device.tap('consequence-kind-award')
  await device.type('consequence-decided', '推荐参加年度评优')
  await device.type('consequence-body', '医德医风领导小组会议')
  await device.tap('consequence-enter-sheet-confirm')
  await isClosed(device, 'consequence-enter-sheet')
  await device.sees('要由另一位同事确认')

  await device.become(fangZheng)
  await openRow(stage, 'issued', TITLE)
  await device.tap('bulletin-consequences')
  await device.sees('推荐参加年度评优')
  const [confirm = ''] = await device.idsOf('consequence-confirm-')
  await device.tap(confirm)
  await device.tap('consequence-confirm-sheet-confirm')
  await device.sees(/确认 方铮/)

  await device.become(lingZhiyuan)
  await device.open('staff/bulletins/index')
  await device.sees(TITLE)
  await device.tap(await idShowing(device, 'tray-', TITLE))
  await device.sees('与您有关的决定')
  await device.become(guYun)
  await device.open('staff/bulletins/index')
  await device.sees(TITLE)
  await device.tap(await idShowing(device, 'tray-', TITLE))
  await device.sees('已记下您读过')
  expect(await device.has('paper-consequences')).toBe(false)
}

async function withdraw(stage: Stage): Promise<void> {
  const { device, demo } = stage
  await device.become(fangZheng)
  await openRow(stage, 'issued', TITLE)
  await device.tap('bulletin-withdraw')
  await device.type('bulletin-withdraw-sheet-text', '表扬对象写错了')
  await device.tap('bulletin-withdraw-sheet-confirm')
  await device.sees('撤回：方铮：表扬对象写错了')
  await demo.runTimer()

  await device.become(guYun)
  await device.open('staff/bulletins/index')
  await device.sees('这份通报已撤回')
  expect(await device.text()).not.toContain(TITLE)
}

/** From a text that ships, on a day; the timer sends it, and who has read it is seen. */
async function remind({ device, demo }: Stage): Promise<void> {
  await demo.untilMorning()
  const today = await demo.today()
  await device.become(zhuangSu)
  await device.open('office/reminders/index')
  await device.tap('reminder-new')
  await device.tap('reminder-template-dragonBoat')
  await device.sees('端午放假前 3 天')
  await device.tap('occasion-drop-0')
  await device.tap('occasion-way-day')
  await device.type('occasion-day', today)
  await device.tap('occasion-add')
  await device.tap('reminder-to-departments-add')
  await device.tap('reminder-to-departments-dept-dept-neurology')
  await device.tap('reminder-to-departments-sheet-cancel')
  await device.tap('reminder-save')
  await device.sees('还没有排期')
  await device.tap('reminder-schedule')
  await device.tap('reminder-schedule-sheet-confirm')
  await device.sees('已排期')
  await demo.runTimer()

  await device.become(guYun)
  await device.open('staff/bulletins/index')
  await device.sees('端午廉洁提醒')
  await device.tap(await idShowing(device, 'tray-', '端午廉洁提醒'))
  await device.sees('已记下您读过')
  await device.become(zhuangSu)
  await device.open('office/reminders/index')
  await device.tap('reminders-queue-sent')
  await device.sees('端午廉洁提醒')
  await device.tap(await idShowing(device, 'reminder-row-', '端午廉洁提醒'))
  await device.sees('阅读情况')
  await device.tap('readers-show-read')
  await device.sees('顾云')
}

export const bulletinsChapters: Chapter[] = [
  ['a bulletin that is not saved yet is there again after leaving the page', comeBack],
  ['the Party office drafts a commendation, and who wrote it does not check it', draft],
  ['a second person lets a name stand with a reason, and approves', check],
  ['issued with a number, it is read, which is noted; the rest is reminded', issue],
  ['a correction is approved by a second person and read anew', correct],
  ['discipline is asked about a criticism, and its objection holds', consult],
  ['what follows is entered by one, confirmed by another, and seen by whom it is about', follow],
  ['withdrawn, its text is gone', withdraw],
  ['an integrity reminder goes out on its day, and is read', remind],
]
