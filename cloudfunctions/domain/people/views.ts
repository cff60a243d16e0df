import type { ApprovalRow, JoinView, PersonRow, PersonView } from '@nuanyu/types/people'
import { personStates } from '@nuanyu/types/people'
import { type Role, type RoleGrant, roleNames, roleScopes } from '@nuanyu/types/roles'
import type { StaffRecord, Viewer } from '../../kernel/viewer'
import { dayOf } from '../time/localTime'
import { sayWhen } from '../time/sayWhen'
import { REMIND_DAYS } from './derive'
import { isRunning, keyOf, type PlaceNames, running, sayGrant, sayScope, sayUntil, whyNot } from './grants'
import type { Places } from './places'
import { commandsOn, isSelf, refusalToDecide, refusalToWithdraw } from './policy'
import type { ApprovalRecord, InvitationRecord, Person, RosterRecord } from './records'

export function presentRow(roster: RosterRecord, staff: StaffRecord | null, places: PlaceNames, now: Date): PersonRow {
  const { _id, name, title, departmentId, departmentName, head, state } = roster
  return {
    staffId: _id,
    name,
    title,
    // As it is called now.
    department: places.departments.get(departmentId) ?? departmentName,
    head,
    state,
    stateLabel: stateLabelOf(roster, now),
    roles: running(staff?.roles ?? [], now).map(({ role, scope }) =>
      scope.kind === 'hospital' ? roleNames[role] : `${roleNames[role]} · ${sayScope(scope, places)}`,
    ),
  }
}

function stateLabelOf({ state, invitation }: RosterRecord, now: Date): string {
  return state === 'invited' && invitation && invitation.until <= now ? '邀请已过期' : personStates[state]
}

type Eyes = { viewer: Viewer; now: Date; places: Places; alone: boolean }

export function presentPerson(person: Person, waiting: ApprovalRecord[], eyes: Eyes): PersonView {
  const { roster, staff } = person
  const { viewer, now, places } = eyes
  const can = commandsOn(person, viewer, now)
  const { invitation, branchId } = roster
  return {
    ...presentRow(roster, staff, places, now),
    version: roster.version,
    departmentId: roster.departmentId,
    branch: branchId === null ? null : { id: branchId, name: places.branches.get(branchId) ?? '（已撤销）' },
    grants: (staff?.roles ?? []).map((grant) => presentGrant(grant, can, places, now)),
    invitation: invitation && {
      by: invitation.by,
      when: sayWhen(invitation.at, now),
      until: sayWhen(invitation.until, now),
      expired: invitation.until <= now,
      roles: invitation.roles.map((grant) => sayGrant(grant, places, now)),
    },
    waiting: waiting.map((approval) => presentApproval(approval, eyes)),
    offers: (Object.keys(roleNames) as Role[]).map((role) => ({
      role,
      label: roleNames[role],
      scopes: [...roleScopes[role]],
      why: whyNot(role, staff?.roles ?? [], now),
    })),
    branches: places.inUse.branches,
    can,
    why: isSelf({ staffId: roster._id, key: roster.key }, viewer)
      ? '这是您自己。自己的资料和角色要由另一位管理员办理。'
      : null,
  }
}

function presentGrant(
  grant: RoleGrant,
  can: PersonView['can'],
  places: PlaceNames,
  now: Date,
): PersonView['grants'][number] {
  const { role, scope, until } = grant
  const state = !isRunning(grant, now) ? 'ended' : endsSoon(grant, now) ? 'ending' : 'running'
  return {
    key: keyOf(grant),
    label: roleNames[role],
    scope: sayScope(scope, places),
    until: until === null ? null : dayOf(new Date(until)),
    untilLabel: state === 'ended' ? `${sayUntil(until, now)}，已到期` : sayUntil(until, now),
    state,
    can: [
      ...(can.includes('revoke') ? (['revoke'] as const) : []),
      ...(can.includes('propose') && until !== null ? (['extend'] as const) : []),
    ],
    role,
    at: scope,
  }
}

function endsSoon({ until }: RoleGrant, now: Date): boolean {
  return until !== null && new Date(until).getTime() - now.getTime() <= REMIND_DAYS * 86_400_000
}

const approvalStates = { waiting: '待批准', granted: '已批准', refused: '没有批准', withdrawn: '已撤回' }

export function presentApproval(approval: ApprovalRecord, { viewer, now, places, alone }: Eyes): ApprovalRow {
  const { _id, kind, staffId, name, title, departmentName, roles, reason, by, at, check, state, decision } = approval
  const refusal = refusalToDecide(approval, viewer, now, { alone })
  return {
    id: _id,
    kind,
    kindLabel: kind === 'join' ? '加入系统' : '角色申请',
    staffId,
    name,
    title,
    department: departmentName,
    roles: roles.length ? roles.map((grant) => sayGrant(grant, places, now)) : ['没有角色，只能看和自己有关的事'],
    reason,
    by: by.name,
    when: sayWhen(at, now),
    check,
    state,
    stateLabel: approvalStates[state],
    decision: decision && [decision.name, decision.text].filter(Boolean).join('：'),
    can: [
      ...(refusal === null ? (['decide'] as const) : []),
      ...(refusalToWithdraw(approval, viewer) === null ? (['withdraw'] as const) : []),
    ],
    why: state === 'waiting' && refusal === 'SELF_REVIEW' ? whyNotI(approval, viewer) : null,
  }
}

function whyNotI({ staffId, key, by }: ApprovalRecord, viewer: Viewer): string {
  if (isSelf({ staffId, key }, viewer)) return '这是关于您自己的，由别人决定。'
  return by.key === viewer.personKey ? '您提出的，要由另一位管理员或党委办公室的人来决定。' : ''
}

type Door = { hospital: string; places: PlaceNames; now: Date }

/** To somebody whose invitation is open. Not the number: whoever holds the code need not be the person. */
export function presentInvitation(invitation: InvitationRecord, roster: RosterRecord, door: Door): JoinView {
  return {
    state: 'open',
    ...namesOf(roster),
    hospital: door.hospital,
    by: invitation.by.name,
    roles: invitation.roles.map((grant) => sayGrant(grant, door.places, door.now)),
    until: sayWhen(invitation.until, door.now),
    check: null,
    advice: '确认是您本人后，还要由医院另一位同事批准。',
  }
}

/** To somebody who said "是我". */
export function presentJoin(approval: ApprovalRecord, door: Door): JoinView {
  const state = { waiting: 'waiting', granted: 'joined', refused: 'refused', withdrawn: 'revoked' } as const
  const advice = {
    waiting: '批准的同事会和您核对下面四个字符，请只告诉他。批准后会发消息给您。',
    granted: '您已加入，从首页进入工作台。',
    refused: approval.decision?.text || '请问一问邀请您的人。',
    withdrawn: '这次加入已经取消，请问一问邀请您的人。',
  }
  return {
    state: state[approval.state],
    name: approval.name,
    title: approval.title,
    department: approval.departmentName,
    hospital: door.hospital,
    by: approval.by.name,
    roles: approval.roles.map((grant) => sayGrant(grant, door.places, door.now)),
    until: '',
    check: approval.state === 'waiting' ? approval.check : null,
    advice: advice[approval.state],
  }
}

/** Nothing about anybody. */
export function presentClosed(
  state: 'used' | 'expired' | 'revoked' | 'taken',
  advice: string,
  hospital: string,
): JoinView {
  return { state, name: '', title: '', department: '', hospital, by: '', roles: [], until: '', check: null, advice }
}

function namesOf({ name, title, departmentName }: RosterRecord) {
  return { name, title, department: departmentName }
}
