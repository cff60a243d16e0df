import type { Input } from '@nuanyu/types/actions'
import type { ReminderView } from '@nuanyu/types/reminders'
import { cast } from '../../fixtures/cast'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-20T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const office = () => hospital.as(cast.mengJia)
const discipline = () => hospital.as(cast.zhuangSu)
const reader = () => hospital.as(cast.lingZhiyuan)
const aReminder = (change: Partial<Input<'reminders.draft'>> = {}): Input<'reminders.draft'> => ({
  commandId: newCommandId(),
  title: '中秋廉洁提醒',
  body: '中秋将至，请不要收患者和企业的月饼、礼金和购物卡。\n当面退不掉的，当天交科室登记。',
  audience: { departmentIds: ['dept-neurology'] },
  occasions: [{ kind: 'festival', festival: 'midAutumn', daysBefore: 3 }],
  ...change,
})
const onReminder = ({ id, version }: ReminderView) => ({ commandId: newCommandId(), reminderId: id, version })
const scheduled = async (change: Partial<Input<'reminders.draft'>> = {}) => {
  const view = await discipline().call('reminders.draft', aReminder(change))
  return discipline().call('reminders.schedule', onReminder(view))
}
const opened = (id: string) => discipline().call('reminders.open', { reminderId: id })
const told = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)

test('three days before Mid-autumn, at nine in the morning, and not before', async () => {
  const view = await scheduled()
  expect(view).toMatchObject({ state: 'scheduled', next: '9月22日 09:00（中秋放假前3天）' })
  await hospital.goTo('2026-09-22T00:59:00Z')
  expect(hospital.cloud.db.count('receipts', {})).toBe(0)
  await hospital.goTo('2026-09-22T01:00:00Z')
  await hospital.runJobs()
  expect(await opened(view.id)).toMatchObject({ state: 'sent', reading: { total: 3, read: 0 } })
  expect(await told(cast.lingZhiyuan)).toEqual(['廉政提醒'])
  const paper = await reader().call('reminders.read', { reminderId: view.id })
  expect(paper).toMatchObject({ title: '中秋廉洁提醒', read: '今天 09:00', date: '2026年9月22日' })
  expect(paper.signed).toMatch(/纪检监察室$/)
  expect((await opened(view.id)).reading).toMatchObject({ read: 1 })
  expect((await reader().call('bulletins.tray', {})).items).toMatchObject([{ kind: 'reminder', read: true }])
  expect(await outcomeOf(hospital.as(cast.qinHaiyan).call('reminders.read', { reminderId: view.id }))).toBe('NOT_FOUND')
  expect(await outcomeOf(reader().call('bulletins.read', { bulletinId: view.id }))).toBe('NOT_FOUND')
  await hospital.goTo('2026-09-23T01:00:00Z')
  expect(hospital.cloud.db.count('journal', { action: 'jobs.reminders' })).toBe(1)
})

test('on several days it is there to be read anew on each; a day that a standing timer missed is made up', async () => {
  const view = await scheduled({
    occasions: [
      { kind: 'festival', festival: 'midAutumn', daysBefore: 3 },
      { kind: 'day', day: '2026-09-29' },
    ],
  })
  await hospital.goTo('2026-09-24T03:00:00Z')
  await reader().call('reminders.read', { reminderId: view.id })
  expect(await opened(view.id)).toMatchObject({ state: 'scheduled', reading: { read: 1 } })
  await hospital.goTo('2026-09-29T01:00:00Z')
  expect(await opened(view.id)).toMatchObject({ state: 'sent', reading: { total: 3, read: 0 } })
  expect(hospital.cloud.db.count('receipts', {})).toBe(3)
})

test('the rest is reminded once a day', async () => {
  let view = await scheduled()
  expect(await outcomeOf(discipline().call('reminders.remind', onReminder(view)))).toBe('WRONG_STATE')
  await hospital.goTo('2026-09-22T01:00:00Z')
  await reader().call('reminders.read', { reminderId: view.id })
  view = await opened(view.id)
  view = await discipline().call('reminders.remind', onReminder(view))
  await hospital.runJobs()
  expect(await told(cast.guYun)).toContain('有一份廉政提醒还没有阅读')
  expect(await told(cast.lingZhiyuan)).not.toContain('有一份廉政提醒还没有阅读')
  expect(await outcomeOf(discipline().call('reminders.remind', onReminder(view)))).toBe('WRONG_STATE')
  view = await discipline().call('reminders.close', onReminder(view))
  expect(view).toMatchObject({ state: 'closed', can: [] })
  expect(await outcomeOf(reader().call('reminders.read', { reminderId: view.id }))).toBe('done')
})

test('for kinds of posts and for roles: those who have them on that day', async () => {
  const view = await scheduled({ audience: { roles: ['complaint_office'], staffIds: [cast.baoKai.staffId] } })
  await hospital.goTo('2026-09-22T01:00:00Z')
  const names = (await discipline().call('reminders.receipts', { id: view.id, read: false })).items.map(
    ({ name }) => name,
  )
  expect(names.sort()).toEqual(['丁蕊', '罗敏', '邹晓彤', '鲍凯'].sort())
})

test('changed it is scheduled anew; cancelled it is not sent; sent it is not rewritten', async () => {
  let view = await scheduled()
  const { commandId: _, ...content } = aReminder({ title: '中秋廉洁再提醒' })
  view = await office().call('reminders.edit', { ...content, ...onReminder(view) })
  expect(view).toMatchObject({ state: 'draft', title: '中秋廉洁再提醒' })
  await hospital.goTo('2026-09-22T01:00:00Z')
  expect(hospital.cloud.db.count('receipts', {})).toBe(0)
  view = await office().call('reminders.schedule', onReminder(view))
  view = await office().call('reminders.cancel', { ...onReminder(view), reason: '改由纪检监察室统一发' })
  await hospital.runJobs()
  expect(hospital.cloud.db.count('receipts', {})).toBe(0)
  const other = await scheduled({
    occasions: [
      { kind: 'day', day: '2026-09-22' },
      { kind: 'day', day: '2026-09-25' },
    ],
  })
  await hospital.runJobs()
  const sent = await opened(other.id)
  expect(sent.can).not.toContain('edit')
  expect(await outcomeOf(office().call('reminders.edit', { ...content, ...onReminder(sent) }))).toBe('WRONG_STATE')
})

test('what cannot be sent is not scheduled', async () => {
  const paths = async (change: Partial<Input<'reminders.draft'>>) => {
    const view = await office().call('reminders.draft', aReminder(change))
    try {
      await office().call('reminders.schedule', onReminder(view))
      return 'done'
    } catch (error) {
      return (error as { details: { fields?: { path: string }[] } }).details.fields?.map(({ path }) => path)
    }
  }
  expect(await paths({ audience: {} })).toEqual(['audience'])
  expect(await paths({ occasions: [] })).toEqual(['occasions'])
  expect(await paths({ occasions: [{ kind: 'day', day: '2026-09-19' }] })).toEqual(['occasions'])
  // Next year's days off are not published: it waits for them.
  expect(await paths({ occasions: [{ kind: 'festival', festival: 'springFestival', daysBefore: 7 }] })).toBe('done')
})

test('sent twice, changed, stale; who does not remind', async () => {
  const draft = aReminder()
  const view = await office().call('reminders.draft', draft)
  expect((await office().call('reminders.draft', draft)).id).toBe(view.id)
  expect(await outcomeOf(office().call('reminders.draft', { ...draft, title: '端午廉洁提醒' }))).toBe('ALREADY_ARRIVED')
  const schedule = onReminder(view)
  await office().call('reminders.schedule', schedule)
  expect(await outcomeOf(office().call('reminders.schedule', schedule))).toBe('done')
  expect(await outcomeOf(office().call('reminders.schedule', onReminder(view)))).toBe('CONFLICT')
  for (const person of [cast.guYun, cast.heJianping, cast.dingRui])
    expect(await outcomeOf(hospital.as(person).call('reminders.open', { reminderId: view.id }))).toBe('FORBIDDEN')
  expect((await office().call('reminders.queue', { queue: 'planned' })).items).toMatchObject([
    { id: view.id, audience: '神经内科' },
  ])
})

test('texts ship for Spring Festival, Dragon Boat, and Mid-autumn with National Day', async () => {
  const { templates, festivals } = await office().call('reminders.templates', {})
  expect(templates.map(({ label }) => label)).toEqual(['春节', '端午', '中秋、国庆'])
  const nationalDay = festivals.find(({ id }) => id === 'nationalDay')
  expect(nationalDay).toMatchObject({ day: '2026-10-01', dayLabel: '10月1日起放假' })
  for (const { title, body, occasions } of templates)
    expect(await outcomeOf(office().call('reminders.draft', aReminder({ title, body, occasions })))).toBe('done')
})
