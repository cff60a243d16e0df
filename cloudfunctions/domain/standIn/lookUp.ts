import type { Context } from '../../kernel/context'
import { hasRole } from '../../kernel/viewer'
import { staffWith } from '../people/store'
import { type About, needsStandIn } from './rules'

/** Looked up when it is asked: people move, and offices grow. */
export async function standInFor(about: About, now: Date): Promise<boolean> {
  return needsStandIn(await staffWith(['party_office']), about, now)
}

/** To everybody but discipline it makes no difference, so that nobody else waits for it. */
export async function asSeenBy<R extends { standIn?: boolean }>(
  record: R,
  about: About,
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): Promise<R> {
  if (!hasRole(viewer, 'discipline', now)) return record
  return { ...record, standIn: await standInFor(about, now) }
}
