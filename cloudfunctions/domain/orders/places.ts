import { type OrderOffice, orderOffices } from '@nuanyu/types/orders'
import { departmentsOf, grantsOf, hasRole, type Viewer } from '../../kernel/viewer'
import type { OrderRecord } from './records'

/** Where somebody speaks for a department in an order, and what of the ledger they read. Pure. */

/** For a handler of the whole hospital. */
const EVERYWHERE = '*'
export const deskOf = (departmentId: string) => `d:${departmentId}`
export const personDesk = (staffId: string) => `p:${staffId}`

/** Departments that they handle or lead; a head needs no role for it. */
export function spokenFor(viewer: Viewer, now: Date): 'all' | string[] {
  const handled = departmentsOf(viewer, 'handler', now)
  if (handled === 'all') return 'all'
  return [...new Set([...handled, ...(viewer.staff?.active ? viewer.staff.leads : [])])]
}

/** Words by which an order is found for whoever is to work on it; `desksFor` asks for the same ones. */
export function desksOf({ lead, helpers, inCharge }: Pick<OrderRecord, 'lead' | 'helpers' | 'inCharge'>): string[] {
  const departments = [lead, ...helpers].map(({ id }) => deskOf(id))
  return [EVERYWHERE, ...departments, ...(inCharge ? [personDesk(inCharge.staffId)] : [])]
}

export function desksFor(viewer: Viewer, now: Date): string[] {
  if (!viewer.staff?.active) return []
  const departments = spokenFor(viewer, now)
  const own = personDesk(viewer.staff.staffId)
  return departments === 'all' ? [EVERYWHERE] : [...departments.map(deskOf), own]
}

/** Whether a page with the orders of their departments is anything to them. */
export function executes(viewer: Viewer, now: Date): boolean {
  const departments = spokenFor(viewer, now)
  return departments === 'all' || departments.length > 0
}

export function officesOf(viewer: Viewer, now: Date): OrderOffice[] {
  return orderOffices.filter((role) => hasRole(viewer, role, now))
}

export function branchesOf(viewer: Viewer, now: Date): string[] {
  return grantsOf(viewer, now)
    .filter(({ role }) => role === 'branch_secretary')
    .flatMap(({ scope }) => (scope.kind === 'branch' ? [scope.id] : []))
}

/**
 * What of the ledger somebody reads: everything; everything but what discipline issued, which is not the complaint
 * office's; or what their branch's departments are to do.
 */
export type Reading = { all: true } | { withoutDiscipline: true } | { branches: string[] }

export function readingOf(viewer: Viewer, now: Date): Reading {
  const offices = officesOf(viewer, now)
  if (offices.some((office) => office !== 'complaint_office')) return { all: true }
  return offices.length > 0 ? { withoutDiscipline: true } : { branches: branchesOf(viewer, now) }
}

export function reads(reading: Reading, { office, branchId }: Pick<OrderRecord, 'office' | 'branchId'>): boolean {
  if ('all' in reading) return true
  if ('withoutDiscipline' in reading) return office !== 'discipline'
  return branchId !== null && reading.branches.includes(branchId)
}
