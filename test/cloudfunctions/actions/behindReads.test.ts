import type { Filter, What } from '@nuanyu/types/reports'
import { derive } from '../../../cloudfunctions/domain/feedback/derive'
import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { ofCase } from '../../../cloudfunctions/domain/reports/contribution'
import { nest } from '../../../cloudfunctions/domain/reports/counters'
import { fold } from '../../../cloudfunctions/domain/reports/sheet'
import { pendingDoc } from '../../../cloudfunctions/domain/reports/store'
import { officialCalendar } from '../../../cloudfunctions/kernel/calendar'
import { cast } from '../../fixtures/cast'
import { aCaseIn } from '../../fixtures/factories'
import { openHospital, type TestHospital } from '../../support/hospital'
import { readsOf } from '../../support/reads'

const NOW = new Date('2026-09-28T02:00:00Z')
const DAY_MS = 86_400_000
const PAGE = 50

// Filling takes its time.
jest.setTimeout(90_000)

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: NOW.toISOString() })))
afterAll(() => hospital.close())

const words = '说话很冲'
const closed = aCaseIn('closed', { words })
const open = aCaseIn('investigating', { words })
const large = { id: 'dept-neurology', name: '神经内科' }
const small = { id: 'dept-eye', name: '眼科' }

/**
 * Three years of complaints of a large department, all closed; of what is rare there are a few whatever the size:
 * in each of ten months one of a small department, six by letter, and two that are open, one of them late.
 */
function cases(n: number): CaseRecord[] {
  const at = (index: number) => new Date(NOW.getTime() - Math.floor((index * 1095) / n) * DAY_MS - 60_000 - index)
  const common = Array.from({ length: n }, (_unused, index) => made(closed, index, { submittedAt: at(index) }))
  const rare = Array.from({ length: 10 }, (_unused, tenth) => {
    const submittedAt = new Date(NOW.getTime() - tenth * 30 * DAY_MS - 1)
    return [
      made(closed, `small-${tenth}`, { submittedAt, department: small, place: small }),
      ...[1, 2, 3, 4, 5, 6].map((nth) => made(closed, `letter-${tenth}-${nth}`, { submittedAt, channel: 'letter' })),
      made(open, `open-${tenth}`, { submittedAt }),
      made(open, `late-${tenth}`, { submittedAt, overdue: true }),
    ]
  })
  return [...common, ...rare.flat()]
}

function made(like: CaseRecord, id: number | string, change: Partial<CaseRecord>): CaseRecord {
  return derive({ ...like, ownerKey: 'somebody', ...change, _id: `case-${id}` }, officialCalendar)
}

function fill(n: number): CaseRecord[] {
  const records = cases(n)
  const pending = records.map(ofCase).map(({ year, departmentId, counters }) => {
    return pendingDoc('', year, departmentId, nest(counters))
  })
  const { db } = hospital.cloud
  db.bulk(() => {
    db.remove('cases', {})
    db.remove('rollups', {})
    db.insert('cases', records)
    db.insert('rollups', fold([], pending))
  })
  return records
}

const all = { place: { kind: 'hospital' }, facet: null } as const
const at = (id: string) => ({ place: { kind: 'department', id }, facet: null }) as const
const asked: [string, Filter, What][] = [
  ['a month of the hospital', { period: '2026-09', ...all }, 'complaints'],
  ['a year of the hospital', { period: '2026', ...all }, 'asked'],
  ['suggestions, of which there are none', { period: '2026', ...all }, 'suggestions'],
  ['a year of a small department', { period: '2026', ...at(small.id) }, 'complaints'],
  ['a year of a rare channel', { period: '2026', ...all, facet: { kind: 'channel', id: 'letter' } }, 'complaints'],
  ['the rate of a subject', { period: '2026', ...all, facet: { kind: 'subject', id: 'attitude' } }, 'due'],
  ['what is open in a department', { period: '2026', ...at(large.id) }, 'open'],
  ['what is open in a small department', { period: '2026', ...at(small.id) }, 'open'],
  ['what is overdue', { period: '2026', ...all }, 'overdue'],
]

const empty = ['suggestions, of which there are none', 'what is open in a small department']

const ask = (filter: Filter, what: What, cursor?: string) =>
  hospital.as(cast.dingRui).call('reports.behind', { filter, what, ...(cursor ? { cursor } : {}) })

test.each([400, 1200])('with %d cases a page reads no case but its own', async (n) => {
  fill(n)
  await ask({ period: '2026', ...all }, 'open')
  for (const [name, filter, what] of asked) {
    const [read, ...others] = await readsOf(hospital, 'cases', () => ask(filter, what))
    expect([name, read]).toMatchObject([name, { index: 'byTerm', ordered: true }])
    expect([name, read!.documents, others]).toEqual([name, read!.found, []])
    expect(read!.found).toBeLessThanOrEqual(PAGE + 1)
    expect([name, read!.found > 0]).toEqual([name, !empty.includes(name)])
  }
})

test('the pages after the first go on where it ended', async () => {
  const records = fill(400)
  const year = { period: '2025', ...all }
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const from: string = cursor
    const [read] = await readsOf(hospital, 'cases', async () => {
      const page = await ask(year, 'complaints', from || undefined)
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.next
    })
    // The last of the page before is met again.
    expect(read!.documents).toBeLessThanOrEqual(read!.found + 1)
  }
  const [from, to] = [new Date('2025-01-01T00:00:00+08:00'), new Date('2026-01-01T00:00:00+08:00')]
  const expected = records.filter(({ submittedAt }) => submittedAt >= from && submittedAt < to)
  expect(expected.length).toBeGreaterThan(PAGE * 2)
  expect(ids.sort()).toEqual(expected.map(({ _id }) => _id).sort())
})

test('until the job has made the terms of all, the list is complete as well', async () => {
  const fresh = await openHospital({ at: NOW.toISOString() })
  try {
    const old = cases(150).map((record) => ({ ...record, termsBy: 1, terms: [] }))
    fresh.cloud.db.insert('cases', old)
    const list = () =>
      fresh.as(cast.dingRui).call('reports.behind', { filter: { period: '2026', ...at(large.id) }, what: 'open' })
    const before = (await list()).items.map(({ id }) => id)
    expect(before).toHaveLength(20)
    for (let run = 0; run < 3; run++) await fresh.runJobs()
    expect(fresh.cloud.db.count('cases', { termsBy: 1 })).toBe(0)
    const [, read] = await readsOf(fresh, 'cases', async () => {
      expect((await list()).items.map(({ id }) => id)).toEqual(before)
    })
    expect(read).toMatchObject({ index: 'byTerm', documents: 20 })
  } finally {
    await fresh.close()
  }
})
