import type { PostMark } from '@nuanyu/types/org'

/** Grows with every change; a command must name the one it saw. */
type Versioned = { _id: string; version: number }

/** Nothing that a case or a rating may point to is ever deleted: it is taken out of use. */
type Retirable = Versioned & {
  retired: boolean
  /** Who took it out of use and why; of one that is back in use, nothing. */
  retirement: { by: string; at: Date; reason: string } | null
}

/** Stored in `hospital` under the id `hospital`. */
export type HospitalRecord = Versioned & {
  name: string
  motto: string
  complaintPhone: string
  complaintHours: string
}
export type BranchRecord = Retirable & {
  name: string
  brand: string
  motto: string
  /** What its posts promise where they promise nothing of their own. */
  pledge: string
}
export type DepartmentRecord = Retirable & {
  name: string
  group: string
  location: string
  branchId: string | null
  order: number
}
export type PostRecord = Retirable & {
  departmentId: string
  name: string
  kind: string
  mark: PostMark | null
  pledge: string
}
/** Of the short random id of a code. */
export const SCENE_LENGTH = 10

/** A printed QR code; the id is its scene. Revoked codes stay, so that a scan can say what happened. */
export type CodeRecord = { _id: string; postId: string; label: string; status: 'active' | 'revoked'; issuedAt: Date }

/** Stored in `commands`: which codes one command issues, drawn once, so that it can go on after a crash. */
export type IssueRecord = { _id: string; fingerprint: string; codes: { postId: string; scene: string }[] }
