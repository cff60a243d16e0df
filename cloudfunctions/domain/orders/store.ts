import type { OrderFilter, OrderShelf } from '@nuanyu/types/orders'
import { _, database } from '../../kernel/database'
import { livingIn, type Removing } from '../../kernel/living/store'
import { countedBy } from '../reports/store'
import { ofOrder } from '../reports/work'
import { dayOf, endOfDay } from '../time/localTime'
import type { Group } from './counts'
import { noticesFor } from './notify'
import { deskOf, personDesk, type Reading } from './places'
import type { OrderRecord } from './records'

/** The only file that touches `orders`. */
export const orders = livingIn<OrderRecord>('orders', noticesFor, undefined, countedBy(ofOrder))

type Position = { at: Date; id: string } | null

/** The ledger: what has not ended by its day, what has by when it did. */
export async function ledgerPage(
  filter: OrderFilter,
  reading: Reading,
  after: Position,
  limit: number,
): Promise<OrderRecord[]> {
  return orders.page(whereOf(filter, reading), orderOf(filter.shelf), after, limit)
}

/** Departments' work that is due today or was before, and what waits for the offices as long as that. */
export async function dueOrders(
  reading: Reading,
  after: Position,
  now: Date,
  limit: number,
  departments: readonly string[] | null,
): Promise<OrderRecord[]> {
  const where = {
    shelf: _.in(open),
    goalAt: _.lte(endOfDay(dayOf(now))),
    ...(departments && { 'lead.id': _.in([...departments]) }),
    ...readable(reading),
  }
  return orders.page(where, ['goalAt', 'asc'], after, limit)
}

/** Orders for whoever is to work on them. */
export async function ordersAt(
  desks: string[],
  shelf: OrderShelf,
  after: Position,
  limit: number,
): Promise<OrderRecord[]> {
  return orders.page({ desks: _.in(desks), shelf }, orderOf(shelf), after, limit)
}

export function positionOf(shelf: OrderShelf | null, { goalAt, updatedAt, _id }: OrderRecord) {
  return { at: shelf === 'ended' ? updatedAt : goalAt, id: _id }
}

function orderOf(shelf: OrderShelf | null): ['updatedAt' | 'goalAt', 'asc' | 'desc'] {
  return shelf === 'ended' ? ['updatedAt', 'desc'] : ['goalAt', 'asc']
}

const open: OrderShelf[] = ['running', 'acceptance', 'lookback']

function whereOf({ shelf, departmentId, kind, category, flag }: OrderFilter, reading: Reading): object {
  return {
    shelf: shelf ?? _.in(open),
    ...(departmentId && { desks: deskOf(departmentId) }),
    ...(kind && { kind }),
    ...(category && { category }),
    ...(flag && { flags: flag }),
    ...readable(reading),
  }
}

function readable(reading: Reading): object {
  if ('all' in reading) return {}
  return 'branches' in reading ? { branchId: _.in(reading.branches) } : { office: _.neq('discipline') }
}

/** How many there are of each combination, in one trip: a ledger of hundreds has some dozens of them. */
export async function groupsOf(reading: Reading): Promise<Group[]> {
  const fields = { shelf: '$shelf', kind: '$kind', category: '$category', lead: '$lead', flags: '$flags' }
  const { list } = await database
    .aggregate('orders')
    .match({ shelf: _.in([...open, 'ended']), ...readable(reading) })
    .group({ _id: { ...fields, helpers: '$helpers' }, n: { $sum: 1 } })
    .group({ _id: null, groups: { $push: { of: '$_id', n: '$n' } } })
    .end()
  const [found] = list as { groups: { of: Omit<Group, 'n'>; n: number }[] }[]
  return (found?.groups ?? []).map(({ of, n }) => ({ ...of, n }))
}

/** The whole of what a filter finds, for a file. */
export async function wholeLedger(filter: OrderFilter, reading: Reading, most: number): Promise<OrderRecord[]> {
  const all: OrderRecord[] = []
  for (let after: Position = null; all.length < most;) {
    const page: OrderRecord[] = await ledgerPage(filter, reading, after, 100)
    all.push(...page)
    const last = page.at(-1)
    if (!last || page.length < 100) break
    after = positionOf(filter.shelf, last)
  }
  return all
}

export async function ordersFrom(sourceId: string, limit: number): Promise<OrderRecord[]> {
  return database.find<OrderRecord>('orders', {
    where: { 'source.id': sourceId },
    orderBy: [['issuedAt', 'desc']],
    limit,
  })
}

/** Departments that are to put something right, and how their orders are marked. One trip. */
export async function runningLeads(): Promise<{ leadId: string; unstaffed: boolean }[]> {
  const { list } = await database
    .aggregate('orders')
    .match({ shelf: 'running' })
    .group({ _id: { leadId: '$lead.id', unstaffed: '$unstaffed' } })
    .end()
  return (list as { _id: { leadId: string; unstaffed?: boolean | null } }[]).map(({ _id }) => ({
    leadId: _id.leadId,
    unstaffed: _id.unstaffed === true,
  }))
}

/** What a department has to put right as the leading one and is not marked so, the soonest first. */
export async function ordersToMark(leadId: string, unstaffed: boolean, limit: number): Promise<string[]> {
  const found = await database.find<OrderRecord>('orders', {
    where: { 'lead.id': leadId, shelf: 'running', unstaffed: unstaffed ? _.neq(true) : true },
    orderBy: [['goalAt', 'asc']],
    limit,
  })
  return found.map(({ _id }) => _id)
}

/** Of what everybody may know: discipline's own are not among it. */
const known = { office: _.neq('discipline') }

export async function issuedBetween(from: Date, to: Date): Promise<number> {
  return database.count('orders', { issuedAt: _.and(_.gte(from), _.lte(to)), ...known })
}

/** Nothing happens to an order after it is closed. */
export async function closedBetween(from: Date, to: Date): Promise<number> {
  return database.count('orders', {
    shelf: 'ended',
    state: 'closed',
    updatedAt: _.and(_.gte(from), _.lte(to)),
    ...known,
  })
}

export async function ordersWithStepDue(now: Date, limit: number): Promise<string[]> {
  const found = await database.find<OrderRecord>('orders', {
    where: { nextStepAt: _.lte(now) },
    orderBy: [['nextStepAt', 'asc']],
    limit,
  })
  return found.map(({ _id }) => _id)
}

/** What somebody is in charge of, whether it has ended or not. */
export async function ordersInCharge(staffId: string): Promise<OrderRecord[]> {
  return database.find<OrderRecord>('orders', {
    where: { desks: personDesk(staffId) },
    orderBy: [['goalAt', 'asc']],
    limit: 100,
  })
}

export async function countInCharge(staffId: string): Promise<number> {
  return database.count('orders', { desks: personDesk(staffId), shelf: _.in(['running', 'acceptance']) })
}

/** One after the other by their id, so that whoever goes through all of them can stop anywhere. */
export async function openOrdersAfter(id: string, limit: number): Promise<OrderRecord[]> {
  const where = { shelf: _.in(open), _id: _.gt(id) }
  return database.find<OrderRecord>('orders', { where, orderBy: [['_id', 'asc']], limit })
}

export function removeOrdersBefore(at: Date, held: string[], removing: Removing): Promise<number> {
  const photosOf = ({ steps }: OrderRecord) => steps.flatMap(({ photos }) => photos)
  return orders.removeBefore(at, { shelf: 'ended', 'source.id': _.nin(held) }, photosOf, removing)
}
