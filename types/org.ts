import './zod'
import * as z from 'zod'
import { CommandId, Id, Moment } from './common'

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
  branch: z.object({ id: Id, name: z.string(), brand: z.string(), motto: z.string() }).nullable(),
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

/** The main entrance: the hospital and the departments one may choose from. */
export const Entrance = z.object({
  hospital: Hospital,
  /** False until the first administrator has set the hospital up. */
  isSetUp: z.boolean(),
  departments: z.array(z.object({ id: Id, name: z.string(), group: z.string(), location: z.string() })),
})
export type Entrance = z.infer<typeof Entrance>

export const PostRow = z.object({
  id: Id,
  name: z.string(),
  kind: z.string(),
  mark: PostMark.nullable(),
  pledge: z.string(),
  department: z.string(),
  branch: z.string().nullable(),
  codes: z.array(
    z.object({ scene: Scene, label: z.string(), status: z.enum(['active', 'revoked']), issuedAt: Moment }),
  ),
  /** What the viewer may do with the codes of this post. */
  can: z.array(z.enum(['issueCode', 'revokeCode'])),
})
export type PostRow = z.infer<typeof PostRow>

export const IssueCodeInput = z.object({
  commandId: CommandId,
  postId: Id,
  label: z.string().trim().min(1, '请写明张贴位置').max(30, '最多 30 个字'),
})
export const RevokeCodeInput = z.object({ commandId: CommandId, scene: Scene })
export const CodeImageInput = z.object({ scene: Scene })
/** PNG of the printed code, base64 without prefix. */
export const CodeImage = z.object({ png: z.string() })
