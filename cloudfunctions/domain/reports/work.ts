import type { ClinicRecord } from '../clinic/events/records'
import type { FindingRecord } from '../findings/records'
import type { CallRecord } from '../inspection/calls/records'
import type { OrderRecord } from '../orders/records'
import { monthOf } from '../time/localTime'
import type { VisitRecord } from '../visits/records'
import { type Contribution, shardOf } from './contribution'

/**
 * What the other rooms did, for the whole hospital: counted in one place of its own, which is no department and so never
 * stands among counts of people. Records of these rooms are kept as long as cases, so the months that are recounted are
 * whole here too.
 */
export const WORK = 'work'

function done(record: { _id: string }, at: Date, counted: Record<string, number>): Contribution {
  const month = monthOf(at)
  const counters: Record<string, number> = {}
  for (const [name, n] of Object.entries(counted)) if (n !== 0) counters[`work.${month.slice(5)}.${name}`] = n
  return { year: month.slice(0, 4), shard: shardOf(record._id), departmentId: WORK, counters }
}

/** A clinic counts once it was finished, in the month it took place. */
export function ofClinic(event: ClinicRecord): Contribution {
  const held = event.tally !== null && (event.state === 'finished' || event.state === 'summarised')
  return done(event, event.startsAt, held ? { clinics: 1, clinicVisits: event.tally?.visits ?? 0 } : {})
}

/** Somebody who answered, in the month of the call. */
export function ofCall(call: CallRecord): Contribution {
  const reached = call.attempts.find(({ outcome }) => outcome === 'reached')
  return done(call, reached?.at ?? call.updatedAt, reached ? { calls: 1 } : {})
}

export function ofVisit(visit: VisitRecord): Contribution {
  return done(visit, visit.orderAt, visit.state === 'submitted' ? { visits: 1 } : {})
}

/** What was found and holds; praise is none. */
export function ofFinding(finding: FindingRecord): Contribution {
  const counts = finding.confirmedAt !== null && !finding.good
  return done(finding, finding.confirmedAt ?? finding.updatedAt, counts ? { findings: 1 } : {})
}

/** Orders in hand, whenever they were issued. */
export function ofOrder(order: OrderRecord): Contribution {
  const open = order.shelf !== 'ended'
  const counters = {
    ...(open && { 'now.ordersOpen': 1 }),
    ...(open && order.flags.includes('overdue') && { 'now.ordersOverdue': 1 }),
  }
  return { ...done(order, order.issuedAt, {}), counters }
}
