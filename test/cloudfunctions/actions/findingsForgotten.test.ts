import { cast } from '../../fixtures/cast'
import { findingIn, onFinding } from '../../support/findings'
import { openHospital, type TestHospital } from '../../support/hospital'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const { fangZheng, heJianping, lingZhiyuan, mengJia } = cast
const titlesOf = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)

test('of what does not hold, no entry of the journal pairs the finding with the person', async () => {
  const finding = await findingIn('appealed', hospital)
  await hospital.runJobs()
  expect(await titlesOf(lingZhiyuan)).toContain('有检查发现请您说明')
  await hospital.as(fangZheng).call('findings.dismiss', { ...onFinding(finding), reason: '调看记录，当时在抢救' })
  await hospital.runJobs()
  expect(await titlesOf(lingZhiyuan)).toContain('检查发现不成立')

  const entries = hospital.cloud.db.find('journal', { about: `findings/${finding.id}` })
  expect(entries.length).toBeGreaterThan(4)
  const text = JSON.stringify(entries)
  for (const trace of [hospital.secrets.personKey(lingZhiyuan.openid), lingZhiyuan.staffId, lingZhiyuan.name])
    expect(text).not.toContain(trace)
  // What still lies with the person leads to their list and says nothing of the finding.
  const notices = hospital.cloud.db.find('notices', { to: hospital.secrets.personKey(lingZhiyuan.openid) })
  expect(JSON.stringify(notices)).not.toContain(finding.id)
})

test('whoever it is about does not hear of it as an office, wherever they work', async () => {
  const key = hospital.secrets.personKey(lingZhiyuan.openid)
  const grant = { role: 'party_office', scope: { kind: 'hospital' }, until: null }
  hospital.cloud.db.update('staff', { _id: key }, { $set: { roles: [grant], departmentId: 'dept-party' } })
  hospital.cloud.db.update('staff', { _id: key }, { $set: { leads: [] } })
  await findingIn('appealed', hospital)
  await hospital.runJobs()
  expect(await titlesOf(mengJia)).toContain('检查发现等您认定')
  expect(await titlesOf(lingZhiyuan)).not.toContain('检查发现等您认定')
  expect(await titlesOf(heJianping)).not.toContain('检查发现等您认定')
})
