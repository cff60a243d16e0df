import type { Input, Output } from '@nuanyu/types/actions'
import { agreed } from '../../cloudfunctions/domain/inspection/callees/rules'
import { sealLabel } from '../../cloudfunctions/domain/inspection/callees/ids'
import type { CalleeRecord } from '../../cloudfunctions/domain/inspection/callees/records'
import { cast } from '../fixtures/cast'
import { newCommandId, type TestHospital } from './hospital'

type Form = Input<'inspection.savePlan'>['form']

/** Two questions, and calls in two departments. */
export function aPlan(change: Partial<Form> = {}): Form {
  return {
    title: '九月出院患者电话回访',
    from: '2026-09-28',
    until: '2026-10-20',
    lines: [
      { key: 'neuro', kind: 'call', departmentId: 'dept-neurology', postKind: null, count: 2 },
      { key: 'cardio', kind: 'call', departmentId: 'dept-cardiology', postKind: null, count: 2 },
    ],
    items: {
      call: [
        {
          id: 'voices-greeting',
          text: '工作人员做到“来有迎声”了吗？',
          source: 'voices',
          answer: 'good_yes',
          weight: 2,
        },
        { id: 'hearts-patience', text: '工作人员的耐心，您打几分？', source: 'hearts', answer: 'scale', weight: 1 },
      ],
      undercover: [],
      walk_through: [],
      on_site: [],
    },
    ...change,
  }
}

/** People who agreed to be called; the numbers are nobody's. */
export function someCallees(
  hospital: Pick<TestHospital, 'secrets'>,
  department: { id: string; name: string },
  n: number,
  now: Date,
  postKind: string | null = null,
): CalleeRecord[] {
  return Array.from({ length: n }, (_value, index) => {
    const start = department.id === 'dept-neurology' ? 1380010 : 1380020
    const contact = { name: `周永${index + 1}`, phone: `${start}${String(index).padStart(4, '0')}` }
    const _id = hospital.secrets.idOf('callee', contact.phone)
    const sealed = hospital.secrets.seal(contact, sealLabel(_id))
    const given = { _id, source: 'import' as const, phoneHash: _id, ownerKey: '', sealed, commandId: '' }
    return agreed({ ...given, contact, department, postKind, leftOn: '2026-09-20' }, now)
  })
}

export type Plan = Output<'inspection.plan'>

export const onPlan = (plan: Plan) => ({ commandId: newCommandId(), planId: plan.id, version: plan.version })

/** A plan by the Party office, as far along as wanted, by those whose turn it is. */
export async function planIn(
  state: 'draft' | 'waiting' | 'approved' | 'sampled' | 'running',
  hospital: TestHospital,
  form = aPlan(),
): Promise<Plan> {
  const party = hospital.as(cast.fangZheng)
  const second = hospital.as(cast.heJianping)
  let plan = await party.call('inspection.savePlan', { commandId: newCommandId(), planId: null, form })
  if (state === 'draft') return plan
  plan = await party.call('inspection.propose', onPlan(plan))
  if (state === 'waiting') return plan
  plan = await second.call('inspection.approve', onPlan(plan))
  if (state === 'approved') return plan
  plan = await party.call('inspection.draw', onPlan(plan))
  if (state === 'sampled') return plan
  return party.call('inspection.start', onPlan(plan))
}
