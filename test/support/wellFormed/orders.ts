import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onOrder = { commandId: newCommandId(), orderId: 'x', version: 1 }
const text = '已逐项对照整改'

export const ordersExamples: Examples = {
  'orders.ledger': {},
  'orders.counts': {},
  'orders.export': {},
  'orders.form': {},
  'orders.people': { departmentId: 'dept-neurology' },
  'orders.issue': {
    commandId: newCommandId(),
    kind: 'order',
    office: 'party_office',
    title: '夜间铃响应不及时',
    matter: '三季度有 4 件反映夜里按铃无人应答',
    requirement: '排班和铃响应流程都要改',
    leadId: 'dept-neurology',
    dueOn: '2026-10-20',
  },
  'orders.template': {},
  'orders.previewImport': { fileId: 'cloud://demo.demo/issues.xlsx' },
  'orders.import': { fileId: 'cloud://demo.demo/issues.xlsx', token: 'x', from: 0 },
  'orders.mine': { shelf: 'running' },
  'orders.get': { orderId: 'x' },
  'orders.acknowledge': onOrder,
  'orders.plan': { ...onOrder, text },
  'orders.progress': { ...onOrder, text },
  'orders.submit': { ...onOrder, text },
  'orders.askExtension': { ...onOrder, until: '2026-11-20', text },
  'orders.accept': { ...onOrder, text },
  'orders.sendBack': { ...onOrder, text },
  'orders.close': { ...onOrder, text },
  'orders.relapse': { ...onOrder, text, dueOn: '2026-11-20' },
  'orders.decideExtension': { ...onOrder, granted: true },
  'orders.remind': onOrder,
  'orders.cancel': { ...onOrder, text },
}
