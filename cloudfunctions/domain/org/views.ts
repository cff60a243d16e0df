import type { Hospital, PostRow } from '@nuanyu/types/org'
import { hasRole, type Viewer } from '../../kernel/viewer'
import type { HospitalRecord } from './records'
import type { postsWithCodes } from './store'

export function presentHospital({ name, motto, complaintPhone, complaintHours }: HospitalRecord): Hospital {
  return { name, motto, complaintPhone, complaintHours }
}

type Eyes = { viewer: Viewer; now: Date }

export function presentPost(post: Awaited<ReturnType<typeof postsWithCodes>>[number], { viewer, now }: Eyes): PostRow {
  return {
    id: post._id,
    name: post.name,
    kind: post.kind,
    mark: post.mark,
    pledge: post.pledge,
    department: post.departments[0]?.name ?? '',
    branch: post.branches[0]?.name ?? null,
    codes: post.codes.map(({ _id, label, status, issuedAt }) => ({
      scene: _id,
      label,
      status,
      issuedAt: issuedAt.toISOString(),
    })),
    can: hasRole(viewer, 'admin', now) ? ['issueCode', 'revokeCode'] : [],
  }
}
