import type { Input } from '@nuanyu/types/actions'
import type { Place } from '@nuanyu/types/reports'
import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { aComplaint } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { anOrder, onOrder, orderIn } from '../../support/orders'

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
  expect(row).toMatchObject({ id, about: 'case', deadline: { status: 'due_today' }, done: [], why: null })
  expect(row?.can).toEqual(['urge', 'raise', 'order'])
  await list(dingRui)
  expect(hospital.lastTrips()).toBe(3)
  expect((await list(fangZheng))[0]).toMatchObject({ id, canOpen: false, can: [] })
  // Nothing to press, and why not.
  expect((await list(fangZheng))[0]?.why).toMatch(/还没有逾期.*投诉管理部门催办/)
  expect((await list(heJianping))[0]?.why).toMatch(/还没有转督办/)
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
  expect(row).toMatchObject({ escalation: '已报分管领导', can: ['urge', 'order'] })
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

describe('an order in the list', () => {
  const remind = (person: Person, id: string) => {
    const { version } = hospital.cloud.db.find<{ version: number }>('orders', { _id: id })[0]!
    return hospital.as(person).call('orders.remind', onOrder({ id, version }))
  }

  test('is urged from it once a day, by whoever may', async () => {
    const { id } = await hospital.as(fangZheng).call('orders.issue', anOrder({ dueOn: '2026-09-30' }))
    await hospital.goTo('2026-10-14T02:00:00Z')
    for (const person of [fangZheng, heJianping])
      expect((await list(person))[0]).toMatchObject({ id, can: ['urge'], why: null })
    expect((await list(dingRui))[0]).toMatchObject({ id, can: [], why: '由党委办公室或督查室催办' })
    expect(await outcomeOf(remind(dingRui, id))).toBe('FORBIDDEN')
    await remind(fangZheng, id)
    const [row] = await list(heJianping)
    expect(row).toMatchObject({ can: [], why: '今天已经催过，一天只能催一次' })
    expect(row?.done.join()).toMatch(/催办 1 次，最近 .*方铮/)
    await hospital.goTo('2026-10-15T02:00:00Z')
    expect((await list(heJianping))[0]).toMatchObject({ can: ['urge'], why: null })
  })

  test('says whom it waits for where there is nobody to urge', async () => {
    await orderIn('submitted', hospital, { dueOn: '2026-09-29' })
    await hospital.goTo('2026-10-14T02:00:00Z')
    expect((await list(fangZheng))[0]).toMatchObject({
      can: [],
      why: '科室已办结，等党委办公室或督查室验收，不用催科室',
    })
  })
})

test('that it be put right may be ordered by whoever may know of it, also where they do not urge', async () => {
  const grave = await send({ words: '医生收了红包，护士说话很冲。' })
  await hospital.as(dingRui).call('feedback.transferDiscipline', { ...onCase(grave), reason: '涉及收受红包' })
  await hospital.goTo('2026-10-14T02:00:00Z')
  expect((await list(yanZheng))[0]).toMatchObject({
    id: grave,
    can: ['order'],
    why: expect.stringContaining('纪检') as string,
  })
  expect(await outcomeOf(hospital.as(yanZheng).call('orders.form', { source: { kind: 'case', id: grave } }))).toBe(
    'done',
  )
  expect((await list(fangZheng))[0]).toMatchObject({ id: grave, can: [] })
  expect(await outcomeOf(hospital.as(fangZheng).call('orders.form', { source: { kind: 'case', id: grave } }))).toBe(
    'NOT_FOUND',
  )
})

test('of one department, of a branch, and of no place that there is', async () => {
  const here = await send()
  const grave = await send({ words: '医生收了红包，护士说话很冲。' })
  await hospital.as(dingRui).call('feedback.transferDiscipline', { ...onCase(grave), reason: '涉及收受红包' })
  const order = { dueOn: '2026-09-30', leadId: 'dept-logistics', helperIds: [] }
  const there = await hospital.as(fangZheng).call('orders.issue', anOrder(order))
  await hospital.goTo('2026-10-14T02:00:00Z')
  const at = (place: Place) => hospital.as(fangZheng).call('reports.overdue', { place })
  const idsAt = async (place: Place) => (await at(place)).items.map(({ id }) => id)
  expect((await list(fangZheng)).map(({ id }) => id).sort()).toEqual([here, grave, there.id].sort())
  // What discipline has counts in no department.
  expect(await at({ kind: 'department', id: 'dept-neurology' })).toMatchObject({
    place: '神经内科',
    items: [{ id: here }],
  })
  expect(await idsAt({ kind: 'department', id: 'dept-logistics' })).toEqual([there.id])
  expect(await idsAt({ kind: 'branch', id: 'branch-internal-1' })).toEqual([here])
  expect(await outcomeOf(at({ kind: 'department', id: 'no-such-place' }))).toBe('NOT_FOUND')
  expect(await outcomeOf(at({ kind: 'branch', id: 'no-such-place' }))).toBe('NOT_FOUND')
})
