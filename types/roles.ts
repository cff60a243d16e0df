import './zod'
import * as z from 'zod'

/** Who may do what (DOMAIN §4). No role at all means patient. */
export const roleNames = {
  handler: '科室经办人',
  branch_secretary: '支部书记',
  complaint_office: '投诉管理部门',
  party_office: '党委办公室',
  supervision: '督查室',
  discipline: '纪检监察室',
  inspector: '医德巡查员',
  event_staff: '义诊工作人员',
  custodian: '身份保管人',
  admin: '系统管理员',
  auditor: '审计员',
} as const

export const Role = z.enum(Object.keys(roleNames) as [keyof typeof roleNames, ...(keyof typeof roleNames)[]])
export type Role = z.infer<typeof Role>

/** Where a role counts. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hospital') }),
  z.object({ kind: z.literal('department'), id: z.string() }),
  z.object({ kind: z.literal('branch'), id: z.string() }),
])
export type Scope = z.infer<typeof Scope>

export const RoleGrant = z.object({ role: Role, scope: Scope, until: z.iso.datetime().nullable() })
export type RoleGrant = z.infer<typeof RoleGrant>

/** Where a role makes sense. One that is given elsewhere counts for nothing. */
export const roleScopes: Record<Role, readonly Scope['kind'][]> = {
  handler: ['department', 'hospital'],
  branch_secretary: ['branch'],
  complaint_office: ['hospital'],
  party_office: ['hospital'],
  supervision: ['hospital'],
  discipline: ['hospital'],
  inspector: ['hospital'],
  event_staff: ['hospital', 'department', 'branch'],
  custodian: ['hospital'],
  admin: ['hospital'],
  auditor: ['hospital'],
}
