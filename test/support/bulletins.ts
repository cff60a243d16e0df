import type { Input } from '@nuanyu/types/actions'
import type { BulletinState, BulletinView } from '@nuanyu/types/bulletins'
import { cast } from '../fixtures/cast'
import { newCommandId, type TestHospital } from './hospital'

type Draft = Input<'bulletins.draft'>

/** What the Party office would write about a doctor of the cast, to be varied by the tests. */
export function aPraise(change: Partial<Draft> = {}): Draft {
  return {
    commandId: newCommandId(),
    kind: 'commendation',
    title: '关于表扬凌志远同志的通报',
    body: '神经内科凌志远同志耐心细致，主动为行动不便的老人引路、解释，多次收到来信感谢。\n现予以通报表扬，望全院职工向他学习。',
    grounds: '',
    decision: null,
    staffIds: [cast.lingZhiyuan.staffId],
    departmentIds: [],
    sources: [],
    audience: { departmentIds: [cast.lingZhiyuan.departmentId] },
    ...change,
  }
}

export function aCriticism(change: Partial<Draft> = {}): Draft {
  return aPraise({
    kind: 'criticism',
    title: '关于服务态度问题的通报',
    body: '神经内科凌志远同志在接待中态度生硬，没有做到问有答声。\n现予以通报批评，责令作出书面检查。',
    grounds: '《医院服务规范》第六条',
    decision: { body: '医德医风领导小组会议', day: '2026-09-20' },
    ...change,
  })
}

export function onBulletin({ id, version }: Pick<BulletinView, 'id' | 'version'>) {
  return { commandId: newCommandId(), bulletinId: id, version }
}

type Walk = Exclude<BulletinState, 'withdrawn' | 'corrected'>

/** Written by 孟佳, consulted by 庄肃 where it criticises, checked and approved by 方铮. */
export async function bulletinIn(state: Walk, hospital: TestHospital, draft: Draft = aPraise()): Promise<BulletinView> {
  const writer = hospital.as(cast.mengJia)
  const second = hospital.as(cast.fangZheng)
  let view = await writer.call('bulletins.draft', draft)
  if (state === 'draft') return view
  view = await writer.call('bulletins.submit', onBulletin(view))
  if (state === 'privacy_check') return view
  view = await cleared(view, hospital)
  view = await second.call('bulletins.approve', onBulletin(view))
  if (state === 'approved') return view
  view = await writer.call('bulletins.issue', onBulletin(view))
  if (state === 'issued') return view
  return writer.call('bulletins.correct', { ...onBulletin(view), ...aCorrection })
}

/** Up to where only the approval is missing. */
export async function cleared(view: BulletinView, hospital: TestHospital): Promise<BulletinView> {
  const opinion = { agrees: true, opinion: '事实清楚，同意通报' }
  const consulted =
    view.kind === 'criticism'
      ? await hospital.as(cast.zhuangSu).call('bulletins.consult', { ...onBulletin(view), ...opinion })
      : view
  return hospital.as(cast.fangZheng).call('bulletins.clear', onBulletin(consulted))
}

export const aCorrection = {
  title: '关于表扬凌志远同志的通报',
  body: '神经内科凌志远同志耐心细致，主动为行动不便的老人引路，多次收到来信感谢，现予以通报表扬。',
  note: '删去一处不准确的说法',
}
