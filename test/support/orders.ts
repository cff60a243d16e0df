import type { Input } from '@nuanyu/types/actions'
import type { OrderView } from '@nuanyu/types/orders'
import { cast } from '../fixtures/cast'
import { newCommandId, type TestHospital } from './hospital'

/** An order of the Party office to the demo's ward, to be varied by the tests. */
export function anOrder(change: Partial<Input<'orders.issue'>> = {}): Input<'orders.issue'> {
  return {
    commandId: newCommandId(),
    kind: 'order',
    office: 'party_office',
    title: '夜间铃响应不及时',
    matter: '三季度有 4 件反映夜里按铃无人应答',
    requirement: '排班和铃响应流程都要改，两周内见效',
    leadId: 'dept-neurology',
    helperIds: ['dept-logistics'],
    dueOn: '2026-10-20',
    ...change,
  }
}

export function onOrder({ id, version }: Pick<OrderView, 'id' | 'version'>) {
  return { commandId: newCommandId(), orderId: id, version }
}

type Walk = 'issued' | 'acknowledged' | 'planned' | 'doing' | 'submitted' | 'lookback'

/** Issues an order and leads it through the real actions up to a state. */
export async function orderIn(state: Walk, hospital: TestHospital, change = {}): Promise<OrderView> {
  const nurse = hospital.as(cast.guYun)
  let view = await hospital.as(cast.fangZheng).call('orders.issue', anOrder(change))
  if (state === 'issued') return view
  view = await nurse.call('orders.acknowledge', onOrder(view))
  if (state === 'acknowledged') return view
  view = await nurse.call('orders.plan', { ...onOrder(view), text: '夜班加一人，铃响两分钟内到床前' })
  if (state === 'planned') return view
  view = await nurse.call('orders.progress', { ...onOrder(view), text: '新排班从本周一开始' })
  if (state === 'doing') return view
  view = await nurse.call('orders.submit', { ...onOrder(view), text: '两周平均响应 80 秒' })
  if (state === 'submitted') return view
  return hospital.as(cast.heJianping).call('orders.accept', { ...onOrder(view), text: '现场看过，属实' })
}
