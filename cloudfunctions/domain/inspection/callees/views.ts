import type { CalleeSummary, MyCallConsent } from '@nuanyu/types/inspection'
import { dayOf } from '../../time/localTime'
import { sayDay } from '../../time/sayWhen'
import type { CalleeRecord } from './records'

export type Counted = {
  departmentId: string
  department: string
  source: CalleeRecord['source']
  postKind: string | null
  n: number
}

export function summaryOf(counted: readonly Counted[], never: number): CalleeSummary {
  const byDepartment = new Map<string, CalleeSummary['departments'][number]>()
  for (const { departmentId, department, source, n } of counted) {
    const known = byDepartment.get(departmentId) ?? { departmentId, department, n: 0, own: 0 }
    byDepartment.set(departmentId, { ...known, n: known.n + n, own: known.own + (source === 'self' ? n : 0) })
  }
  const departments = [...byDepartment.values()].sort((a, b) => b.n - a.n)
  return { agreed: departments.reduce((sum, { n }) => sum + n, 0), never, departments, can: ['import'] }
}

export function myConsent(callee: CalleeRecord | null, now: Date): MyCallConsent {
  if (callee?.state !== 'agreed') return { agreed: false, phone: '', department: '', since: '', until: '' }
  return {
    agreed: true,
    phone: callee.masked.phone,
    department: callee.department.name,
    since: sayDay(dayOf(callee.agreedAt), now),
    until: sayDay(dayOf(callee.until), now),
  }
}
