import type { Input } from '@nuanyu/types/actions'
import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { aComplaint } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { anOrder } from '../../support/orders'

/** What has to move today: with who has it, what was done, and what may be done from above. */
const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set(AT)
})
afterAll(() => hospital.close())

type Person = { openid: string }
const { linXiaomei, guYun, dingRui, fangZheng, heJianping, yanZheng } = cast
const stored = (id: string) => hospital.cloud.db.find<CaseRecord>('cases', { _id: id })[0]!
const send = async (change: Partial<Input<'feedback.submit'>> = {}) =>
  (await hospital.as(linXiaomei).call('feedback.submit', aComplaint(change))).caseId
const list = async (person: Person) => (await hospital.as(person).call('reports.overdue', {})).items
const onCase = (id: string) => ({ commandId: newCommandId(), caseId: id, version: stored(id).version })
const raise = (person: Person, id: string, change: object = {}) =>
  hospital.as(person).call('feedback.raise', { ...onCase(id), text: '涉及三个科室，请领导协调', ...change })
const dueDay = (id: string) => stored(id).dueAt.toISOString().slice(0, 10)

test('what is due today stands in the list from the morning on, and not the day before', async () => {
  const id = await send()
  expect(await list(fangZheng)).toEqual([])
  await hospital.goTo(`${dueDay(id)}T01:00:00Z`)
  const [row] = await list(dingRui)
  expect(row).toMatchObject({ id, about: 'case', deadline: { status: 'due_today' }, done: [], can: ['urge', 'raise'] })
  await list(dingRui)
  expect(hospital.lastTrips()).toBe(3)
  expect((await list(fangZheng))[0]).toMatchObject({ id, canOpen: false, can: [] })
  expect(await outcomeOf(list(linXiaomei))).toBe('FORBIDDEN')
})

test('orders stand among the cases, by their day', async () => {
  const id = await send()
  await hospital.as(fangZheng).call('orders.issue', anOrder({ dueOn: '2026-09-30' }))
  await hospital.goTo('2026-10-14T02:00:00Z')
  const rows = await list(fangZheng)
  expect(rows.map(({ about }) => about)).toEqual(['order', 'case'])
  expect(rows[1]?.id).toBe(id)
})

test('who was reminded and who brought it to the leader is told, once a round', async () => {
  const id = await send()
  await hospital.goTo('2026-10-14T02:00:00Z')
  await hospital.as(dingRui).call('feedback.urge', { ...onCase(id), text: '请今天答复' })
  const commandId = newCommandId()
  const { version } = stored(id)
  await raise(fangZheng, id, { commandId, version })
  await raise(fangZheng, id, { commandId, version })
  expect(await outcomeOf(raise(fangZheng, id, { commandId, version, text: '另外的话' }))).toBe('ALREADY_ARRIVED')
  expect(await outcomeOf(raise(dingRui, id, { version }))).toBe('CONFLICT')
  expect(await outcomeOf(raise(dingRui, id))).toBe('WRONG_STATE')
  expect(stored(id).raised).toMatchObject({ byName: '方铮' })
  const [row] = await list(dingRui)
  expect(row?.done.join()).toMatch(/催办 1 次，最近 .*丁蕊,.*方铮报分管领导/)
  expect(row).toMatchObject({ escalation: '已报分管领导', can: ['urge'] })
  const { timeline } = await hospital.as(linXiaomei).call('feedback.get', { caseId: id })
  expect(JSON.stringify(timeline)).not.toMatch(/领导|催办/)
})

test('before its day the office may bring it up, and the Party office then sees it', async () => {
  const id = await send()
  const see = () => outcomeOf(hospital.as(fangZheng).call('feedback.get', { caseId: id }))
  expect(await see()).toBe('NOT_FOUND')
  for (const person of [fangZheng, heJianping, yanZheng]) expect(await outcomeOf(raise(person, id))).toBe('NOT_FOUND')
  for (const person of [guYun, linXiaomei]) expect(await outcomeOf(raise(person, id))).toBe('FORBIDDEN')
  await raise(dingRui, id)
  expect(await see()).toBe('done')
  expect(stored(id).stage).toBe('none')
  await hospital.runJobs()
  const told = (await hospital.as(fangZheng).call('notices.mine', {})).items.map(({ title }) => title)
  expect(told).toContain('有事项请报分管领导')
})

test('nobody kept out, and nothing of discipline for the office', async () => {
  const id = await send()
  const grave = await send({ words: '医生收了红包，护士说话很冲。' })
  await hospital.as(dingRui).call('feedback.transferDiscipline', { ...onCase(grave), reason: '涉及收受红包' })
  await hospital.goTo('2026-10-14T02:00:00Z')
  expect((await list(dingRui)).map((row) => row.id)).toEqual([id])
  expect((await list(yanZheng)).map((row) => row.id).sort()).toEqual([id, grave].sort())
  const key = hospital.secrets.personKey(fangZheng.openid)
  hospital.cloud.db.update('cases', { _id: id }, { $set: { keptOut: [key] } })
  expect((await list(fangZheng)).map((row) => row.id)).toEqual([grave])
})
