import type {
  BranchRow,
  DepartmentRow,
  Hospital,
  HospitalCard,
  PostRow,
  PublicBranch,
  Retirement,
} from '@nuanyu/types/org'
import type { Viewer } from '../../kernel/viewer'
import { fieldsOf, may } from './policy'
import type { BranchRecord, CodeRecord, DepartmentRecord, HospitalRecord, PostRecord } from './records'

export function presentHospital({ name, motto, complaintPhone, complaintHours }: HospitalRecord): Hospital {
  return { name, motto, complaintPhone, complaintHours }
}

/** What hangs on its walls anyway. */
export function presentPublicBranch(
  { _id, name, brand, motto, pledge }: BranchRecord,
  departments: DepartmentRecord[],
  marked: PostRecord[],
): Omit<PublicBranch, 'hospital'> {
  return {
    id: _id,
    name,
    brand,
    motto,
    pledge,
    departments: departments.map((one) => one.name),
    marked: departments.flatMap((department) =>
      marked.flatMap((post) =>
        post.departmentId === department._id && post.mark !== null
          ? [{ id: post._id, name: post.name, department: department.name, mark: post.mark, pledge: post.pledge }]
          : [],
      ),
    ),
  }
}

type Eyes = { viewer: Viewer; now: Date }

export function presentCard(hospital: HospitalRecord, eyes: Eyes): HospitalCard {
  return { ...presentHospital(hospital), version: hospital.version, fields: fieldsOf.hospital(eyes) }
}

type Retirable = Pick<BranchRecord, '_id' | 'version' | 'retirement'>

function kept({ _id, version, retirement }: Retirable): { id: string; version: number; retired: Retirement | null } {
  return { id: _id, version, retired: retirement && { ...retirement, at: retirement.at.toISOString() } }
}

export function presentBranch(branch: BranchRecord, departments: DepartmentRecord[], eyes: Eyes): BranchRow {
  const { name, brand, motto, pledge, retired } = branch
  return {
    ...kept(branch),
    name,
    brand,
    motto,
    pledge,
    departments: departments.filter((one) => one.branchId === branch._id && !one.retired).map((one) => one.name),
    fields: fieldsOf.branch(retired, eyes),
    can: may.branch(retired, eyes),
  }
}

type Counted = { departmentId: string; retired: boolean; codes: number }

export function presentDepartment(
  department: DepartmentRecord,
  around: { branches: BranchRecord[]; posts: Counted[] },
  eyes: Eyes,
): DepartmentRow {
  const { name, group, location, order, retired } = department
  const branch = around.branches.find(({ _id }) => _id === department.branchId)
  const posts = around.posts.filter((post) => post.departmentId === department._id && !post.retired)
  return {
    ...kept(department),
    name,
    group,
    location,
    order,
    branch: branch ? { id: branch._id, name: branch.name } : null,
    posts: posts.length,
    bare: posts.filter(({ codes }) => codes === 0).length,
    codes: posts.reduce((sum, { codes }) => sum + codes, 0),
    fields: fieldsOf.department(retired, eyes),
    can: may.department(retired, eyes),
  }
}

type PostPlace = {
  department: DepartmentRecord | null
  branch: BranchRecord | null
  kinds: { id: string; label: string }[]
}

export function presentPost(
  post: PostRecord & { codes: CodeRecord[] },
  { department, branch, kinds }: PostPlace,
  eyes: Eyes,
): PostRow {
  const { name, kind, mark, pledge, retired, departmentId } = post
  return {
    ...kept(post),
    name,
    kind,
    kindLabel: kinds.find(({ id }) => id === kind)?.label ?? kind,
    mark,
    pledge,
    department: department?.name ?? '',
    departmentId,
    branch: branch?.name ?? null,
    branchPledge: branch?.pledge ?? '',
    codes: post.codes.map(({ _id, label, status, issuedAt }) => ({
      scene: _id,
      label,
      status,
      issuedAt: issuedAt.toISOString(),
    })),
    fields: fieldsOf.post(retired || department?.retired === true, eyes),
    can: may.post(retired, department !== null && !department.retired, eyes),
  }
}
