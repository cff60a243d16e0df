import { AppError } from '@nuanyu/types/errors'
import type { OrderCommand, OrderState } from '@nuanyu/types/orders'
import { roleNames } from '@nuanyu/types/roles'
import { assertAllowed, type At as Sent, born, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { addDays, dayOf } from '../time/localTime'
import type { Calendar } from '../time/workingDays'
import { daysAhead, daysFrom, heldSince, isOverdue } from './deadline'
import { derived } from './derive'
import { officesOf } from './places'
import { refusalOf, speakerOf } from './policy'
import type { OrderRecord } from './records'
import { stageAt } from './steps'
import { LOOKBACK_DAYS } from './terms'

type Said = { text: string; photos: string[] }

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'acknowledge' | 'remind' }
  | ({ name: 'plan' | 'progress' | 'submit' | 'accept' | 'sendBack' | 'close' } & Said)
  | ({ name: 'relapse'; dueOn: string } & Said)
  | { name: 'askExtension'; until: string; text: string }
  | { name: 'decideExtension'; granted: boolean; text: string }
  | { name: 'cancel'; text: string }

export type At = Sent & { calendar: Calendar }

/** What an order begins with. */
export type Issued = Pick<
  OrderRecord,
  | 'code'
  | 'kind'
  | 'category'
  | 'title'
  | 'matter'
  | 'requirement'
  | 'office'
  | 'lead'
  | 'helpers'
  | 'branchId'
  | 'inCharge'
  | 'tell'
  | 'source'
  | 'dueOn'
  | 'imported'
>

export function issue(id: string, issued: Issued, viewer: Viewer, at: At): OrderRecord {
  if (!officesOf(viewer, at.now).includes(issued.office)) throw new AppError('FORBIDDEN')
  assertDay('dueOn', issued.dueOn, daysFrom(addDays(dayOf(at.now), -1), at.now))
  const fresh = {
    ...born<OrderState, OrderCommand | 'issue'>(id, 'issued', 'issue', viewer, at),
    ...issued,
    issuedAt: at.now,
    heldTo: null,
    extendedTo: null,
    asking: null,
    plan: '',
    returned: '',
    remindedOn: null,
    stage: 'none' as const,
    overdue: false,
    escalated: false,
    relapses: 0,
    lookbackOn: null,
    steps: [{ commandId: at.commandId, speaker: roleNames[issued.office], photos: [] }],
  }
  // What lies behind on its first day is not reminded of: the order itself is the news.
  return derived({ ...fresh, stage: stageAt(fresh, at.now, at.calendar) }, at.calendar)
}

/** The order after the command, or a named refusal. A resend answers the order as it is. */
export function decide(order: OrderRecord, command: Command, seen: number, viewer: Viewer, at: At): OrderRecord {
  if (isResend(order, viewer, at, command.name)) return order
  assertAllowed(refusalOf(command.name, order, viewer, at.now), order, seen)
  const speaker = speakerOf(order, command.name, viewer, at.now)
  const { said = '', ...change } = effectOf(order, command, viewer, at)
  const photos = 'photos' in command ? command.photos : []
  const late = isOverdue(order, at.now)
  const after = moved(
    order,
    command.name,
    {
      ...change,
      // Also where the timer has not come by yet.
      overdue: change.overdue ?? late,
      steps: [...order.steps, { commandId: at.commandId, speaker, photos }],
    },
    viewer,
    at,
    said,
  )
  return derived(after, at.calendar)
}

type Effect = Partial<Omit<OrderRecord, 'version' | 'history' | 'updatedAt'>> & { state: OrderState; said?: string }

function effectOf(order: OrderRecord, command: Command, viewer: Viewer, at: At): Effect {
  const { state } = order
  const today = dayOf(at.now)
  switch (command.name) {
    case 'acknowledge':
      return { state: 'acknowledged' }
    case 'plan':
      return { state: 'planned', plan: command.text, said: command.text }
    case 'progress':
      // What a helping department adds does not begin the work; what came back stays so until it is handed in again.
      return { state: state === 'planned' && leads(order, command, viewer, at) ? 'doing' : state, said: command.text }
    case 'submit':
      return { state: 'submitted', returned: '', asking: null, said: command.text }
    case 'accept':
      return {
        state: 'lookback',
        lookbackOn: addDays(today, LOOKBACK_DAYS),
        stage: 'none',
        returned: '',
        said: command.text,
      }
    case 'sendBack':
      return { state: 'returned', ...held(order, at), returned: command.text, said: command.text }
    case 'close':
      return { state: 'closed', said: command.text }
    case 'relapse':
      return again(order, command, at)
    case 'askExtension': {
      assertDay('until', command.until, daysAhead(order, at.now))
      const by = { byKey: viewer.personKey, byName: viewer.staff?.name ?? '' }
      return { state, asking: { until: command.until, reason: command.text, ...by }, said: command.text }
    }
    case 'decideExtension':
      return decided(order, command, at)
    case 'remind':
      return { state, remindedOn: today }
    case 'cancel':
      return { state: 'cancelled', asking: null, said: command.text }
  }
}

function leads(order: OrderRecord, { name }: Command, viewer: Viewer, { now }: At): boolean {
  return speakerOf(order, name, viewer, now) === order.lead.name
}

/** The clock did not run while the offices had it. */
function held(order: OrderRecord, { now, calendar }: At): Pick<OrderRecord, 'heldTo' | 'extendedTo'> {
  const submitted = order.history.filter(({ command }) => command === 'submit').at(-1)
  const { heldTo, extendedTo } = heldSince(order, submitted?.at ?? now, now, calendar)
  return { heldTo, extendedTo }
}

/** A new round with a day of its own: whether the former one was in time says nothing about it. */
function again(order: OrderRecord, { text, dueOn }: Extract<Command, { name: 'relapse' }>, at: At): Effect {
  assertDay('dueOn', dueOn, daysAhead(order, at.now))
  const round = {
    dueOn,
    heldTo: null,
    extendedTo: null,
    overdue: false,
    escalated: false,
    lookbackOn: null,
    stage: 'none' as const,
  }
  const next = { ...order, ...round, state: 'returned' as const }
  return {
    state: 'returned',
    ...round,
    stage: stageAt(next, at.now, at.calendar),
    returned: text,
    relapses: order.relapses + 1,
    said: text,
  }
}

function decided(order: OrderRecord, { granted, text }: Extract<Command, { name: 'decideExtension' }>, at: At): Effect {
  const asked = order.asking
  const said = `${granted ? '同意' : '不同意'}${text ? `：${text}` : ''}`
  if (!granted || asked === null) return { state: order.state, asking: null, said }
  const more = { extendedTo: asked.until, stage: 'none' as const }
  const stage = stageAt({ ...order, ...more }, at.now, at.calendar)
  return { state: order.state, asking: null, ...more, stage, escalated: false, said }
}

function assertDay(path: string, day: string, { from, to }: { from: string; to: string }): void {
  if (day >= from && day <= to) return
  const message = day < from ? `请选择 ${from} 或以后的日子` : '日子太远了，请分步骤来办'
  throw new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
