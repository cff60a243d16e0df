import { type caseCommands, type CaseCommand } from '@nuanyu/types/feedback'
import { departmentsOf, hasRole, type Viewer } from '../../kernel/viewer'
import { isOpen, lifecycle, type Relation } from './lifecycle'
import type { CaseRecord } from './records'

/**
 * How the viewer stands to the case; empty means that for them it does not exist.
 * Nobody handles their own complaint: for its author only the patient's side is left.
 */
export function relationsTo(record: CaseRecord, viewer: Viewer, now: Date): Relation[] {
  if (record.ownerKey === viewer.personKey) return ['patient']
  const relations: Relation[] = []
  if (hasRole(viewer, 'complaint_office', now)) relations.push('complaint_office')
  if (handles(record, viewer, now)) relations.push('handler')
  // The Party office and supervision see what is escalated, which today means overdue, and redacted.
  const oversees = hasRole(viewer, 'party_office', now) || hasRole(viewer, 'supervision', now)
  if (oversees && record.overdue && isOpen(record.state)) relations.push('overseer')
  return relations
}

/** Breaches of the nine rules go to discipline, past the department that is complained about (DOMAIN §2). */
function handles(record: CaseRecord, viewer: Viewer, now: Date): boolean {
  if (record.lane === 'discipline') return hasRole(viewer, 'discipline', now)
  return record.department !== null && covers(departmentsOf(viewer, 'handler', now), record.department.id)
}

function covers(departments: 'all' | string[], id: string): boolean {
  return departments === 'all' || departments.includes(id)
}

/** Commands this viewer may give now, in the order in which they are offered. */
export function commandsOf(record: CaseRecord, viewer: Viewer, now: Date): CaseCommand[] {
  const relations = relationsTo(record, viewer, now)
  return (Object.keys(lifecycle) as (keyof typeof caseCommands)[]).filter(
    (command) =>
      mayEver(command, relations, record) &&
      lifecycle[command].from.includes(record.state) &&
      !isSelfReview(command, record, viewer),
  )
}

/** Whether the relation allows the command at all, whatever the state. */
export function mayEver(command: CaseCommand, relations: Relation[], record: CaseRecord): boolean {
  const allowed = lifecycle[command].by.filter((relation) => relations.includes(relation))
  if (command === 'assign' && record.lane === 'discipline') return false
  // A second reopening goes through the complaint office (DOMAIN §5).
  if (command === 'accept' && record.round > 2) return allowed.includes('complaint_office')
  return allowed.length > 0
}

/** Whoever drafted a reply does not review it. */
export function isSelfReview(command: CaseCommand, record: CaseRecord, viewer: Viewer): boolean {
  return (command === 'approveReply' || command === 'returnReply') && record.draft?.byKey === viewer.personKey
}

/** Exact times, unmasked words and the contact of named cases. */
export function seesEverything(relations: Relation[]): boolean {
  return relations.includes('patient') || relations.includes('complaint_office')
}
