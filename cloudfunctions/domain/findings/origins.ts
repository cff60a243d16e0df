import { AppError } from '@nuanyu/types/errors'
import { originKinds } from '@nuanyu/types/findings'
import type { Parsed } from '@nuanyu/types/actions'
import type { Context } from '../../kernel/context'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { getCall } from '../inspection/calls/store'
import { getPlan } from '../inspection/plans/store'
import { factsOf } from '../sources'
import type { FindingRecord } from './records'

type Origin = Parsed<'findings.report'>['origin']

/** What is known of where a finding comes from. Throws NOT_FOUND where the viewer has nothing to do with it. */
export type ReadOrigin = (
  origin: Origin,
  viewer: Viewer,
  now: Date,
) => Promise<Pick<FindingRecord, 'item' | 'seenAt'> & { label: string; page: string; departmentId?: string }>

/** From a case and from thanks the offices report, not inspectors. A room of its own adds its line. */
const readers: Record<Origin['kind'], ReadOrigin> = {
  call: fromCall,
  case: fromSource,
  thanks: fromSource,
}

export async function originOf(origin: Origin, { viewer, now }: Pick<Context, 'viewer' | 'now'>) {
  const { item, seenAt, label, page, departmentId } = await readers[origin.kind](origin, viewer, now)
  return { seen: { origin: { ...origin, label, page }, item, seenAt }, departmentId }
}

/** Only whoever made the call says what was heard on it. The patient stays with the call. */
async function fromCall({ id, itemId }: Origin, viewer: Viewer) {
  const call = await getCall(id)
  if (call.inspectorKey !== viewer.personKey) throw new AppError('NOT_FOUND')
  if (call.state !== 'reached') throw new AppError('WRONG_STATE')
  const { items } = await getPlan(call.planId)
  const item = items.call.find((one) => one.id === itemId)?.text ?? ''
  const seenAt = call.attempts.at(-1)?.at ?? call.updatedAt
  return { item, seenAt, label: originKinds.call, page: '', departmentId: call.department.id }
}

async function fromSource({ kind, id }: Origin, viewer: Viewer, now: Date) {
  if (kind === 'call') throw new AppError('NOT_FOUND')
  if (!hasRole(viewer, 'party_office', now) && !hasRole(viewer, 'supervision', now)) throw new AppError('FORBIDDEN')
  const { label, page } = await factsOf({ kind, id }, viewer, now)
  return { item: label, seenAt: now, label: originKinds[kind], page }
}
