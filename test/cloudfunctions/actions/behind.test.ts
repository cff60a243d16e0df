import type { BehindPage, Filter, Overview, Place, What } from '@nuanyu/types/reports'
import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { monthOf } from '../../../cloudfunctions/domain/time/localTime'
import { cast } from '../../fixtures/cast'
import { demoSeed } from '../../fixtures/seed'
import { september, wholeHospital } from '../../support/figures'
import { insertAll, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const now = new Date('2026-09-28T02:00:00Z')
let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: now.toISOString() })
  hospital.cloud.db.clear()
  insertAll(hospital.cloud, demoSeed(hospital.secrets, now))
})
afterAll(() => hospital.close())

type Person = { openid: string }
const behind = (person: Person, filter: Filter, what: What, cursor?: string) =>
  hospital.as(person).call('reports.behind', { filter, what, ...(cursor ? { cursor } : {}) })

async function allOf(person: Person, filter: Filter, what: What): Promise<BehindPage['items']> {
  const items: BehindPage['items'] = []
  let page = await behind(person, filter, what)
  for (;;) {
    items.push(...page.items)
    if (page.next === null) return items
    page = await behind(person, filter, what, page.next)
  }
}

const newYear = new Date('2026-01-01T00:00:00+08:00')
const at = (place: Place, period = '2026-09'): Filter => ({ period, place, facet: null })
const { dingRui, fangZheng, guYun, jiChunlan, qinHaiyan } = cast
const cases = () => hospital.cloud.db.find('cases') as CaseRecord[]
const counts = (record: CaseRecord, departmentId: string) =>
  record.lane === 'department' && (record.department ?? record.place)?.id === departmentId

describe('the cases behind a figure', () => {
  test('are for the complaint office exactly those that were counted in a department', async () => {
    const overview = await hospital.as(dingRui).call('reports.overview', { ...september, period: '2026' })
    const [row] = overview.departments.filter(({ id, complaints }) => id !== 'none' && (complaints ?? 0) > 0)
    const filter = at({ kind: 'department', id: row!.id }, '2026')
    const listed = await allOf(dingRui, filter, 'complaints')
    expect(listed).toHaveLength(row!.complaints!)
    const expected = cases().filter(
      (one) => one.kind === 'complaint' && monthOf(one.submittedAt) >= '2026-01' && counts(one, row!.id),
    )
    expect(listed.map(({ id }) => id).sort()).toEqual(expected.map(({ _id }) => _id).sort())
    expect((await behind(dingRui, filter, 'complaints')).why).toBe('涉及您本人的、您自己提交的不在其中。')
  })

  test('of the hospital leave out what discipline has, and say so', async () => {
    const page = await behind(dingRui, september, 'complaints')
    expect(page).toMatchObject({ listed: true, parts: null, title: '2026年9月 · 全院 · 投诉' })
    expect(page.why).toContain('纪检监察室')
    const listed = new Set((await allOf(dingRui, { ...september, period: '2026' }, 'complaints')).map(({ id }) => id))
    expect(cases().filter(({ lane, _id }) => lane === 'discipline' && listed.has(_id))).toEqual([])
  })

  test('come in pages, newest first, without words, day or person', async () => {
    const listed = await allOf(dingRui, { ...september, period: '2026' }, 'complaints')
    expect(listed.length).toBeGreaterThan(50)
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
    expect(Object.keys(listed[0]!).sort()).toEqual(
      ['code', 'department', 'id', 'kind', 'month', 'stateLabel', 'subject'].sort(),
    )
  })

  test('of a subject, of a channel, in hand and late', async () => {
    const ids = [...new Set(cases().map((one) => one.subject.id))]
    const filters = ids.map((id): Filter => ({ ...september, period: '2026', facet: { kind: 'subject', id } }))
    let shown = 0
    for (const subject of filters) {
      const page = await behind(dingRui, subject, 'complaints')
      if (!page.listed) continue
      shown += 1
      const listed = (await allOf(dingRui, subject, 'complaints')).map(({ id }) => id)
      const expected = cases().filter(
        ({ lane, kind, submittedAt, subject: { id } }) =>
          lane === 'department' && kind === 'complaint' && submittedAt >= newYear && id === subject.facet?.id,
      )
      expect(listed.sort()).toEqual(expected.map(({ _id }) => _id).sort())
    }
    expect(shown).toBeGreaterThan(4)
    const channel: Filter = { ...september, period: '2026-Q3', facet: { kind: 'channel', id: 'wechat' } }
    const wechat = new Set(cases().flatMap(({ channel: by, _id }) => (by === 'wechat' ? [_id] : [])))
    expect((await allOf(dingRui, channel, 'complaints')).every(({ id }) => wechat.has(id))).toBe(true)
    const { openNow, overdueNow } = await hospital.as(dingRui).call('reports.overview', september)
    const disciplines = cases().filter(({ lane, overdue }) => lane === 'discipline' && overdue).length
    expect((await allOf(dingRui, september, 'open')).length).toBeLessThanOrEqual(openNow)
    expect(await allOf(dingRui, september, 'overdue')).toHaveLength(overdueNow - disciplines)
  })

  test('of a rate are those its n counts', async () => {
    const { now } = await hospital.as(dingRui).call('reports.overview', { ...september, period: '2026-Q3' })
    const quarter = (record: CaseRecord) => ['2026-07', '2026-08', '2026-09'].includes(monthOf(record.submittedAt))
    const theirs = cases().filter((record) => record.lane === 'department' && quarter(record))
    const ids = async (what: What) =>
      (await allOf(dingRui, { ...september, period: '2026-Q3' }, what)).map(({ id }) => id).sort()
    const due = theirs.filter(({ firstRound }) => firstRound === 'on_time' || firstRound === 'late')
    const asked = theirs.filter(({ reply }) => reply !== null)
    expect(await ids('due')).toEqual(due.map(({ _id }) => _id).sort())
    expect(await ids('asked')).toEqual(asked.map(({ _id }) => _id).sort())
    const page = await behind(dingRui, { ...september, period: '2026-Q3' }, 'due')
    expect(page.count).toBe(now.rates.response.n)
    expect(page.count).toBeGreaterThanOrEqual(due.length)
    const facet: Filter = { ...september, period: '2026-Q3', facet: { kind: 'channel', id: 'wechat' } }
    const subject = await hospital.as(dingRui).call('reports.overview', facet)
    expect((await behind(dingRui, facet, 'asked')).count).toBe(subject.now.rates.solved.n)
    const listed = await allOf(dingRui, facet, 'asked')
    const complaints = asked.filter(({ kind, channel }) => kind === 'complaint' && channel === 'wechat')
    expect(listed.map(({ id }) => id).sort()).toEqual(complaints.map(({ _id }) => _id).sort())
  })

  test('ratings and thanks are listed for nobody, and come in parts', async () => {
    for (const what of ['ratings', 'thanks'] as const) {
      const page = await behind(dingRui, september, what)
      expect(page).toMatchObject({ listed: false, items: [], next: null })
      const { now } = await hospital.as(dingRui).call('reports.overview', september)
      expect(page.count).toBe(now.volume[what])
    }
    expect((await behind(fangZheng, { ...september, period: '2026' }, 'ratings')).parts!.places.length).toBeGreaterThan(
      5,
    )
  })

  test('are not there for who they are about, nor for their author', async () => {
    const one = cases().find(
      ({ lane, kind, submittedAt }) =>
        lane === 'department' && kind === 'complaint' && monthOf(submittedAt) === '2026-09',
    )!
    hospital.cloud.db.update(
      'cases',
      { _id: one._id },
      { $set: { keptOut: [hospital.secrets.personKey(dingRui.openid)] } },
    )
    expect((await allOf(dingRui, september, 'complaints')).map(({ id }) => id)).not.toContain(one._id)
    hospital.cloud.db.update('cases', { _id: one._id }, { $set: { keptOut: [] } })
  })

  test('cost three network trips', async () => {
    await behind(dingRui, september, 'complaints')
    await behind(dingRui, { ...september, period: '2026' }, 'complaints')
    expect(hospital.lastTrips()).toBe(3)
  })
})

describe('without the right to read them', () => {
  test('the figure comes in parts, and the reason in words', async () => {
    const page = await behind(fangZheng, { ...september, period: '2026' }, 'complaints')
    expect(page).toMatchObject({ items: [], next: null, listed: false })
    expect(page.why).toContain('投诉管理部门')
    expect(page.parts!.places.length).toBeGreaterThan(5)
    expect(page.parts!.months.length).toBeGreaterThan(2)
  })

  test('every part is a figure that the overview shows as well, and withheld where it is', async () => {
    const party = hospital.as(fangZheng)
    for (const period of ['2026-Q3']) {
      const overview: Overview = await party.call('reports.overview', { period, ...wholeHospital })
      for (const what of ['complaints', 'suggestions'] as const) {
        const page = await behind(fangZheng, { period, ...wholeHospital }, what)
        expect(page.count).toBe(overview.now.volume[what])
        for (const { id, count } of page.parts!.months)
          expect(count).toBe(overview.trend.find((month) => month.id === id)!.now![what])
        for (const { id, count } of page.parts!.places.slice(0, 2)) {
          if (id === 'none') continue
          const own = await party.call('reports.overview', at({ kind: 'department', id }, period))
          expect(count).toBe(own.now.volume[what])
        }
      }
    }
  }, 120_000)

  test('a handler and a secretary ask in vain', async () => {
    const filter = at({ kind: 'department', id: 'dept-neurology' })
    expect(await outcomeOf(behind(guYun, filter, 'complaints'))).toBe('FORBIDDEN')
    expect(await outcomeOf(behind(jiChunlan, at({ kind: 'branch', id: 'branch-internal-1' }), 'complaints'))).toBe(
      'FORBIDDEN',
    )
  })

  test('a figure that has no such list is refused', async () => {
    const facet = { kind: 'subject' as const, id: 'process' }
    expect(await outcomeOf(behind(dingRui, { ...september, facet }, 'suggestions'))).toBe('VALIDATION')
    expect(await outcomeOf(behind(dingRui, { ...september, facet }, 'open'))).toBe('VALIDATION')
    const nowhere = at({ kind: 'department', id: 'no-such-place' })
    expect(await outcomeOf(behind(dingRui, nowhere, 'complaints'))).toBe('NOT_FOUND')
  })
})

describe('figures of one’s own place', () => {
  test('a handler opens their department, a secretary their branch and its departments', async () => {
    const own = await hospital.as(guYun).call('session.get', {})
    expect(own.figures).toEqual({ kind: 'department', id: 'dept-neurology' })
    expect(own.homes).toContain('overview')
    expect(own.homes).not.toContain('overdue')
    const overview = await hospital.as(guYun).call('reports.overview', at(own.figures!))
    expect(overview.departments.every(({ id }) => id === 'dept-neurology')).toBe(true)
    expect(await hospital.as(guYun).call('reports.choices', {})).toMatchObject({
      hospital: false,
      branches: [],
      departments: [{ id: 'dept-neurology' }],
      subjects: [],
      can: [],
    })
    const branch = at({ kind: 'branch', id: 'branch-internal-1' })
    expect((await hospital.as(jiChunlan).call('reports.overview', branch)).departments.length).toBeGreaterThan(0)
    const choices = await hospital.as(jiChunlan).call('reports.choices', {})
    expect(choices.departments.every(({ branchId }) => branchId === 'branch-internal-1')).toBe(true)
    expect((await hospital.as(jiChunlan).call('session.get', {})).homes).toContain('overview')
  })

  test('and no other place, nor a subject of the whole hospital, on screen or as a file', async () => {
    const elsewhere: Filter[] = [
      september,
      at({ kind: 'department', id: 'dept-cardiology' }),
      at({ kind: 'branch', id: 'branch-internal-1' }),
      at({ kind: 'department', id: 'no-such-place' }),
      { ...september, facet: { kind: 'subject', id: 'process' } },
    ]
    for (const filter of elsewhere) {
      expect(await outcomeOf(hospital.as(guYun).call('reports.overview', filter))).toBe('FORBIDDEN')
      expect(await outcomeOf(hospital.as(guYun).call('reports.exportOverview', filter))).toBe('FORBIDDEN')
    }
    expect(await outcomeOf(hospital.as(qinHaiyan).call('reports.overview', elsewhere[1]!))).toBe('done')
    expect(await outcomeOf(hospital.as(jiChunlan).call('reports.overview', september))).toBe('FORBIDDEN')
  })
})
