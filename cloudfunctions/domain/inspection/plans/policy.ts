import type { PlanCommand } from '@nuanyu/types/inspection'
import type { ErrorCode } from '@nuanyu/types/errors'
import { allowed, isBy, refusalBy } from '../../../kernel/living/record'
import { hasRole, type Viewer } from '../../../kernel/viewer'
import { belongsTo } from '../../findings/policy'
import { lifecycle, type PlanPart } from './lifecycle'
import type { PlanRecord } from './records'

type Known = Pick<PlanRecord, 'state' | 'writers' | 'waiting' | 'lines' | 'draw' | 'standIn'>

export function partsIn(viewer: Viewer, now: Date): PlanPart[] {
  const parts: PlanPart[] = []
  if (hasRole(viewer, 'party_office', now)) parts.push('party')
  if (hasRole(viewer, 'supervision', now)) parts.push('supervision')
  if (hasRole(viewer, 'discipline', now) || hasRole(viewer, 'auditor', now)) parts.push('watcher')
  return parts
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(command: PlanCommand, plan: Known, viewer: Viewer, now: Date): ErrorCode | null {
  const parts = [...partsIn(viewer, now), ...standsIn(plan, viewer, now)]
  return refusalBy(lifecycle, command, plan.state, parts) ?? guards[command](plan, viewer, now)
}

/** Somebody must be left to decide when it is about the Party office's own department. */
function standsIn(plan: Known, viewer: Viewer, now: Date): PlanPart[] {
  const may = plan.standIn && hasRole(viewer, 'discipline', now) && notInspected(plan, viewer, now) === null
  return may ? ['standIn'] : []
}

type Guard = (plan: Known, viewer: Viewer, now: Date) => ErrorCode | null

/** What depends on more than part and state. Whom it inspects has no hand in it at all: neither in whether nor in when. */
const guards: Record<PlanCommand, Guard> = {
  edit: notInspected,
  propose: (plan, viewer, now) => (plan.waiting ? 'WRONG_STATE' : notInspected(plan, viewer, now)),
  sendBack: (plan, viewer, now) => (plan.waiting ? notInspected(plan, viewer, now) : 'WRONG_STATE'),
  approve: (plan, viewer, now) => {
    if (!plan.waiting) return 'WRONG_STATE'
    return mayNotJudge(plan, viewer, now) ? 'SELF_REVIEW' : null
  },
  draw: (plan, viewer, now) => (hasCalls(plan) ? notInspected(plan, viewer, now) : 'WRONG_STATE'),
  start: (plan, viewer, now) =>
    hasCalls(plan) && plan.draw === null ? 'WRONG_STATE' : notInspected(plan, viewer, now),
  distribute: notInspected,
  complete: notInspected,
  cancel: notInspected,
}

/** Why the viewer may not begin a plan that looks there: the Party office does, or who stands in for it. */
export function refusalToBegin(plan: Pick<Known, 'lines' | 'standIn'>, viewer: Viewer, now: Date): ErrorCode | null {
  const draft: Known = { ...plan, state: 'draft', writers: [], waiting: false, draw: null }
  return refusalOf('edit', draft, viewer, now)
}

/** Whoever wrote it, and whoever belongs to what is inspected. */
export function mayNotJudge(plan: Pick<Known, 'writers' | 'lines'>, viewer: Viewer, now: Date): boolean {
  return plan.writers.some((by) => isBy(by, viewer)) || notInspected(plan, viewer, now) !== null
}

function notInspected(plan: Pick<Known, 'lines'>, viewer: Viewer, now: Date): ErrorCode | null {
  return isInspected(plan, viewer, now) ? 'SELF_REVIEW' : null
}

/** Whether it looks where the viewer works, leads, or answers for. */
export function isInspected({ lines }: Pick<Known, 'lines'>, viewer: Viewer, now: Date): boolean {
  return lines.some(({ departmentId }) => belongsTo(departmentId, viewer, now))
}

/** Lines that look elsewhere: of the others the viewer learns nothing. */
export function linesFor<L extends { departmentId: string }>(lines: readonly L[], viewer: Viewer, now: Date): L[] {
  return lines.filter(({ departmentId }) => !belongsTo(departmentId, viewer, now))
}

export function hasCalls({ lines }: Pick<Known, 'lines'>): boolean {
  return lines.some(({ kind }) => kind === 'call')
}

export function commandsOf(plan: Known, viewer: Viewer, now: Date): PlanCommand[] {
  return allowed(Object.keys(lifecycle) as PlanCommand[], (command) => refusalOf(command, plan, viewer, now))
}

/** Anybody who may see it may draw it again, once there is a draw. It tells when and how many: not those inspected. */
export function mayRedraw(plan: Pick<Known, 'draw' | 'lines'>, viewer: Viewer, now: Date): boolean {
  return plan.draw !== null && partsIn(viewer, now).length > 0 && !isInspected(plan, viewer, now)
}

/**
 * Once it is completed: read after each call, they would say what the one who was just called answered. The auditor looks
 * whether it was fair, not what came out.
 */
export function maySeeResults({ state }: Pick<Known, 'state'>, viewer: Viewer, now: Date): boolean {
  const offices = (['party_office', 'supervision', 'discipline'] as const).some((role) => hasRole(viewer, role, now))
  return offices && state === 'completed'
}
