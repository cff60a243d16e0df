import type { Input } from '@nuanyu/types/actions'
import type { ChangeView } from '@nuanyu/types/changes'
import { cast } from '../fixtures/cast'
import { caseIn } from './feedback'
import { newCommandId, type TestHospital } from './hospital'

/** What the complaint office would draft from a case of the cast, to be varied by the tests. */
export function aDraft(caseIds: string[], change: Partial<Input<'changes.draft'>> = {}): Input<'changes.draft'> {
  return {
    commandId: newCommandId(),
    said: '夜里按铃，要等很久才有人来',
    changed: '夜班增加一名护士，铃响两分钟内到床前',
    departmentId: 'dept-neurology',
    month: '2026-10',
    status: 'planned',
    caseIds,
    ...change,
  }
}

type Walk = 'draft' | 'review' | 'published'

/** Drafts an entry from an answered case and leads it through the real actions up to a state. */
export async function changeIn(state: Walk, hospital: TestHospital, change = {}): Promise<ChangeView> {
  const { id } = await caseIn('replied', hospital)
  const office = hospital.as(cast.dingRui)
  let view = await office.call('changes.draft', aDraft([id], change))
  if (state === 'draft') return view
  view = await office.call('changes.submit', onChange(view))
  if (state === 'review') return view
  return hospital.as(cast.fangZheng).call('changes.publish', onChange(view))
}

export function onChange({ id, version }: Pick<ChangeView, 'id' | 'version'>) {
  return { commandId: newCommandId(), changeId: id, version }
}
