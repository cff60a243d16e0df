import type { CalleeRecord } from '../../../cloudfunctions/domain/inspection/callees/records'
import type { CallRecord } from '../../../cloudfunctions/domain/inspection/calls/records'
import type { JournalEntry } from '../../../cloudfunctions/kernel/journal'
import { cast } from '../../fixtures/cast'
import { cardiology, neurology } from '../../fixtures/factories'
import { insertAll, newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { aPlan, onPlan, planIn, someCallees } from '../../support/inspection'
import { uploaded, workbook } from '../../support/tables'

const NOW = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: NOW })))
beforeEach(() => {
  hospital.empty()
  insertAll(hospital.cloud, {
    callees: [
      ...someCallees(hospital, neurology, 8, new Date(NOW)),
      ...someCallees(hospital, cardiology, 6, new Date(NOW)),
    ],
  })
})
afterAll(() => hospital.close())
jest.setTimeout(120_000)

const party = () => hospital.as(cast.fangZheng)
const second = () => hospital.as(cast.mengJia)
const supervision = () => hospital.as(cast.heJianping)
const calls = () => hospital.cloud.db.find<CallRecord>('calls')
const callees = () => hospital.cloud.db.find<CalleeRecord>('callees')
const saved = (form = aPlan(), commandId = newCommandId()) =>
  party().call('inspection.savePlan', { commandId, planId: null, form })

describe('a plan', () => {
  test('is written, approved by a second person, drawn, and carried out', async () => {
    const plan = await planIn('running', hospital)
    expect(plan.stateLabel).toBe('进行中')
    expect(plan.lines.map(({ drawn }) => drawn)).toEqual([2, 2])
    expect(plan.progress).toMatchObject({ open: 4, reached: 0, unassigned: 0 })
    expect(plan.history.map(({ title }) => title)).toEqual(['起草', '送批', '批准', '随机抽样', '开始执行'])
    const about = `checkPlans/${plan.id}`
    expect(hospital.cloud.db.find<JournalEntry>('journal', { about }).map(({ change }) => change)).toEqual([
      '- → draft',
      'draft → draft',
      'draft → approved',
      'approved → sampled',
      'sampled → running',
    ])
  })

  test('is not approved by whoever had a hand in it', async () => {
    const draft = await saved()
    const edited = await second().call('inspection.savePlan', {
      commandId: newCommandId(),
      planId: draft.id,
      version: draft.version,
      form: aPlan({ title: '九月电话回访（改）' }),
    })
    const waiting = await party().call('inspection.propose', onPlan(edited))
    for (const writer of [party(), second()])
      expect(await outcomeOf(writer.call('inspection.approve', onPlan(waiting)))).toBe('SELF_REVIEW')
    expect((await supervision().call('inspection.plan', { planId: draft.id })).can).toContain('approve')
    expect((await party().call('inspection.plan', { planId: draft.id })).own).toBe(true)
    await supervision().call('inspection.approve', onPlan(waiting))
  })

  test('is not approved before it is handed over, and an edit takes it back', async () => {
    const draft = await saved()
    expect(await outcomeOf(second().call('inspection.approve', onPlan(draft)))).toBe('WRONG_STATE')
    const waiting = await party().call('inspection.propose', onPlan(draft))
    const form = aPlan({ title: '改过的计划' })
    const again = await party().call('inspection.savePlan', { ...onPlan(waiting), form })
    expect(again.waiting).toBe(false)
    expect(await outcomeOf(second().call('inspection.approve', onPlan(again)))).toBe('WRONG_STATE')
    // What the approver saw is what is approved.
    expect(await outcomeOf(second().call('inspection.approve', onPlan(waiting)))).toBe('CONFLICT')
  })

  test('is frozen with approval', async () => {
    const plan = await planIn('approved', hospital)
    expect(await outcomeOf(party().call('inspection.savePlan', { ...onPlan(plan), form: aPlan() }))).toBe('WRONG_STATE')
  })

  test('goes back with a reason, which its writer reads', async () => {
    const plan = await planIn('waiting', hospital)
    const back = await supervision().call('inspection.sendBack', { ...onPlan(plan), reason: '请补上病房护理' })
    expect([back.waiting, back.reason]).toEqual([false, '请补上病房护理'])
    await hospital.runJobs()
    const { items } = await party().call('notices.mine', {})
    expect(items.map(({ title }) => title)).toContain('巡查计划被退回修改')
  })

  test('sent twice is one; changed under the same id it is refused', async () => {
    const commandId = newCommandId()
    const [first, again] = [await saved(aPlan(), commandId), await saved(aPlan(), commandId)]
    expect(again).toEqual(first)
    expect(await outcomeOf(saved(aPlan({ title: '另一个计划' }), commandId))).toBe('ALREADY_ARRIVED')
    const cancel = { ...onPlan(first), reason: '计划有重复' }
    const cancelled = await party().call('inspection.cancel', cancel)
    expect(await party().call('inspection.cancel', cancel)).toEqual(cancelled)
    expect(await outcomeOf(party().call('inspection.cancel', { ...cancel, reason: '别的原因' }))).toBe(
      'ALREADY_ARRIVED',
    )
  })

  test('is refused where it says nothing, or something that is not there', async () => {
    const wrong = async (form: ReturnType<typeof aPlan>) => outcomeOf(saved(form))
    const [line] = aPlan().lines
    expect(await wrong(aPlan({ lines: [] }))).toBe('VALIDATION')
    expect(await wrong(aPlan({ until: '2026-09-01' }))).toBe('VALIDATION')
    expect(await wrong(aPlan({ lines: [{ ...line!, kind: 'undercover' }] }))).toBe('VALIDATION')
    expect(await wrong(aPlan({ lines: [line!, { ...line!, key: 'again' }] }))).toBe('VALIDATION')
    expect(await wrong(aPlan({ lines: [{ ...line!, departmentId: 'dept-nowhere' }] }))).toBe('VALIDATION')
  })

  test('is nobody’s business who is inspected', async () => {
    const { id: planId } = await planIn('running', hospital)
    for (const person of [cast.guYun, cast.liGuodong, cast.dingRui, cast.xiaMing, cast.baoKai]) {
      expect(await outcomeOf(hospital.as(person).call('inspection.plan', { planId }))).toBe('FORBIDDEN')
      expect(await outcomeOf(hospital.as(person).call('inspection.plans', { queue: 'open' }))).toBe('FORBIDDEN')
    }
    const seen = await hospital.as(cast.zhuangSu).call('inspection.plan', { planId })
    expect(seen.can).toEqual(['redraw'])
    expect(seen.inspectors).toEqual([])
  })

  test('lists page by page', async () => {
    for (let n = 0; n < 31; n++) await saved(aPlan({ title: `第${n + 1}个计划` }))
    const first = await party().call('inspection.plans', { queue: 'open' })
    expect([first.items.length, first.can]).toEqual([30, ['create', 'callees']])
    const rest = await party().call('inspection.plans', { queue: 'open', cursor: first.next! })
    expect(new Set([...first.items, ...rest.items].map(({ title }) => title)).size).toBe(31)
  })
})

describe('the draw', () => {
  test('can be done again by whoever has the right, and comes out the same', async () => {
    const { id: planId, draw } = await planIn('sampled', hospital)
    expect(draw?.frame).toBe(14)
    for (const person of [cast.fangZheng, cast.heJianping, cast.zhuangSu, cast.kangNing]) {
      const again = await hospital.as(person).call('inspection.redraw', { planId })
      expect([again.equal, again.frame, again.seed]).toEqual([true, 14, draw?.seed])
    }
  })

  test('shows where somebody touched it', async () => {
    const { id: planId } = await planIn('sampled', hospital)
    const [plan] = hospital.cloud.db.find<{ _id: string; draw: { drawn: { drawn: string[] }[] } }>('checkPlans')
    plan!.draw.drawn[0]!.drawn.reverse()
    hospital.cloud.db.update('checkPlans', { _id: planId }, { $set: { 'draw.drawn': plan!.draw.drawn } })
    const again = await party().call('inspection.redraw', { planId })
    expect([again.equal, again.lines.map(({ equal }) => equal)]).toEqual([false, [false, true]])
  })

  test('happens once: before approval not, and not a second time', async () => {
    const waiting = await planIn('waiting', hospital)
    expect(await outcomeOf(party().call('inspection.draw', onPlan(waiting)))).toBe('WRONG_STATE')
    const approved = await planIn('approved', hospital)
    const command = onPlan(approved)
    const drawn = await party().call('inspection.draw', command)
    expect((await party().call('inspection.draw', command)).draw).toEqual(drawn.draw)
    expect(await outcomeOf(party().call('inspection.draw', onPlan(drawn)))).toBe('WRONG_STATE')
    expect(hospital.cloud.db.count('checkFrames')).toBe(1)
  })

  test('takes nobody who did not agree, and says where it is short', async () => {
    hospital.cloud.db.update('callees', { 'department.id': cardiology.id }, { $set: { state: 'withdrawn' } })
    const plan = await planIn('running', hospital)
    const [neuro, cardio] = plan.lines
    expect([neuro!.drawn, cardio!.drawn]).toEqual([2, expect.any(Number)])
    const agreed = new Set(callees().flatMap(({ _id, state }) => (state === 'agreed' ? [_id] : [])))
    for (const { calleeId } of calls()) expect(agreed).toContain(calleeId)
  })

  test('leaves out whom another plan calls or is about to, until that one has ended', async () => {
    const drawnBy = (plan: { id: string }) =>
      hospital.cloud.db
        .find<{ draw: { drawn: { drawn: string[] }[] } }>('checkPlans', { _id: plan.id })[0]!
        .draw.drawn.flatMap(({ drawn }) => drawn)
    const form = (title: string) => aPlan({ title, lines: [{ ...aPlan().lines[0]!, count: 3 }] })
    const sampled = await planIn('sampled', hospital, form('抽好还没开始'))
    const running = await planIn('running', hospital, form('同时进行'))
    expect([sampled.draw?.frame, running.draw?.frame]).toEqual([8, 5])
    expect(new Set([...drawnBy(sampled), ...drawnBy(running)]).size).toBe(6)
    // One number is one person, also where it lies under its owner's own word and in another department.
    const [one] = callees().filter(({ _id }) => drawnBy(running).includes(_id))
    const ownWord = { ...one!, _id: 'own-word', source: 'self', department: cardiology }
    insertAll(hospital.cloud, { callees: [ownWord] })
    const cardio = await planIn('sampled', hospital, aPlan({ title: '别的科室', lines: [aPlan().lines[1]!] }))
    expect(cardio.draw?.frame).toBe(6)
    await party().call('inspection.cancel', { ...onPlan(sampled), reason: '不需要了' })
    expect((await planIn('sampled', hospital, form('再抽一次'))).draw?.frame).toBe(5)
  })

  test('a start that was sent twice makes each call once', async () => {
    const plan = await planIn('sampled', hospital)
    const command = onPlan(plan)
    await Promise.all([party().call('inspection.start', command), party().call('inspection.start', command)])
    expect(calls()).toHaveLength(4)
  })
})

describe('whose calls', () => {
  const inspectorOf = (call: CallRecord) => [call.department.id, call.inspector]

  test('nobody is given their own department', async () => {
    await planIn('running', hospital)
    expect(calls().map(inspectorOf)).toEqual(expect.arrayContaining([[cardiology.id, '夏明']]))
    expect(calls().map(inspectorOf)).not.toContainEqual([cardiology.id, '白露'])
  })

  test('and whoever moves there hands over what was theirs', async () => {
    const plan = await planIn('running', hospital)
    hospital.cloud.db.update('staff', { openid: cast.xiaMing.openid }, { $set: { departmentId: neurology.id } })
    await party().call('inspection.distribute', onPlan(plan))
    for (const call of calls()) expect(call.inspector).toBe(call.department.id === neurology.id ? '白露' : '夏明')
  })

  test('where nobody may, it is said', async () => {
    hospital.cloud.db.update('staff', { openid: cast.xiaMing.openid }, { $set: { active: false } })
    const plan = await planIn('running', hospital)
    expect(plan.progress?.unassigned).toBe(2)
  })
})

describe('the end', () => {
  test('with calls still open is given a reason, and they are dropped', async () => {
    const plan = await planIn('running', hospital)
    expect(await outcomeOf(party().call('inspection.complete', { ...onPlan(plan), reason: '' }))).toBe('VALIDATION')
    const done = await party().call('inspection.complete', { ...onPlan(plan), reason: '国庆前收尾' })
    expect([done.state, done.progress?.open]).toEqual(['completed', 0])
    expect(calls().every(({ state, queue }) => state === 'dropped' && queue === 'done')).toBe(true)
  })
})

describe('people who may be called', () => {
  const HEADER = ['姓名', '电话', '科室', '岗位', '出院日期', '同意回访']
  const put = (...rows: string[][]) => uploaded(hospital, cast.fangZheng, workbook([HEADER, ...rows]))
  const yes = ['赵大爷', '13911110001', '神经内科', '病房护理', '2026-09-20', '是']
  const no = ['钱阿姨', '13911110002', '神经内科', '', '2026-09-20', '否']

  test('are read from a list: who agreed is kept sealed, of the others nothing', async () => {
    const fileId = await put(yes, no)
    const preview = await party().call('inspection.previewCallees', { fileId })
    expect(preview).toMatchObject({ rows: 2, agreed: 1, refused: 1, never: 0 })
    const command = { commandId: newCommandId(), fileId, token: preview.token }
    expect(await party().call('inspection.importCallees', command)).toEqual({ kept: 1, refused: 1 })
    await party().call('inspection.importCallees', command)
    expect(callees()).toHaveLength(15)
    const stored = JSON.stringify(hospital.cloud.db.find('callees')) + JSON.stringify(hospital.cloud.db.find('journal'))
    for (const never of ['13911110001', '赵大爷', '13911110002', '钱阿姨', '钱**']) expect(stored).not.toContain(never)
    const summary = await party().call('inspection.callees', {})
    expect(summary.agreed).toBe(15)
    expect(summary.departments[0]).toMatchObject({ department: '神经内科', n: 9 })
  })

  test('are not taken in while the list has faults, nor from a file that nobody looked at', async () => {
    const faulty = await put(['赵大爷', '139', '神经内科', '', '', '是'])
    const { token, problems } = await party().call('inspection.previewCallees', { fileId: faulty })
    expect(problems.shown[0]).toMatchObject({ row: 2, column: '电话' })
    const command = { commandId: newCommandId(), fileId: faulty, token }
    expect(await outcomeOf(party().call('inspection.importCallees', command))).toBe('VALIDATION')
    const fine = await put(yes)
    expect(await outcomeOf(party().call('inspection.importCallees', { ...command, fileId: fine }))).toBe('CONFLICT')
  })

  test('say so themselves, and take it back: the number goes at once', async () => {
    const patient = hospital.as(cast.linXiaomei)
    const input = { commandId: newCommandId(), phone: '13800000010', name: '林晓梅', departmentId: neurology.id }
    const mine = await patient.call('inspection.consent', input)
    expect(mine).toMatchObject({ agreed: true, phone: '138****0010', department: '神经内科' })
    expect(await patient.call('inspection.consent', input)).toEqual(mine)
    expect(await outcomeOf(patient.call('inspection.consent', { ...input, phone: '13800000099' }))).toBe(
      'ALREADY_ARRIVED',
    )
    const data = await patient.call('me.data', {})
    expect(data.kinds.find(({ id }) => id === 'calls')?.count).toBe(1)
    expect((await patient.call('inspection.withdrawConsent', { commandId: newCommandId() })).agreed).toBe(false)
    expect(callees().find(({ source }) => source === 'self')).toMatchObject({ state: 'withdrawn', sealed: '' })
    expect((await hospital.as(cast.heMin).call('inspection.myConsent', {})).agreed).toBe(false)
  })

  test('whoever clears their data is not called any more', async () => {
    const patient = hospital.as(cast.linXiaomei)
    const input = { commandId: newCommandId(), phone: '13800000010', name: '', departmentId: neurology.id }
    await patient.call('inspection.consent', input)
    await patient.call('me.erase', { commandId: newCommandId() })
    expect(callees().filter(({ source }) => source === 'self')).toEqual([])
  })

  test('are forgotten after ninety days', async () => {
    await hospital.goTo('2026-12-28T18:00:00Z')
    expect(callees().every(({ state, sealed }) => state === 'erased' && sealed === '')).toBe(true)
    await hospital.cloud.clock.set(NOW)
  })
})
