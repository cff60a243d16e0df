import { AppError } from '@nuanyu/types/errors'
import type { RoleGrant } from '@nuanyu/types/roles'
import type { StaffRecord } from '../../../kernel/viewer'
import { assertTogether, keyOf, withGrant, without } from '../grants'
import { toApprovers, toPerson, toProposer } from '../notify'
import type { ApprovalRecord, Person } from '../records'
import { again, assertMay, type By, type Change, handoversFor, proposerOf } from './change'

/** What a grant says in the journal: known words and ids. */
export function wordsOf({ role, scope, until }: RoleGrant): string {
  return [role, scope.kind === 'hospital' ? '' : scope.id, until === null ? '' : until.slice(0, 10)]
    .filter(Boolean)
    .join(' ')
}

export function joined({ staff, roster }: Person): StaffRecord {
  if (roster.state !== 'joined' || !staff?.active) throw new AppError('WRONG_STATE')
  return staff
}

/** One more role, or a later end. Nothing changes until a second person agrees. */
export function propose(person: Person, grant: RoleGrant, reason: string, waiting: ApprovalRecord[], by: By): Change {
  assertProposable(person, grant, by)
  if (waiting.some((one) => one.roles.some((other) => keyOf(other) === keyOf(grant))))
    throw new AppError('WRONG_STATE', { message: '同样的申请已经在等批准了' })
  const approval = approvalFor(person, grant, reason, by)
  return {
    roster: person.roster,
    change: `proposed ${wordsOf(grant)}`,
    notices: toApprovers(approval),
    approvals: [approval],
  }
}

export function assertProposable(person: Person, grant: RoleGrant, by: By): void {
  assertMay('propose', person, by)
  const { roles } = joined(person)
  assertTogether([grant], without(roles, [keyOf(grant)]), by.now, 'grant.role')
}

export function approvalFor(person: Person, grant: RoleGrant, reason: string, by: By): ApprovalRecord {
  const { roster, staff } = person
  return {
    _id: by.newId(),
    kind: 'grant',
    staffId: roster._id,
    key: staff?._id ?? '',
    name: roster.name,
    title: roster.title,
    departmentName: roster.departmentName,
    roles: [grant],
    reason,
    by: proposerOf(by.viewer),
    at: by.now,
    check: null,
    sealed: '',
    state: 'waiting',
    decision: null,
  }
}

export function grant(person: Person, approval: ApprovalRecord, by: By): Change {
  const staff = joined(person)
  let roles = staff.roles
  for (const one of approval.roles) {
    assertTogether([one], without(roles, [keyOf(one)]), by.now, 'grant.role')
    roles = withGrant(roles, one, by.now)
  }
  return {
    roster: person.roster,
    staff: again(staff, person.roster, by, roles),
    change: `granted ${approval.roles.map(wordsOf).join(' ')}`,
    notices: [toPerson(approval.key, '您有了新的角色'), ...toProposer(approval, true, by.viewer)],
  }
}

export function refuseGrant(person: Person, approval: ApprovalRecord, by: By): Change {
  return {
    roster: person.roster,
    change: `refused ${approval.roles.map(wordsOf).join(' ')}`,
    notices: toProposer(approval, false, by.viewer),
  }
}

/** Taking away is safe and needs no second person. */
export function revoke(person: Person, key: string, by: By): Change {
  assertMay('revoke', person, by)
  const staff = joined(person)
  const gone = staff.roles.filter((one) => keyOf(one) === key)
  if (gone.length === 0) throw new AppError('CONFLICT')
  return {
    roster: person.roster,
    staff: again(staff, person.roster, by, without(staff.roles, [key])),
    change: `revoked ${gone.map(wordsOf).join(' ')}`,
    notices: [toPerson(staff._id, '您的一个角色已收回')],
    handovers: handoversFor(gone, by),
  }
}
