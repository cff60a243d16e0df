import { writeTable } from '../../../cloudfunctions/domain/tables/write'
import { cast } from '../../fixtures/cast'
import { PHOTO } from '../device'
import type { Stage } from '../story'
import { complainAbout, idShowing, isClosed, openFromInbox } from '../ways'
import type { Chapter } from './chapter'

const { dingRui, fangZheng, guYun, heJianping, linXiaomei, tianYong } = cast

const TITLE = '住院楼夜间标识灯不亮'
let orderId = ''

/** From an urgent matter or by hand: what is wrong, by whom, by when. What is missing is said at its field. */
async function issue({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/orders/index')
  await device.sees('未了结')
  await device.sees('交办一件')
  await device.tap('orders-new')
  await device.sees('什么事')
  await device.tap('order-issue')
  await device.sees('请至少写 4 个字')
  await device.tap('order-kind-research')
  await device.tap('order-category-patients')
  await device.type('order-title-input', TITLE)
  await device.type('order-matter-input', '座谈会上三位患者家属反映夜里找不到卫生间。')
  await device.type('order-requirement-input', '两周内全部修好，每周巡查。')
  await device.tap('order-lead')
  await device.tap('order-lead-dept-dept-neurology')
  await device.tap('order-helpers')
  await device.tap('order-helpers-dept-dept-logistics')
  await device.tap('order-helpers-sheet-cancel')
  await isClosed(device, 'order-helpers-sheet')
  await device.tap('order-issue')
  await device.sees('待签收')
  await device.sees('调研问题 · 患者最关心')
}

/** The department plans and reports with a photo; the helping one adds; nobody of them may accept. */
async function carryOut({ device }: Stage): Promise<void> {
  await device.become(guYun)
  await device.open('staff/orders/index')
  await device.sees(TITLE)
  const row = await idShowing(device, 'order-row-', TITLE)
  orderId = row.slice('order-row-'.length)
  await device.tap(row)
  await device.tap('order-acknowledge')
  await device.tap('order-acknowledge-sheet-confirm')
  await isClosed(device, 'order-acknowledge-sheet')
  await device.tap('order-plan')
  await device.type('order-plan-text', '逐层排查，坏灯当天更换，护士长签字。')
  await device.tap('order-plan-sheet-confirm')
  await isClosed(device, 'order-plan-sheet')
  await device.sees('已有方案')

  await device.become(tianYong)
  await device.open(`staff/order/index?id=${orderId}`)
  await device.sees(TITLE)
  await device.tap('order-progress')
  await device.type('order-progress-text', '后勤已换灯 6 处。')
  await device.addPhoto('order-progress-photos-add', PHOTO)
  await device.tap('order-progress-sheet-confirm')
  await isClosed(device, 'order-progress-sheet')
  await device.sees('后勤保卫科 田勇')
  expect(await device.has('order-submit')).toBe(false)

  await device.become(guYun)
  await device.open(`staff/order/index?id=${orderId}`)
  await device.tap('order-progress')
  await device.type('order-progress-text', '三层以下已经全亮。')
  await device.tap('order-progress-sheet-confirm')
  await isClosed(device, 'order-progress-sheet')
  await device.tap('order-submit')
  await device.type('order-submit-text', '全部修好，已纳入每周巡查。')
  await device.tap('order-submit-sheet-confirm')
  await isClosed(device, 'order-submit-sheet')
  await device.sees('待验收')
  expect(await device.has('order-accept')).toBe(false)
}

/** Supervision finds it among what waits for acceptance, sends it back once, and accepts. */
async function accept({ device }: Stage): Promise<void> {
  await device.become(heJianping)
  await device.open('office/orders/index')
  await device.tap('orders-shelf-acceptance')
  await device.sees(TITLE)
  await device.open(`office/order/index?id=${orderId}`)
  await device.sees(TITLE)
  await device.tap('order-sendBack')
  await device.type('order-sendBack-text', '四层还有两盏不亮。')
  await device.tap('order-sendBack-sheet-confirm')
  await isClosed(device, 'order-sendBack-sheet')
  await device.sees('退回的原因')

  await device.become(guYun)
  await device.open(`staff/order/index?id=${orderId}`)
  await device.sees('四层还有两盏不亮')
  await device.tap('order-submit')
  await device.type('order-submit-text', '四层两盏已经更换。')
  await device.tap('order-submit-sheet-confirm')
  await isClosed(device, 'order-submit-sheet')

  await device.become(heJianping)
  await device.open(`office/order/index?id=${orderId}`)
  await device.sees('待验收')
  await device.tap('order-accept')
  await device.type('order-accept-text', '夜里看过，都亮。')
  await device.tap('order-accept-sheet-confirm')
  await isClosed(device, 'order-accept-sheet')
  await device.sees('回头看')
  // Thirty days are thirty days.
  expect(await device.has('order-close')).toBe(false)
  expect(await device.has('order-relapse')).toBe(true)
}

/** More time is asked for and decided by the offices; the first day stays. */
async function extend({ device }: Stage): Promise<void> {
  await device.become(guYun)
  await device.open('staff/order/index?id=seed-order-1')
  await device.tap('order-askExtension')
  await device.type('order-askExtension-text', '呼叫系统到货晚')
  await device.tap('order-askExtension-sheet-confirm')
  await isClosed(device, 'order-askExtension-sheet')
  await device.sees('顾云申请延到')

  await device.become(heJianping)
  await device.open('office/orders/index')
  await device.tap('orders-flag-asking')
  await device.tap('order-row-seed-order-1')
  await device.tap('order-decideExtension')
  await device.tap('order-decideExtension-sheet-confirm')
  await isClosed(device, 'order-decideExtension-sheet')
  await device.sees('已延期')
  await device.tap('order-remind')
  await device.tap('order-remind-sheet-confirm')
  await isClosed(device, 'order-remind-sheet')
  expect(await device.has('order-remind')).toBe(false)
}

/** Whoever may push in a case may order that what is behind it be put right; no name of a patient goes along. */
async function fromCase({ device }: Stage): Promise<void> {
  await device.become(linXiaomei)
  const words = '夜里去卫生间，走廊的灯一直不亮，老人摔了一下。'
  const code = await complainAbout(device, { words })
  await device.become(dingRui)
  await openFromInbox(device, code)
  await device.tap('case-order')
  await device.sees('来自投诉建议')
  await device.sees('患者的姓名和原话不会带过来')
  expect(await device.text()).not.toContain(words)
}

/** A whole ledger from Excel: a fault is named by its row, and nothing goes in before there is none. */
async function takeInLedger({ device, demo }: Stage): Promise<void> {
  const columns = ['类别', '问题', '具体情况', '整改要求', '牵头科室', '完成期限'].map((title) => ({
    title,
    width: 16,
  }))
  const dueOn = `${String(Number((await demo.today()).slice(0, 4)) + 1)}-01-20`
  const rows = Array.from({ length: 3 }, (_value, index) => [
    index === 2 ? '都关心' : '患者最关心',
    `候诊区座位不够 ${String(index)}`,
    '座谈会上患者反映站着等。',
    '增加座位并每周巡查。',
    '神经内科',
    dueOn,
  ])
  const listOf = (list: string[][]) => writeTable([{ name: '调研问题', columns, rows: list }])
  await device.become(fangZheng)
  await device.open('office/orders/index')
  await device.tap('orders-import')
  await device.addFile('issues-choose', '调研问题.xlsx', await listOf(rows))
  await device.sees('第 4 行')
  expect(await device.has('issues-take')).toBe(false)
  await device.addFile('issues-choose', '调研问题.xlsx', await listOf(rows.slice(0, 2)))
  await device.sees('这个文件里有 2 件')
  await device.tap('issues-take')
  await device.sees('已导入 2 件')
  await device.tap('issues-back')
  await device.sees('督办台账')
  await device.become(guYun)
  await device.open('staff/orders/index')
  await device.sees('候诊区座位不够 1')
}

export const ordersChapters: Chapter[] = [
  ['the Party office puts a research issue into the ledger', issue],
  ['the department and its helper put it right, with evidence, and may not accept it', carryOut],
  ['supervision returns it once and accepts it into the look-back', accept],
  ['more time is granted and the department is urged once a day', extend],
  ['an order begins from a case', fromCase],
  ['a ledger of research issues is taken in from Excel', takeInLedger],
]
