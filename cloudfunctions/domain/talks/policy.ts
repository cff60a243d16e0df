import type { ErrorCode } from '@nuanyu/types/errors'
import { type TalkCommand, talkCommands, type TalkOffice, talkOffices } from '@nuanyu/types/talks'
import { allowed, isBy, refusalBy } from '../../kernel/living/record'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { dayOf, endOfDay } from '../time/localTime'
import { addWorkingDays, type Calendar } from '../time/workingDays'
import { law, type Part } from './lifecycle'
import type { TalkRecord } from './records'
import { ACKNOWLEDGE_WORKING_DAYS } from './terms'

/** Who is talked to is that and nothing else, whatever their roles. */
export function partsIn({ person, office }: TalkRecord, viewer: Viewer, now: Date): Part[] {
  if (person.staffId === viewer.staff?.staffId || person.key === viewer.personKey) return ['subject']
  if (hasRole(viewer, office, now)) return ['office']
  return office === 'supervision' && hasRole(viewer, 'party_office', now) ? ['party'] : []
}

type Asking = { viewer: Viewer; now: Date; calendar: Calendar }

export function refusalOf(command: TalkCommand, record: TalkRecord, asking: Asking): ErrorCode | null {
  const parts = partsIn(record, asking.viewer, asking.now)
  const refusal = refusalBy(law, command, record.state, parts)
  if (refusal) return refusal
  if (command === 'hold') return isEarly(record, asking.now) ? 'WRONG_STATE' : null
  return command === 'close' ? closing(record, asking) : null
}

/** Nobody writes down what was said before it was said. Who talks earlier moves the appointment first. */
export function isEarly({ state, at }: TalkRecord, now: Date): boolean {
  return state === 'arranged' && now < at
}

/** Whoever wrote the minutes does not say that all is done; and the person's word is waited for. */
function closing(record: TalkRecord, { viewer, now, calendar }: Asking): ErrorCode | null {
  if (isBy(record.minutes?.by, viewer)) return 'SELF_REVIEW'
  const until = confirmBy(record, calendar)
  return record.state === 'held' && until !== null && now <= until ? 'WRONG_STATE' : null
}

/** Until when the person has time to confirm. */
export function confirmBy({ minutes }: TalkRecord, calendar: Calendar): Date | null {
  return minutes && endOfDay(addWorkingDays(dayOf(minutes.at), ACKNOWLEDGE_WORKING_DAYS, calendar))
}

export function commandsOf(record: TalkRecord, asking: Asking): TalkCommand[] {
  return allowed(Object.keys(talkCommands) as TalkCommand[], (command) => refusalOf(command, record, asking))
}

/** Whose talks the viewer sees in the office's list. */
export function officesOf(viewer: Viewer, now: Date): TalkOffice[] {
  const own = (Object.keys(talkOffices) as TalkOffice[]).filter((office) => hasRole(viewer, office, now))
  return own.includes('party_office') ? [...new Set<TalkOffice>([...own, 'supervision'])] : own
}
