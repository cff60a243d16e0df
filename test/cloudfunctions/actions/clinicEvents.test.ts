import { cast } from '../../fixtures/cast'
import { aClinic, anEntry, atHour, CLINIC_DAY, clinicIn, onEvent } from '../../support/clinicEvents'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT, riskyWords: ['包治百病'] })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const handler = () => hospital.as(cast.guYun)
const party = () => hospital.as(cast.fangZheng)
const patient = () => hospital.as(cast.linXiaomei)
const titles = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)

test('from the proposal to what the public sees', async () => {
  let view = await clinicIn('draft', hospital)
  expect(view).toMatchObject({ state: 'draft', can: ['edit', 'submit', 'cancel', 'copy'], missing: [], by: '顾云' })
  view = await handler().call('clinic.submit', onEvent(view))
  view = await party().call('clinic.approve', onEvent(view))
  expect(view).toMatchObject({ state: 'published', phase: 'open' })
  expect(view.slots).toMatchObject([{ capacity: 4, desk: 1, left: 3, deskLeft: 1 }, {}])
  const page = await patient().call('clinic.list', {})
  expect(page.items).toMatchObject([{ id: view.id, phase: 'open', left: 6, capacity: 8 }])
  const shown = await patient().call('clinic.get', { eventId: view.id })
  expect(shown).toMatchObject({ why: null, mine: [] })
  await patient().call('clinic.register', anEntry(view.id))
  expect((await patient().call('clinic.get', { eventId: view.id })).mine).toMatchObject([
    { who: '林晓梅', stateLabel: '已约上' },
  ])
})
