import './zod'
import * as z from 'zod'
import { CommandId, Id, Labelled, Moment, text, Version } from './common'

/** The short random id printed in a QR code. WeChat allows 32 visible characters; ours are 10 without look-alikes. */
export const Scene = z.string().regex(/^[A-Za-z0-9_-]{1,32}$/, '二维码不正确')

export const Hospital = z.object({
  name: z.string(),
  motto: z.string(),
  /** Complaint telephone, always visible to patients. */
  complaintPhone: z.string(),
  complaintHours: z.string(),
})
export type Hospital = z.infer<typeof Hospital>

/** 责任区·示范岗·先锋岗: the mark a post may carry. */
export const postMarks = { area: '党员责任区', model: '党员示范岗', pioneer: '党员先锋岗' } as const
export const PostMark = z.enum(['area', 'model', 'pioneer'])
export type PostMark = z.infer<typeof PostMark>

/** Where a patient stands after scanning. */
export const Place = z.object({
  scene: Scene,
  post: z.object({ id: Id, name: z.string(), kind: z.string(), mark: PostMark.nullable(), pledge: z.string() }),
  department: z.object({ id: Id, name: z.string(), location: z.string() }),
  branch: z.object({ id: Id, name: z.string(), brand: z.string(), motto: z.string(), pledge: z.string() }).nullable(),
})
export type Place = z.infer<typeof Place>

export const SceneInput = z.object({ scene: z.string().max(200) })

/** An unknown or revoked code still gets the hospital, so that its main entrance can be offered. */
export const SceneView = z.discriminatedUnion('status', [
  z.object({ status: z.literal('active'), hospital: Hospital, place: Place }),
  z.object({ status: z.literal('revoked'), hospital: Hospital }),
  z.object({ status: z.literal('unknown'), hospital: Hospital }),
])
export type SceneView = z.infer<typeof SceneView>

/** A branch as patients meet it: what it stands for, and which posts carry its mark. */
export const BranchInput = z.object({ branchId: Id })
export const PublicBranch = z.object({
  id: Id,
  name: z.string(),
  brand: z.string(),
  motto: z.string(),
  pledge: z.string(),
  departments: z.array(z.string()),
  marked: z.array(z.object({ id: Id, name: z.string(), department: z.string(), mark: PostMark, pledge: z.string() })),
  hospital: Hospital,
})
export type PublicBranch = z.infer<typeof PublicBranch>

/** The main entrance: the hospital and the departments one may choose from. */
export const Entrance = z.object({
  hospital: Hospital,
  /** False until the first administrator has set the hospital up. */
  isSetUp: z.boolean(),
  departments: z.array(z.object({ id: Id, name: z.string(), group: z.string(), location: z.string() })),
})
export type Entrance = z.infer<typeof Entrance>

// ---- the organisation, as those who keep it see it

/** What somebody may change of a record. Whoever sees no field of it may look only. */
export const hospitalFields = ['name', 'motto', 'complaintPhone', 'complaintHours'] as const
export const branchFields = ['name', 'brand', 'motto', 'pledge'] as const
export const departmentFields = ['name', 'group', 'location', 'order', 'branchId'] as const
export const postFields = ['name', 'kind', 'departmentId', 'mark', 'pledge'] as const
export type BranchField = (typeof branchFields)[number]
export type DepartmentField = (typeof departmentFields)[number]
export type PostField = (typeof postFields)[number]

/** Why and by whom something was taken out of use; its past stays. */
export const Retirement = z.object({ by: z.string(), at: Moment, reason: z.string() })
export type Retirement = z.infer<typeof Retirement>

export const HospitalCard = Hospital.extend({ version: z.int(), fields: z.array(z.enum(hospitalFields)) })
export type HospitalCard = z.infer<typeof HospitalCard>

const kept = { id: Id, version: z.int(), retired: Retirement.nullable() }

export const BranchRow = z.object({
  ...kept,
  name: z.string(),
  brand: z.string(),
  motto: z.string(),
  pledge: z.string(),
  /** Names of the departments it sits on. */
  departments: z.array(z.string()),
  fields: z.array(z.enum(branchFields)),
  can: z.array(z.enum(['retire', 'restore'])),
})
export type BranchRow = z.infer<typeof BranchRow>

export const DepartmentRow = z.object({
  ...kept,
  name: z.string(),
  group: z.string(),
  location: z.string(),
  order: z.int(),
  branch: z.object({ id: Id, name: z.string() }).nullable(),
  /** Posts in use, those of them that nobody can scan, and codes in use. */
  posts: z.int(),
  bare: z.int(),
  codes: z.int(),
  fields: z.array(z.enum(departmentFields)),
  can: z.array(z.enum(['addPost', 'retire', 'restore'])),
})
export type DepartmentRow = z.infer<typeof DepartmentRow>

export const PostRow = z.object({
  ...kept,
  name: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  mark: PostMark.nullable(),
  pledge: z.string(),
  department: z.string(),
  departmentId: Id,
  branch: z.string().nullable(),
  /** What patients read where the post has none of its own. */
  branchPledge: z.string(),
  codes: z.array(
    z.object({ scene: Scene, label: z.string(), status: z.enum(['active', 'revoked']), issuedAt: Moment }),
  ),
  fields: z.array(z.enum(postFields)),
  /** What the viewer may do with the post and its codes. */
  can: z.array(z.enum(['issueCode', 'revokeCode', 'retire', 'restore'])),
})
export type PostRow = z.infer<typeof PostRow>

export const Organisation = z.object({
  hospital: HospitalCard,
  departments: z.array(DepartmentRow),
  /** In use: how many there are to choose from. */
  branches: z.int(),
  can: z.array(z.enum(['addDepartment', 'issueCodes'])),
})
export type Organisation = z.infer<typeof Organisation>

export const Branches = z.object({ branches: z.array(BranchRow), can: z.array(z.enum(['addBranch'])) })
export type Branches = z.infer<typeof Branches>

export const DepartmentInput = z.object({ departmentId: Id })
export const DepartmentPosts = z.object({
  department: DepartmentRow,
  posts: z.array(PostRow),
  /** Kinds a new post may be of. */
  kinds: z.array(Labelled),
})
export type DepartmentPosts = z.infer<typeof DepartmentPosts>

/** With `id` null it is a new one; else the version one saw of it. */
const saved = { commandId: CommandId, id: Id.nullable(), version: Version.optional() }

export const SaveHospitalInput = z.object({
  commandId: CommandId,
  version: Version,
  name: text(40, 1),
  motto: text(40),
  complaintPhone: z
    .string()
    .trim()
    .regex(/^$|^[0-9+][0-9 -]{3,19}$/, '电话只能是数字、空格和短横线'),
  complaintHours: text(60),
})
export const SaveBranchInput = z.object({
  ...saved,
  name: text(30, 1),
  brand: text(20),
  motto: text(40),
  pledge: text(120),
})
export const SaveDepartmentInput = z.object({
  ...saved,
  name: text(30, 1),
  group: text(20, 1),
  location: text(40),
  order: z.int('请填整数').min(0, '最小是 0').max(9999, '最大是 9999'),
  branchId: Id.nullable(),
})
export const SavePostInput = z.object({
  ...saved,
  departmentId: Id,
  name: text(30, 1),
  kind: z.string().min(1, '请选择岗位类别').max(64),
  mark: PostMark.nullable(),
  pledge: text(120),
})

export const PlaceKind = z.enum(['branch', 'department', 'post'])
export type PlaceKind = z.infer<typeof PlaceKind>
export const placeKinds: Record<PlaceKind, string> = { branch: '支部', department: '科室', post: '岗位' }

const one = { commandId: CommandId, kind: PlaceKind, id: Id, version: Version }
export const RetireInput = z.object({ ...one, reason: text(100, 2) })
export const RestoreInput = z.object(one)
/** The new state's version; the page asks for the rest of it anew. */
export const Kept = z.object({ id: Id, version: z.int() })

/** As many posts as one command gives codes to. */
export const CODES_AT_ONCE = 200
export const IssueCodesInput = z.object({
  commandId: CommandId,
  departmentIds: z.array(Id).min(1, '请至少选一个科室').max(200, '一次最多 200 个科室'),
  /** `bare`: only posts that have no code in use. */
  posts: z.enum(['bare', 'all']),
  label: z.string().trim().min(1, '请写明张贴位置').max(30, '最多 30 个字'),
})
export const IssuedCodes = z.object({ issued: z.int() })

export const IssueCodeInput = z.object({
  commandId: CommandId,
  postId: Id,
  label: z.string().trim().min(1, '请写明张贴位置').max(30, '最多 30 个字'),
})
export const RevokeCodeInput = z.object({ commandId: CommandId, scene: Scene })
export const CodeImageInput = z.object({ scene: Scene })
/** PNG of the printed code, base64 without prefix. */
export const CodeImage = z.object({ png: z.string() })
