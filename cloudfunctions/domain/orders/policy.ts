import { type OrderCommand, orderCommands } from '@nuanyu/types/orders'
import type { ErrorCode } from '@nuanyu/types/errors'
import { roleNames } from '@nuanyu/types/roles'
import { allowed, isBy, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { dayOf } from '../time/localTime'
import { judgements, law, type Part } from './lifecycle'
import { readingOf, reads, spokenFor } from './places'
import type { OrderRecord } from './records'

/** What the viewer is in the order; nothing: it does not exist for them. */
export function partsOf(order: OrderRecord, viewer: Viewer, now: Date): Part[] {
  const parts: Part[] = []
  if (speaksFor(order.lead.id, viewer, now)) parts.push('executor')
  if (helpsFor(order, viewer, now) !== null) parts.push('helper')
  if (hasRole(viewer, order.office, now)) parts.push('issuer')
  if (hasRole(viewer, 'supervision', now)) parts.push('supervision')
  if (reads(readingOf(viewer, now), order)) parts.push('watcher')
  return parts
}

function speaksFor(departmentId: string, viewer: Viewer, now: Date): boolean {
  const departments = spokenFor(viewer, now)
  return departments === 'all' || departments.includes(departmentId)
}

/** The helping department that they speak for; of who is in charge, the leading one. */
function helpsFor({ helpers, lead, inCharge }: OrderRecord, viewer: Viewer, now: Date): string | null {
  if (viewer.staff?.active && inCharge?.staffId === viewer.staff.staffId) return lead.name
  return helpers.find(({ id }) => speaksFor(id, viewer, now))?.name ?? null
}

/** For whom somebody speaks with a command: their department, or their office. */
export function speakerOf(order: OrderRecord, command: OrderCommand, viewer: Viewer, now: Date): string {
  const parts = partsOf(order, viewer, now)
  if (law[command].executor && parts.includes('executor')) return order.lead.name
  if (law[command].helper && parts.includes('helper')) return helpsFor(order, viewer, now) ?? ''
  return roleNames[parts.includes('issuer') ? order.office : 'supervision']
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(command: OrderCommand, order: OrderRecord, viewer: Viewer, now: Date): ErrorCode | null {
  const refusal = refusalBy(law, command, order.state, partsOf(order, viewer, now))
  if (refusal) return refusal
  const guarded = guards[command]?.(order, now) ?? null
  if (guarded) return guarded
  return judgements.includes(command) && tookPart(order, viewer, now) ? 'SELF_REVIEW' : null
}

/** What depends on more than part and state. */
const guards: Partial<Record<OrderCommand, (order: OrderRecord, now: Date) => ErrorCode | null>> = {
  // Thirty days are thirty days: whether it stayed right cannot be known before.
  close: ({ lookbackOn }, now) => (lookbackOn !== null && dayOf(now) >= lookbackOn ? null : 'WRONG_STATE'),
  askExtension: ({ asking }) => (asking ? 'WRONG_STATE' : null),
  decideExtension: ({ asking }) => (asking ? null : 'WRONG_STATE'),
  remind: ({ remindedOn }, now) => (remindedOn === dayOf(now) ? 'WRONG_STATE' : null),
}

/** Whoever did any of it, is in charge of it, or works in or speaks for a department that does it. */
export function tookPart(order: OrderRecord, viewer: Viewer, now: Date): boolean {
  const { history, lead, helpers, inCharge } = order
  const departments = [lead.id, ...helpers.map(({ id }) => id)]
  return (
    history.some(({ command, by }) => isBy(by, viewer) && executing.includes(command)) ||
    (inCharge !== null && inCharge.staffId === viewer.staff?.staffId) ||
    departments.some((id) => viewer.staff?.departmentId === id || speaksFor(id, viewer, now))
  )
}

const executing: readonly (OrderCommand | 'issue')[] = ['acknowledge', 'plan', 'progress', 'submit', 'askExtension']

export function commandsOf(order: OrderRecord, viewer: Viewer, now: Date): OrderCommand[] {
  const commands = Object.keys(orderCommands) as OrderCommand[]
  return allowed(commands, (command) => refusalOf(command, order, viewer, now))
}

/** In words, why somebody whose office could judge it now may not. */
export function whyNotJudge(order: OrderRecord, viewer: Viewer, now: Date): string {
  const kept = judgements.some((command) => refusalOf(command, order, viewer, now) === 'SELF_REVIEW')
  return kept ? '您办过这件事，或在承办、配合的科室工作，要由另一位同事验收和审批' : ''
}
