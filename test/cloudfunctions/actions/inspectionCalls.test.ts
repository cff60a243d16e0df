import type { CalleeRecord } from '../../../cloudfunctions/domain/inspection/callees/records'
import type { CallRecord } from '../../../cloudfunctions/domain/inspection/calls/records'
import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import type { JournalEntry } from '../../../cloudfunctions/kernel/journal'
import type { Output } from '@nuanyu/types/actions'
import { cast } from '../../fixtures/cast'
import { neurology } from '../../fixtures/factories'
import { insertAll, newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { aPlan, onPlan, planIn, someCallees } from '../../support/inspection'

/** Monday, 10:00 in the hospital. */
const NOW = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: NOW })))
beforeEach(async () => {
  await hospital.cloud.clock.set(NOW)
  hospital.empty()
  insertAll(hospital.cloud, { callees: someCallees(hospital, neurology, 8, new Date(NOW)) })
  await planIn('running', hospital, aPlan({ lines: [aPlan().lines[0]!] }))
})
afterAll(() => hospital.close())
jest.setTimeout(120_000)

const inspector = () => hospital.as(cast.xiaMing)
const party = () => hospital.as(cast.fangZheng)
const records = () => hospital.cloud.db.find<CallRecord>('calls')
const callee = (call: CallRecord) => hospital.cloud.db.find<CalleeRecord>('callees', { _id: call.calleeId })[0]!
const record = (id: string) => hospital.cloud.db.find<CallRecord>('calls', { _id: id })[0]!
const onCall = (call: { id: string; version: number }) => ({
  commandId: newCommandId(),
  callId: call.id,
  version: call.version,
})
type View = Output<'inspection.call'>

async function mine(): Promise<View> {
  const own = records().find(({ inspector: name, queue }) => name === '夏明' && queue === 'todo')!
  return inspector().call('inspection.call', { callId: own._id })
}
async function dialled(call: View): Promise<View> {
  await inspector().call('inspection.dial', onCall(call))
  return inspector().call('inspection.call', { callId: call.id })
}
type Outcome = 'reached' | 'refused' | 'no_answer' | 'wrong_number'
const ending = (call: View, outcome: Outcome, change: object = {}) => ({
  ...onCall(call),
  outcome,
  answers: outcome === 'reached' ? [{ itemId: 'voices-greeting', value: 'yes' as const, note: '' }] : [],
  words: '',
  doNotCall: false,
  ...change,
})
const end = (call: View, outcome: Outcome, change: object = {}) =>
  inspector().call('inspection.recordCall', ending(call, outcome, change))

describe('a call', () => {
  test('shows script and questions and never the number; the tap that dials has it, and is a reading', async () => {
    const call = await mine()
    expect(call.script.greeting).toContain('清和市第一人民医院'.slice(0, 1))
    expect(call.script.purpose).toContain('可以不回答')
    const phone = hospital.secrets.open<{ phone: string }>(
      callee(record(call.id)).sealed,
      `callee/${record(call.id).calleeId}`,
    ).phone
    expect(JSON.stringify(call)).not.toContain(phone)
    const answer = await inspector().call('inspection.dial', onCall(call))
    expect(answer.phone).toBe(phone)
    const readings = hospital.cloud.db.find<JournalEntry>('journal', { action: 'identity.dialCallee' })
    expect(readings).toHaveLength(1)
    expect(readings[0]).toMatchObject({ about: `calls/${call.id}`, identity: true })
    const everything = JSON.stringify([hospital.cloud.db.find('journal'), records()])
    expect(everything).not.toContain(phone)
  })

  test('that was answered counts, and only so', async () => {
    const open = await dialled(await mine())
    expect(open.can).toEqual(['dial', 'record', 'complain'])
    const done = await end(open, 'reached', { words: '护士很耐心' })
    expect([done.state, done.can]).toEqual(['reached', ['complain']])
    const { planId } = record(done.id)
    // Read after each call, they would say what each one answered.
    expect(await outcomeOf(party().call('inspection.results', { planId }))).toBe('WRONG_STATE')
    const running = await party().call('inspection.plan', { planId })
    expect(running.lines.map(({ reached, ended }) => [reached, ended])).toEqual([[null, 1]])
    expect(running.can).not.toContain('results')
    const completed = await party().call('inspection.complete', { ...onPlan(running), reason: '其余的不再打了' })
    expect(completed.lines.map(({ reached, ended }) => [reached, ended])).toEqual([[null, 1]])
    const results = await party().call('inspection.results', { planId })
    expect([results.reached, results.items[0]!.all]).toEqual([1, { n: null, value: null }])
  })

  test('is tried three times, never twice in the same half-day, and then somebody else is called', async () => {
    let call = await end(await dialled(await mine()), 'no_answer')
    expect(call.wait).toBe('现在不方便打扰，今天 14:30 以后再打')
    expect(call.can).toEqual([])
    expect(await outcomeOf(inspector().call('inspection.dial', onCall(call)))).toBe('WRONG_STATE')
    await hospital.cloud.clock.set('2026-09-28T07:00:00Z')
    call = await end(await dialled(call), 'no_answer')
    expect(call.state).toBe('to_call')
    await hospital.cloud.clock.set('2026-09-29T01:00:00Z')
    call = await end(await dialled(call), 'no_answer')
    expect([call.state, call.attempts.length]).toEqual(['unreachable', 3])
    const reserve = records().find((one) => one.reserve)!
    expect(reserve).toMatchObject({ inspector: '夏明', state: 'to_call', lineKey: 'neuro' })
    expect(records()).toHaveLength(3)
  })

  test.each(['2026-09-28T00:00:00Z', '2026-09-28T05:00:00Z', '2026-09-28T13:00:00Z'])(
    'is not made at %s',
    async (at) => {
      const call = await mine()
      await hospital.cloud.clock.set(at)
      expect(await outcomeOf(inspector().call('inspection.dial', onCall(call)))).toBe('WRONG_STATE')
      expect(record(call.id).openSince).toBeNull()
    },
  )

  test('that broke off is dialled again; how it ended is written down before another attempt', async () => {
    const open = await dialled(await mine())
    await hospital.cloud.clock.set('2026-09-28T02:05:00Z')
    const again = await dialled(open)
    expect(record(again.id).attempts).toEqual([])
    await hospital.cloud.clock.set('2026-09-28T02:30:00Z')
    expect(await outcomeOf(inspector().call('inspection.dial', onCall(again)))).toBe('WRONG_STATE')
    expect((await inspector().call('inspection.call', { callId: open.id })).can).toEqual(['record', 'complain'])
  })

  test('gives the number again to a resend, but not once it is over', async () => {
    const input = onCall(await mine())
    const first = await inspector().call('inspection.dial', input)
    expect(await inspector().call('inspection.dial', input)).toEqual(first)
    const open = await inspector().call('inspection.call', { callId: input.callId })
    await end(open, 'reached')
    expect(await outcomeOf(inspector().call('inspection.dial', input))).toBe('WRONG_STATE')
    const readings = hospital.cloud.db.find<JournalEntry>('journal', { action: 'identity.dialCallee' })
    expect(readings).toHaveLength(1)
  })

  test('gives the number to no old resend, also when the next attempt may be made', async () => {
    const input = onCall(await mine())
    await inspector().call('inspection.dial', input)
    await end(await inspector().call('inspection.call', { callId: input.callId }), 'no_answer')
    await hospital.cloud.clock.set('2026-09-28T07:00:00Z')
    expect((await inspector().call('inspection.call', { callId: input.callId })).can).toContain('dial')
    expect(await outcomeOf(inspector().call('inspection.dial', input))).toBe('WRONG_STATE')
  })

  test('不再打来 is for good: the number goes, and the same number on the next list is not taken in', async () => {
    const open = await dialled(await mine())
    const { calleeId } = record(open.id)
    await end(open, 'refused', { doNotCall: true })
    const asked = hospital.cloud.db.find<CalleeRecord>('callees', { _id: calleeId })[0]!
    expect(asked).toMatchObject({ state: 'do_not_call', sealed: '', masked: { name: '', phone: '' } })
    expect((await party().call('inspection.callees', {})).never).toBe(1)
    const plan = await planIn('sampled', hospital, aPlan({ title: '下一个计划', lines: [aPlan().lines[0]!] }))
    // Of eight one asked for it, and one more and the one in their place are called for the other plan.
    expect(plan.draw?.frame).toBe(5)
  })

  test('sent twice is one; changed it is refused; an old screen is told so', async () => {
    const open = await dialled(await mine())
    const input = ending(open, 'refused')
    const done = await inspector().call('inspection.recordCall', input)
    expect(await inspector().call('inspection.recordCall', input)).toEqual(done)
    expect(records()).toHaveLength(3)
    expect(await outcomeOf(inspector().call('inspection.recordCall', { ...input, words: '改过' }))).toBe(
      'ALREADY_ARRIVED',
    )
    const other = await mine()
    await dialled(other)
    expect(await outcomeOf(end(other, 'refused'))).toBe('CONFLICT')
  })

  test('answers questions that were asked, in the way they were asked', async () => {
    const open = await dialled(await mine())
    const wrong = (answers: object[]) => outcomeOf(end(open, 'reached', { answers }))
    expect(await wrong([])).toBe('VALIDATION')
    expect(await wrong([{ itemId: 'never-asked', value: 'yes', note: '' }])).toBe('VALIDATION')
    expect(await wrong([{ itemId: 'voices-greeting', value: 4, note: '' }])).toBe('VALIDATION')
    expect(await wrong([{ itemId: 'hearts-patience', value: 'yes', note: '' }])).toBe('VALIDATION')
    expect(await wrong([{ itemId: 'voices-greeting', value: 'na', note: '' }])).toBe('VALIDATION')
    expect(await outcomeOf(end(open, 'refused', { answers: ending(open, 'reached').answers }))).toBe('VALIDATION')
    expect(record(open.id).state).toBe('to_call')
  })

  test('is there for nobody but the inspector whose it is, nor for them once they work there', async () => {
    const { id: callId } = await mine()
    expect(await outcomeOf(hospital.as(cast.baiLu).call('inspection.call', { callId }))).toBe('NOT_FOUND')
    for (const person of [cast.fangZheng, cast.guYun, cast.heJianping])
      expect(await outcomeOf(hospital.as(person).call('inspection.call', { callId }))).toBe('FORBIDDEN')
    hospital.cloud.db.update('staff', { openid: cast.xiaMing.openid }, { $set: { departmentId: neurology.id } })
    expect(await outcomeOf(inspector().call('inspection.call', { callId }))).toBe('NOT_FOUND')
    expect(
      await outcomeOf(inspector().call('inspection.dial', { callId, commandId: newCommandId(), version: 1 })),
    ).toBe('NOT_FOUND')
    expect((await inspector().call('inspection.calls', { queue: 'todo' })).items).toEqual([])
  })

  test('is not made for somebody who took their word back, nor for a plan that is over', async () => {
    const call = await mine()
    hospital.cloud.db.update('callees', { _id: record(call.id).calleeId }, { $set: { state: 'withdrawn', sealed: '' } })
    expect(await outcomeOf(inspector().call('inspection.dial', onCall(call)))).toBe('WRONG_STATE')
    const plan = await party().call('inspection.plan', { planId: record(call.id).planId })
    await party().call('inspection.cancel', { ...onPlan(plan), reason: '不需要了' })
    expect(record(call.id).state).toBe('dropped')
  })
})

describe('the end of a plan', () => {
  const planNow = (call: View) => party().call('inspection.plan', { planId: record(call.id).planId })
  const complete = async (call: View) =>
    party().call('inspection.complete', { ...onPlan(await planNow(call)), reason: '其余的不再打了' })

  test('waits for whoever is on the telephone, and not for ever', async () => {
    const open = await dialled(await mine())
    await expect(complete(open)).rejects.toThrow('1 个电话正在打')
    await hospital.cloud.clock.set('2026-09-28T02:31:00Z')
    expect((await complete(open)).progress).toMatchObject({ open: 0 })
    const ended = record(open.id)
    expect(ended).toMatchObject({ state: 'dropped', queue: 'done', openSince: null, version: ended.history.length })
    expect(ended.history.at(-1)).toMatchObject({ command: 'drop', to: 'dropped', by: { name: '方铮' } })
    expect(hospital.cloud.db.count('journal', { action: 'inspection.drop', about: `checkPlans/${ended.planId}` })).toBe(
      1,
    )
    const late = { ...open, version: ended.version }
    await expect(end(late, 'reached')).rejects.toThrow('结果不再计入')
    expect(await outcomeOf(end(late, 'no_answer'))).toBe('WRONG_STATE')
    expect(records().every(({ state }) => state === 'dropped')).toBe(true)
    // What was asked for on the line is kept all the same.
    expect(await outcomeOf(end(late, 'refused', { doNotCall: true }))).toBe('WRONG_STATE')
    expect(hospital.cloud.db.count('callees', { state: 'do_not_call' })).toBe(1)
    expect((await inspector().call('inspection.calls', { queue: 'todo' })).items).toEqual([])
  })

  test('cut off half way is brought to its end by the timer', async () => {
    const open = await dialled(await mine())
    const { planId } = record(open.id)
    hospital.cloud.db.update('checkPlans', { _id: planId }, { $set: { state: 'completed', queue: 'done' } })
    expect(await outcomeOf(end(open, 'no_answer'))).toBe('WRONG_STATE')
    await hospital.runJobs()
    expect(records().every(({ state, queue }) => state === 'dropped' && queue === 'done')).toBe(true)
  })
})

describe('a number in two plans', () => {
  test('is rung by one of them in a half-day, under whichever record it lies', async () => {
    const call = await mine()
    const { calleeId } = record(call.id)
    const listed = hospital.cloud.db.find<CalleeRecord>('callees', { _id: calleeId })[0]!
    const sealed = hospital.secrets.seal({ name: '周永', phone: '13800100000' }, 'callee/own-word')
    const ownWord: CalleeRecord = { ...listed, _id: 'own-word', source: 'self', sealed }
    insertAll(hospital.cloud, { callees: [ownWord] })
    insertAll(hospital.cloud, { checkPlans: [{ ...hospital.cloud.db.find('checkPlans')[0]!, _id: 'other-plan' }] })
    const inOther = { planId: 'other-plan', calleeId: 'own-word' }
    const other: CallRecord = { ...record(call.id), _id: 'other-call', ...inOther }
    insertAll(hospital.cloud, { calls: [other] })
    const both = [call.id, 'other-call'].map((id) =>
      outcomeOf(inspector().call('inspection.dial', { ...onCall(call), callId: id })),
    )
    expect((await Promise.all(both)).sort()).toEqual(['WRONG_STATE', 'done'])
    const waits = [call.id, 'other-call'].find((id) => record(id).openSince === null)!
    const again = () => inspector().call('inspection.dial', { ...onCall(record(waits) as never), callId: waits })
    await hospital.cloud.clock.set('2026-09-28T03:30:00Z')
    await expect(again()).rejects.toThrow('14:30 以后再打')
    await hospital.cloud.clock.set('2026-09-28T07:00:00Z')
    expect(await outcomeOf(again())).toBe('done')
  })
})

describe('a number that is not to be called', () => {
  const patient = () => hospital.as(cast.linXiaomei)
  const numberOf = (calleeId: string) => {
    const { sealed } = hospital.cloud.db.find<CalleeRecord>('callees', { _id: calleeId })[0]!
    return hospital.secrets.open<{ phone: string }>(sealed, `callee/${calleeId}`).phone
  }
  const consent = (phone: string, departmentId = neurology.id) =>
    patient().call('inspection.consent', { commandId: newCommandId(), phone, name: '林晓梅', departmentId })
  /** The same call in another plan, as one that was drawn before. */
  const alsoIn = (call: View) => {
    const other = { ...record(call.id), _id: 'other-call', planId: 'other-plan', openSince: null }
    const plan = { ...plans()[0]!, _id: 'other-plan', draw: null }
    insertAll(hospital.cloud, { checkPlans: [plan], calls: [other] })
  }
  const plans = () => hospital.cloud.db.find<{ _id: string; draw: unknown }>('checkPlans')
  const own = () => hospital.cloud.db.find<CalleeRecord>('callees', { source: 'self' })[0]!

  test.each([
    ['refused', true],
    ['wrong_number', false],
  ] as const)('after %s is called in no other plan either', async (outcome, doNotCall) => {
    const call = await mine()
    alsoIn(call)
    await end(await dialled(call), outcome, { doNotCall })
    expect(record('other-call')).toMatchObject({ state: 'dropped', queue: 'done' })
  })

  test('is not kept under its owner’s own word when they said 不再打来 on a call from the list', async () => {
    const call = await mine()
    await consent(numberOf(record(call.id).calleeId))
    await end(await dialled(call), 'refused', { doNotCall: true })
    expect(own()).toMatchObject({ state: 'withdrawn', sealed: '', masked: { name: '', phone: '' } })
  })

  test('taken back by its owner goes from the list of the same department, with its calls', async () => {
    const call = await mine()
    const { calleeId } = record(call.id)
    await consent(numberOf(calleeId))
    const input = { commandId: newCommandId() }
    await patient().call('inspection.withdrawConsent', input)
    expect(callee(record(call.id))).toMatchObject({ state: 'withdrawn', sealed: '' })
    expect(record(call.id).state).toBe('dropped')
    await patient().call('inspection.withdrawConsent', input)
    expect(records().filter(({ state }) => state === 'to_call')).toHaveLength(2)
  })

  test('stays in the list of another department, where somebody else may have given it', async () => {
    const call = await mine()
    await consent(numberOf(record(call.id).calleeId), 'dept-cardiology')
    await patient().call('inspection.withdrawConsent', { commandId: newCommandId() })
    expect(callee(record(call.id)).state).toBe('agreed')
    expect(record(call.id).state).toBe('to_call')
  })
})

describe('a complaint heard on the call', () => {
  const heard = (call: View, change: object = {}) => ({
    ...onCall(call),
    subject: 'attitude',
    happenedOn: '2026-09-20',
    words: '问了三次，护士都没有回答我一句话',
    identityMode: 'confidential' as const,
    risk: false,
    ...change,
  })
  const cases = () => hospital.cloud.db.find<CaseRecord>('cases')

  test('is received with one tap, with the number sealed in it and the inspector left with the receipt', async () => {
    const open = await dialled(await mine())
    const input = heard(open)
    const view = await inspector().call('inspection.complain', input)
    expect(view.complaint?.followCode).toMatch(/^\d{16}$/)
    const [made] = cases()
    expect(made).toMatchObject({ channel: 'call_back', state: 'submitted', code: view.complaint?.code })
    expect(hospital.cloud.db.count('identities')).toBe(1)
    expect(await outcomeOf(inspector().call('feedback.get', { caseId: made!._id }))).toBe('NOT_FOUND')
    await inspector().call('inspection.complain', input)
    expect(cases()).toHaveLength(1)
    expect(
      await outcomeOf(inspector().call('inspection.complain', { ...input, words: '换一段和上次完全不同的话' })),
    ).toBe('ALREADY_ARRIVED')
    const later = await inspector().call('inspection.call', { callId: open.id })
    expect(later.complaint).toEqual({ code: made!.code, followCode: null })
    expect(later.can).not.toContain('complain')
  })

  test('does not tell the department who called', async () => {
    const open = await dialled(await mine())
    await inspector().call('inspection.complain', heard(open))
    const view = await hospital.as(cast.guYun).call('feedback.get', { caseId: cases()[0]!._id })
    expect(JSON.stringify(view)).not.toContain('夏明')
  })

  test('without a name leads to nobody, and from no call to it', async () => {
    const open = await dialled(await mine())
    await inspector().call('inspection.complain', heard(open, { identityMode: 'anonymous' }))
    expect(hospital.cloud.db.count('identities')).toBe(0)
    expect(record(open.id).complaint).toEqual({ code: '' })
  })

  test('without a name shares no mark with the call, and sent twice is one all the same', async () => {
    const open = await dialled(await mine())
    await hospital.cloud.clock.set('2026-09-28T02:06:31.417Z')
    const input = heard(open, { identityMode: 'anonymous' })
    const { complaint } = await inspector().call('inspection.complain', input)
    const again = await inspector().call('inspection.complain', input)
    expect([again.complaint, cases().length]).toEqual([complaint, 1])
    expect(
      await outcomeOf(inspector().call('inspection.complain', { ...input, words: '换一段完全不同的话再发' })),
    ).toBe('ALREADY_ARRIVED')
    const [made] = cases()
    const ofCall = record(open.id).history.at(-1)!
    expect(made!.history[0]!.commandId).toBe('')
    expect(made!.history[0]!.fingerprint).not.toBe(ofCall.fingerprint)
    const entryOf = (about: string, action: string) =>
      hospital.cloud.db.find<JournalEntry>('journal', { about, action })[0]!
    const [one, other] = [
      entryOf(`cases/${made!._id}`, 'feedback.enter'),
      entryOf(`calls/${open.id}`, 'inspection.complain'),
    ]
    expect(one.requestId).not.toBe(other.requestId)
    expect(one.by.key).not.toBe(other.by.key)
    // Neither a moment nor a person is in both.
    const momentsIn = (...all: unknown[]) => new Set(JSON.stringify(all).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g))
    const ofCase = momentsIn(made, one)
    expect(ofCase).toContain('2026-09-28T02:06:31.417Z')
    expect([...momentsIn(record(open.id), other)].filter((moment) => ofCase.has(moment))).toEqual([])
    expect(JSON.stringify([made, one])).not.toContain(record(open.id).inspectorKey)
    // The deadline goes by the moment, and who entered it still does not speak as the person.
    expect(made!.submittedAt).toEqual(new Date('2026-09-28T02:06:31.417Z'))
    const followCode = complaint!.followCode!
    expect(await outcomeOf(inspector().call('feedback.follow', { followCode }))).toBe('FORBIDDEN')
  })

  test('with a name needs the number: it is refused once the person asked never to be called', async () => {
    const refused = await end(await dialled(await mine()), 'refused', { doNotCall: true })
    const input = heard(refused)
    await expect(inspector().call('inspection.complain', input)).rejects.toThrow('号码已经清除')
    expect([cases(), record(refused.id).complaint]).toEqual([[], null])
    await inspector().call('inspection.complain', heard(refused, { identityMode: 'anonymous' }))
    expect(cases()).toHaveLength(1)
  })

  test('received with a name before the number went is still answered when it is sent again', async () => {
    const open = await dialled(await mine())
    const input = heard(open)
    const { complaint } = await inspector().call('inspection.complain', input)
    await end(await inspector().call('inspection.call', { callId: open.id }), 'refused', { doNotCall: true })
    expect((await inspector().call('inspection.complain', input)).complaint).toEqual(complaint)
  })

  test('needs a call: nobody complains who was not dialled', async () => {
    expect(await outcomeOf(inspector().call('inspection.complain', heard(await mine())))).toBe('WRONG_STATE')
    expect(cases()).toEqual([])
  })
})
