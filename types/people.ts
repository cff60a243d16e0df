import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, Id, Moment, pageOf, text, Version } from './common'
import { Role, roleScopes, Scope } from './roles'
import { TableFile, TableProblems } from './tables'

/** Whom a case may name: by the start of the name, or by number. */
export const FindStaffInput = z.object({ text: text(20, 1) })
export const FoundStaff = z.object({
  staff: z.array(z.object({ ref: Id, name: z.string(), title: z.string(), department: z.string() })),
})

// ---- the list

/** Where somebody stands on the way into the system. */
export const personStates = {
  listed: '未邀请',
  invited: '已邀请',
  awaiting: '待批准',
  joined: '已加入',
  left: '已离岗',
} as const
export const PersonState = z.enum(['listed', 'invited', 'awaiting', 'joined', 'left'])
export type PersonState = z.infer<typeof PersonState>

/** As it stands on the badge; letters are kept in capitals. */
export const StaffNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9_-]{0,19}$/, '工号只能是字母、数字和短横线，最多 20 位')

export const PersonName = text(30, 1)
export const Title = text(30)

export const PersonRow = z.object({
  staffId: Id,
  name: z.string(),
  title: z.string(),
  department: z.string(),
  head: z.boolean(),
  state: PersonState,
  stateLabel: z.string(),
  roles: z.array(z.string()),
})
export type PersonRow = z.infer<typeof PersonRow>

export const PeopleInput = z.object({
  cursor: Cursor,
  /** The start of a name or of a number. */
  text: text(20).default(''),
  departmentId: Id.nullable().default(null),
  state: PersonState.nullable().default(null),
})
export const PeoplePage = pageOf(PersonRow)

/** How many there are of each state, and what waits for a second person. */
export const PeopleSummary = z.object({
  states: z.record(PersonState, z.int()),
  waiting: z.int(),
  /** Fewer than two people can approve: until there are, only further approvers can be let in. */
  alone: z.boolean(),
  can: z.array(z.enum(['add', 'import', 'export'])),
})
export type PeopleSummary = z.infer<typeof PeopleSummary>

// ---- roles

export const GrantInput = z
  .object({ role: Role, scope: Scope, until: Day.nullable() })
  .refine(({ role, scope }) => roleScopes[role].includes(scope.kind), {
    path: ['scope'],
    message: '请选择这个角色管的范围',
  })
export type GrantInput = z.infer<typeof GrantInput>

const personCommands = ['edit', 'invite', 'revokeInvitation', 'propose', 'revoke', 'leave', 'move'] as const
export const PersonCommand = z.enum(personCommands)
export type PersonCommand = z.infer<typeof PersonCommand>

export const ApprovalRow = z.object({
  id: Id,
  kind: z.enum(['join', 'grant']),
  kindLabel: z.string(),
  staffId: Id,
  name: z.string(),
  title: z.string(),
  department: z.string(),
  /** What they would get, e.g. 科室经办人 · 神经内科 · 到 2027年1月1日 */
  roles: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
  when: z.string(),
  /** Four characters that the phone of whoever wants to join shows as well; null for those who are here already. */
  check: z.string().nullable(),
  state: z.enum(['waiting', 'granted', 'refused', 'withdrawn']),
  stateLabel: z.string(),
  decision: z.string().nullable(),
  can: z.array(z.enum(['decide', 'withdraw'])),
  /** Why the viewer may not decide. */
  why: z.string().nullable(),
})
export type ApprovalRow = z.infer<typeof ApprovalRow>
export const ApprovalsInput = z.object({ cursor: Cursor, waiting: z.boolean() })
export const ApprovalPage = pageOf(ApprovalRow)

export const PersonView = PersonRow.extend({
  version: Version,
  departmentId: Id,
  /** Null: that of the department. */
  branch: z.object({ id: Id, name: z.string() }).nullable(),
  grants: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      scope: z.string(),
      until: Day.nullable(),
      untilLabel: z.string(),
      state: z.enum(['running', 'ending', 'ended']),
      can: z.array(z.enum(['revoke', 'extend'])),
      role: Role,
      at: Scope,
    }),
  ),
  invitation: z
    .object({ by: z.string(), when: z.string(), until: z.string(), expired: z.boolean(), roles: z.array(z.string()) })
    .nullable(),
  waiting: z.array(ApprovalRow),
  /** Which roles may be proposed, and why not the others. */
  offers: z.array(
    z.object({
      role: Role,
      label: z.string(),
      scopes: z.array(z.enum(['hospital', 'department', 'branch'])),
      why: z.string().nullable(),
    }),
  ),
  branches: z.array(z.object({ id: Id, name: z.string() })),
  can: z.array(PersonCommand),
  /** Why nothing may be done, e.g. that it is oneself. */
  why: z.string().nullable(),
})
export type PersonView = z.infer<typeof PersonView>

export const PersonInput = z.object({ staffId: Id })
const onPerson = { commandId: CommandId, staffId: Id, version: Version }

const facts = {
  name: PersonName,
  title: Title,
  branchId: Id.nullable(),
  head: z.boolean(),
}
export const AddPersonInput = z.object({ commandId: CommandId, staffId: StaffNumber, departmentId: Id, ...facts })
export const EditPersonInput = z.object({ ...onPerson, ...facts })

export const RevokeInvitationInput = z.object(onPerson)
export const ProposeInput = z.object({ ...onPerson, grant: GrantInput, reason: text(200, 2) })
export const RevokeRoleInput = z.object({ ...onPerson, key: z.string().max(100) })
export const DecideApprovalInput = z
  .object({ commandId: CommandId, approvalId: Id, granted: z.boolean(), reason: text(300) })
  .refine(({ granted, reason }) => granted || reason.length > 0, { path: ['reason'], message: '请写明不同意的理由' })
export const WithdrawApprovalInput = z.object({ commandId: CommandId, approvalId: Id })

// ---- the way in

export const InviteInput = z.object({ ...onPerson, roles: z.array(GrantInput).max(6, '一次最多给 6 个角色') })
/** The code leaves the server here and nowhere else. */
export const Invited = z.object({
  person: PersonView,
  code: z.string(),
  until: z.string(),
  /** Path of the page that it opens, without leading slash. */
  page: z.string(),
  /** PNG of a mini-program code that opens the page, base64; null when WeChat made none. */
  qr: z.string().nullable(),
})
export type Invited = z.infer<typeof Invited>

/** As typed: in groups, in small letters. */
export const InviteCode = z
  .string()
  .trim()
  .toUpperCase()
  .transform((code) => code.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[2-9A-HJKMNP-Z]{12}$/, '邀请码是 12 位字母和数字，请核对'))

export const JoinView = z.object({
  state: z.enum(['open', 'waiting', 'joined', 'refused', 'expired', 'revoked', 'used', 'taken']),
  /** Empty where it is nobody's business any more. */
  name: z.string(),
  title: z.string(),
  department: z.string(),
  hospital: z.string(),
  by: z.string(),
  roles: z.array(z.string()),
  until: z.string(),
  check: z.string().nullable(),
  /** What to do now. */
  advice: z.string(),
})
export type JoinView = z.infer<typeof JoinView>
export const InvitationInput = z.object({ code: InviteCode })
export const JoinInput = z.object({ commandId: CommandId, code: InviteCode })
export const Joining = z.object({ join: JoinView.nullable() })

// ---- the very first

/** As printed: in groups. */
export const SetUpCode = z
  .string()
  .trim()
  .toUpperCase()
  .transform((code) => code.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[2-9A-HJKMNP-Z]{16}$/, '启用码是 16 位字母和数字，请核对'))
export const SetUpInput = z.object({
  commandId: CommandId,
  code: SetUpCode,
  hospitalName: text(40, 2),
  departmentName: text(30, 2),
  staffId: StaffNumber,
  name: PersonName,
  title: Title,
})
export const SetUpState = z.object({ open: z.boolean() })

// ---- leaving and moving

const successor = z.object({ departmentId: Id, staffId: Id })
export const MattersInput = z.object({ staffId: Id })
export const Matters = z.object({
  /** Where they are among those who answer for patients. */
  desks: z.array(
    z.object({
      id: Id,
      name: z.string(),
      open: z.int(),
      /** Others who answer there. Without any, what is open goes to the complaint office. */
      others: z.array(z.string()),
      candidates: z.array(z.object({ staffId: Id, name: z.string(), title: z.string() })),
    }),
  ),
  lines: z.array(z.object({ label: z.string(), count: z.int(), becomes: z.string() })),
  grants: z.array(z.object({ key: z.string(), label: z.string(), ofDepartment: z.boolean() })),
  /** Why it cannot be yet. */
  blocked: z.string().nullable(),
})
export type Matters = z.infer<typeof Matters>
export const LeaveInput = z.object({ ...onPerson, successors: z.array(successor).max(20) })
export const MoveInput = z.object({
  ...onPerson,
  departmentId: Id,
  title: Title,
  head: z.boolean(),
  /** Roles that end beside those of the former department. */
  end: z.array(z.string().max(100)).max(20),
  successors: z.array(successor).max(20),
})

// ---- the staff list

export const PreviewImportInput = z.object({ file: TableFile })
const Some = z.object({
  count: z.int(),
  shown: z.array(z.object({ row: z.int().nullable(), who: z.string(), what: z.string() })),
})
export const ImportPreview = z.object({
  rows: z.int(),
  added: z.int(),
  changed: Some,
  unchanged: z.int(),
  problems: TableProblems,
  /** In the list and not in the file: nobody is removed by a file. */
  missing: Some,
  /** What the file says and a person has to do, e.g. somebody at work who is to have left. */
  questions: Some,
  /** What was seen, for the import; null while something is wrong or there is nothing to do. */
  token: z.string().nullable(),
})
export type ImportPreview = z.infer<typeof ImportPreview>
export const ImportInput = z.object({ commandId: CommandId, file: TableFile, token: z.string().max(100) })
export const ImportState = z.object({
  state: z.enum(['none', 'applying', 'done']),
  by: z.string(),
  when: z.string(),
  at: Moment.nullable(),
  done: z.int(),
  total: z.int(),
  added: z.int(),
  changed: z.int(),
})
export type ImportState = z.infer<typeof ImportState>
