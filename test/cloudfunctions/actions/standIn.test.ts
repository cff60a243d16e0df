import { cast } from '../../fixtures/cast'
import { aPraise, onBulletin } from '../../support/bulletins'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { aPlan, onPlan } from '../../support/inspection'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const { fangZheng, mengJia, heJianping, zhuangSu, yanZheng } = cast
const titlesOf = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)

const line = { key: 'party', kind: 'on_site' as const, departmentId: 'dept-party', postKind: null, count: 1 }
const item = aPlan().items.call[0]!
const ofTheOffice = aPlan({ lines: [line], items: { call: [], undercover: [], walk_through: [], on_site: [item] } })
const elsewhere = { ...ofTheOffice, lines: [{ ...line, key: 'cardio', departmentId: 'dept-cardiology' }] }

test('a plan that inspects the Party office itself is discipline’s from its first line to its end', async () => {
  const [writer, second] = [hospital.as(zhuangSu), hospital.as(yanZheng)]
  expect((await writer.call('inspection.plans', { queue: 'open' })).can).toEqual(['create'])
  const begin = { commandId: newCommandId(), planId: null, form: ofTheOffice }
  for (const one of [fangZheng, mengJia])
    expect(await outcomeOf(hospital.as(one).call('inspection.savePlan', begin))).toBe('SELF_REVIEW')
  expect(await outcomeOf(writer.call('inspection.savePlan', { ...begin, form: elsewhere }))).toBe('FORBIDDEN')
  let plan = await writer.call('inspection.savePlan', begin)
  const moveAway = { ...onPlan(plan), form: elsewhere }
  expect(await outcomeOf(writer.call('inspection.savePlan', moveAway))).toBe('FORBIDDEN')
  for (const one of [fangZheng, mengJia]) {
    expect(await outcomeOf(hospital.as(one).call('inspection.savePlan', moveAway))).toBe('SELF_REVIEW')
    expect(await outcomeOf(hospital.as(one).call('inspection.propose', onPlan(plan)))).toBe('SELF_REVIEW')
  }
  plan = await writer.call('inspection.propose', onPlan(plan))
  const back = { ...onPlan(plan), reason: '不要查我们这里' }
  for (const one of [fangZheng, mengJia, heJianping]) {
    expect(await outcomeOf(hospital.as(one).call('inspection.approve', onPlan(plan)))).toBe('SELF_REVIEW')
    expect(await outcomeOf(hospital.as(one).call('inspection.sendBack', back))).toBe('SELF_REVIEW')
  }
  expect(await outcomeOf(writer.call('inspection.approve', onPlan(plan)))).toBe('SELF_REVIEW')
  await hospital.runJobs()
  expect(await titlesOf(yanZheng)).toContain('有巡查计划等您批准')
  for (const one of [fangZheng, mengJia, heJianping]) expect(await titlesOf(one)).toEqual([])
  plan = await second.call('inspection.approve', onPlan(plan))
  expect(await outcomeOf(hospital.as(fangZheng).call('inspection.start', onPlan(plan)))).toBe('SELF_REVIEW')
  plan = await writer.call('inspection.start', onPlan(plan))
  const seen = await hospital.as(fangZheng).call('inspection.plan', { planId: plan.id })
  expect([seen.period, seen.from, seen.lines, seen.can]).toEqual(['', '', [], []])
  const form = hospital.as(fangZheng).call('visits.form', { departmentId: null, planId: plan.id })
  expect(await outcomeOf(form)).toBe('SELF_REVIEW')
  const reason = '看过了，没有问题'
  for (const command of ['inspection.distribute', 'inspection.complete'] as const)
    expect(await outcomeOf(hospital.as(fangZheng).call(command, { ...onPlan(plan), reason }))).toBe('SELF_REVIEW')
  expect((await second.call('inspection.complete', { ...onPlan(plan), reason })).state).toBe('completed')
})

test('the Party office writes its own department into no plan', async () => {
  const party = hospital.as(fangZheng)
  const draft = await party.call('inspection.savePlan', { commandId: newCommandId(), planId: null, form: elsewhere })
  const add = { ...onPlan(draft), form: { ...elsewhere, lines: [...elsewhere.lines, line] } }
  expect(await outcomeOf(party.call('inspection.savePlan', add))).toBe('SELF_REVIEW')
  expect(await outcomeOf(hospital.as(zhuangSu).call('inspection.savePlan', add))).toBe('FORBIDDEN')
})

test('of any other plan discipline decides nothing', async () => {
  let plan = await hospital
    .as(fangZheng)
    .call('inspection.savePlan', { commandId: newCommandId(), planId: null, form: aPlan() })
  plan = await hospital.as(fangZheng).call('inspection.propose', onPlan(plan))
  await hospital.runJobs()
  expect(await titlesOf(zhuangSu)).not.toContain('有巡查计划等您批准')
  const discipline = hospital.as(zhuangSu)
  expect(await outcomeOf(discipline.call('inspection.approve', onPlan(plan)))).toBe('FORBIDDEN')
  const cancel = { ...onPlan(plan), reason: '不该由我来撤' }
  expect(await outcomeOf(discipline.call('inspection.cancel', cancel))).toBe('FORBIDDEN')
  expect(await outcomeOf(hospital.as(mengJia).call('inspection.approve', onPlan(plan)))).toBe('done')
})

test('a bulletin about the Party office is checked, approved and issued by discipline', async () => {
  const draft = aPraise({
    title: '关于表扬党委办公室的通报',
    body: '党委办公室耐心细致地为患者引路、解释，多次收到来信感谢。\n现予以通报表扬，望全院职工学习。',
    staffIds: [],
    departmentIds: ['dept-party'],
  })
  let view = await hospital.as(fangZheng).call('bulletins.draft', draft)
  expect(await outcomeOf(hospital.as(zhuangSu).call('bulletins.open', { bulletinId: view.id }))).toBe('NOT_FOUND')
  view = await hospital.as(fangZheng).call('bulletins.submit', onBulletin(view))
  expect(await outcomeOf(hospital.as(mengJia).call('bulletins.clear', onBulletin(view)))).toBe('SELF_REVIEW')
  await hospital.runJobs()
  expect(await titlesOf(zhuangSu)).toContain('通报表扬等您核对')
  const waiting = await hospital.as(zhuangSu).call('bulletins.queue', { queue: 'check' })
  expect(waiting.items.map(({ id }) => id)).toContain(view.id)
  view = await hospital.as(zhuangSu).call('bulletins.clear', onBulletin(view))
  view = await hospital.as(zhuangSu).call('bulletins.approve', onBulletin(view))
  view = await hospital.as(zhuangSu).call('bulletins.issue', onBulletin(view))
  expect(view).toMatchObject({ state: 'issued', number: expect.stringContaining('1号') })
})

test('any other commendation is not there for discipline', async () => {
  let view = await hospital.as(mengJia).call('bulletins.draft', aPraise())
  view = await hospital.as(mengJia).call('bulletins.submit', onBulletin(view))
  expect(await outcomeOf(hospital.as(zhuangSu).call('bulletins.open', { bulletinId: view.id }))).toBe('NOT_FOUND')
  expect(await outcomeOf(hospital.as(zhuangSu).call('bulletins.approve', onBulletin(view)))).toBe('NOT_FOUND')
  expect((await hospital.as(zhuangSu).call('bulletins.queue', { queue: 'check' })).items).toEqual([])
})
