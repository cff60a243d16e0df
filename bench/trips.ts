import type { ActionName, Input } from '@nuanyu/types/actions'
import { checkTrips } from './checkTrips'
import { ensureFunctions } from '../scripts/lib/buildAll'
import { cast } from '../test/fixtures/cast'
import { demoScene } from '../test/fixtures/hospital'
import { demoSeed } from '../test/fixtures/seed'
import { aClinicForm, asking, aSlot, publish, visitor } from '../test/support/clinic'
import { aComplaint, anEntry, aRatingInput, aReply } from '../test/support/feedback'
import { insertAll, newCommandId, openHospital, type TestHospital } from '../test/support/hospital'
import { anOrder, onOrder } from '../test/support/orders'

const NOW = '2026-09-28T02:00:00Z'

type Row = { action: string; trips: number; cold: number }

/**
 * Network trips to the database per action, as the embedded cloud counts them: `cold` for an instance that holds no
 * reference data yet, `trips` for a warm one. In the real cloud each is a trip over the network.
 */
export async function trips({ json }: { json: boolean }): Promise<void> {
  await ensureFunctions()
  const hospital = await openHospital({ at: NOW })
  try {
    hospital.cloud.db.clear()
    insertAll(hospital.cloud, demoSeed(hospital.secrets, new Date(NOW)))
    const rows = await measure(hospital)
    if (json) console.log(JSON.stringify({ trips: rows }))
    else console.table(rows)
  } finally {
    await hospital.close()
  }
}

async function measure(hospital: TestHospital): Promise<Row[]> {
  const rows: Row[] = []
  const { linXiaomei, guYun, dingRui, fangZheng, baoKai, daiYue, kangNing } = cast

  async function count<A extends ActionName>(person: { openid: string }, action: A, input: () => Input<A>) {
    await forget(hospital)
    await hospital.as(person).call(action, input())
    const cold = hospital.lastTrips()
    const output = await hospital.as(person).call(action, input())
    rows.push({ action, trips: hospital.lastTrips(), cold })
    return output
  }
  /** A step that a case can take once is measured warm only. */
  async function step<A extends ActionName>(person: { openid: string }, action: A, input: Input<A>) {
    const output = await hospital.as(person).call(action, input)
    rows.push({ action, trips: hospital.lastTrips(), cold: hospital.lastTrips() })
    return output
  }
  const period = { period: '2026-Q3', place: { kind: 'hospital' as const }, facet: null }
  const where = { by: 'scene' as const, scene: demoScene }

  await count(linXiaomei, 'session.get', () => ({}))
  await count(linXiaomei, 'org.scene', () => ({ scene: demoScene }))
  await count(linXiaomei, 'org.entrance', () => ({}))
  await count(linXiaomei, 'feedback.form', () => ({ where }))
  const rated = await count(linXiaomei, 'feedback.rate', () => aRatingInput({ stars: 1, phrases: [] }))
  const receipt = await count(linXiaomei, 'feedback.submit', () => aComplaint())
  const contact = { name: '', phone: '' }
  await step(linXiaomei, 'feedback.askReply', {
    commandId: newCommandId(),
    ratingId: rated.ratingId,
    identityMode: 'confidential',
    contact,
    subscribed: [],
  })
  await count(linXiaomei, 'feedback.mine', () => ({}))
  await count(guYun, 'feedback.inbox', () => ({ queue: 'todo' }))
  await count(guYun, 'feedback.get', () => ({ caseId: receipt.caseId }))
  const on = (version: number) => ({ commandId: newCommandId(), caseId: receipt.caseId, version })
  await step(guYun, 'feedback.accept', on(1))
  await step(dingRui, 'feedback.assign', { ...on(2), departments: ['dept-neurology', 'dept-oncology'] })
  await step(guYun, 'feedback.investigate', on(3))
  await step(guYun, 'feedback.submitReply', { ...on(4), ...aReply })
  await step(dingRui, 'feedback.returnReply', { ...on(5), reason: '请补充' })
  await step(guYun, 'feedback.submitReply', { ...on(6), ...aReply })
  await step(dingRui, 'feedback.approveReply', on(7))
  await step(linXiaomei, 'feedback.evaluate', { ...on(8), solved: true, satisfied: true, reason: '' })
  const entered = await count(dingRui, 'feedback.enter', () => anEntry())
  await count(linXiaomei, 'feedback.follow', () => ({ followCode: entered.followCode ?? '' }))
  await count(dingRui, 'feedback.similar', () => ({ caseId: receipt.caseId }))
  await count(dingRui, 'feedback.contact', () => ({ caseId: entered.caseId }))
  await count(guYun, 'feedback.statements', () => ({}))
  const purpose = 'verify' as const
  const request = { caseId: receipt.caseId, purpose, reason: '需要联系本人核实事情的经过' }
  const asked = await step(dingRui, 'vault.request', { commandId: newCommandId(), ...request })
  const decision = { requestId: asked.id, granted: true, reason: '' }
  await step(daiYue, 'vault.decide', { commandId: newCommandId(), ...decision })
  await count(dingRui, 'vault.open', () => ({ requestId: asked.id }))
  await count(daiYue, 'vault.requests', () => ({}))
  await count(kangNing, 'audit.list', () => ({ identityOnly: false }))
  await count(linXiaomei, 'me.data', () => ({}))
  await count(guYun, 'notices.mine', () => ({}))
  await count(fangZheng, 'reports.overview', () => period)
  await count(fangZheng, 'reports.overdue', () => ({}))
  await count(fangZheng, 'reports.exportOverview', () => period)
  await count(baoKai, 'org.departments', () => ({}))
  const { posts } = await count(baoKai, 'org.posts', () => ({ departmentId: 'dept-neurology' }))
  const postId = posts[0]?.id ?? ''
  await count(baoKai, 'org.issueCode', () => ({ commandId: newCommandId(), postId, label: '门口' }))
  await count(baoKai, 'org.codeImage', () => ({ scene: demoScene }))
  await clinics()
  await orders()
  await checkTrips({ step, look: (person, action, input) => count(person, action, () => input) })
  return rows

  async function orders() {
    const view = await step(fangZheng, 'orders.issue', anOrder())
    await step(guYun, 'orders.acknowledge', onOrder(view))
    await count(fangZheng, 'orders.ledger', () => ({}))
    await count(fangZheng, 'orders.counts', () => ({}))
    await count(fangZheng, 'orders.get', () => ({ orderId: view.id }))
    await count(guYun, 'orders.mine', () => ({ shelf: 'running' }))
  }

  async function clinics() {
    publish(hospital, aClinicForm([aSlot('slot1', 50)]), 'clinic-trips')
    const at = { eventId: 'clinic-trips', slotId: 'clinic-trips.slot1' }
    let n = 0
    const seat = await count(linXiaomei, 'clinic.register', () => asking(visitor(n++), at))
    await count(linXiaomei, 'clinic.list', () => ({}))
    await count(linXiaomei, 'clinic.get', () => ({ eventId: at.eventId }))
    await count(linXiaomei, 'clinic.ticket', () => ({ registrationId: seat.id }))
    await count(linXiaomei, 'clinic.mine', () => ({ past: false }))
    await step(linXiaomei, 'clinic.cancelMine', { commandId: newCommandId(), registrationId: seat.id })
    const desk = () => {
      const { name, phone } = visitor(100 + n++)
      return { commandId: newCommandId(), ...at, attendee: { name, phone }, by: 'counter' as const }
    }
    await count(fangZheng, 'clinic.enter', desk)
    await count(fangZheng, 'clinic.manage', () => ({ eventId: at.eventId }))
    await count(fangZheng, 'clinic.shelf', () => ({ shelf: 'coming' }))
    await count(fangZheng, 'clinic.statistics', () => ({ half: '2026-2', branchId: null }))
  }
}

/** Two minutes later a warm instance has forgotten its reference data, which is what a cold one starts with. */
async function forget(hospital: TestHospital): Promise<void> {
  await hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + 120_000))
}
