import type { Output } from '@nuanyu/types/actions'
import type { Envelope } from '@nuanyu/types/envelope'
import { writeTable } from '../../../cloudfunctions/domain/tables/write'
import { today } from '../../../client/src/features/time/day'
import { cast } from '../../fixtures/cast'
import type { Stage } from '../story'
import { idShowing } from '../ways'
import type { Chapter } from './chapter'

const { fangZheng, heJianping, zhuangSu, xiaMing, baiLu, guYun, luBin } = cast

const TITLE = '急诊出院患者回访'
const COLUMNS = ['姓名', '电话', '科室', '岗位', '出院日期', '同意回访'].map((title) => ({ title, width: 12 }))
const listOf = (rows: string[][]) => writeTable([{ name: '出院患者', columns: COLUMNS, rows }])
const people = Array.from({ length: 6 }, (_value, index) => [
  `邱大妈${String(index)}`,
  `139222200${String(index).padStart(2, '0')}`,
  '急诊医学科',
  '',
  '',
  index === 5 ? '否' : '是',
])
let planId = ''

async function ask<A extends 'inspection.callees' | 'inspection.plan'>(
  { demo }: Stage,
  person: { openid: string },
  action: A,
  input: object,
): Promise<Output<A>> {
  const answer = (await demo.callFunction(person.openid, 'api', { action, input })) as Envelope<Output<A>>
  if (!answer.ok) throw new Error(`${action}: ${answer.error.code}`)
  return answer.data
}

/** Who did not agree is not kept; a patient may say so themselves, and take it back. */
async function agree({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/callees/index')
  await device.addFile('callees-choose', '出院患者.xlsx', await listOf(people))
  await device.sees('没有同意，不保存')
  await device.tap('callees-take')
  await device.sees('已导入 5 人')
  await device.sees('没有同意回访的 1 人没有保存')

  await device.become(luBin)
  await device.open('patient/mydata/index')
  await device.tap('mydata-call-open')
  await device.type('mydata-call-number', '13800000019')
  await device.tap('mydata-call-where')
  await device.tap('mydata-call-where-dept-dept-neurology')
  await device.tap('mydata-call-agree')
  await device.sees('您愿意接受电话回访')
  expect(await device.text()).not.toContain('13800000019')
  await device.tap('mydata-call-withdraw')
  await device.sees('愿意接受医院电话回访吗')
}

async function plan({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/spotChecks/index')
  await device.tap('checks-create')
  await device.sees('叫什么、什么时候')
  await device.type('plan-title', TITLE)
  await device.type('plan-from', today())
  await device.tap('plan-add')
  await device.tap('plan-dept-dept-emergency')
  await device.sees('5 人同意回访')
  const [count = ''] = await device.idsOf('plan-count-')
  await device.type(count, '2')
  await device.tap('plan-propose')
  await device.sees('请选择要问（看）的内容')
  await device.tap('plan-call-add')
  await device.tap('plan-call-items-voices-greeting')
  await device.tap('plan-call-items-voices-answering')
  await device.tap('plan-call-sheet-cancel')
  await device.tap('plan-propose')
  await device.sees('等另一位同事批准')
  expect(await device.has('check-approve')).toBe(false)
}

async function approveAndDraw({ device }: Stage): Promise<void> {
  await device.become(heJianping)
  await device.open('office/spotChecks/index')
  await device.sees(TITLE)
  const row = await idShowing(device, 'checks-row-', TITLE)
  planId = row.slice('checks-row-'.length)
  await device.tap(row)
  await device.tap('check-approve')
  await device.tap('check-approve-sheet-confirm')
  await device.sees('已批准')
  await device.tap('check-draw')
  await device.tap('check-draw-sheet-confirm')
  await device.sees('抽到 2 人，候补 3 人')

  await device.become(zhuangSu)
  await device.open(`office/spotCheck/index?id=${planId}`)
  await device.tap('check-redraw')
  await device.sees('重抽一遍，结果完全一样')
  expect(await device.has('check-start')).toBe(false)

  await device.become(guYun)
  await device.open(`office/spotCheck/index?id=${planId}`)
  await device.sees('权限')
}

/** The number is nowhere on the page; what was heard is counted, and the next stands in for who refused. */
async function call(stage: Stage): Promise<void> {
  const { device, demo } = stage
  await device.become(fangZheng)
  await device.open(`office/spotCheck/index?id=${planId}`)
  await device.tap('check-start')
  await device.tap('check-start-sheet-confirm')
  await device.sees('进行中')
  await demo.untilCallable()

  const caller = await whoHas(stage)
  await device.become(caller)
  await device.open('staff/calls/index')
  await device.sees(TITLE)
  await device.tap(await idShowing(device, 'calls-row-', TITLE))
  await device.sees('您可以不回答')
  expect(await device.text()).not.toContain('1392222')
  await device.tap('call-dial')
  await device.sees('一题一题问')
  expect(await device.text()).not.toContain('1392222')
  await device.tap('call-item-1-yes')
  await device.tap('call-item-2-no')
  await device.type('call-words', '夜里问了三次都没有人理我')
  await device.tap('call-complain')
  await device.tap('call-complaint-confirm')
  await device.sees('已转成投诉')
  await device.tap('call-record')
  await device.sees('已接通')
  const { progress } = await ask(stage, fangZheng, 'inspection.plan', { planId })
  expect(progress).toMatchObject({ reached: 1, open: 1 })
}

async function whoHas(stage: Stage): Promise<typeof xiaMing | typeof baiLu> {
  const { inspectors } = await ask(stage, fangZheng, 'inspection.plan', { planId })
  return inspectors.some(({ name, open }) => name === '夏明' && open > 0) ? xiaMing : baiLu
}

async function neverAgain(stage: Stage): Promise<void> {
  const { device } = stage
  await device.become(await whoHas(stage))
  await device.open('staff/calls/index')
  await device.sees(TITLE)
  await device.tap(await idShowing(device, 'calls-row-', TITLE))
  await device.tap('call-dial')
  await device.sees('怎么结束的')
  await device.tap('call-outcome-refused')
  await device.tap('call-never-never')
  await device.sees('以后任何计划都不会再打')
  await device.tap('call-record')
  await device.sees('第 1 次')
  const { never } = await ask(stage, fangZheng, 'inspection.callees', {})
  expect(never).toBe(1)
  // Who stood behind in the draw is called instead.
  const { progress } = await ask(stage, fangZheng, 'inspection.plan', { planId })
  expect(progress).toMatchObject({ refused: 1, open: 1 })

  await device.become(fangZheng)
  await device.open(`office/spotCheck/index?id=${planId}`)
  await device.sees('边打边看，会看出是谁说的')
  await device.tap('check-complete')
  await device.type('check-complete-sheet-text', '本周先到这里')
  await device.tap('check-complete-sheet-confirm')
  await device.sees('已完成')
  await device.sees('接通的还不到 5 人')
}

export const inspectionChapters: Chapter[] = [
  ['who agreed to be called is kept, and nobody else', agree],
  ['the Party office plans, and may not approve it', plan],
  ['a second person approves; the draw can be done again', approveAndDraw],
  ['an inspector calls without seeing the number, and takes in a complaint', call],
  ['不再打来 is for good, and the next in the draw is called', neverAgain],
]
