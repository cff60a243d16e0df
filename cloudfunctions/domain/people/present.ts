import type { ApprovalRow, JoinView, PersonView } from '@nuanyu/types/people'
import { hasRole } from '../../kernel/viewer'
import type { Context } from '../../kernel/context'
import { theHospital } from '../org/store'
import { placesAt } from './places'
import type { ApprovalRecord } from './records'
import type { By } from './rules/change'
import { findSetUp, getPerson, isAlone, waitingFor } from './store'
import { presentApproval, presentJoin, presentPerson } from './views'

/** What the viewer sees of somebody after a command, or when they ask. */
export async function personView(
  staffId: string,
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): Promise<PersonView> {
  const person = await getPerson(staffId)
  const waiting = await waitingFor(staffId)
  const alone = waiting.length > 0 && isAlone(await findSetUp())
  const view = presentPerson(person, waiting, { viewer, now, places: await placesAt(now), alone })
  return hasRole(viewer, 'admin', now) ? view : { ...view, offers: [] }
}

export async function approvalView(approval: ApprovalRecord, { viewer, now }: Context): Promise<ApprovalRow> {
  return presentApproval(approval, { viewer, now, places: await placesAt(now), alone: isAlone(await findSetUp()) })
}

export async function joinView(approval: ApprovalRecord, { now }: Context): Promise<JoinView> {
  return presentJoin(approval, await doorAt(now))
}

export async function doorAt(now: Date) {
  return { hospital: (await theHospital(now)).name, places: await placesAt(now), now }
}

/** Who does it, with what the rules look up. */
export async function byViewer({ viewer, now, newId }: Pick<Context, 'viewer' | 'now' | 'newId'>): Promise<By> {
  return { viewer, now, newId, branchOf: (await placesAt(now)).branchOf }
}
