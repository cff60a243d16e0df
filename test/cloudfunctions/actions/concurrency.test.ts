import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { aComplaint, aReply, caseIn } from '../../support/feedback'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { inHand } from '../../support/figures'

/** What two do at one moment: one of them has done it, the other is told so, and nothing is lost or done twice. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z', latency: [2, 6] })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
})
afterAll(() => hospital.close())

const { linXiaomei, zhouYongfu, guYun, dingRui, daiYue } = cast
const stored = (id: string) => hospital.cloud.db.find<CaseRecord>('cases', { _id: id })[0]!
const onCase = ({ id, version }: { id: string; version: number }) => ({
  commandId: newCommandId(),
  caseId: id,
  version,
})

async function together(...work: Promise<unknown>[]): Promise<string[]> {
  return (await Promise.all(work.map(outcomeOf))).sort()
}

test('of two handlers who accept at once, one has it', async () => {
  const other = hire(hospital, '同事', ['handler'])
  const view = await caseIn('submitted', hospital)
  const outcomes = await together(
    hospital.as(guYun).call('feedback.accept', onCase(view)),
    hospital.as(other).call('feedback.accept', onCase(view)),
  )
  expect(outcomes).toEqual(['CONFLICT', 'done'])
  expect(stored(view.id).history.map(({ command }) => command)).toEqual(['submit', 'accept'])
})

test('one command from two tabs is done once, two commands are not both done', async () => {
  const view = await caseIn('investigating', hospital)
  const note = { ...onCase(view), text: '已电话了解' }
  const nurse = hospital.as(guYun)
  expect(await together(nurse.call('feedback.note', note), nurse.call('feedback.note', note))).toEqual(['done', 'done'])
  expect(stored(view.id)).toMatchObject({ version: view.version + 1 })
  const replying = () => nurse.call('feedback.submitReply', { ...onCase(stored2(view.id)), ...aReply })
  expect(await together(replying(), replying())).toEqual(['CONFLICT', 'done'])
})

const stored2 = (id: string) => ({ id, version: stored(id).version })

test('a withdrawal and an approval meet: the person is answered, or it is over', async () => {
  const view = await caseIn('reply_review', hospital)
  const outcomes = await together(
    hospital.as(linXiaomei).call('feedback.withdraw', { ...onCase(view), reason: '' }),
    hospital.as(dingRui).call('feedback.approveReply', onCase(view)),
  )
  expect(outcomes).toEqual(['CONFLICT', 'done'])
  const { state, reply, firstRound } = stored(view.id)
  expect([
    ['withdrawn', false, 'exempt'],
    ['replied', true, 'on_time'],
  ]).toContainEqual([state, reply !== null, firstRound])
})

test('the timer that marks what is overdue keeps no handler from sending', async () => {
  const view = await caseIn('investigating', hospital)
  await hospital.cloud.clock.set('2026-10-10T16:00:30Z')
  const outcomes = await together(
    hospital.runJobs(),
    hospital.as(guYun).call('feedback.submitReply', { ...onCase(view), ...aReply }),
    hospital.runJobs(),
  )
  expect(outcomes).toEqual(['done', 'done', 'done'])
  expect(stored(view.id)).toMatchObject({ state: 'reply_review', overdue: true, firstRound: 'late' })
  expect(stored(view.id).history.filter(({ command }) => command === 'mark_overdue')).toHaveLength(1)
  expect([inHand(hospital, 'open'), inHand(hospital, 'overdue')]).toEqual([1, 1])
})

test('a word on the reply and the timer that closes it unrated: one of them closes it', async () => {
  const view = await caseIn('replied', hospital)
  await hospital.cloud.clock.set('2026-10-14T00:00:00Z')
  const [outcome] = await Promise.all([
    outcomeOf(
      hospital.as(linXiaomei).call('feedback.evaluate', { ...onCase(view), solved: true, satisfied: true, reason: '' }),
    ),
    hospital.runJobs(),
  ])
  const { state, evaluation, history } = stored(view.id)
  expect(state).toBe('closed')
  expect(evaluation !== null).toBe(outcome === 'done')
  expect(history.filter(({ to }) => to === 'closed')).toHaveLength(1)
})

test('two cases merged into each other at once: one carries on', async () => {
  const office = hospital.as(dingRui)
  const send = (person: { openid: string }) => hospital.as(person).call('feedback.submit', aComplaint())
  const a = { id: (await send(linXiaomei)).caseId, version: 1 }
  const b = { id: (await send(zhouYongfu)).caseId, version: 1 }
  const outcomes = await together(
    office.call('feedback.merge', { ...onCase(a), intoCaseId: b.id }),
    office.call('feedback.merge', { ...onCase(b), intoCaseId: a.id }),
  )
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  expect([stored(a.id).state, stored(b.id).state].sort()).toEqual(['merged', 'submitted'])
  expect(inHand(hospital, 'open')).toBe(1)
})

test('of two custodians one decides', async () => {
  const second = hire(hospital, '保管人', ['custodian'])
  const view = await caseIn('investigating', hospital)
  const asked = await hospital.as(dingRui).call('vault.request', {
    commandId: newCommandId(),
    caseId: view.id,
    purpose: 'verify',
    reason: '需要向本人核实当晚的经过和时间',
  })
  const say = (person: { openid: string }, granted: boolean) =>
    hospital
      .as(person)
      .call('vault.decide', { commandId: newCommandId(), requestId: asked.id, granted, reason: '先问科室' })
  expect(await together(say(daiYue, true), say(second, false))).toEqual(['CONFLICT', 'done'])
  expect(hospital.cloud.db.count('journal', { action: 'vault.decide' })).toBe(1)
})
