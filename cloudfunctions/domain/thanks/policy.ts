import type { ErrorCode } from '@nuanyu/types/errors'
import type { NoteCommand } from '@nuanyu/types/thanks'
import { departmentsOf, grantsOf, hasRole, type Viewer } from '../../kernel/viewer'
import { checkPassed } from './check'
import { lifecycle, type Relation, visible } from './lifecycle'
import { authorScope, openQuestions, publishProblems } from './publishable'
import type { NoteRecord } from './records'

/**
 * How the viewer stands to the note; empty means that for them it does not exist. Nobody works on what they wrote or what
 * thanks them: author and person thanked are nothing else.
 */
export function relationsTo(record: NoteRecord, viewer: Viewer, now: Date): Relation[] {
  if (record.erased) return []
  if (record.ownerKey === viewer.personKey) return ['author']
  const relations = thanks(record, viewer) ? (['thanked'] as const) : atWork(record, viewer, now)
  return relations.filter((relation) => visible[relation].includes(record.state))
}

/** By number as well: a new telephone gives somebody a new key. */
function thanks({ thanked }: NoteRecord, { personKey, staff }: Viewer): boolean {
  return thanked !== null && (thanked.key === personKey || thanked.ref === staff?.staffId)
}

function atWork({ department, branchId }: NoteRecord, viewer: Viewer, now: Date): Exclude<Relation, 'author'>[] {
  const handles = departmentsOf(viewer, 'handler', now)
  const relations: Exclude<Relation, 'author'>[] = []
  if (department && (handles === 'all' || handles.includes(department.id))) relations.push('handler')
  if (branchId !== null && branchesOf(viewer, now).some((branch) => branch === 'all' || branch === branchId))
    relations.push('branch')
  if (hasRole(viewer, 'complaint_office', now)) relations.push('office')
  if (hasRole(viewer, 'party_office', now)) relations.push('party')
  return relations
}

/** Branches whose secretary the viewer is. */
export function branchesOf(viewer: Viewer, now: Date): (string | 'all')[] {
  return grantsOf(viewer, now)
    .filter(({ role }) => role === 'branch_secretary')
    .flatMap(({ scope }) => (scope.kind === 'hospital' ? ['all'] : scope.kind === 'branch' ? [scope.id] : []))
}

/** Commands this viewer may give now, in the order in which they are offered. */
export function commandsOf(record: NoteRecord, viewer: Viewer, now: Date): NoteCommand[] {
  const relations = relationsTo(record, viewer, now)
  return (Object.keys(lifecycle) as NoteCommand[]).filter(
    (command) => refusalOf(command, record, relations, viewer) === null,
  )
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(
  command: NoteCommand,
  record: NoteRecord,
  relations: Relation[],
  viewer: Viewer,
): ErrorCode | null {
  if (relations.length === 0) return 'NOT_FOUND'
  const entitled = relations.filter((relation) => lifecycle[command][relation])
  if (entitled.length === 0) return 'FORBIDDEN'
  if (!entitled.some((relation) => lifecycle[command][relation]?.includes(record.state))) return 'WRONG_STATE'
  return guards[command]?.({ record, relations: entitled, viewer }) ?? null
}

type Asked = { record: NoteRecord; relations: Relation[]; viewer: Viewer }

/** What depends on more than relation and state. */
const guards: Partial<Record<NoteCommand, (asked: Asked) => ErrorCode | null>> = {
  // For the person only the person speaks, for the unit its handler.
  consent: ({ record, relations }) =>
    record.thanked && relations.every((relation) => relation === 'handler') ? 'FORBIDDEN' : null,
  confirm: ({ record, viewer }) => {
    if (openQuestions(record).length === 0) return 'WRONG_STATE'
    return record.verified?.key === viewer.personKey ? 'SELF_REVIEW' : null
  },
  publish: ({ record }) =>
    publishProblems(record, 'internal').length > 0 && publishProblems(record, 'public').length > 0
      ? 'WRONG_STATE'
      : null,
  show: ({ record }) =>
    record.published && publishProblems(record, record.published.scope).length === 0 ? null : 'WRONG_STATE',
  recheck: ({ record }) => (checkPassed(record) || record.check.nextAt !== null ? 'WRONG_STATE' : null),
  nominate: ({ record }) =>
    record.thanked && !record.nomination && openQuestions(record).length === 0 ? null : 'WRONG_STATE',
  decideNomination: ({ record, viewer }) => {
    if (record.nomination?.state !== 'proposed' || openQuestions(record).length > 0) return 'WRONG_STATE'
    return record.nomination.key === viewer.personKey ? 'SELF_REVIEW' : null
  },
  unpublish: ({ record }) => (authorScope(record) === 'none' ? 'WRONG_STATE' : null),
}

/** Unmasked words and exact times: the author, and the offices that have to mask and decide (DOMAIN §4). */
export function seesEverything(relations: Relation[]): boolean {
  return (['author', 'office', 'party'] as const).some((full) => relations.includes(full))
}

/** A department's handler says who of their own is meant; the offices may say anybody (DOMAIN §4: scope counts). */
export function mayBeMeant(record: NoteRecord, viewer: Viewer, now: Date, departments: string[]): boolean {
  const relations = relationsTo(record, viewer, now)
  if (relations.includes('office') || relations.includes('party')) return true
  return relations.includes('handler') && record.department !== null && departments.includes(record.department.id)
}
