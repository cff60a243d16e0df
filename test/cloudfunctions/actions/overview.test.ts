import type { Overview, What } from '@nuanyu/types/reports'
import { monthOf } from '../../../cloudfunctions/domain/time/localTime'
import type { ClinicRecord } from '../../../cloudfunctions/domain/clinic/events/records'
import type { FindingRecord } from '../../../cloudfunctions/domain/findings/records'
import type { CallRecord } from '../../../cloudfunctions/domain/inspection/calls/records'
import type { OrderRecord } from '../../../cloudfunctions/domain/orders/records'
import type { VisitRecord } from '../../../cloudfunctions/domain/visits/records'
import type { CaseRecord, RatingRecord } from '../../../cloudfunctions/domain/feedback/records'
import { createSecrets } from '../../../cloudfunctions/kernel/secrets'
import type { SheetDoc } from '../../../cloudfunctions/domain/reports/sheet'
import { isOpen } from '../../../cloudfunctions/domain/feedback/lifecycle'
import { cast } from '../../fixtures/cast'
import { demoSeed, rollupsOf } from '../../fixtures/seed'
import { counted, september } from '../../support/figures'
import { aComplaint, aRatingInput, caseIn } from '../../support/feedback'
import { insertAll, newCommandId, openHospital, type TestHospital } from '../../support/hospital'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

test('an instance that has read a sheet sees what was added to it since, and that it is gone', async () => {
  const office = hospital.as(cast.fangZheng)
  const rate = () => hospital.as(cast.zhouYongfu).call('feedback.rate', aRatingInput({ stars: 5 }))
  const shown = async () => (await office.call('reports.overview', september)).now.volume.ratings
  const stored = () => counted(hospital, 'ratings')
  for (let n = 0; n < 5; n++) await rate()
  for (let n = 5; n < 25; n++) {
    // Some are added up, some are pending; and asked twice, as nothing has changed in between.
    if (n % 8 === 0) await hospital.runJobs()
    expect([n, await shown(), await shown()]).toEqual([n, stored(), n])
    await rate()
  }
  hospital.cloud.db.remove('rollups', {})
  expect(await shown()).toBe(0)
})

test('the stored figures are what a recount of all records gives', async () => {
  const { id } = await caseIn('replied', hospital)
  await caseIn('investigating', hospital)
  await hospital
    .as(cast.linXiaomei)
    .call('feedback.submit', aComplaint({ where: { by: 'unknown' }, kind: 'suggestion' }))
  await hospital.as(cast.zhouYongfu).call('feedback.rate', aRatingInput({ stars: 2, attitudes: ['cold', 'harsh'] }))
  await hospital.goTo('2026-10-12T02:00:00Z')
  const view = await hospital.as(cast.linXiaomei).call('feedback.get', { caseId: id })
  await hospital.as(cast.linXiaomei).call('feedback.evaluate', {
    commandId: newCommandId(),
    caseId: id,
    version: view.version,
    solved: false,
    satisfied: false,
    reason: '还没有解决',
  })
  const { db } = hospital.cloud
  await hospital.runJobs()
  const recount = rollupsOf(db.find('ratings') as RatingRecord[], db.find('cases') as CaseRecord[])
  expect(inOrder(db.find('rollups') as SheetDoc[])).toEqual(inOrder(recount))
})

function inOrder(sheets: SheetDoc[]): SheetDoc[] {
  return sheets
    .map(({ revision: _revision, ...sheet }) => ({
      ...sheet,
      departments: sheet.departments.sort((a, b) => (a.id < b.id ? -1 : 1)),
    }))
    .sort((a, b) => (a._id < b._id ? -1 : 1))
}

describe('with three months of feedback', () => {
  const now = new Date('2026-09-28T02:00:00Z')
  const seed = demoSeed(createSecrets('another-secret-of-at-least-32-characters'), now)

  beforeEach(() => {
    hospital.cloud.db.clear()
    insertAll(hospital.cloud, demoSeed(hospital.secrets, now))
  })

  test('shows volume, three rates with n, departments, trend and what is overdue', async () => {
    const overview = await hospital.as(cast.fangZheng).call('reports.overview', september)
    const ratings = (seed['ratings'] as RatingRecord[]).filter(({ at }) => monthOf(at) === '2026-09')
    expect(overview.now.volume.ratings).toBe(ratings.length)
    expect(overview.now.rates.response.n).toBeGreaterThanOrEqual(5)
    expect(overview.now.rates.response.value).toBeGreaterThan(0.5)
    expect(overview.overdueNow).toBe(
      (seed['cases'] as CaseRecord[]).filter((one) => one.overdue && isOpen(one.state)).length,
    )
    expect(overview.departments.length).toBeGreaterThan(15)
    expect(overview.trend.map(({ now }) => now === null)).toContain(false)
    expect(overview.trend.at(-1)).toMatchObject({ id: '2026-12', now: null })
  })

  test('shows no number below five people anywhere', async () => {
    const party = hospital.as(cast.fangZheng)
    const overview = await party.call('reports.overview', september)
    const { now: figures, previous, lastYear, replyDays, trend } = overview
    const ofFigures = ({ volume, stars, rates, changed }: Overview['now']) => [
      ...Object.values(volume),
      ...[stars, ...Object.values(rates), changed].map(({ n }) => n),
    ]
    // By department and by month, of what the overview itself shows only of the whole place.
    const inParts = async (what: What) => {
      const { count, parts } = await party.call('reports.behind', { filter: september, what })
      return [count, ...parts!.places.map((part) => part.count), ...parts!.months.map((part) => part.count)]
    }
    const counts: Record<string, (number | null)[]> = {
      figures: [figures, previous.figures, lastYear.figures].flatMap(ofFigures),
      replyDays: [replyDays.n],
      departments: overview.departments.flatMap(({ ratings, complaints, thanks, stars, rates }) => [
        ...[ratings, complaints, thanks],
        ...[stars, ...Object.values(rates)].map(({ n }) => n),
      ]),
      suggestions: await inParts('suggestions'),
      due: await inParts('due'),
      asked: await inParts('asked'),
      attitudes: overview.attitudes.rows.flatMap((row) => row.counts),
      subjects: overview.subjects.rows.flatMap((row) => row.counts),
      trend: trend.flatMap(({ now, lastYear: before }) => [...Object.values(now ?? {}), ...Object.values(before)]),
      bySubject: overview.bySubject.map(({ count }) => count),
      byChannel: overview.byChannel.map(({ count }) => count),
      warm: overview.phrases.warm.map(({ count }) => count),
      forbidden: overview.phrases.forbidden.map(({ count }) => count),
      visits: [overview.work!.clinicVisits],
    }
    const small = Object.entries(counts).map(([name, all]) => [name, all.filter((n) => n !== null && n > 0 && n < 5)])
    expect(Object.fromEntries(small)).toEqual(Object.fromEntries(Object.keys(counts).map((name) => [name, []])))
    // Each of them has something to withhold or to show, so that none is right for want of figures.
    expect(Object.entries(counts).flatMap(([name, all]) => (all.some((n) => n !== 0) ? [] : [name]))).toEqual([])
    for (const name of ['departments', 'suggestions', 'due', 'asked', 'attitudes', 'subjects', 'trend'])
      expect([name, counts[name]!.includes(null)]).toEqual([name, true])
  }, 120_000)

  test('shows what the other rooms did, for the whole hospital alone', async () => {
    const party = hospital.as(cast.fangZheng)
    const { work } = await party.call('reports.overview', { ...september, period: '2026' })
    const orders = seed['orders'] as OrderRecord[]
    const clinics = (seed['clinicEvents'] as ClinicRecord[]).filter(({ tally, startsAt }) => tally && startsAt < now)
    expect(work).toMatchObject({
      ordersOpen: orders.filter(({ shelf }) => shelf !== 'ended').length,
      findings: (seed['findings'] as FindingRecord[]).filter(({ confirmedAt, good }) => confirmedAt && !good).length,
      visits: (seed['visits'] as VisitRecord[]).filter(({ state }) => state === 'submitted').length,
      calls: (seed['calls'] as CallRecord[]).filter(({ state }) => state === 'reached').length,
    })
    expect(work?.clinics).toBeGreaterThan(0)
    expect(work?.clinics).toBeLessThanOrEqual(clinics.length)
    const place = { kind: 'department' as const, id: 'dept-neurology' }
    expect((await party.call('reports.overview', { ...september, place })).work).toBeNull()
  })

  test('costs two network trips, whatever it holds', async () => {
    const party = hospital.as(cast.fangZheng)
    await party.call('reports.overview', september)
    await party.call('reports.overview', { ...september, period: '2026' })
    expect(hospital.lastTrips()).toBe(2)
  })

  test('leaves as a file with the same figures, and the journal says who took it', async () => {
    const { fileName, url } = await hospital.as(cast.fangZheng).call('reports.exportOverview', september)
    expect(fileName).toBe('暖语总览 2026年9月.xlsx')
    // What is in it, cell by cell: overviewFile.test.ts.
    expect((await fetch(url)).status).toBe(200)
    expect(hospital.cloud.db.find('journal', { action: 'reports.exportOverview' })).toMatchObject([
      { by: { name: cast.fangZheng.name }, about: 'reports/2026-09' },
    ])
  })
})
