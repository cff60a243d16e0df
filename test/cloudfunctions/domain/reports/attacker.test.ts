import fc from '../../../support/properties'
import { NO_DEPARTMENT } from '../../../../cloudfunctions/domain/reports/contribution'
import { Guard } from '../../../../cloudfunctions/domain/reports/guard'
import { orgOf } from '../../../../cloudfunctions/domain/reports/org'
import { nest } from '../../../../cloudfunctions/domain/reports/counters'
import { Sheet } from '../../../../cloudfunctions/domain/reports/sheet'
import { pendingDoc } from '../../../../cloudfunctions/domain/reports/store'
import { monthsOf } from '../../../../cloudfunctions/domain/reports/period'
import { bounds, Equations, type Known } from '../../../support/attacker'

/**
 * The attacker asks for everything the overview answers: every place in every period, every subject in every period,
 * every subject of every department; complaints and suggestions apart and together. Then they calculate over all of it.
 */

const DEPARTMENTS = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id,
  name: id,
  branchId: index < 2 ? 'one' : 'two',
}))
const SUBJECTS = ['attitude', 'fees']
const KINDS = ['complaints', 'suggestions'] as const
const MONTHS = monthsOf('2026').map((month) => month.slice(5))
/** Where anything happens in the tests; the attacker does not know that. */
const BUSY = 5
const LEAST = 5
const RUNS = Number(process.env.ATTACKS ?? 20)
const PERIODS = ['2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', ...monthsOf('2026')]

/** One count a department, month, subject and kind: what the attacker does not know. */
type Atom = { department: string; month: string; subject: string; kind: (typeof KINDS)[number]; n: number }
/** What has no department yet is one more place where somebody may be. */
const every = [...DEPARTMENTS.map(({ id }) => id), NO_DEPARTMENT].flatMap((department) =>
  MONTHS.flatMap((month) => SUBJECTS.flatMap((subject) => KINDS.map((kind) => ({ department, month, subject, kind })))),
)

function hospitalWith(counts: number[], now: string, nowhereToo = false) {
  const atoms: Atom[] = every.map((one, index) => ({
    ...one,
    n:
      (one.department === NO_DEPARTMENT && !nowhereToo) || Number(one.month) > BUSY
        ? 0
        : (counts[index % counts.length] as number),
  }))
  const docs = atoms.map(({ department, month, subject, kind, n }) =>
    pendingDoc(
      '',
      '2026',
      department,
      nest({
        [`main.${month}.${kind}`]: n,
        ...(kind === 'complaints' && { [`main.${month}.subjects.${subject}.complaints`]: n }),
      }),
    ),
  )
  const sheet = new Sheet(docs)
  const org = orgOf(DEPARTMENTS, sheet.departments('2026'))
  return { atoms, org, guard: new Guard(sheet, org, '2026', new Date(now), LEAST) }
}

const isComplaint = ({ kind }: Atom) => kind === 'complaints'

type Asked = { what: string; shown: number | null; of: (atom: Atom) => boolean }

function everything({ guard, org }: ReturnType<typeof hospitalWith>): Asked[] {
  const inPeriod = (period: string) => {
    const months = new Set(monthsOf(period).map((month) => month.slice(5)))
    return ({ month }: Atom) => months.has(month)
  }
  const places = [
    'hospital',
    'branch:one',
    'branch:two',
    'branch:none',
    ...DEPARTMENTS.map(({ id }) => id),
    NO_DEPARTMENT,
  ]
  return [
    ...places.flatMap((place) =>
      PERIODS.flatMap((period) =>
        KINDS.map((kind) => ({
          what: `${kind} ${place} ${period}`,
          shown: guard.count(kind, place, period),
          of: (atom: Atom) =>
            atom.kind === kind && org.departmentsOf(place).includes(atom.department) && inPeriod(period)(atom),
        })),
      ),
    ),
    ...SUBJECTS.flatMap((subject) =>
      PERIODS.map((period) => ({
        what: `${subject} ${period}`,
        shown: guard.facet('subjects', 'complaints', subject, period),
        of: (atom: Atom) => isComplaint(atom) && atom.subject === subject && inPeriod(period)(atom),
      })),
    ),
    ...SUBJECTS.flatMap((subject) =>
      [...DEPARTMENTS, { id: NO_DEPARTMENT }].map(({ id }) => ({
        what: `${subject} ${id}`,
        shown: guard.subjectAt(id, subject),
        of: (atom: Atom) => isComplaint(atom) && atom.subject === subject && atom.department === id,
      })),
    ),
  ]
}

/** Small counts that follow from the rest. */
function found(asked: Asked[], atoms: Atom[]): string[] {
  const indexes = ({ of }: Asked) => atoms.flatMap((atom, index) => (of(atom) ? [index] : []))
  const known: Known[] = asked.flatMap((one) => (one.shown === null ? [] : [{ of: indexes(one), sum: one.shown }]))
  const equations = new Equations(known, atoms.length)
  const { least, most } = bounds(known, atoms.length)
  return asked.flatMap((one) => {
    const of = indexes(one)
    const n = of.reduce((sum, index) => sum + (atoms[index] as Atom).n, 0)
    if (n === 0 || n >= LEAST) return []
    const sure = of.every((index) => least[index] === most[index])
    return one.shown !== null || equations.determine(of) || sure ? [one.what] : []
  })
}

const few = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 12 }),
)

test.each([
  ['of a year that is over', '2027-03-01T02:00:00Z'],
  ['of a year that is in its May', '2026-05-03T02:00:00Z'],
  ['with cases that no department has', '2027-03-01T02:00:00Z', true],
])(
  'whatever is asked for one after the other, no small count follows from the answers: %s',
  (_name, now, nowhereToo = false) => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 90, maxLength: 110 }), (counts) => {
        const hospital = hospitalWith(counts, now, nowhereToo)
        expect(found(everything(hospital), hospital.atoms)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  },
)

test('the attacker does find one that is merely left out', () => {
  const hospital = hospitalWith([9], '2027-03-01T02:00:00Z')
  const asked = everything(hospital)
  const [first] = hospital.atoms
  ;(first as Atom).n = 2
  const told = asked.map((one) => {
    const n = hospital.atoms.filter((atom) => one.of(atom)).reduce((sum, atom) => sum + atom.n, 0)
    return { ...one, shown: n > 0 && n < LEAST ? null : n }
  })
  // Two complaints about one subject show nowhere alone; as a department's only ones of the month they would.
  expect(found(told, hospital.atoms)).toEqual([])
  for (const atom of hospital.atoms)
    if (atom.department === 'a' && atom.month === '01' && atom.kind === 'complaints') atom.n = 1
  const again = asked.map((one) => {
    const n = hospital.atoms.filter((atom) => one.of(atom)).reduce((sum, atom) => sum + atom.n, 0)
    return { ...one, shown: n > 0 && n < LEAST ? null : n }
  })
  expect(found(again, hospital.atoms)).toContain('complaints a 2026-01')
})
