import fc from '../../../support/properties'
import { OrderFlag, OrderKind, OrderShelf, type OrderFilter, ResearchCategory } from '@nuanyu/types/orders'
import { countsOf, type Group } from '../../../../cloudfunctions/domain/orders/counts'
import { reads, readingOf } from '../../../../cloudfunctions/domain/orders/places'
import { ledgerSheet } from '../../../../cloudfunctions/domain/orders/ledger'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import { cardiology, neurology, oncology } from '../../../fixtures/factories'
import { fresh, inState, now, who } from './orders'

const none: OrderFilter = { shelf: null, departmentId: null, kind: null, category: null, flag: null }
const places = [neurology, cardiology, oncology]

const groups: fc.Arbitrary<Group[]> = fc.array(
  fc
    .record({
      shelf: fc.constantFrom(...OrderShelf.options),
      kind: fc.constantFrom(...OrderKind.options),
      category: fc.option(fc.constantFrom(...ResearchCategory.options)),
      places: fc.shuffledSubarray(places, { minLength: 1 }),
      flags: fc.subarray([...OrderFlag.options]),
      n: fc.integer({ min: 1, max: 50 }),
    })
    .map(({ places: [lead = neurology, ...helpers], ...rest }) => ({ ...rest, lead, helpers })),
  { maxLength: 20 },
)

test('a number says how many the list shows after a tap on it', () => {
  const filters = fc.record({
    shelf: fc.option(fc.constantFrom(...OrderShelf.options)),
    departmentId: fc.option(fc.constantFrom(...places.map(({ id }) => id))),
    kind: fc.option(fc.constantFrom(...OrderKind.options)),
    category: fc.option(fc.constantFrom(...ResearchCategory.options)),
    flag: fc.option(fc.constantFrom(...OrderFlag.options)),
  })
  fc.assert(
    fc.property(groups, filters, (all, filter) => {
      const counts = countsOf(all, filter)
      const shown = (one: OrderFilter) =>
        all
          .filter(
            ({ shelf, kind, category, flags, lead, helpers }) =>
              (one.shelf === null ? shelf !== 'ended' : shelf === one.shelf) &&
              (one.kind === null || kind === one.kind) &&
              (one.category === null || category === one.category) &&
              (one.flag === null || flags.includes(one.flag)) &&
              (one.departmentId === null || [lead, ...helpers].some(({ id }) => id === one.departmentId)),
          )
          .reduce((sum, { n }) => sum + n, 0)
      expect(counts.open).toBe(shown({ ...filter, shelf: null }))
      for (const { id, n } of counts.shelves) expect(n).toBe(shown({ ...filter, shelf: id as OrderShelf }))
      for (const { id, n } of counts.kinds) expect(n).toBe(shown({ ...filter, kind: id as OrderKind }))
      for (const { id, n } of counts.flags) expect(n).toBe(shown({ ...filter, flag: id as OrderFlag }))
      for (const { id, n } of counts.categories) expect(n).toBe(shown({ ...filter, category: id as ResearchCategory }))
      for (const { id, n } of counts.departments) expect(n).toBe(shown({ ...filter, departmentId: id }))
    }),
  )
})

test('an empty ledger counts nothing', () => {
  expect(countsOf([], none)).toMatchObject({ open: 0, departments: [] })
})

test('what of the ledger somebody reads', () => {
  const own = fresh()
  const secret = fresh({ office: 'discipline' }, who.discipline)
  const foreign = fresh({ branchId: 'branch-surgery' })
  const of = (viewer: (typeof who)[keyof typeof who]) =>
    [own, secret, foreign].map((order) => reads(readingOf(viewer, now), order))
  expect(of(who.party)).toEqual([true, true, true])
  expect(of(who.supervision)).toEqual([true, true, true])
  expect(of(who.complaint)).toEqual([true, false, true])
  expect(of(who.secretary)).toEqual([true, true, false])
  expect(of(who.stranger)).toEqual([false, false, false])
})

test('the file has a line an order, with what the page says', () => {
  const { rows, columns } = ledgerSheet(
    [inState('lookback'), fresh({ kind: 'research', category: 'staff' })],
    now,
    calendar,
  )
  expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length])
  expect(rows[0]).toEqual(expect.arrayContaining(['K7M2QX', '督办事项', '回头看', '按时办结', '2026-10-28']))
  expect(rows[1]).toEqual(expect.arrayContaining(['调研问题 · 职工最关切', '待签收']))
})
