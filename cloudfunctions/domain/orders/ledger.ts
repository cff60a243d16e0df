import { orderFlags, orderStates } from '@nuanyu/types/orders'
import { roleNames } from '@nuanyu/types/roles'
import type { WrittenSheet } from '../tables/write'
import { dayOf } from '../time/localTime'
import type { Calendar } from '../time/workingDays'
import { deadlineOf } from './deadline'
import type { OrderRecord } from './records'
import { sayKind } from './views'

/** The ledger as a sheet (台账): a line an order, as the offices keep it by hand. */
export function ledgerSheet(found: readonly OrderRecord[], now: Date, calendar: Calendar): WrittenSheet {
  return {
    name: '督办台账',
    columns: [
      { title: '编号', width: 10 },
      { title: '类别', width: 20 },
      { title: '事项', width: 30 },
      { title: '问题', width: 50 },
      { title: '整改要求', width: 40 },
      { title: '交办部门', width: 14 },
      { title: '交办日期', width: 12 },
      { title: '牵头科室', width: 16 },
      { title: '配合科室', width: 20 },
      { title: '责任人', width: 10 },
      { title: '期限', width: 12 },
      { title: '延期到', width: 12 },
      { title: '状态', width: 12 },
      { title: '时限', width: 18 },
      { title: '标记', width: 18 },
      { title: '整改方案', width: 40 },
      { title: '最近进展', width: 40 },
      { title: '回头看', width: 12 },
    ],
    rows: found.map((order) => [
      order.code,
      sayKind(order),
      order.title,
      order.matter,
      order.requirement,
      roleNames[order.office],
      dayOf(order.issuedAt),
      order.lead.name,
      order.helpers.map(({ name }) => name).join('、'),
      order.inCharge?.name ?? '',
      order.dueOn,
      order.extendedTo ?? order.heldTo ?? '',
      orderStates[order.state],
      deadlineOf(order, now, calendar).label,
      order.flags.map((flag) => orderFlags[flag]).join('、'),
      order.plan,
      lastSaid(order),
      order.lookbackOn ?? '',
    ]),
  }
}

function lastSaid({ history }: OrderRecord): string {
  const said = history.filter(({ command }) => command === 'progress' || command === 'submit').at(-1)
  return said ? `${dayOf(said.at)} ${said.text}` : ''
}
