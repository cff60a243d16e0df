import { type PostMark, postMarks } from '@nuanyu/types/org'

/** Everything that stands on the sheet of one code. */
export type Face = {
  scene: string
  hospital: { name: string; motto: string; complaintPhone: string; complaintHours: string }
  department: string
  post: { name: string; mark: PostMark | null; pledge: string }
  branch: { name: string; brand: string; motto: string; pledge: string } | null
  /** Where it hangs. */
  label: string
}

export const CALL = '微信扫一扫'
export const PURPOSE = '说说今天的服务'
export const URGENT = '急事请找护士站或拨打 120'

/** The post's own promise, else that of the branch, else nothing. */
export function pledgeOf({ post, branch }: Face): string {
  return post.pledge || branch?.pledge || ''
}

export function brandOf({ branch }: Face): string {
  if (!branch) return ''
  return branch.brand === '' ? branch.name : `${branch.name} · “${branch.brand}”`
}

export function markOf({ post }: Face): string {
  return post.mark === null ? '' : postMarks[post.mark]
}

export function phoneOf({ hospital }: Face): string {
  return hospital.complaintPhone === '' ? '' : `投诉电话 ${hospital.complaintPhone}`
}

/** Small, for whoever looks after the codes. */
export function smallPrintOf({ scene, label }: Face): string {
  return [label, `编号 ${scene}`].filter(Boolean).join(' · ')
}

/** All its words, to look for letters that no font has. */
export function wordsOf(face: Face): string {
  const { hospital, department, post, branch } = face
  return [
    ...Object.values(hospital),
    department,
    post.name,
    pledgeOf(face),
    branch?.motto ?? '',
    brandOf(face),
    smallPrintOf(face),
  ].join('')
}

/** Fixed words of the sheet. */
export const FIXED = [
  CALL,
  PURPOSE,
  URGENT,
  '投诉电话编号我们承诺党员责任区示范岗先锋岗·“”〓★',
  '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ',
].join('')
