import { branchFields, departmentFields, hospitalFields, postFields } from '@nuanyu/types/org'
import { roleNames, type Role } from '@nuanyu/types/roles'
import { fieldsOf, may } from '../../../../cloudfunctions/domain/org/policy'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'

const now = new Date('2026-09-28T02:00:00Z')

function holding(role: Role | null): { viewer: Viewer; now: Date } {
  const roles = role ? [{ role, scope: { kind: 'hospital' as const }, until: null }] : []
  const staff = { active: true, roles } as unknown as NonNullable<Viewer['staff']>
  return { viewer: { openid: 'o', personKey: 'p', staff }, now }
}

const everybody: (Role | null)[] = [null, ...(Object.keys(roleNames) as Role[])]

const kept: Partial<Record<Role, Record<keyof typeof fieldsOf, string[]>>> = {
  admin: {
    hospital: [...hospitalFields],
    branch: ['name'],
    department: [...departmentFields],
    post: ['name', 'kind', 'departmentId'],
  },
  party_office: { hospital: [], branch: ['brand', 'motto', 'pledge'], department: [], post: ['mark', 'pledge'] },
}
const nothing = { hospital: [], branch: [], department: [], post: [] }

test.each(everybody)('%s keeps exactly these fields', (role) => {
  const eyes = holding(role)
  expect({
    hospital: fieldsOf.hospital(eyes),
    branch: fieldsOf.branch(false, eyes),
    department: fieldsOf.department(false, eyes),
    post: fieldsOf.post(false, eyes),
  }).toEqual((role && kept[role]) ?? nothing)
})

test('every field has one keeper', () => {
  const count = (kind: 'branch' | 'post') => [
    ...fieldsOf[kind](false, holding('admin')),
    ...fieldsOf[kind](false, holding('party_office')),
  ]
  expect(count('branch').sort()).toEqual([...branchFields].sort())
  expect(count('post').sort()).toEqual([...postFields].sort())
})

test.each(everybody)('what %s may do', (role) => {
  const eyes = holding(role)
  const is = <T>(what: T[]) => (role === 'admin' ? what : [])
  expect(may.organisation(eyes)).toEqual(is(['addDepartment', 'issueCodes']))
  expect(may.branches(eyes)).toEqual(is(['addBranch']))
  expect(may.branch(false, eyes)).toEqual(is(['retire']))
  expect(may.branch(true, eyes)).toEqual(is(['restore']))
  expect(may.department(false, eyes)).toEqual(is(['addPost', 'retire']))
  expect(may.department(true, eyes)).toEqual(is(['restore']))
  expect(may.post(false, true, eyes)).toEqual(is(['issueCode', 'revokeCode', 'retire']))
  expect(may.post(true, true, eyes)).toEqual(is(['restore', 'revokeCode']))
  expect(may.post(true, false, eyes)).toEqual(is(['revokeCode']))
})

test('what is out of use is not edited', () => {
  expect(fieldsOf.branch(true, holding('party_office'))).toEqual([])
  expect(fieldsOf.department(true, holding('admin'))).toEqual([])
  expect(fieldsOf.post(true, holding('admin'))).toEqual([])
})
