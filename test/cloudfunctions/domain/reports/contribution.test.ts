import fc from 'fast-check'
import { type Command, decide, markOverdue } from '../../../../cloudfunctions/domain/feedback/rules'
import type { CaseRecord } from '../../../../cloudfunctions/domain/feedback/records'
import { type Contribution, difference, ofCase, ofRating } from '../../../../cloudfunctions/domain/reports/contribution'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import { aCase, aRating, cardiology, handler, MONDAY, neurology, office, patient } from '../../../fixtures/factories'

type Totals = Map<string, number>

function add(totals: Totals, contributions: Contribution[]): void {
  for (const { month, departmentId, counters } of contributions) {
    for (const [path, n] of Object.entries(counters)) {
      const key = `${month}/${departmentId}/${path}`
      const value = (totals.get(key) ?? 0) + n
      if (value === 0) totals.delete(key)
      else totals.set(key, value)
    }
  }
}

const steps: ((record: CaseRecord, now: Date, id: string) => CaseRecord)[] = [
  give({ name: 'accept' }, handler),
  give({ name: 'assign', department: { ...cardiology, branchId: 'branch-2' }, coordinated: true }, office),
  give({ name: 'assign', department: { ...neurology, branchId: 'branch-internal-1' }, coordinated: false }, office),
  give({ name: 'investigate' }, handler),
  give(
    { name: 'submitReply', text: '已核实并改进,谢谢。', change: { kind: 'made', text: '加派人手', on: '2026-10-01' } },
    handler,
  ),
  give({ name: 'approveReply' }, office),
  give({ name: 'evaluate', solved: true, satisfied: true, reason: '' }, patient),
  give({ name: 'evaluate', solved: false, satisfied: false, reason: '没有解决' }, patient),
  (record, now) => markOverdue(record, now),
]

function give(command: Command, viewer: Parameters<typeof decide>[3]) {
  return (record: CaseRecord, now: Date, commandId: string) => {
    try {
      return decide(record, command, record.version, viewer, { now, calendar, commandId, fingerprint: 'f' })
    } catch {
      return record
    }
  }
}

test('over any history, the differences sum to what a recount of the record gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(steps.length - 1), fc.integer({ min: 1, max: 100 })), { maxLength: 40 }),
      (moves) => {
        const totals: Totals = new Map()
        let record = aCase()
        let now = MONDAY.getTime()
        add(totals, difference(null, ofCase(record)))
        moves.forEach(([step, hours], index) => {
          now += hours * 3_600_000
          const next = steps[step]!(record, new Date(now), `command-${index}`)
          add(totals, difference(ofCase(record), ofCase(next)))
          record = next
        })
        const recount: Totals = new Map()
        add(recount, [ofCase(record)])
        expect(totals).toEqual(recount)
      },
    ),
    { numRuns: 300 },
  )
})

test('a case belongs to the month of its receipt in the hospital’s time', () => {
  const record = aCase({ submittedAt: new Date('2026-09-30T17:00:00Z') })
  expect(ofCase(record)).toMatchObject({ month: '2026-10', counters: { 'days.01.complaints': 1 } })
})

test('a rating counts its stars, its day and what was ticked', () => {
  expect(
    ofRating(aRating({ stars: 2, attitudes: ['cold'], voices: [], hearts: [], warmPhrases: [] })).counters,
  ).toEqual({
    ratings: 1,
    stars: 2,
    'byStars.2': 1,
    'days.28.ratings': 1,
    'days.28.stars': 2,
    'attitudes.cold': 1,
  })
})

test('nothing moves when nothing changed', () => {
  expect(difference(ofCase(aCase()), ofCase(aCase()))).toEqual([])
})
