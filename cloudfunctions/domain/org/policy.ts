import {
  branchFields,
  departmentFields,
  hospitalFields,
  postFields,
  type BranchField,
  type BranchRow,
  type Branches,
  type DepartmentField,
  type DepartmentRow,
  type Organisation,
  type PlaceKind,
  type PostField,
  type PostRow,
} from '@nuanyu/types/org'
import type { Role } from '@nuanyu/types/roles'
import { hasRole, type Viewer } from '../../kernel/viewer'

type HospitalField = (typeof hospitalFields)[number]

/**
 * Who keeps which field (DOMAIN §4): the administrator the structure, the Party office what the Party stands for with its
 * name: a branch's brand, motto and pledge, a post's mark and pledge. Neither writes what is the other's.
 */
export const keeperOf: {
  hospital: Record<HospitalField, Role>
  branch: Record<BranchField, Role>
  department: Record<DepartmentField, Role>
  post: Record<PostField, Role>
} = {
  hospital: { name: 'admin', motto: 'admin', complaintPhone: 'admin', complaintHours: 'admin' },
  branch: { name: 'admin', brand: 'party_office', motto: 'party_office', pledge: 'party_office' },
  department: { name: 'admin', group: 'admin', location: 'admin', order: 'admin', branchId: 'admin' },
  post: { name: 'admin', kind: 'admin', departmentId: 'admin', mark: 'party_office', pledge: 'party_office' },
}

type Eyes = { viewer: Viewer; now: Date }

function mine<F extends string>(fields: readonly F[], keepers: Record<F, Role>, { viewer, now }: Eyes): F[] {
  return fields.filter((field) => hasRole(viewer, keepers[field], now))
}

/** Fields of a record that the viewer may change. What is out of use is brought back first. */
export const fieldsOf = {
  hospital: (eyes: Eyes) => mine(hospitalFields, keeperOf.hospital, eyes),
  branch: (retired: boolean, eyes: Eyes) => (retired ? [] : mine(branchFields, keeperOf.branch, eyes)),
  department: (retired: boolean, eyes: Eyes) => (retired ? [] : mine(departmentFields, keeperOf.department, eyes)),
  post: (retired: boolean, eyes: Eyes) => (retired ? [] : mine(postFields, keeperOf.post, eyes)),
}

/** The structure itself: new ones, codes, and what goes out of use. */
export function keepsStructure({ viewer, now }: Eyes): boolean {
  return hasRole(viewer, 'admin', now)
}

export const may = {
  organisation: (eyes: Eyes): Organisation['can'] => (keepsStructure(eyes) ? ['addDepartment', 'issueCodes'] : []),
  branches: (eyes: Eyes): Branches['can'] => (keepsStructure(eyes) ? ['addBranch'] : []),
  branch: (retired: boolean, eyes: Eyes): BranchRow['can'] =>
    keepsStructure(eyes) ? [retired ? 'restore' : 'retire'] : [],
  department(retired: boolean, eyes: Eyes): DepartmentRow['can'] {
    if (!keepsStructure(eyes)) return []
    return retired ? ['restore'] : ['addPost', 'retire']
  },
  /** `open`: the post and its department are in use. A code that still hangs may be revoked at any time. */
  post(retired: boolean, open: boolean, eyes: Eyes): PostRow['can'] {
    if (!keepsStructure(eyes)) return []
    if (retired) return open ? ['restore', 'revokeCode'] : ['revokeCode']
    return open ? ['issueCode', 'revokeCode', 'retire'] : ['revokeCode']
  },
}

export const collectionOf = { branch: 'branches', department: 'departments', post: 'posts' } as const satisfies Record<
  PlaceKind,
  string
>
