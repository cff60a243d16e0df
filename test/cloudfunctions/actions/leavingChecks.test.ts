import { cast } from '../../fixtures/cast'
import { aVisit } from '../../support/findings'
import { newCommandId, openHospital, type TestHospital } from '../../support/hospital'
import { planIn, someCallees } from '../../support/inspection'
import { orderIn } from '../../support/orders'
import { admin, on, seen } from '../../support/people'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const { xiaMing, baiLu, fangZheng, heJianping } = cast
const leave = async (staffId: string) =>
  admin(hospital).call('people.leave', { ...on(await seen(hospital, staffId)), successors: [] })
const keyOf = (person: { openid: string }) => hospital.secrets.personKey(person.openid)
const openOf = (key: string) => hospital.cloud.db.count('calls', { inspectorKey: key, queue: 'todo' })
const titlesOf = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)

test('what an inspector still had to call goes to another, and of nobody is said so', async () => {
  const neurology = { id: 'dept-neurology', name: '神经内科' }
  const cardiology = { id: 'dept-cardiology', name: '心内科' }
  hospital.cloud.db.insert('callees', [
    ...someCallees(hospital, neurology, 4, new Date(AT)),
    ...someCallees(hospital, cardiology, 4, new Date(AT)),
  ] as never)
  const plan = await planIn('running', hospital)
  // 白露 works in cardiology, so that 夏明 alone may call for it.
  const [own, hers] = [openOf(keyOf(xiaMing)), openOf(keyOf(baiLu))]
  expect([own + hers, own >= 2]).toEqual([4, true])
  const { lines } = await admin(hospital).call('people.matters', { staffId: xiaMing.staffId })
  expect(lines).toContainEqual(expect.objectContaining({ label: '派给本人、还没打的回访电话', count: own }))

  await leave(xiaMing.staffId)
  await hospital.runJobs()
  expect(openOf(keyOf(xiaMing))).toBe(0)
  expect(openOf(keyOf(baiLu))).toBe(2)
  const { progress } = await hospital.as(fangZheng).call('inspection.plan', { planId: plan.id })
  expect(progress).toMatchObject({ open: 4, unassigned: 2 })
  // Nothing is written again minute by minute while nobody may.
  const entries = hospital.cloud.db.count('journal', { action: 'inspection.assign' })
  await hospital.runJobs()
  expect(hospital.cloud.db.count('journal', { action: 'inspection.assign' })).toBe(entries)
})

test('a visit that nobody goes to is marked, the Party office is told once, and sends somebody else', async () => {
  const planned = await hospital.as(fangZheng).call('visits.schedule', aVisit())
  await hospital.runJobs()
  expect(await titlesOf(fangZheng)).not.toContain('有一次检查没有人去')
  await leave(xiaMing.staffId)
  await hospital.runJobs()
  await hospital.runJobs()
  expect((await titlesOf(fangZheng)).filter((title) => title === '有一次检查没有人去')).toHaveLength(1)
  const row = async () =>
    (await hospital.as(fangZheng).call('visits.queue', { state: 'scheduled' })).items.find(
      ({ id }) => id === planned.id,
    )
  expect(await row()).toMatchObject({ inspector: '夏明（去不了，请换人）', version: planned.version })
  await hospital.as(fangZheng).call('visits.reassign', {
    commandId: newCommandId(),
    visitId: planned.id,
    version: planned.version,
    inspectorId: baiLu.staffId,
    reason: '夏明已离岗',
  })
  expect(await row()).toMatchObject({ inspector: '白露' })
})

test('an order whose department has nobody left is marked in the ledger, and no more when somebody is there', async () => {
  const order = await orderIn('acknowledged', hospital)
  const inLedger = async () =>
    (await hospital.as(heJianping).call('orders.ledger', {})).items.find(({ id }) => id === order.id)
  const staff = (change: object) =>
    hospital.cloud.db.update('staff', { departmentId: 'dept-neurology' }, { $set: change })
  await hospital.runJobs()
  expect(await inLedger()).toMatchObject({ flags: [] })
  const before = hospital.cloud.db.find<{ _id: string }>('staff', { departmentId: 'dept-neurology' })
  staff({ active: false })
  await hospital.runJobs()
  expect(await inLedger()).toMatchObject({ flags: [{ id: 'unstaffed', label: '没有人办' }] })
  expect((await hospital.as(heJianping).call('orders.counts', {})).flags).toContainEqual(
    expect.objectContaining({ id: 'unstaffed', n: 1 }),
  )
  expect(await titlesOf(heJianping)).toContain('1 件督办的牵头科室没有人办')
  expect(before.length).toBeGreaterThan(0)
  staff({ active: true })
  await hospital.runJobs()
  expect(await inLedger()).toMatchObject({ flags: [] })
})
