import type { OverdueRow } from '@nuanyu/types/reports'
import { roleNames } from '@nuanyu/types/roles'
import type { Viewer } from '../../kernel/viewer'
import { dayOf } from '../time/localTime'
import { sayWhen } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { running } from './lifecycle'
import { commandsOf } from './policy'
import type { OrderRecord } from './records'
import { presentRow } from './views'

type Seen = { viewer: Viewer; now: Date; calendar: Calendar }

/** An order as a line among other things that have to move today. */
export function presentDueOrder(order: OrderRecord, { viewer, now, calendar }: Seen): OverdueRow {
  const { code, title, lead, stateLabel, deadline, flags } = presentRow(order, now, calendar)
  const reminded = order.history.filter(({ command }) => command === 'remind')
  const last = reminded.at(-1)
  const may = commandsOf(order, viewer, now).includes('remind')
  return {
    about: 'order',
    id: order._id,
    code,
    kind: '督办',
    subject: title,
    department: lead,
    stateLabel,
    // While the office looks at it, its clock stands.
    deadline: { label: deadline.label, status: deadline.status === 'waiting' ? 'held' : deadline.status },
    escalation: flags.find(({ id }) => id === 'escalated')?.label ?? null,
    canOpen: true,
    done: last ? [`催办 ${reminded.length} 次，最近 ${sayWhen(last.at, now)} ${last.by.name}`.trim()] : [],
    // It is an order already, and it comes before the Party office by its days: there is no other way to the leader.
    can: may ? ['urge'] : [],
    why: may ? null : whyNotReminded(order, now),
  }
}

function whyNotReminded({ state, remindedOn, office }: OrderRecord, now: Date): string {
  const judges = office === 'supervision' ? roleNames.supervision : `${roleNames[office]}或${roleNames.supervision}`
  if (state === 'submitted') return `科室已办结，等${judges}验收，不用催科室`
  if (state === 'lookback') return `已通过验收，等${judges}回头看`
  if (running.includes(state) && remindedOn === dayOf(now)) return '今天已经催过，一天只能催一次'
  return `由${judges}催办`
}
