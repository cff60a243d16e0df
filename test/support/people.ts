import type { Input } from '@nuanyu/types/actions'
import type { GrantInput, PersonView } from '@nuanyu/types/people'
import { cast } from '../fixtures/cast'
import { newCommandId, type TestHospital } from './hospital'

/** What an administrator does with people, in as few words as a test wants to spend. */

export const forDepartment = (id: string, until: string | null = null): GrantInput => ({
  role: 'handler',
  scope: { kind: 'department', id },
  until,
})
export const forHospital = (role: GrantInput['role'], until: string | null = null): GrantInput => ({
  role,
  scope: { kind: 'hospital' },
  until,
})

export const admin = (hospital: TestHospital) => hospital.as(cast.baoKai)
export const second = (hospital: TestHospital) => hospital.as(cast.fangZheng)

export function on({ staffId, version }: Pick<PersonView, 'staffId' | 'version'>) {
  return { commandId: newCommandId(), staffId, version }
}

export function seen(hospital: TestHospital, staffId: string): Promise<PersonView> {
  return admin(hospital).call('people.get', { staffId })
}

export async function added(hospital: TestHospital, change: Partial<Input<'people.add'>> = {}): Promise<PersonView> {
  return admin(hospital).call('people.add', {
    commandId: newCommandId(),
    staffId: 'QH2001',
    name: '路遥',
    title: '护士',
    departmentId: 'dept-neurology',
    branchId: null,
    head: false,
    ...change,
  })
}

/** Adds somebody, invites them, and lets them say that it is they. Answers what waits for the second person. */
export async function awaiting(
  hospital: TestHospital,
  person: { openid: string },
  roles: GrantInput[],
  change: Partial<Input<'people.add'>> = {},
): Promise<{ staffId: string; approvalId: string; code: string }> {
  const { staffId, version } = await added(hospital, change)
  const { code } = await admin(hospital).call('people.invite', { ...on({ staffId, version }), roles })
  await hospital.as(person).call('people.join', { commandId: newCommandId(), code })
  const [approval] = (await admin(hospital).call('people.get', { staffId })).waiting
  return { staffId, approvalId: approval!.id, code }
}

/** The whole way in. */
export async function joined(
  hospital: TestHospital,
  person: { openid: string },
  roles: GrantInput[],
  change: Partial<Input<'people.add'>> = {},
): Promise<PersonView> {
  const { staffId, approvalId } = await awaiting(hospital, person, roles, change)
  await decide(hospital, approvalId)
  return seen(hospital, staffId)
}

export function decide(hospital: TestHospital, approvalId: string, granted = true, reason = '') {
  return second(hospital).call('people.decide', { commandId: newCommandId(), approvalId, granted, reason })
}

/** A role given by both, to somebody who is in. */
export async function granted(hospital: TestHospital, staffId: string, grant: GrantInput): Promise<PersonView> {
  const view = await admin(hospital).call('people.propose', {
    ...on(await seen(hospital, staffId)),
    grant,
    reason: '工作需要',
  })
  await decide(hospital, view.waiting[0]!.id)
  return seen(hospital, staffId)
}
