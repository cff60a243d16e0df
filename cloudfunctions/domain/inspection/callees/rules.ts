import { addDays, dayOf, endOfDay } from '../../time/localTime'
import { masked } from '../../clinic/seats/attendee'
import type { PlanLine } from '@nuanyu/types/inspection'
import { fits } from '../plans/sample'
import type { Framed } from '../plans/records'
import { CALLEE_DAYS } from '../terms'
import type { CalleeRecord, Contact } from './records'

export function keptUntil(now: Date): Date {
  return endOfDay(addDays(dayOf(now), CALLEE_DAYS))
}

type Agreed = Pick<CalleeRecord, '_id' | 'source' | 'phoneHash' | 'ownerKey' | 'department' | 'postKind' | 'leftOn'> & {
  contact: Contact
  sealed: string
  commandId: string
}

export function agreed({ contact, ...given }: Agreed, now: Date): CalleeRecord {
  return { ...given, state: 'agreed', masked: masked(contact), agreedAt: now, until: keptUntil(now) }
}

/** The number goes at once, whatever the reason. */
export function emptied(callee: CalleeRecord, state: Exclude<CalleeRecord['state'], 'agreed'>): CalleeRecord {
  return { ...callee, state, sealed: '', masked: { name: '', phone: '' } }
}

/** What stays of a number that is never to be called: that it is so. */
export function never(phoneHash: string, callee: CalleeRecord): CalleeRecord {
  const { dialled: _dialled, ...kept } = emptied(callee, 'do_not_call')
  return { ...kept, _id: phoneHash, source: 'import', ownerKey: '', leftOn: null }
}

export type Candidate = Pick<CalleeRecord, '_id' | 'state' | 'phoneHash' | 'postKind' | 'until' | 'source'> & {
  departmentId: string
}

/**
 * Who may be drawn for these lines: agreed, not asked to be left alone, kept until the plan is over, and each number once
 * (somebody's own word before a list). `taken`: numbers that another plan calls, or is about to.
 */
export function frameOf(
  found: readonly Candidate[],
  lines: readonly PlanLine[],
  until: string,
  taken: ReadonlySet<string> = new Set(),
): Framed[] {
  const never = new Set(found.flatMap(({ state, phoneHash }) => (state === 'do_not_call' ? [phoneHash] : [])))
  const calls = lines.filter(({ kind }) => kind === 'call')
  const seen = new Set([...never, ...taken])
  const ownFirst = [...found].sort((a, b) => rank(a) - rank(b) || (a._id < b._id ? -1 : 1))
  return ownFirst.flatMap(({ _id, state, phoneHash, until: kept, departmentId, postKind }) => {
    if (state !== 'agreed' || kept < endOfDay(until) || seen.has(phoneHash)) return []
    if (!calls.some((line) => fits(line, { departmentId, postKind }))) return []
    seen.add(phoneHash)
    return [{ id: _id, departmentId, postKind }]
  })
}

function rank({ source }: Candidate): number {
  return source === 'self' ? 0 : 1
}
