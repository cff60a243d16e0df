import type { GrantInput, PersonView } from '@nuanyu/types/people'

/** A role as somebody puts it together; the server says what of it does not go. */
export interface RoleDraft {
  key: number
  role: GrantInput['role'] | ''
  kind: GrantInput['scope']['kind'] | ''
  department: { id: string; name: string } | null
  branchId: string
  lasting: boolean
  until: string
}

export type Offer = PersonView['offers'][number]

let count = 0

/** Their own department is what a role is for most often. */
export function freshRole({ departmentId, department }: Pick<PersonView, 'departmentId' | 'department'>): RoleDraft {
  count += 1
  const own = { id: departmentId, name: department }
  return { key: count, role: '', kind: '', department: own, branchId: '', lasting: true, until: '' }
}

/** Chosen anew, a role starts with the narrowest place that it is for. */
export function withRole(draft: RoleDraft, offer: Offer): RoleDraft {
  return {
    ...draft,
    role: offer.role,
    kind: offer.scopes.includes('department') ? 'department' : (offer.scopes[0] ?? ''),
  }
}

/** What is sent, or what is missing. */
export function grantOf({ role, kind, department, branchId, lasting, until }: RoleDraft): GrantInput | string {
  if (role === '' || kind === '') return '请选择角色'
  if (kind === 'department' && department === null) return '请选择科室'
  if (kind === 'branch' && branchId === '') return '请选择支部'
  if (!lasting && until === '') return '请选择到期日，或选“长期”'
  const scope = kind === 'hospital' ? { kind } : { kind, id: kind === 'department' ? (department?.id ?? '') : branchId }
  return { role, scope, until: lasting ? null : until }
}
