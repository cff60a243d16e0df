import fc from '../../support/properties'
import type { RecountRecord } from '../../../cloudfunctions/domain/reports/recount/records'
import { cast } from '../../fixtures/cast'
import { counted, september } from '../../support/figures'
import { aComplaint, aRatingInput, aReply } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => {
  hospital.empty()
  return hospital.cloud.clock.set('2026-09-28T02:00:00Z')
})
afterAll(() => hospital.close())

const db = () => hospital.cloud.db
const recounted = (target: string) => db().find<RecountRecord>('recounts', { _id: target })[0]

// Some run the timer dozens of times.
jest.setTimeout(120_000)

/** Two in the morning of that day; the timer runs until the two months looked at are through. */
async function night(day: string, times = 6) {
  await hospital.cloud.clock.set(`${day}T02:00:00+08:00`)
  for (let n = 0; n < times; n++) await hospital.runJobs()
}

const rate = (change = {}) => hospital.as(cast.zhouYongfu).call('feedback.rate', aRatingInput(change))

function tamper(by: number) {
  db().update('rollups', { _id: '2026' }, { $inc: { 'departments.0.main.09.ratings': by } })
}

test('every month of two years comes round in one night, and what agrees is said to', async () => {
  await rate()
  await night('2026-09-29', 25)
  expect(db().count('recounts')).toBe(25)
  expect(
    db()
      .find<RecountRecord>('recounts')
      .map(({ result }) => result?.differences),
  ).toEqual(Array.from({ length: 25 }, () => []))
  const { recounted: said } = await hospital.as(cast.fangZheng).call('reports.overview', september)
  expect(said).toEqual({ at: '2026-09-28T18:00:00.000Z', differences: 0 })
  expect(db().count('journal', { action: 'jobs.recountFigures' })).toBe(0)
})

test('by day nothing is counted', async () => {
  await rate()
  await hospital.runJobs()
  expect(db().count('recounts')).toBe(0)
})

test('a sheet that was tampered with is found, told once, and repaired', async () => {
  await rate()
  await rate({ stars: 2, attitudes: ['cold'] })
  await hospital.runJobs()
  tamper(3)
  await night('2026-09-29')
  expect(recounted('2026-09')?.result?.differences).toEqual([
    { departmentId: 'dept-neurology', path: 'main.09.ratings', stored: 5, counted: 2 },
  ])
  await night('2026-09-30', 6)
  const told = db().find('journal', { action: 'jobs.recountFigures' })
  expect(told).toHaveLength(1)
  expect(told[0].notices.map(({ to }: { to: { role: string } }) => to.role)).toEqual(['admin', 'party_office'])
  expect(JSON.stringify(told[0].notices)).toContain('2026年9月')
  // Where both of them may look: the administrator reads no overview.
  expect(told[0].notices.map(({ page }: { page: string }) => page)).toEqual(Array(2).fill('office/recounts/index'))
  for (const person of [cast.baoKai, cast.fangZheng])
    expect((await hospital.as(person).call('session.get', {})).homes).toContain('recounts')
  expect(JSON.stringify(told[0].notices)).not.toMatch(/[25]条|neurology/)

  const admin = hospital.as(cast.baoKai)
  const row = { target: '2026-09', differences: 1, canRepair: true }
  expect((await admin.call('reports.recounts', {})).items).toContainEqual(expect.objectContaining(row))
  const command = { commandId: newCommandId(), target: '2026-09' }
  const after = await admin.call('reports.repair', command)
  expect(after).toMatchObject({ differences: 0, canRepair: false })
  expect(counted(hospital, 'ratings')).toBe(2)
  expect(await admin.call('reports.repair', command)).toEqual(after)
  expect(counted(hospital, 'ratings')).toBe(2)
  expect(db().find('journal', { action: 'reports.repair' })).toMatchObject([{ change: '1 repaired' }])
  await night('2026-10-01', 3)
  expect(recounted('2026-09')?.result?.differences).toEqual([])
})

test('what came in after the count is not undone by the repair', async () => {
  await rate()
  await hospital.runJobs()
  tamper(-1)
  await night('2026-09-29')
  await rate()
  await hospital.as(cast.baoKai).call('reports.repair', { commandId: newCommandId(), target: '2026-09' })
  expect(counted(hospital, 'ratings')).toBe(2)
})

test('while figures move between two pages, nothing is said and it is tried again', async () => {
  await rate()
  await hospital.cloud.clock.set('2026-09-29T02:00:00+08:00')
  await hospital.runJobs()
  // Twenty pages are one run: a month of more is still under way when somebody rates.
  const [first] = db().find('ratings')
  db().insert(
    'ratings',
    Array.from({ length: 2100 }, (_, n) => ({ ...first, _id: `more-${String(n).padStart(4, '0')}` })),
  )
  await hospital.runJobs()
  expect(recounted('2026-09')?.run).toMatchObject({ step: 0, tries: 1 })
  await rate()
  await hospital.runJobs()
  expect(recounted('2026-09')?.run).toMatchObject({ tries: 2 })
  expect(recounted('2026-09')?.result).toBeNull()
})

test.each([
  ['agrees', '2026-09', 'WRONG_STATE'],
  ['was never counted', '2024-01', 'WRONG_STATE'],
  ['is none', '2026-13', 'VALIDATION'],
])('a month that %s is not repaired', async (_what, target, code) => {
  await rate()
  await night('2026-09-29')
  const command = { commandId: newCommandId(), target }
  expect(await outcomeOf(hospital.as(cast.baoKai).call('reports.repair', command))).toBe(code)
})

test('a command that was changed and sent again is refused', async () => {
  await rate()
  await hospital.runJobs()
  tamper(1)
  await night('2026-09-29')
  const admin = hospital.as(cast.baoKai)
  const commandId = newCommandId()
  await admin.call('reports.repair', { commandId, target: '2026-09' })
  expect(await outcomeOf(admin.call('reports.repair', { commandId, target: '2026-08' }))).toBe('ALREADY_ARRIVED')
})

test('only whoever answers for the system repairs, and nobody else than they and the Party office sees what differs', async () => {
  const repair = { commandId: newCommandId(), target: '2026-09' }
  expect(await outcomeOf(hospital.as(cast.fangZheng).call('reports.repair', repair))).toBe('FORBIDDEN')
  expect(await outcomeOf(hospital.as(cast.dingRui).call('reports.recounts', {}))).toBe('FORBIDDEN')
})

describe('over random histories', () => {
  type Step = (ids: string[], pick: number) => Promise<unknown>
  const as = (who: keyof typeof cast) => hospital.as(cast[who] as { openid: string })
  const on = async (caseId: string) => {
    const [{ version }] = db().find('cases', { _id: caseId })
    return { commandId: newCommandId(), caseId, version }
  }
  const one = (ids: string[], pick: number) => ids[pick % Math.max(1, ids.length)] ?? ''
  async function advance(id: string, pick: number) {
    const command = await on(id)
    const [{ state }] = db().find('cases', { _id: id })
    const nurse = as('guYun')
    if (state === 'investigating') await nurse.call('feedback.submitReply', { ...aReply, ...command })
    else if (state === 'reply_review') await as('dingRui').call('feedback.approveReply', command)
    else if (state === 'replied') {
      const said = pick % 2 === 0 ? { solved: true, satisfied: true } : { solved: false, satisfied: false }
      await as('linXiaomei').call('feedback.evaluate', { ...command, ...said, reason: '还是没有解决' })
      done['evaluate'] = (done['evaluate'] ?? 0) + 1
    } else if (state === 'accepted' || state === 'assigned') await nurse.call('feedback.investigate', command)
    else await nurse.call('feedback.accept', command)
  }
  const done: Record<string, number> = {}
  const steps: Record<string, Step> = {
    submit: async (ids, pick) => {
      const subject = pick % 3 === 0 ? 'process' : 'attitude'
      const { caseId } = await as('linXiaomei').call('feedback.submit', aComplaint({ subject }))
      ids.push(caseId)
    },
    rate: (_ids, pick) => rate({ stars: (pick % 5) + 1 }),
    /** Some steps further in its life; who is not satisfied has it reopened. */
    advance: async (ids, pick) => {
      for (let n = 0; n <= pick % 7; n++) await advance(one(ids, pick), pick)
    },
    withdraw: async (ids, pick) =>
      as('linXiaomei').call('feedback.withdraw', { ...(await on(one(ids, pick))), reason: '' }),
    discipline: async (ids, pick) =>
      as('dingRui').call('feedback.transferDiscipline', { ...(await on(one(ids, pick))), reason: '涉及红包' }),
    assign: async (ids, pick) =>
      as('dingRui').call('feedback.assign', { ...(await on(one(ids, pick))), departments: ['dept-oncology'] }),
    merge: async (ids, pick) =>
      as('dingRui').call('feedback.merge', { ...(await on(one(ids, pick))), intoCaseId: one(ids, pick + 1) }),
    fold: () => hospital.runJobs(),
    days: async (_ids, pick) => {
      const at = hospital.cloud.clock.now().getTime() + (pick % 9) * 86_400_000
      await hospital.goTo(new Date(at).toISOString())
    },
  }
  /** So that each life has what is rare. */
  const opening: [string, number][] = [
    ['submit', 1],
    ['submit', 1],
    ['merge', 0],
    ['submit', 1],
    ['discipline', 2],
    ['submit', 1],
    ['withdraw', 3],
    ['fold', 0],
  ]
  const names = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('submit', 'advance', 'advance', 'advance') },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(steps)) },
  )

  test('the stored figures are what all records count to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, fc.nat(20)), { minLength: 25, maxLength: 50 }), async (story) => {
        hospital.empty()
        await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
        const ids: string[] = []
        for (const [name, pick] of [...opening, ...story]) {
          try {
            await steps[name]?.(ids, pick)
            done[name] = (done[name] ?? 0) + 1
          } catch (error) {
            // Most moves of a random life are refused.
            if (!(error as { code?: string }).code && !(error instanceof TypeError)) throw error
          }
        }
        const [day] = new Date(hospital.cloud.clock.now().getTime() + 86_400_000).toISOString().split('T')
        await night(day as string, 5)
        for (const { _id, result } of db().find<RecountRecord>('recounts', { turn: { $gt: 0 } }))
          expect([_id, result?.differences]).toEqual([_id, []])
      }),
      { numRuns: 4 },
    )
    for (const name of ['merge', 'withdraw', 'discipline', 'fold']) expect(done).toHaveProperty(name)
  })
})
