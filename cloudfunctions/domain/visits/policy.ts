import type { ErrorCode } from '@nuanyu/types/errors'
import { type VisitCommand, visitCommands } from '@nuanyu/types/visits'
import { allowed, refusalBy } from '../../kernel/living/record'
import { hasRole, type StaffRecord, type Viewer } from '../../kernel/viewer'
import { belongsTo, isColleagueOf } from '../findings/policy'
import { law, type Part } from './lifecycle'
import type { VisitRecord } from './records'

/** For those inspected there is no visit. That counts for the inspector as well, who may have moved there meanwhile. */
export function partsIn({ department, inspector, conducted }: VisitRecord, viewer: Viewer, now: Date): Part[] {
  if (belongsTo(department.id, viewer, now)) return []
  const named = conducted?.remarks.map(({ person }) => person) ?? []
  if (named.some((person) => person !== null && person.staffId === viewer.staff?.staffId)) return []
  if (named.some((person) => isColleagueOf(person, viewer, now))) return []
  const parts: Part[] = []
  if (inspector.staffId === viewer.staff?.staffId && hasRole(viewer, 'inspector', now)) parts.push('inspector')
  if (hasRole(viewer, 'party_office', now)) parts.push('party')
  if (hasRole(viewer, 'supervision', now)) parts.push('supervision')
  if (hasRole(viewer, 'discipline', now)) parts.push('discipline')
  return parts
}

export function refusalOf(command: VisitCommand, record: VisitRecord, viewer: Viewer, now: Date): ErrorCode | null {
  return refusalBy(law, command, record.state, partsIn(record, viewer, now))
}

export function commandsOf(record: VisitRecord, viewer: Viewer, now: Date): VisitCommand[] {
  return allowed(Object.keys(visitCommands) as VisitCommand[], (command) => refusalOf(command, record, viewer, now))
}

/** Why somebody is not sent there; empty when they may be. */
export function whyNotSent(staff: StaffRecord, departmentId: string, now: Date): string {
  const viewer: Viewer = { openid: '', personKey: staff._id, staff }
  if (!hasRole(viewer, 'inspector', now)) return '不是巡查员'
  return belongsTo(departmentId, viewer, now) ? '本科室的人不检查本科室' : ''
}
