import { AppError } from '@nuanyu/types/errors'
import { originKinds } from '@nuanyu/types/findings'
import type { Parsed } from '@nuanyu/types/actions'
import type { Context } from '../../kernel/context'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { factsOf } from '../sources'
import type { FindingRecord } from './records'

type Origin = Parsed<'findings.report'>['origin']

/** What is known of where a finding comes from. Throws NOT_FOUND where the viewer has nothing to do with it. */
export type ReadOrigin = (
  origin: Origin,
  viewer: Viewer,
  now: Date,
) => Promise<Pick<FindingRecord, 'item' | 'seenAt'> & { label: string; page: string }>

/** From a case and from thanks the offices report, not inspectors. A room of its own adds its line. */
const readers: Partial<Record<Origin['kind'], ReadOrigin>> = {
  case: fromSource,
  thanks: fromSource,
}

export async function originOf(origin: Origin, { viewer, now }: Pick<Context, 'viewer' | 'now'>) {
  const read = readers[origin.kind]
  if (!read) throw new AppError('NOT_FOUND')
  const { item, seenAt, label, page } = await read(origin, viewer, now)
  return { origin: { ...origin, label, page }, item, seenAt }
}

async function fromSource({ kind, id }: Origin, viewer: Viewer, now: Date) {
  if (kind === 'call') throw new AppError('NOT_FOUND')
  if (!hasRole(viewer, 'party_office', now) && !hasRole(viewer, 'supervision', now)) throw new AppError('FORBIDDEN')
  const { label, page } = await factsOf({ kind, id }, viewer, now)
  return { item: label, seenAt: now, label: originKinds[kind], page }
}
