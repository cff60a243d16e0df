import { countedAs } from '../../../../cloudfunctions/domain/feedback/search/counted'
import { TERMS_BY, termsOf } from '../../../../cloudfunctions/domain/feedback/search/terms'
import { NO_DEPARTMENT, ofCase } from '../../../../cloudfunctions/domain/reports/contribution'
import { createSecrets } from '../../../../cloudfunctions/kernel/secrets'
import { aCase, aCaseIn, cardiology, neurology } from '../../../fixtures/factories'
import { demoSeed } from '../../../fixtures/seed'
import type { CaseRecord } from '../../../../cloudfunctions/domain/feedback/records'
import { SECRET } from '../../../support/hospital'

const facets = { subjects: 'subject', channels: 'channel' } as const

/** What the figures count of a case, as tags. */
function counted(record: CaseRecord): string[] {
  const { departmentId, counters } = ofCase(record)
  return Object.keys(counters).flatMap((path) => {
    const name = path.replace(/^(now|main\.\d\d)\./, '')
    const [, facet, id, of] = /^(subjects|channels)\.(.+)\.(complaints|due|asked)$/.exec(name) ?? []
    if (facet) return [`f:${record.lane}:${of}:${facets[facet as keyof typeof facets]}:${id}`]
    if (!['complaints', 'suggestions', 'due', 'asked', 'open', 'overdue'].includes(name)) return []
    const tag = `f:${record.lane}:${name}`
    return departmentId === NO_DEPARTMENT ? [tag] : [tag, `${tag}:department:${departmentId}`]
  })
}

test('a case is found behind exactly those figures that count it', () => {
  const { cases = [] } = demoSeed(createSecrets(SECRET), new Date('2026-09-28T02:00:00Z')) as { cases?: CaseRecord[] }
  const kinds = new Set(cases.map(({ kind }) => kind))
  expect([cases.length > 100, kinds.size]).toEqual([true, 2])
  for (const record of cases)
    expect([record._id, countedAs(record).sort()]).toEqual([record._id, counted(record).sort()])
})

test('with partners only the department that answers counts it; until it has one, the place', () => {
  const partner = { ...cardiology, since: new Date() } as unknown as CaseRecord['partners'][number]
  const at = (record: CaseRecord) => countedAs(record).filter((tag) => tag.includes(':open:department:'))
  expect(at(aCaseIn('investigating', { partners: [partner] }))).toEqual([
    `f:department:open:department:${neurology.id}`,
  ])
  expect(at(aCase({ department: null, place: cardiology }))).toEqual([`f:department:open:department:${cardiology.id}`])
  expect(at(aCaseIn('transferred_discipline'))).toEqual([])
})

test('of terms that are a version old only the facts are made anew', () => {
  const record = aCaseIn('investigating')
  const old = { ...record, terms: ['旧的', 'd:somewhere'], termsBy: 1 }
  const { terms, termsBy } = termsOf(old)
  expect(termsBy).toBe(TERMS_BY)
  expect(terms).toContain('旧的')
  expect(terms).not.toContain('d:somewhere')
  expect(terms).toEqual(expect.arrayContaining(countedAs(record)))
})
