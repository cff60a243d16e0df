import fc from '../../../support/properties'
import { NO_DEPARTMENT } from '../../../../cloudfunctions/domain/reports/contribution'
import { Guard, HOSPITAL } from '../../../../cloudfunctions/domain/reports/guard'
import { orgOf } from '../../../../cloudfunctions/domain/reports/org'
import { nest } from '../../../../cloudfunctions/domain/reports/counters'
import { monthsOf } from '../../../../cloudfunctions/domain/reports/period'
import { Sheet } from '../../../../cloudfunctions/domain/reports/sheet'
import { pendingDoc } from '../../../../cloudfunctions/domain/reports/store'
import { bounds, Equations, type Known } from '../../../support/attacker'

/** The attacker has the screen and the published report, which show the same figures, and calculates over both. */

const NOW = new Date('2027-03-01T02:00:00Z')
const MONTHS = monthsOf('2026')
/** Where anything happens in the tests; the attacker does not know that, nor that all have a department. */
const BUSY = 5
const PERIODS = ['2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', ...MONTHS]
const DEPARTMENTS = ['a', 'b', 'c'].map((id, index) => ({ id, name: id, branchId: index < 2 ? 'one' : 'two' }))
const PLACES = [HOSPITAL, 'branch:one', 'branch:two', 'branch:none', 'a', 'b', 'c', NO_DEPARTMENT]
const within = (period: string) => (month: string) => monthsOf(period).includes(month)

/** One unknown each. */
type Atom = { department: string; month: string; n: number }
type Asked = { what: string; shown: number | null; of: (atom: Atom) => boolean }

/** Counts below `least` that follow from all that is shown. */
function found(asked: Asked[], atoms: Atom[], least: number): string[] {
  const indexes = ({ of }: Asked) => atoms.flatMap((atom, index) => (of(atom) ? [index] : []))
  const known: Known[] = asked.flatMap((one) => (one.shown === null ? [] : [{ of: indexes(one), sum: one.shown }]))
  const equations = new Equations(known, atoms.length)
  const limits = bounds(known, atoms.length)
  return asked.flatMap((one) => {
    const of = indexes(one)
    const n = of.reduce((sum, index) => sum + (atoms[index] as Atom).n, 0)
    if (n === 0 || n >= least) return []
    const sure = of.every((index) => limits.least[index] === limits.most[index])
    return one.shown !== null || equations.determine(of) || sure ? [one.what] : []
  })
}

function guardOver(atoms: Atom[], counters: (atom: Atom) => Record<string, number>, least?: number): Guard {
  const docs = atoms.map((atom) => pendingDoc('', '2026', atom.department, nest(counters(atom))))
  const sheet = new Sheet(docs)
  return new Guard(sheet, orgOf(DEPARTMENTS, sheet.departments('2026')), '2026', NOW, least)
}

function atomsOf(counts: number[]): Atom[] {
  let next = 0
  return [...DEPARTMENTS, { id: NO_DEPARTMENT }].flatMap(({ id }) =>
    MONTHS.map((month, index) => ({
      department: id,
      month,
      n: id === NO_DEPARTMENT || index >= BUSY ? 0 : (counts[next++ % counts.length] as number),
    })),
  )
}

const INSIDE: Record<string, string[]> = {
  'branch:one': ['a', 'b'],
  'branch:two': ['c'],
  'branch:none': [NO_DEPARTMENT],
  [HOSPITAL]: ['a', 'b', 'c', NO_DEPARTMENT],
}
const at =
  (place: string) =>
  ({ department }: Atom) =>
    (INSIDE[place] ?? [place]).includes(department)

const few = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 5, max: 14 }),
)
const counts = fc.array(few, { minLength: 40, maxLength: 60 })

test('who reads the screen and the published report finds no more than on the screen', () => {
  fc.assert(
    fc.property(counts, (drawn) => {
      const atoms = atomsOf(drawn)
      const counters = ({ month, n }: Atom) => ({ [`main.${month.slice(5)}.ratings`]: n })
      const shownBy = (least: number) => {
        const guard = guardOver(atoms, counters, least)
        return PLACES.flatMap((place) =>
          PERIODS.map((period) => ({
            what: `${place} ${period}`,
            shown: guard.count('ratings', place, period),
            of: (atom: Atom) => at(place)(atom) && within(period)(atom.month),
          })),
        )
      }
      const [screen, report] = [shownBy(5), shownBy(10)]
      report.forEach(({ shown }, index) => shown !== null && expect(screen[index]?.shown).toBe(shown))
      expect({ screen: found(screen, atoms, 5) }).toEqual({ screen: [] })
      expect({ report: found(report, atoms, 10) }).toEqual({ report: [] })
      expect(found([...screen, ...report], atoms, 5)).toEqual([])
    }),
    { numRuns: 20 },
  )
})
