import type { PostMark } from '@nuanyu/types/org'

/** Stored in `hospital` under the id `hospital`. */
export type HospitalRecord = {
  _id: string
  name: string
  motto: string
  complaintPhone: string
  complaintHours: string
}
export type BranchRecord = { _id: string; name: string; brand: string; motto: string }
export type DepartmentRecord = {
  _id: string
  name: string
  group: string
  location: string
  branchId: string | null
  order: number
}
export type PostRecord = {
  _id: string
  departmentId: string
  name: string
  kind: string
  mark: PostMark | null
  pledge: string
}
/** A printed QR code; the id is its scene. Revoked codes stay, so that a scan can say what happened. */
export type CodeRecord = { _id: string; postId: string; label: string; status: 'active' | 'revoked'; issuedAt: Date }
