import type { Input } from '@nuanyu/types/actions'
import type { VetoView } from '@nuanyu/types/veto'
import { cast } from '../fixtures/cast'
import { newCommandId, type TestHospital } from './hospital'

/** What the Party office would propose about the cast's doctor, to be varied by the tests. */
export function aProposal(change: Partial<Input<'veto.propose'>> = {}): Input<'veto.propose'> {
  return {
    commandId: newCommandId(),
    staffId: cast.lingZhiyuan.staffId,
    year: 2026,
    rules: ['no-red-packets'],
    facts: '核查发现收受患者红包一次，金额已查实',
    evidence: [{ text: '病区监控和当事人谈话记录一致', source: null, photos: [], photosShown: false }],
    ...change,
  }
}

export function onVeto({ id, version }: Pick<VetoView, 'id' | 'version'>) {
  return { commandId: newCommandId(), vetoId: id, version }
}

type Walk = 'proposed' | 'notified' | 'statement' | 'deciding' | 'in_force' | 'appealed'

/** Proposed by 孟佳, told by 方铮, agreed by 庄肃 and 方铮; the clock moves over the term. */
export async function vetoIn(state: Walk, hospital: TestHospital, afterTerm: string, change = {}): Promise<VetoView> {
  const party = hospital.as(cast.fangZheng)
  const reason = '事实清楚，证据确凿'
  let view = await hospital.as(cast.mengJia).call('veto.propose', aProposal(change))
  if (state === 'proposed') return view
  view = await party.call('veto.notify', { ...onVeto(view), by: 'app', note: '' })
  if (state === 'notified') return view
  view = await hospital.as(cast.lingZhiyuan).call('veto.state', { ...onVeto(view), text: '当天已退回', photos: [] })
  if (state === 'statement') return view
  await hospital.goTo(afterTerm)
  view = await hospital.as(cast.zhuangSu).call('veto.approve', { ...onVeto(view), reason })
  if (state === 'deciding') return view
  view = await party.call('veto.approve', { ...onVeto(view), reason })
  if (state === 'in_force') return view
  return hospital.as(cast.lingZhiyuan).call('veto.appeal', { ...onVeto(view), text: '请复核退回的经过' })
}
