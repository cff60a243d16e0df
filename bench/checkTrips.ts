import type { ActionName, Input, Output } from '@nuanyu/types/actions'
import { cast } from '../test/fixtures/cast'
import { aPraise, onBulletin } from '../test/support/bulletins'
import { aPacket, aVisit, onFinding, onVisit } from '../test/support/findings'
import { newCommandId } from '../test/support/hospital'
import { aPlan, onPlan } from '../test/support/inspection'
import { aProposal, onVeto } from '../test/support/veto'

type Step = <A extends ActionName>(person: { openid: string }, action: A, input: Input<A>) => Promise<Output<A>>
export type Taking = { step: Step; look: Step }

/** The main ways through spot checks, findings, bulletins, appraisals and vetoes, told by the people of the cast. */
export async function checkTrips({ step, look }: Taking): Promise<void> {
  await spotChecks({ step, look })
  await findings({ step, look })
  await bulletins({ step, look })
  await appraisals({ step, look })
}

const { fangZheng, heJianping, mengJia, zhuangSu, xiaMing, lingZhiyuan, liGuodong } = cast

async function spotChecks({ step, look }: Taking): Promise<void> {
  let plan = await step(fangZheng, 'inspection.savePlan', { commandId: newCommandId(), planId: null, form: aPlan() })
  plan = await step(fangZheng, 'inspection.propose', onPlan(plan))
  plan = await step(heJianping, 'inspection.approve', onPlan(plan))
  await step(fangZheng, 'inspection.draw', onPlan(plan))
  await look(fangZheng, 'inspection.plan', { planId: plan.id })
  await look(fangZheng, 'inspection.plans', { queue: 'open' })
  const { items } = await look(xiaMing, 'inspection.calls', { queue: 'todo' })
  const callId = items[0]?.id
  if (callId === undefined) return
  const call = await look(xiaMing, 'inspection.call', { callId })
  const on = (version: number) => ({ commandId: newCommandId(), callId, version })
  const unanswered = { outcome: 'no_answer' as const, answers: [], words: '', doNotCall: false }
  const dialled = await step(xiaMing, 'inspection.dial', on(call.version))
  await step(xiaMing, 'inspection.recordCall', { ...on(dialled.version), ...unanswered })
}

async function findings({ step, look }: Taking): Promise<void> {
  let visit = await step(fangZheng, 'visits.schedule', aVisit())
  await look(xiaMing, 'visits.mine', { done: false })
  visit = await step(xiaMing, 'visits.conduct', aPacket(visit))
  visit = await step(xiaMing, 'visits.submit', onVisit(visit))
  const findingId = visit.findings[0]?.id ?? ''
  await look(heJianping, 'findings.queue', { queue: 'review' })
  let finding = await look(heJianping, 'findings.get', { findingId })
  const wording = '来有迎声没有做到'
  finding = await step(heJianping, 'findings.review', { ...onFinding(finding), wording, showPhotos: true })
  finding = await step(heJianping, 'findings.notify', onFinding(finding))
  await look(lingZhiyuan, 'findings.mine', {})
  await step(lingZhiyuan, 'findings.accept', { ...onFinding(finding), text: '情况属实', photos: [] })
  finding = await look(fangZheng, 'findings.get', { findingId })
  finding = await step(fangZheng, 'findings.confirm', { ...onFinding(finding), reason: '经核实属实' })
  const remind = { disposal: 'remind' as const, text: '请做到来有迎声', talk: null }
  await step(fangZheng, 'findings.dispose', { ...onFinding(finding), ...remind })
}

async function bulletins({ step, look }: Taking): Promise<void> {
  let view = await step(mengJia, 'bulletins.draft', aPraise())
  view = await step(mengJia, 'bulletins.submit', onBulletin(view))
  view = await step(fangZheng, 'bulletins.clear', onBulletin(view))
  view = await step(fangZheng, 'bulletins.approve', onBulletin(view))
  view = await step(mengJia, 'bulletins.issue', onBulletin(view))
  await look(fangZheng, 'bulletins.open', { bulletinId: view.id })
  await look(fangZheng, 'bulletins.queue', { queue: 'issued' })
  await look(lingZhiyuan, 'bulletins.tray', {})
}

async function appraisals({ step, look }: Taking): Promise<void> {
  // Of the year before: the demo's year is under way.
  const one = { staffId: lingZhiyuan.staffId, year: 2025 }
  const on = ({ version }: { version: number }) => ({ commandId: newCommandId(), ...one, version })
  await look(liGuodong, 'appraisal.people', { year: 2025, departmentId: null, text: '' })
  let view = await look(liGuodong, 'appraisal.get', one)
  const words = '对患者耐心，查房解释清楚'
  view = await step(liGuodong, 'appraisal.propose', { ...on(view), grade: 'good', words })
  view = await step(lingZhiyuan, 'appraisal.state', { ...on(view), agree: true, text: '' })
  view = await step(fangZheng, 'appraisal.confirm', on(view))
  await step(mengJia, 'appraisal.publish', on(view))
  const veto = await step(mengJia, 'veto.propose', aProposal())
  await step(fangZheng, 'veto.notify', { ...onVeto(veto), by: 'app', note: '' })
  await look(zhuangSu, 'veto.get', { vetoId: veto.id })
}
