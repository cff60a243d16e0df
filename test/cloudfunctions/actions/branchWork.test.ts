import { cast } from '../../fixtures/cast'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { pendingDoc } from '../../../cloudfunctions/domain/reports/store'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const { jiChunlan, fangZheng, mengJia, guYun } = cast
const own = { branchId: 'branch-internal-1', year: 2026 }
const anEntry = (change = {}) => ({
  commandId: newCommandId(),
  branchId: own.branchId,
  ruleId: 'free-clinic',
  day: '2026-09-20',
  reason: '到社区义诊，出诊六人',
  photos: [],
  ...change,
})
const on = ({ id, version }: { id: string; version: number }) => ({ commandId: newCommandId(), pointId: id, version })
const secretary = () => hospital.as(jiChunlan)
const party = () => hospital.as(fangZheng)
const total = async () => (await party().call('branchWork.score', own)).total
const row = async (id: string) => (await party().call('branchWork.ledger', own)).items.find((item) => item.id === id)!
const makeSecretaryToo = () =>
  hospital.cloud.db.update('staff', { openid: fangZheng.openid }, {
    $push: {
      roles: { role: 'branch_secretary', scope: { kind: 'branch', id: own.branchId }, until: null },
    },
  } as never)

describe('the ledger', () => {
  test('entered by the secretary, counted once a second person agreed, taken back by an entry beside it', async () => {
    const entered = await secretary().call('branchWork.enter', anEntry())
    expect(entered).toMatchObject({ state: 'entered', points: 5, can: [] })
    expect(await party().call('branchWork.score', own)).toMatchObject({ total: 40, waiting: 1 })
    expect((await party().call('branchWork.queue', {})).items).toMatchObject([
      { id: entered.id, can: ['confirm', 'sendBack'] },
    ])
    const counted = await party().call('branchWork.confirm', on(entered))
    expect(counted).toMatchObject({ state: 'confirmed', can: ['reverse'] })
    expect(await total()).toBe(45)

    const reversal = await secretary().call('branchWork.reverse', { ...on(counted), reason: '重复登记了一次' })
    expect(reversal).toMatchObject({ points: -5, state: 'entered', reversal: '冲销以前的一笔' })
    expect(await row(counted.id)).toMatchObject({ points: 5, state: 'confirmed', reversal: '冲销待审核', can: [] })
    expect(await total()).toBe(45)
    await party().call('branchWork.confirm', on(reversal))
    expect(await total()).toBe(40)
    expect(await row(counted.id)).toMatchObject({ points: 5, reversal: '已冲销' })
  })

  test('one entry is taken back once, also by two at the same moment; refused, it may be again', async () => {
    const entered = await secretary().call('branchWork.enter', anEntry())
    const counted = await party().call('branchWork.confirm', on(entered))
    const reversals = await Promise.allSettled(
      [secretary(), hospital.as(mengJia)].map((one) =>
        one.call('branchWork.reverse', { ...on(counted), reason: '重复登记了一次' }),
      ),
    )
    const done = reversals.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(done).toHaveLength(1)
    await party().call('branchWork.sendBack', { ...on(done[0]!), reason: '没有重复，不冲销' })
    const again = await row(counted.id)
    expect(again).toMatchObject({ reversal: '', can: ['reverse'] })
    expect(await outcomeOf(secretary().call('branchWork.reverse', { ...on(again), reason: '还是重复登记了' }))).toBe(
      'done',
    )
  })

  test('sent back with a reason, the secretary is told', async () => {
    const entered = await secretary().call('branchWork.enter', anEntry())
    const back = await party().call('branchWork.sendBack', { ...on(entered), reason: '请附签到表' })
    expect(back).toMatchObject({ state: 'returned', returned: '请附签到表', can: [] })
    await hospital.runJobs()
    const titles = (await secretary().call('notices.mine', {})).items.map(({ title }) => title)
    expect(titles).toContain('支部积分被退回')
    expect(await total()).toBe(40)
  })

  test('refusals: another branch, no secretary, a rule or a day that is none, one’s own entry', async () => {
    const enter = (who: { openid: string }, change = {}) =>
      outcomeOf(hospital.as(who).call('branchWork.enter', anEntry(change)))
    expect(await enter(jiChunlan, { branchId: 'branch-surgery-1' })).toBe('NOT_FOUND')
    expect(await enter(fangZheng)).toBe('FORBIDDEN')
    expect(await enter(guYun)).toBe('FORBIDDEN')
    expect(await enter(jiChunlan, { ruleId: 'invented' })).toBe('VALIDATION')
    expect(await enter(jiChunlan, { day: '2026-09-29' })).toBe('VALIDATION')
    expect(await enter(jiChunlan, { day: '2024-09-29' })).toBe('VALIDATION')
    expect(await enter(jiChunlan, { photos: ['cloud://local-dev.local-local-dev/uploads/other/a.jpg'] })).toBe(
      'VALIDATION',
    )
    expect(await outcomeOf(secretary().call('branchWork.ledger', { ...own, branchId: 'branch-surgery-1' }))).toBe(
      'NOT_FOUND',
    )
    makeSecretaryToo()
    const entered = await secretary().call('branchWork.enter', anEntry())
    expect(await outcomeOf(party().call('branchWork.confirm', on(entered)))).toBe('SELF_REVIEW')
    expect(await outcomeOf(hospital.as(mengJia).call('branchWork.confirm', on(entered)))).toBe('done')
  })

  test('an old page, the same twice, something else under the same id, a second time', async () => {
    const entry = anEntry()
    const entered = await secretary().call('branchWork.enter', entry)
    expect(await secretary().call('branchWork.enter', entry)).toEqual(entered)
    expect(await outcomeOf(secretary().call('branchWork.enter', { ...entry, reason: '别的一件事情' }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(await outcomeOf(party().call('branchWork.confirm', { ...on(entered), version: 7 }))).toBe('CONFLICT')
    const confirm = on(entered)
    const first = await party().call('branchWork.confirm', confirm)
    expect(await party().call('branchWork.confirm', confirm)).toEqual(first)
    expect(await outcomeOf(party().call('branchWork.confirm', on(first)))).toBe('WRONG_STATE')
    const reverse = { ...on(first), reason: '重复登记了一次' }
    const reversal = await secretary().call('branchWork.reverse', reverse)
    expect(await secretary().call('branchWork.reverse', reverse)).toEqual(reversal)
    expect(await outcomeOf(secretary().call('branchWork.reverse', { ...reverse, reason: '另外一个理由' }))).toBe(
      'ALREADY_ARRIVED',
    )
  })
})

describe('the year’s grade', () => {
  const onYear = (version: number) => ({ commandId: newCommandId(), ...own, version })

  test('suggested by the table, proposed by one, decided by another, with a reason where it differs', async () => {
    const view = await party().call('branchWork.grading', own)
    expect(view).toMatchObject({ state: 'open', suggested: 'poor', can: ['proposeGrade'], version: 1 })
    const other = { ...onYear(1), grading: 'good' as const, reason: '' }
    expect(await outcomeOf(party().call('branchWork.proposeGrade', other))).toBe('VALIDATION')
    expect(hospital.cloud.db.count('gradings')).toBe(0)
    const proposed = await party().call('branchWork.proposeGrade', { ...other, reason: '积分上线不满一年，参考往年' })
    expect(proposed).toMatchObject({ state: 'proposed', proposal: { label: '较好', differs: true, total: 40 } })
    expect(await outcomeOf(party().call('branchWork.decideGrade', onYear(2)))).toBe('SELF_REVIEW')
    const decided = await hospital.as(mengJia).call('branchWork.decideGrade', onYear(2))
    expect(decided).toMatchObject({ state: 'decided', decided: { label: '较好', by: '孟佳' } })
    expect(await secretary().call('branchWork.grading', own)).toMatchObject({ state: 'decided', can: [] })
    // What is counted later does not change what was decided, and is said.
    const entered = await secretary().call('branchWork.enter', anEntry())
    await party().call('branchWork.confirm', on(entered))
    expect(await party().call('branchWork.grading', own)).toMatchObject({
      moved: true,
      proposal: { total: 40 },
      decided: { label: '较好' },
    })
    expect(
      (await party().call('branchWork.branches', {})).branches.find(({ id }) => id === own.branchId),
    ).toMatchObject({ total: 45, grading: '较好', stateLabel: '已定级' })
  })

  test('refusals: a secretary, the branch’s own secretary in the office, an old page', async () => {
    const propose = { ...onYear(1), grading: 'poor' as const, reason: '' }
    expect(await outcomeOf(secretary().call('branchWork.proposeGrade', propose))).toBe('FORBIDDEN')
    expect(await outcomeOf(party().call('branchWork.proposeGrade', { ...propose, version: 2 }))).toBe('CONFLICT')
    expect(await outcomeOf(party().call('branchWork.decideGrade', onYear(1)))).toBe('WRONG_STATE')
    makeSecretaryToo()
    expect(await outcomeOf(party().call('branchWork.proposeGrade', propose))).toBe('SELF_REVIEW')
  })
})

test('ranked by what was in time, with ten or more; a secretary reads their own line', async () => {
  hospital.cloud.db.insert('rollups', [
    pendingDoc('r1', '2026', 'dept-neurology', { main: { '08': { due: 6, onTime: 6 } } }),
    pendingDoc('r2', '2026', 'dept-cardiology', { main: { '09': { due: 4, onTime: 3 } } }),
    pendingDoc('r3', '2026', 'dept-surgery', { main: { '09': { due: 20, onTime: 20 } } }),
    pendingDoc('r4', '2026', 'dept-eye', { main: { '09': { due: 9 } } }),
    pendingDoc('r5', '2025', 'dept-eye', { main: { '09': { due: 90, onTime: 90 } } }),
  ])
  const ranking = await party().call('branchWork.ranking', { year: 2026 })
  expect(ranking.of).toBe(2)
  expect(ranking.rows.slice(0, 2)).toMatchObject([
    { id: 'branch-surgery-1', rank: 1, share: 1 },
    { id: own.branchId, rank: 2, n: 10, share: 0.9 },
  ])
  expect(
    ranking.rows.slice(2).every(({ rank, share, says }) => rank === null && share === null && says === '样本不足'),
  ).toBe(true)
  const line = await secretary().call('branchWork.ranking', { year: 2026 })
  expect(line.rows).toMatchObject([{ id: own.branchId, rank: 2 }])
  expect(line.of).toBe(2)
})
