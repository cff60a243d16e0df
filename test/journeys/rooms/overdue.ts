import { cast } from '../../fixtures/cast'
import type { Device } from '../device'
import type { Stage } from '../story'
import { isClosed } from '../ways'
import type { Chapter } from './chapter'

const { fangZheng } = cast

let caseId = ''

async function openList(device: Device): Promise<void> {
  await device.open('office/overdue/index')
  await device.sees('逾期最久的在最前')
  await device.sees('催办')
}

/** Ids of what can be pushed so; of a case one may also have ordered that it be put right, of an order not. */
async function offered(device: Device, step: 'urge' | 'order' | 'raise'): Promise<string[]> {
  return (await device.idsOf(`overdue-${step}-`)).map((id) => id.slice(`overdue-${step}-`.length))
}

/** What was done stands in the row once the list has come anew. */
async function rowShows(device: Device, id: string, said: RegExp): Promise<void> {
  const text = () => device.textOf(`overdue-row-${id}`)
  for (let turn = 0; turn < 100 && !said.test(await text()); turn++) await new Promise((go) => setTimeout(go, 50))
  expect(await text()).toMatch(said)
}

/** A case that is late: whoever has it is urged, and the row says so. */
async function urge({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await openList(device)
  const [urged, raised] = [await offered(device, 'urge'), await offered(device, 'raise')]
  caseId = raised.find((id) => urged.includes(id)) ?? ''
  expect(caseId).not.toBe('')
  await device.tap(`overdue-urge-${caseId}`)
  await device.type('urge-text', '请今天下班前送审答复，有困难请直接和我说')
  await device.tap('urge-confirm')
  await isClosed(device, 'urge')
  await rowShows(device, caseId, /催办 \d+ 次，最近 .*方铮/)
}

/** It is brought to the leader, once. */
async function raise({ device }: Stage): Promise<void> {
  await device.tap(`overdue-raise-${caseId}`)
  await device.type('raise-text', '催了没有进展，请领导协调')
  await device.tap('raise-confirm')
  await isClosed(device, 'raise')
  await rowShows(device, caseId, /已报分管领导[^]*方铮报分管领导/)
  expect(await device.has(`overdue-raise-${caseId}`)).toBe(false)
}

/** What is behind it becomes an order, which knows where it comes from. */
async function order({ device }: Stage): Promise<void> {
  await device.tap(`overdue-order-${caseId}`)
  await device.sees('来自投诉建议')
  await device.sees('患者的姓名和原话不会带过来')
}

/** An order that is late is urged from the same list, once a day; then the row says why not again. */
async function urgeAnOrder({ device }: Stage): Promise<void> {
  await openList(device)
  const cases = await offered(device, 'order')
  const [orderId = ''] = (await offered(device, 'urge')).filter((id) => !cases.includes(id))
  expect(orderId).not.toBe('')
  await device.tap(`overdue-urge-${orderId}`)
  await device.tap('order-remind-sheet-confirm')
  await isClosed(device, 'order-remind-sheet')
  await rowShows(device, orderId, /催办 \d+ 次，最近 .*方铮[^]*今天已经催过，一天只能催一次/)
  expect(await device.has(`overdue-urge-${orderId}`)).toBe(false)
}

export const overdueChapters: Chapter[] = [
  ['a late case is urged from the list', urge],
  ['and brought to the leader', raise],
  ['and turned into an order', order],
  ['a late order is urged from the same list, once a day', urgeAnOrder],
]
