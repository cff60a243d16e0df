import type { Place, What } from '@nuanyu/types/reports'
import {
  listOf,
  lanesOf,
  mayLookAt,
  readableAt,
  readingOf,
  widestPlace,
} from '../../../../cloudfunctions/domain/reports/policy'
import type { StaffRecord, Viewer } from '../../../../cloudfunctions/kernel/viewer'
import type { Role, Scope } from '@nuanyu/types/roles'

const NOW = new Date('2026-09-28T02:00:00Z')
const everywhere: Scope = { kind: 'hospital' }
const departments = [
  { id: 'heart', branchId: 'b1' },
  { id: 'lung', branchId: 'b1' },
  { id: 'eye', branchId: 'b2' },
  { id: 'store', branchId: null },
]

function somebody(...roles: [Role, Scope][]): Viewer {
  const grants = roles.map(([role, scope]) => ({ role, scope, until: null }))
  return { openid: 'o', personKey: 'p', staff: { active: true, roles: grants, leads: [] } as unknown as StaffRecord }
}

const hospital: Place = { kind: 'hospital' }
const branch = (id: string): Place => ({ kind: 'branch', id })
const department = (id: string): Place => ({ kind: 'department', id })
const all = [hospital, branch('b1'), branch('b2'), ...departments.map(({ id }) => department(id))]

const open = (viewer: Viewer) =>
  all
    .filter((place) => mayLookAt(place, readingOf(viewer, NOW), departments))
    .map((place) => (place.kind === 'hospital' ? 'all' : place.id))

test.each<[string, Viewer, string[]]>([
  ['the Party office', somebody(['party_office', everywhere]), all.map((one) => ('id' in one ? one.id : 'all'))],
  ['supervision', somebody(['supervision', everywhere]), all.map((one) => ('id' in one ? one.id : 'all'))],
  ['a handler', somebody(['handler', { kind: 'department', id: 'heart' }]), ['heart']],
  [
    'a handler of two',
    somebody(['handler', { kind: 'department', id: 'heart' }], ['handler', { kind: 'department', id: 'eye' }]),
    ['heart', 'eye'],
  ],
  ['a secretary', somebody(['branch_secretary', branch('b1')]), ['b1', 'heart', 'lung']],
  [
    'a secretary who also handles elsewhere',
    somebody(['branch_secretary', branch('b1')], ['handler', { kind: 'department', id: 'eye' }]),
    ['b1', 'heart', 'lung', 'eye'],
  ],
  ['a role given for less than it counts for', somebody(['party_office', branch('b1')]), []],
  ['a handler of a branch, which is nothing', somebody(['handler', branch('b1')]), []],
  ['an inspector', somebody(['inspector', everywhere]), []],
])('%s looks at their own places only', (_who, viewer, places) => {
  expect(open(viewer).sort()).toEqual([...places].sort())
})

test('the overview opens as wide as somebody reads', () => {
  const opensAt = (viewer: Viewer) => widestPlace(readingOf(viewer, NOW))
  expect(opensAt(somebody(['discipline', everywhere]))).toEqual(hospital)
  expect(opensAt(somebody(['branch_secretary', branch('b1')]))).toEqual(branch('b1'))
  expect(opensAt(somebody(['handler', department('eye') as Scope]))).toEqual(department('eye'))
  expect(opensAt(somebody(['auditor', everywhere]))).toBeNull()
})

const office = somebody(['complaint_office', everywhere])
const discipline = somebody(['discipline', everywhere])
const both = somebody(['complaint_office', everywhere], ['discipline', everywhere])
const party = somebody(['party_office', everywhere])

test.each<[string, Viewer, Place, ReturnType<typeof readableAt>]>([
  ['complaint office', office, hospital, 'some'],
  ['complaint office', office, department('eye'), 'all'],
  ['discipline', discipline, hospital, 'some'],
  ['discipline', discipline, department('eye'), 'nothing'],
  ['both in one person', both, hospital, 'all'],
  ['Party office', party, hospital, 'nothing'],
  ['Party office', party, department('eye'), 'nothing'],
])('%s: of %#', (_who, viewer, place, readable) => {
  expect(readableAt(place, lanesOf(viewer, NOW))).toBe(readable)
})

test.each<[Viewer, Place, number | null, boolean]>([
  [office, department('eye'), 7, true],
  [office, department('eye'), null, true],
  [office, hospital, 40, true],
  [office, hospital, null, false],
  [discipline, hospital, 40, true],
  [discipline, hospital, null, false],
  [discipline, department('eye'), 7, false],
  [both, hospital, null, true],
  [party, hospital, 40, false],
  [party, department('eye'), null, false],
])('a withheld count has a list only for who reads all of it: case %#', (viewer, place, count, listed) => {
  for (const what of ['complaints', 'suggestions'] satisfies What[]) {
    const verdict = listOf(place, what, count, lanesOf(viewer, NOW))
    expect(verdict.listed).toBe(listed)
    if (!listed) expect(verdict.why).toBeTruthy()
  }
})
