import { today } from '../../../client/src/features/time/day'
import { cast } from '../../fixtures/cast'
import { demoScene } from '../../fixtures/hospital'
import type { Device } from '../device'
import type { Stage } from '../story'
import { idShowing, isClosed } from '../ways'
import type { Chapter } from './chapter'

/** Ways that lead from one room into another. */

const { fangZheng, mengJia, guYun, xiaMing, heJianping, sunLiqiang } = cast

const PRAISED = 'seed-finding-0-hearts-patience'
const TITLE = '关于表扬顾云的通报'
const BODY = '顾云同志在护士站耐心向听力不好的老人说明检查的时间和地点，予以通报表扬。'
const ORDER = '夜班人手和应答时间'
const HEARD = '回访中患者说没有人招呼，请核实护士站的接待。'

async function confirmSheet(device: Device, sheet: string, text?: string): Promise<void> {
  if (text !== undefined) await device.type(`${sheet}-text`, text)
  await device.tap(`${sheet}-confirm`)
  await isClosed(device, sheet)
}

async function step(device: Device, name: string): Promise<void> {
  await device.tap(`bulletin-${name}`)
  await confirmSheet(device, `bulletin-${name}-sheet`)
}

/** What a visit showed is confirmed, becomes a bulletin in the words of the finding, and the person reads it. */
async function findingToBulletin({ device, demo }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open(`office/finding/index?id=${PRAISED}`)
  await device.tap('finding-confirm')
  await confirmSheet(device, 'finding-confirm-sheet', '检查记录清楚，予以肯定')
  await device.tap('finding-dispose')
  await confirmSheet(device, 'finding-dispose-sheet', '起草通报表扬')
  await device.tap('finding-bulletin')
  await device.sees('检查发现 · 神经内科 · 耐心')
  await device.tap('bulletin-save')
  await device.sees('请至少写 20 个字')
  await device.type('bulletin-body', BODY)
  await device.tap('bulletin-save')
  await device.sees('经过')
  await step(device, 'submit')
  await device.sees('还差：隐私核对')

  await device.become(mengJia)
  await device.open('office/bulletins/index')
  await device.tap('bulletins-queue-check')
  await device.sees(TITLE)
  await device.tap(await idShowing(device, 'bulletin-row-', TITLE))
  await device.sees('检查发现')
  await step(device, 'clear')
  await step(device, 'approve')
  await step(device, 'issue')
  await device.sees(/暖语通报〔\d{4}〕\d+号/)
  await demo.runTimer()

  await device.become(guYun)
  await device.open('staff/bulletins/index')
  await device.sees(TITLE)
  await device.tap(await idShowing(device, 'tray-', TITLE))
  await device.sees('已记下您读过')
  const paper = await device.textOf('paper')
  expect(paper).toContain('耐心向听力不好的老人说明')
  for (const hidden of ['夏明', '贺建平', '暗访']) expect(paper).not.toContain(hidden)
}

/** What was promised in a talk is given a day, and whoever is to do it reads no word of the talk's. */
async function talkToOrder({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/talk/index?id=seed-talk-held')
  await device.tap('talk-order')
  await device.sees('来自')
  await device.type('order-title-input', ORDER)
  await device.type('order-requirement-input', '夜班增加一名护士，每周公布应答时间。')
  await device.tap('order-issue')
  await device.sees('待签收')

  await device.become(guYun)
  await device.open('staff/orders/index')
  await device.sees(ORDER)
  await device.tap(await idShowing(device, 'order-row-', ORDER))
  await device.sees('夜班增加一名护士')
  expect(await device.text()).not.toContain('黎国栋')
}

async function reachedOfTheWard(device: Device): Promise<string> {
  for (const id of await device.idsOf('calls-row-')) {
    const text = await device.textOf(id)
    if (text.includes('已接通') && text.includes('神经内科')) return id
  }
  throw new Error('nobody of the ward was reached')
}

/** What a patient answered is looked into; by another than whoever heard it, and without the patient. */
async function answerToFinding({ device }: Stage): Promise<void> {
  await device.become(xiaMing)
  await device.open('staff/calls/index')
  await device.tap('calls-queue-done')
  await device.sees('已接通')
  await device.tap(await reachedOfTheWard(device))
  await device.sees('回答')
  const [report = ''] = await device.idsOf('call-report-')
  await device.tap(report)
  await device.tap('report-department')
  await device.tap('report-department-dept-dept-neurology')
  await device.type('report-text', HEARD)
  await device.tap('report-send')
  await device.sees('经过')
  await device.sees('待复核')
  expect(await device.has('finding-review')).toBe(false)

  await device.become(heJianping)
  await device.open('office/findings/index?queue=review')
  await device.sees(HEARD)
  await device.tap(await idShowing(device, 'finding-row-', HEARD))
  await device.sees('经过')
  expect(await device.has('finding-review')).toBe(true)
  expect(await device.text()).not.toContain('138002')
}

/** How many could be drawn for the ward, as the plan's page says it. */
async function couldBeDrawn(device: Device): Promise<number> {
  await device.become(fangZheng)
  await device.open('office/spotChecks/index')
  await device.tap('checks-create')
  await device.sees('叫什么、什么时候')
  await device.type('plan-from', today())
  await device.tap('plan-add')
  await device.tap('plan-dept-dept-neurology')
  await device.sees(/\d+ 人同意回访/)
  return Number(/(\d+) 人同意回访/.exec(await device.text())?.[1])
}

/** Given on the page that thanks for a rating, taken back in 我的数据; then they are not among those who may be drawn. */
async function consentAfterRating({ device }: Stage): Promise<void> {
  const before = await couldBeDrawn(device)
  await device.become(sunLiqiang)
  await device.open(`pages/landing/index?scene=${demoScene}`)
  await device.tap('door-rate')
  await device.sees('今天的服务')
  await device.tap('rate-star-5')
  await device.tap('rate-submit')
  await device.sees('谢谢您的肯定')
  await device.tap('rate-call-open')
  await device.type('rate-call-number', '13800000017')
  await device.tap('rate-call-agree')
  await device.sees('您愿意接受电话回访')
  expect(await device.text()).not.toContain('13800000017')
  expect(await couldBeDrawn(device)).toBe(before + 1)

  await device.become(sunLiqiang)
  await device.open('patient/mydata/index')
  await device.tap('mydata-call-withdraw')
  await device.sees('愿意接受医院电话回访吗')
  expect(await couldBeDrawn(device)).toBe(before)
}

export const crossingChapters: Chapter[] = [
  ['a confirmed finding becomes a bulletin that the person reads', findingToBulletin],
  ['what was promised in a talk becomes an order', talkToOrder],
  ['an answer on the telephone becomes a finding, which another reviews', answerToFinding],
  ['who agreed after a rating may be drawn, and not after they took it back', consentAfterRating],
]
