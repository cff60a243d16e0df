import type { Place, What } from '@nuanyu/types/reports'
import { overseeing } from '@nuanyu/types/actions/groups'
import { departmentsOf, grantsOf, hasRole, type Viewer } from '../../kernel/viewer'
import type { Lane } from '../feedback/records'

/** Whose figures somebody reads (DOMAIN §4): of everything, or of their own departments and branches. Pure. */
export type Reading = 'all' | { branches: string[]; departments: string[] }

export function readingOf(viewer: Viewer, now: Date): Reading {
  const handled = departmentsOf(viewer, 'handler', now)
  if (handled === 'all' || overseeing.some((role) => hasRole(viewer, role, now))) return 'all'
  const branches = grantsOf(viewer, now).flatMap(({ role, scope }) =>
    role === 'branch_secretary' && scope.kind === 'branch' ? [scope.id] : [],
  )
  return { branches: [...new Set(branches)], departments: [...new Set(handled)] }
}

type InBranch = { id: string; branchId: string | null }

export function mayLookAt(place: Place, reading: Reading, departments: readonly InBranch[]): boolean {
  if (reading === 'all') return true
  if (place.kind === 'hospital') return false
  if (place.kind === 'branch') return reading.branches.includes(place.id)
  const branchId = departments.find(({ id }) => id === place.id)?.branchId ?? null
  return reading.departments.includes(place.id) || (branchId !== null && reading.branches.includes(branchId))
}

/** Where the overview opens: as wide as they read. Null: they read nothing. */
export function widestPlace(reading: Reading): Place | null {
  if (reading === 'all') return { kind: 'hospital' }
  const [branch] = reading.branches
  if (branch !== undefined) return { kind: 'branch', id: branch }
  const [department] = reading.departments
  return department === undefined ? null : { kind: 'department', id: department }
}

/** Whose cases somebody may read one by one: what discipline has is discipline's alone, and the rest the complaint office's. */
export function lanesOf(viewer: Viewer, now: Date): Lane[] {
  return [
    ...(hasRole(viewer, 'complaint_office', now) ? (['department'] as const) : []),
    ...(hasRole(viewer, 'discipline', now) ? (['discipline'] as const) : []),
  ]
}

/**
 * How much of what is counted at a place somebody may read. It depends on the question and never on the answer, or the
 * refusal itself would tell something. What discipline has counts in no department.
 */
export function readableAt(place: Place, lanes: readonly Lane[]): 'all' | 'some' | 'nothing' {
  const here: Lane[] = place.kind === 'hospital' ? ['department', 'discipline'] : ['department']
  const readable = here.filter((lane) => lanes.includes(lane)).length
  if (readable === 0) return 'nothing'
  return readable === here.length ? 'all' : 'some'
}

export type Verdict = { listed: true; why: string | null } | { listed: false; why: string }

const OWN = '涉及您本人的、您自己提交的不在其中。'
const OTHERS = {
  department: '这里只列您能看的：纪检监察室办理的、涉及您本人的不在其中，件数可能比总览少。',
  discipline: '这里只列纪检监察室办理的，件数比总览少。',
}

const UNLISTED = {
  ratings: '评价不署名，不一条一条列出来。下面是可以公开的分布；患者选的态度和用语在总览里。',
  thanks: '感谢信写给具体的同志，在“感谢核实”“感谢公布”里办理。下面是可以公开的分布。',
}

/** Whether the cases behind a count are listed. A withheld count has a list only for who reads all of it anyway. */
export function listOf(place: Place, what: What, count: number | null, lanes: readonly Lane[]): Verdict {
  if (what === 'ratings' || what === 'thanks') return { listed: false, why: UNLISTED[what] }
  const readable = readableAt(place, lanes)
  if (readable === 'nothing') return { listed: false, why: notTheirs(place, what, lanes) }
  // Said whether there is one or not: that there is would tell somebody what they are kept out of.
  if (readable === 'all') return { listed: true, why: OWN }
  if (count === null)
    return { listed: false, why: '这个数少于 5，或能推算出别的小数，您又不能查看其中的全部，所以不列出。' }
  return { listed: true, why: lanes.includes('department') ? OTHERS.department : OTHERS.discipline }
}

function notTheirs(place: Place, what: What, lanes: readonly Lane[]): string {
  if (lanes.length > 0) return '纪检监察室办理的不计入科室，科室的投诉和建议由投诉管理部门查看。'
  const where = what === 'overdue' ? '已经逾期的，在“今天要推动的”里一件一件列出，可以催办。' : ''
  return `看汇总不等于看每一件：投诉和建议由投诉管理部门和科室查看。下面是可以公开到您这里的分布。${where}`
}
