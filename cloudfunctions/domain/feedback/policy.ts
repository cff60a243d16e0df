import { type CaseCommand } from '@nuanyu/types/feedback'
import type { ErrorCode } from '@nuanyu/types/errors'
import { departmentsOf, hasRole, type Viewer } from '../../kernel/viewer'
import { isOpen, lifecycle, type Relation } from './lifecycle'
import type { CaseRecord } from './records'
import { mayArchive } from './steps'

/**
 * How the viewer stands to the case; empty means that for them it does not exist.
 * Nobody handles their own complaint, or one that names them or somebody whose head they are.
 */
export function relationsTo(record: CaseRecord, viewer: Viewer, now: Date): Relation[] {
  if (record.ownerKey === viewer.personKey) return ['patient']
  if (record.keptOut.includes(viewer.personKey)) return []
  const discipline = hasRole(viewer, 'discipline', now)
  // Breaches of the nine rules go to discipline only, past department and complaint office (DOMAIN §2).
  if (record.lane === 'discipline') return discipline ? ['discipline'] : []
  const relations: Relation[] = []
  if (hasRole(viewer, 'complaint_office', now)) relations.push('complaint_office')
  const handles = departmentsOf(viewer, 'handler', now)
  if (!record.heldUntil && record.department && covers(handles, record.department.id)) relations.push('handler')
  if (!record.heldUntil && record.partners.some(({ id }) => covers(handles, id))) relations.push('helper')
  if (discipline && record.retaliation.length > 0) relations.push('protector')
  if (oversees(record, viewer, now)) relations.push('overseer')
  return relations
}

/** The Party office sees what is escalated, which starts with overdue; supervision what is under 督办 (DOMAIN §4). */
function oversees({ state, overdue, stage, raised }: CaseRecord, viewer: Viewer, now: Date): boolean {
  if (!isOpen(state)) return false
  if ((overdue || raised) && hasRole(viewer, 'party_office', now)) return true
  return (stage === 'supervision' || stage === 'leader') && hasRole(viewer, 'supervision', now)
}

function covers(departments: 'all' | string[], id: string): boolean {
  return departments === 'all' || departments.includes(id)
}

/** Commands this viewer may give now, in the order in which they are offered. */
export function commandsOf(record: CaseRecord, viewer: Viewer, now: Date): CaseCommand[] {
  const relations = relationsTo(record, viewer, now)
  return (Object.keys(lifecycle) as CaseCommand[]).filter(
    (command) => refusalOf(command, record, relations, viewer, now) === null,
  )
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(
  command: CaseCommand,
  record: CaseRecord,
  relations: Relation[],
  viewer: Viewer,
  now: Date,
): ErrorCode | null {
  if (relations.length === 0) return 'NOT_FOUND'
  const entitled = relations.filter((relation) => lifecycle[command][relation])
  if (entitled.length === 0) return 'FORBIDDEN'
  if (!entitled.some((relation) => lifecycle[command][relation]?.includes(record.state))) return 'WRONG_STATE'
  if (record.heldUntil && !whileHeld.includes(command)) return 'HELD'
  return guards[command]?.({ record, relations: entitled, viewer, now }) ?? null
}

/** What may happen before the person lets the department know. */
const whileHeld: readonly CaseCommand[] = [
  'addInfo',
  'release',
  'withdraw',
  'reportRetaliation',
  'clearRisk',
  'note',
  'hold',
]

type Asked = { record: CaseRecord; relations: Relation[]; viewer: Viewer; now: Date }

/** What depends on more than relation and state. */
const guards: Partial<Record<CaseCommand, (asked: Asked) => ErrorCode | null>> = {
  release: ({ record }) => (record.heldUntil ? null : 'WRONG_STATE'),
  // A second reopening goes through the complaint office (DOMAIN §5); in the discipline lane it stays there.
  accept: ({ record, relations }) =>
    record.round > 2 && relations.every((relation) => relation === 'handler') ? 'FORBIDDEN' : null,
  approveReply: notOwnDraft,
  returnReply: notOwnDraft,
  requestExtension: ({ record }) => (record.extension || record.extendedTo ? 'WRONG_STATE' : null),
  raise: ({ record: { raised, stage } }) => (raised || stage === 'leader' ? 'WRONG_STATE' : null),
  decideExtension: ({ record, viewer }) =>
    !record.extension ? 'WRONG_STATE' : record.extension.byKey === viewer.personKey ? 'SELF_REVIEW' : null,
  contribute: ({ record, viewer, now }) => (partnerOf(record, viewer, now) ? null : 'WRONG_STATE'),
  clearRisk: ({ record }) => (record.risk?.state === 'open' ? null : 'WRONG_STATE'),
  handleRetaliation: ({ record }) => (unanswered(record) ? null : 'WRONG_STATE'),
  archive: ({ record }) => (mayArchive(record) ? null : 'WRONG_STATE'),
  // Settled on the spot: only while no department has it.
  submitReply: ({ record, relations }) =>
    record.department && relations.every((relation) => relation === 'complaint_office') ? 'WRONG_STATE' : null,
}

/** Whoever drafted a reply does not review it. */
function notOwnDraft({ record, viewer }: Asked): ErrorCode | null {
  return record.draft?.byKey === viewer.personKey ? 'SELF_REVIEW' : null
}

function unanswered({ retaliation }: CaseRecord): boolean {
  return retaliation.some(({ answer }) => answer === null)
}

/** The contributing department the viewer speaks for and that has not yet contributed. */
export function partnerOf(record: CaseRecord, viewer: Viewer, now: Date): { id: string } | undefined {
  const handles = departmentsOf(viewer, 'handler', now)
  return record.partners.find(({ id, contribution }) => contribution === null && covers(handles, id))
}

/** Exact times, unmasked words: the person, and those who may know the person (DOMAIN §4). */
export function seesEverything(relations: Relation[]): boolean {
  return (['patient', 'complaint_office', 'discipline', 'protector'] as const).some((full) => relations.includes(full))
}
