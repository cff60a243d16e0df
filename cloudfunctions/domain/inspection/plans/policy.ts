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
  return refusalBy(lifecycle, command, plan.state, parts) ?? guards[command]?.(plan, viewer, now) ?? null
}

/** Somebody must be left to decide when it is about the Party office's own department. */
function standsIn(plan: Known, viewer: Viewer, now: Date): PlanPart[] {
  const may = plan.standIn && hasRole(viewer, 'discipline', now) && notInspected(plan, viewer, now) === null
  return may ? ['standIn'] : []
}

type Guard = (plan: Known, viewer: Viewer, now: Date) => ErrorCode | null

/** What depends on more than part and state. Whom it inspects decides nothing about it, nor when it ends. */
const guards: Partial<Record<PlanCommand, Guard>> = {
  propose: ({ waiting }) => (waiting ? 'WRONG_STATE' : null),
  sendBack: ({ waiting }) => (waiting ? null : 'WRONG_STATE'),
  approve: (plan, viewer, now) => {
    if (!plan.waiting) return 'WRONG_STATE'
    return mayNotJudge(plan, viewer, now) ? 'SELF_REVIEW' : null
  },
  draw: (plan, viewer, now) => (hasCalls(plan) ? notInspected(plan, viewer, now) : 'WRONG_STATE'),
  start: (plan) => (hasCalls(plan) && plan.draw === null ? 'WRONG_STATE' : null),
  complete: notInspected,
  cancel: notInspected,
}

/** Whoever wrote it, and whoever belongs to what is inspected. */
export function mayNotJudge(plan: Pick<Known, 'writers' | 'lines'>, viewer: Viewer, now: Date): boolean {
  return plan.writers.some((by) => isBy(by, viewer)) || notInspected(plan, viewer, now) !== null
}

/** Belongs: works there, leads it, or answers for it. */
function notInspected({ lines }: Pick<Known, 'lines'>, viewer: Viewer, now: Date): ErrorCode | null {
  return lines.some(({ departmentId }) => belongsTo(departmentId, viewer, now)) ? 'SELF_REVIEW' : null
}

export function hasCalls({ lines }: Pick<Known, 'lines'>): boolean {
  return lines.some(({ kind }) => kind === 'call')
}

export function commandsOf(plan: Known, viewer: Viewer, now: Date): PlanCommand[] {
  return allowed(Object.keys(lifecycle) as PlanCommand[], (command) => refusalOf(command, plan, viewer, now))
}

/** Anybody who may see it may draw it again, once there is a draw. */
export function mayRedraw({ draw }: Pick<Known, 'draw'>, viewer: Viewer, now: Date): boolean {
  return draw !== null && partsIn(viewer, now).length > 0
}

/**
 * Once it is completed: read after each call, they would say what the one who was just called answered. The auditor looks
 * whether it was fair, not what came out.
 */
export function maySeeResults({ state }: Pick<Known, 'state'>, viewer: Viewer, now: Date): boolean {
  const offices = (['party_office', 'supervision', 'discipline'] as const).some((role) => hasRole(viewer, role, now))
  return offices && state === 'completed'
}
