import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { anEntry, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { september } from '../../support/figures'

/** Ways around the protection of patients and staff, through the built functions. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
})
afterAll(() => hospital.close())

const { linXiaomei, guYun, dingRui, fangZheng, yanZheng, kangNing } = cast
const stored = (id: string) => hospital.cloud.db.find<CaseRecord>('cases', { _id: id })[0]!
const onCase = (id: string) => ({ commandId: newCommandId(), caseId: id, version: stored(id).version })
const overdueFor = async (person: { openid: string }) =>
  (await hospital.as(person).call('reports.overdue', {})).items.map(({ id }) => id)

test('what is late is no case for whoever is kept out of it', async () => {
  const { id } = await caseIn('investigating', hospital)
  await hospital.goTo('2026-10-10T16:00:30Z')
  expect(await overdueFor(fangZheng)).toEqual([id])
  const key = hospital.secrets.personKey(fangZheng.openid)
  hospital.cloud.db.update('cases', { _id: id }, { $set: { keptOut: [key] } })
  expect(await overdueFor(fangZheng)).toEqual([])
})

test('what discipline has is past the complaint office also when it is late, and not placed in the figures', async () => {
  const { id } = await caseIn('investigating', hospital)
  await hospital.as(dingRui).call('feedback.transferDiscipline', { ...onCase(id), reason: '涉及收受红包' })
  await hospital.goTo('2026-10-10T16:00:30Z')
  expect(await overdueFor(dingRui)).toEqual([])
  expect(await overdueFor(yanZheng)).toEqual([id])
  const overview = await hospital.as(dingRui).call('reports.overview', september)
  expect(overview.overdueNow).toBe(1)
  expect(overview.departments.find(({ id: place }) => place === 'dept-neurology')?.overdueNow ?? 0).toBe(0)
})

test('under legal hold not even the notices about the case go', async () => {
  const { id } = await caseIn('replied', hospital)
  await hospital.runJobs()
  const about = () => hospital.cloud.db.count('notices', { caseId: id })
  const before = about()
  expect(before).toBeGreaterThan(0)
  await hospital.as(dingRui).call('feedback.hold', { ...onCase(id), on: true, reason: '诉讼中' })
  await hospital.as(linXiaomei).call('me.erase', { commandId: newCommandId() })
  expect(about()).toBe(before)
  await hospital.as(dingRui).call('feedback.hold', { ...onCase(id), on: false, reason: '判决生效' })
  await hospital.as(linXiaomei).call('me.erase', { commandId: newCommandId() })
  expect(about()).toBe(0)
})

test('a hold on one case keeps what it was merged into, which holds its answer', async () => {
  const main = await caseIn('replied', hospital)
  const old = new Date('2020-01-01T00:00:00Z')
  const merged = { ...stored(main.id), _id: 'merged-case', state: 'merged', merged: { id: main.id, code: main.code } }
  hospital.cloud.db.insert('cases', [
    { ...merged, code: 'MERGED22', closedAt: old, hold: { reason: '诉讼中', at: old, byName: '' } },
  ])
  const mergedFrom = [{ id: 'merged-case', code: 'MERGED22', ownerKey: 'other', reachable: true }]
  hospital.cloud.db.update('cases', { _id: main.id }, { $set: { closedAt: old, state: 'archived', mergedFrom } })
  await hospital.as(linXiaomei).call('me.erase', { commandId: newCommandId() })
  expect(stored(main.id)).toBeDefined()
})

test('whoever entered a case does not rate the reply with the code on the slip', async () => {
  const office = hospital.as(dingRui)
  const { caseId, followCode } = await office.call('feedback.enter', anEntry())
  hospital.cloud.db.update('cases', { _id: caseId }, { $set: { state: 'replied', turn: 'patient' } })
  const praise = { ...onCase(caseId), followCode: followCode!, solved: true, satisfied: true, reason: '' }
  expect(await outcomeOf(office.call('feedback.evaluate', praise))).toBe('FORBIDDEN')
  expect(await outcomeOf(office.call('feedback.follow', { followCode: followCode! }))).toBe('FORBIDDEN')
  expect(await outcomeOf(hospital.as(linXiaomei).call('feedback.evaluate', praise))).toBe('done')
})

test('the audit says that a statement was made, and not by whom', async () => {
  const { id } = await caseIn('investigating', hospital)
  const [{ ref, name } = { ref: '', name: '' }] = (
    await hospital.as(guYun).call('people.find', { text: cast.qinHaiyan.name })
  ).staff
  await hospital.as(guYun).call('feedback.nameStaff', { ...onCase(id), staffRef: ref, summary: '夜班未及时回应呼叫' })
  await hospital
    .as(cast.qinHaiyan)
    .call('feedback.giveStatement', { commandId: newCommandId(), caseId: id, text: '当晚我不在班' })
  expect(stored(id).named[0]?.ref).not.toBe(hospital.secrets.idOf('named', id, stored(id).named[0]?.key ?? ''))
  const rows = (await hospital.as(kangNing).call('audit.list', { identityOnly: false })).items
  const row = rows.find(({ action }) => action === '当事人说明')
  expect(row?.by).toBe('当事人')
  expect(JSON.stringify(rows)).not.toContain(name)
})
