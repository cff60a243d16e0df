import type { OrderCommand, OrderState } from '@nuanyu/types/orders'
import type { OrderRecord } from '../../../../cloudfunctions/domain/orders/records'
import { type Command, decide, issue, type Issued } from '../../../../cloudfunctions/domain/orders/rules'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import * as people from '../../../fixtures/factories'

/** Orders and people for the pure rules. */

export const now = people.MONDAY

function elsewhere(viewer: Viewer, departmentId: string): Viewer {
  return { ...viewer, staff: viewer.staff && { ...viewer.staff, departmentId } }
}

const office = (key: string, role: Parameters<typeof people.grant>[0]) =>
  elsewhere(people.staffViewer(key, people.grant(role)), 'dept-party')

export const who = {
  party: office('party', 'party_office'),
  party2: office('party2', 'party_office'),
  supervision: office('supervision', 'supervision'),
  complaint: office('complaint', 'complaint_office'),
  discipline: office('discipline', 'discipline'),
  handler: people.handler,
  helper: elsewhere(people.helper, people.cardiology.id),
  stranger: elsewhere(people.staffViewer('stranger', people.grant('handler', people.oncology.id)), people.oncology.id),
  doctor: people.staffViewer('doctor'),
  head: {
    ...people.staffViewer('head'),
    staff: { ...people.staffViewer('head').staff!, leads: [people.neurology.id] },
  },
  secretary: elsewhere(
    people.staffViewer('secretary', {
      role: 'branch_secretary',
      scope: { kind: 'branch', id: 'branch-internal-1' },
      until: null,
    }),
    'dept-party',
  ),
  admin: office('admin', 'admin'),
  patient: people.patient,
} satisfies Record<string, Viewer>

export const issued: Issued = {
  code: 'K7M2QX',
  kind: 'order',
  category: null,
  title: '夜间铃响应不及时',
  matter: '三季度有 4 件反映夜里按铃无人应答',
  requirement: '两周内见效',
  office: 'party_office',
  lead: people.neurology,
  helpers: [people.cardiology],
  branchId: 'branch-internal-1',
  inCharge: { staffId: 'doctor', name: '员工doctor' },
  tell: ['head', 'doctor'],
  source: null,
  dueOn: '2026-10-20',
}

const said = { text: '说明情况', photos: [] }
export const sample = {
  acknowledge: { name: 'acknowledge' },
  plan: { name: 'plan', ...said },
  progress: { name: 'progress', ...said },
  submit: { name: 'submit', ...said },
  accept: { name: 'accept', ...said },
  sendBack: { name: 'sendBack', ...said },
  close: { name: 'close', ...said },
  relapse: { name: 'relapse', dueOn: '2027-01-15', ...said },
  decideExtension: { name: 'decideExtension', granted: true, text: '' },
  askExtension: { name: 'askExtension', until: '2026-11-20', text: '设备未到' },
  remind: { name: 'remind' },
  cancel: { name: 'cancel', text: '重复交办' },
} satisfies Record<OrderCommand, Command>

let serial = 0
export const at = (moment = now) => ({ now: moment, commandId: `command-${++serial}`, fingerprint: 'f', calendar })

export function give(order: OrderRecord, command: Command, viewer: Viewer, moment = now): OrderRecord {
  return decide(order, command, order.version, viewer, at(moment))
}

export function fresh(change: Partial<Issued> = {}, by: Viewer = who.party, moment = now): OrderRecord {
  return issue('order-1', { ...issued, ...change }, by, at(moment))
}

const work: [Command, Viewer][] = [
  [sample.acknowledge, who.handler],
  [sample.plan, who.handler],
  [sample.progress, who.handler],
  [sample.submit, who.handler],
]
const done: [Command, Viewer][] = [...work, [sample.accept, who.supervision]]

const ways: Record<Exclude<OrderState, 'closed'>, [Command, Viewer][]> = {
  issued: [],
  acknowledged: work.slice(0, 1),
  planned: work.slice(0, 2),
  doing: work.slice(0, 3),
  submitted: work,
  returned: [...work, [sample.sendBack, who.supervision]],
  lookback: done,
  cancelled: [[sample.cancel, who.party]],
}

/** Thirty days after an acceptance on that Monday. */
export const LOOKBACK = new Date('2026-10-28T10:00:00+08:00')

export function inState(state: OrderState, change: Partial<Issued> = {}): OrderRecord {
  const way = ways[state === 'closed' ? 'lookback' : state]
  const order = way.reduce((record, [command, by]) => give(record, command, by), fresh(change))
  return state === 'closed' ? give(order, sample.close, who.supervision, LOOKBACK) : order
}
