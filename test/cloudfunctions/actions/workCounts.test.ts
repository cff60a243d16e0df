import type { CallRecord } from '../../../cloudfunctions/domain/inspection/calls/records'
import type { RecountRecord } from '../../../cloudfunctions/domain/reports/recount/records'
import { WORK } from '../../../cloudfunctions/domain/reports/work'
import type { ReportTable } from '@nuanyu/types/monthly'
import { cast } from '../../fixtures/cast'
import { neurology } from '../../fixtures/factories'
import { aMorning, checkIn, heads } from '../../support/clinicDay'
import { onEvent } from '../../support/clinicEvents'
import { september, storedSheet } from '../../support/figures'
import { findingIn, reported } from '../../support/findings'
import { insertAll, newCommandId, openHospital, type TestHospital } from '../../support/hospital'
import { aPlan, planIn, someCallees } from '../../support/inspection'
import { reportIn } from '../../support/monthly'
import { onOrder, orderIn } from '../../support/orders'

/** What the five other rooms do, in the figures: each real action moves its own by what it did, and a recount agrees. */
const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())
jest.setTimeout(120_000)

const db = () => hospital.cloud.db
const month = (name: string, of = '2026-09') => storedSheet(hospital).work(of, name)
const now = (name: string) => storedSheet(hospital).now([WORK], name)

async function call(): Promise<void> {
  insertAll(hospital.cloud, { callees: someCallees(hospital, neurology, 8, new Date(AT)) })
  await planIn('running', hospital, aPlan({ lines: [aPlan().lines[0]!] }))
  const inspector = hospital.as(cast.xiaMing)
  const [own] = db().find<CallRecord>('calls', { inspector: '夏明', queue: 'todo' })
  const on = async () => {
    const { id, version } = await inspector.call('inspection.call', { callId: own!._id })
    return { commandId: newCommandId(), callId: id, version }
  }
  await inspector.call('inspection.dial', await on())
  const answers = [{ itemId: 'voices-greeting', value: 'yes' as const, note: '' }]
  const said = { outcome: 'reached' as const, answers, words: '', doNotCall: false }
  await inspector.call('inspection.recordCall', { ...(await on()), ...said })
}

async function clinic(): Promise<void> {
  const { eventId, ids } = await aMorning(hospital)
  await hospital.as(cast.liXiaoman).call('clinic.record', { eventId, notes: [checkIn(ids[0]!)] })
  const handler = hospital.as(cast.guYun)
  await handler.call('clinic.finish', onEvent(await handler.call('clinic.manage', { eventId })))
  // A device that comes late.
  await hospital.as(cast.liXiaoman).call('clinic.record', { eventId, notes: [heads(11)] })
}

test('an order is in hand until it has ended, and overdue when it is', async () => {
  const order = await orderIn('lookback', hospital)
  expect([now('ordersOpen'), now('ordersOverdue')]).toEqual([1, 0])
  await hospital.goTo('2026-10-28T02:00:00Z')
  const version = db().find<{ _id: string; version: number }>('orders')[0]!.version
  const close = { ...onOrder({ ...order, version }), text: '没有反弹' }
  await hospital.as(cast.heJianping).call('orders.close', close)
  expect(now('ordersOpen')).toBe(0)
  await orderIn('issued', hospital, { dueOn: '2026-11-06' })
  await hospital.goTo('2026-11-20T02:00:00Z')
  expect([now('ordersOpen'), now('ordersOverdue')]).toEqual([1, 1])
})

test('a call counts when somebody answered', async () => {
  await call()
  expect(month('calls')).toBe(1)
})

test('a visit counts when it is submitted', async () => {
  await reported(hospital)
  expect(month('visits')).toBe(1)
})

test('a finding counts when it holds', async () => {
  await findingIn('appealed', hospital)
  expect(month('findings')).toBe(0)
  hospital.empty()
  await findingIn('confirmed', hospital)
  expect(month('findings')).toBe(1)
})

test('a clinic counts when it is finished, with whoever came, also by a note that came late', async () => {
  await clinic()
  expect([month('clinics', '2026-10'), month('clinicVisits', '2026-10')]).toEqual([1, 12])
})

describe('counted again from the records', () => {
  const recounted = (target: string) => db().find<RecountRecord>('recounts', { _id: target })[0]?.result?.differences
  async function night(day: string) {
    await hospital.cloud.clock.set(`${day}T02:00:00+08:00`)
    for (let n = 0; n < 8; n++) await hospital.runJobs()
  }
  beforeEach(async () => {
    await call()
    await findingIn('confirmed', hospital)
    await orderIn('issued', hospital)
    await clinic()
  })

  test('they are what is stored', async () => {
    await night('2026-10-20')
    expect(month('calls') + month('visits') + month('findings') + month('clinics', '2026-10')).toBe(4)
    for (const target of ['now', '2026-09', '2026-10']) expect([target, recounted(target)]).toEqual([target, []])
  })

  test.each<[string, string]>([
    ['2026-09', 'work.09.calls'],
    ['2026-09', 'work.09.visits'],
    ['2026-09', 'work.09.findings'],
    ['2026-10', 'work.10.clinics'],
    ['2026-10', 'work.10.clinicVisits'],
    ['now', 'now.ordersOpen'],
  ])('of %s, one too many in %s is found', async (target, path) => {
    await hospital.runJobs()
    const sheet = path.startsWith('now') ? 'now' : '2026-work'
    const line = db().find<{ _id: string; departments: { id: string }[] }>('rollups', { _id: sheet })[0]!
    const at = line.departments.findIndex(({ id }) => id === WORK)
    db().update('rollups', { _id: sheet }, { $inc: { [`departments.${at}.${path}`]: 1 } })
    await night('2026-10-20')
    expect(recounted(target)).toMatchObject([{ departmentId: WORK, path }])
  })
})

test('the report of a month says what its overview says', async () => {
  await call()
  await findingIn('confirmed', hospital)
  // Praise is none, and a clinic that nobody finished is not counted.
  db().update('findings', {}, { $set: { good: false } })
  const [held] = db().find<{ _id: string; confirmedAt: Date }>('findings')
  db().insert('findings', { ...held!, _id: 'praise', good: true } as { _id: string })
  const view = await aMorning(hospital)
  db().update('clinicEvents', { _id: view.eventId }, { $set: { startsAt: new Date('2026-09-20T00:00:00Z') } })
  await hospital.cloud.clock.set('2026-11-03T02:00:00Z')
  const { work } = await hospital.as(cast.fangZheng).call('reports.overview', september)
  const { content } = await reportIn('draft', hospital, '2026-09')
  const table = content.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is ReportTable => block.kind === 'table' && block.id === 'work')!
  const said = Object.fromEntries(table.rows.map(({ id, cells }) => [id, cells[1]]))
  expect(work).toMatchObject({ clinics: 0, findings: 1, visits: 1, calls: 1 })
  expect(said).toMatchObject({ clinics: work!.clinics, visits: work!.clinicVisits, findings: work!.findings })
  expect(said['undercover'] ?? said['on_site']).toBe(work!.visits)
})
