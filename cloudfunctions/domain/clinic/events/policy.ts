import type { ClinicCommand, ClinicForm } from '@nuanyu/types/clinic'
import type { ErrorCode } from '@nuanyu/types/errors'
import { hasRole, type Viewer } from '../../../kernel/viewer'
import { addDays, dayOf, endOfDay, startOfDay } from '../../time/localTime'
import { lifecycle, type Relation, visible } from './lifecycle'
import type { ClinicRecord } from './records'
import { planTags, runTags, tagsOf } from './scopes'

/** Notes of the day still arrive this long after it from devices that had no network. */
const LATE_DAYS = 3

type Known = Pick<ClinicRecord, 'state' | 'form' | 'startsAt' | 'endsAt' | 'writers'>

/** How the viewer stands to the event; empty means that for them it does not exist. */
export function relationsTo(event: Pick<Known, 'state' | 'form'>, viewer: Viewer, now: Date): Relation[] {
  const tags = tagsOf(event)
  const relations: Relation[] = []
  if (hasRole(viewer, 'party_office', now)) relations.push('party')
  else if (planTags(viewer, now).some((tag) => tags.includes(tag))) relations.push('planner')
  if (runTags(viewer, now).some((tag) => tags.includes(tag))) relations.push('runner')
  return relations.filter((relation) => visible[relation].includes(event.state))
}

/** Whether the viewer may plan for this department or branch at all. */
export function mayPlanFor(form: Pick<ClinicForm, 'branchId' | 'departmentId'>, viewer: Viewer, now: Date): boolean {
  const tags = tagsOf({ state: 'draft', form })
  return planTags(viewer, now).some((tag) => tags.includes(tag))
}

/** Why the viewer may not give the command now, or null when they may. */
export function refusalOf(command: ClinicCommand, event: Known, viewer: Viewer, now: Date): ErrorCode | null {
  const relations = relationsTo(event, viewer, now)
  if (relations.length === 0) return 'NOT_FOUND'
  const entitled = relations.filter((relation) => lifecycle[command][relation].length > 0)
  if (entitled.length === 0) return 'FORBIDDEN'
  if (!entitled.some((relation) => lifecycle[command][relation].includes(event.state))) return 'WRONG_STATE'
  return guards[command]?.(event, viewer, now) ?? null
}

/** What depends on more than relation and state. */
const guards: Partial<Record<ClinicCommand, (event: Known, viewer: Viewer, now: Date) => ErrorCode | null>> = {
  edit: (event, _viewer, now) => (event.state === 'published' && now >= event.endsAt ? 'WRONG_STATE' : null),
  approve: (event, viewer) => (wrote(event, viewer) ? 'SELF_REVIEW' : null),
  setSeats: ({ endsAt }, _viewer, now) => (now >= endsAt ? 'WRONG_STATE' : null),
  postpone: ({ endsAt }, _viewer, now) => (now >= endsAt ? 'WRONG_STATE' : null),
  // Once people have come it is finished, not cancelled: whoever came is counted.
  cancel: ({ state, startsAt }, _viewer, now) => (state === 'published' && now >= startsAt ? 'WRONG_STATE' : null),
  finish: ({ startsAt }, _viewer, now) => (now < startsAt ? 'WRONG_STATE' : null),
}

/** Whoever had a hand in the plan does not approve it. */
export function wrote({ writers }: Pick<Known, 'writers'>, { personKey }: Viewer): boolean {
  return writers.some(({ key }) => key === personKey)
}

export type Ability = ClinicCommand | 'copy' | 'desk' | 'day' | 'people' | 'list' | 'poster'

/** What the viewer may do with the event now, in the order in which it is offered. */
export function abilitiesOf(event: Known, viewer: Viewer, now: Date): Ability[] {
  const commands = (Object.keys(lifecycle) as ClinicCommand[]).filter(
    (command) => refusalOf(command, event, viewer, now) === null,
  )
  const relations = relationsTo(event, viewer, now)
  const more: Ability[] = []
  if (relations.length > 0 && isDayOpen(event, now)) more.push('day')
  if (relations.length > 0 && event.state === 'published' && now < event.endsAt) more.push('desk', 'poster')
  if (relations.length > 0 && event.state === 'published') more.push('people')
  if (relations.length > 0 && mayTakeList(event, now)) more.push('list')
  if (relations.some((relation) => relation !== 'runner')) more.push('copy')
  return [...more.filter((one) => one !== 'copy'), ...commands, ...more.filter((one) => one === 'copy')]
}

/** Names on paper are needed for the day: it is printed over a weekend, and not weeks before. */
const LIST_DAYS = 3

function mayTakeList(event: Pick<Known, 'state' | 'startsAt' | 'endsAt'>, now: Date): boolean {
  const early = now < event.startsAt && now >= startOfDay(addDays(dayOf(event.startsAt), -LIST_DAYS))
  return (early && event.state === 'published') || isDayOpen(event, now)
}

/** From the first day's beginning until a few days after the last: devices may have been without network for long. */
export function isDayOpen(
  { state, startsAt, endsAt }: Pick<Known, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean {
  if (state !== 'published' && state !== 'finished' && state !== 'summarised') return false
  return now >= startOfDay(dayOf(startsAt)) && now <= endOfDay(addDays(dayOf(endsAt), LATE_DAYS))
}
