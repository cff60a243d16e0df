import type { RoleGrant } from '@nuanyu/types/roles'
import type { Transaction } from '../../kernel/database'
import type { StaffRecord } from '../../kernel/viewer'
import { keyOf, wrong } from './grants'
import { toApprovers } from './notify'
import type { ApprovalRecord, Person, RosterRecord } from './records'
import { approvalFor, assertProposable, wordsOf } from './rules'
import type { By, Change } from './rules/change'

type Successor = { departmentId: string; staffId: string }

/**
 * Somebody of the department is to answer in the leaver's place: a proposal like any other, which a second person
 * decides. Until then, where nobody else answers, what is open lies with the complaint office.
 */
export async function proposeSuccessors(
  tx: Transaction,
  change: Change,
  leaver: Person,
  successors: Successor[],
  by: By,
): Promise<Change> {
  const approvals: ApprovalRecord[] = []
  for (const { departmentId, staffId } of successors) {
    const grant: RoleGrant = { role: 'handler', scope: { kind: 'department', id: departmentId }, until: null }
    const roster = await tx.get<RosterRecord>('roster', staffId)
    const staff = roster?.key ? await tx.get<StaffRecord>('staff', roster.key) : null
    if (!roster || !staff?.active || roster.departmentId !== departmentId || staffId === leaver.roster._id)
      throw wrong('successors', '接手的人要是这个科室、已加入系统的同事')
    if (staff.roles.some((one) => keyOf(one) === keyOf(grant))) continue
    // Asked for by the same rules as any other proposal, oneself included.
    assertProposable({ roster, staff }, grant, by)
    approvals.push(approvalFor({ roster, staff }, grant, `接手${leaver.roster.name}的工作`, by))
  }
  return {
    ...change,
    change: [change.change, ...approvals.map(({ roles }) => `proposed ${roles.map(wordsOf).join(' ')}`)].join(' '),
    notices: [...(change.notices ?? []), ...approvals.flatMap(toApprovers)],
    approvals: [...(change.approvals ?? []), ...approvals],
  }
}
