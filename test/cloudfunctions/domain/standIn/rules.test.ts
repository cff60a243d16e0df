import { keysOf } from '@nuanyu/types/common'
import { bulletinCommands } from '@nuanyu/types/bulletins'
import { planCommands, type PlanCommand, type PlanState } from '@nuanyu/types/inspection'
import { commandsOf as bulletinCommandsOf } from '../../../../cloudfunctions/domain/bulletins/policy'
import type { BulletinRecord } from '../../../../cloudfunctions/domain/bulletins/records'
import { refusalOf } from '../../../../cloudfunctions/domain/inspection/plans/policy'
import type { PlanRecord } from '../../../../cloudfunctions/domain/inspection/plans/records'
import { needsStandIn } from '../../../../cloudfunctions/domain/standIn/rules'
import type { StaffRecord, Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { grant, MONDAY, staffViewer } from '../../../fixtures/factories'

const at = (departmentId: string, viewer: Viewer): Viewer => ({
  ...viewer,
  staff: viewer.staff && { ...viewer.staff, departmentId },
})
const party = (key: string, departmentId = 'dept-party') => at(departmentId, staffViewer(key, grant('party_office')))
const discipline = at('dept-discipline', staffViewer('discipline', grant('discipline')))
const inspected = at('dept-party', staffViewer('both', grant('discipline')))
const staffOf = (...viewers: Viewer[]) => viewers.map(({ staff }) => staff as StaffRecord)

/** Who is of the Party office, what it is about, whether discipline stands in. */
const cases: [string, Viewer[], { departmentIds?: string[]; staffIds?: string[] }, boolean][] = [
  ['two outside', [party('a'), party('b')], { departmentIds: ['dept-eye'] }, false],
  ['their own department', [party('a'), party('b')], { departmentIds: ['dept-party'] }, true],
  ['their own among others', [party('a'), party('b')], { departmentIds: ['dept-eye', 'dept-party'] }, true],
  ['one works elsewhere', [party('a'), party('b'), party('c', 'dept-ent')], { departmentIds: ['dept-party'] }, true],
  [
    'two work elsewhere',
    [party('a'), party('b', 'dept-eye'), party('c', 'dept-ent')],
    { departmentIds: ['dept-party'] },
    false,
  ],
  ['about one of two', [party('a'), party('b')], { staffIds: ['a'] }, true],
  ['about one of three', [party('a'), party('b'), party('c')], { staffIds: ['a'] }, false],
  ['an office of one', [party('a')], { departmentIds: ['dept-eye'] }, true],
  ['who holds another role is not counted', [party('a'), discipline], { departmentIds: ['dept-eye'] }, true],
]
test.each(cases)('%s', (_title, office, { departmentIds = [], staffIds = [] }, expected) => {
  const numbers = staffIds.map((key) => office.find(({ personKey }) => personKey === key)?.staff?.staffId ?? key)
  expect(needsStandIn(staffOf(...office), { departmentIds, staffIds: numbers }, MONDAY)).toBe(expected)
})

describe('a plan about the Party office', () => {
  const plan = (state: PlanState, standIn: boolean) =>
    ({
      state,
      standIn,
      waiting: state === 'draft',
      writers: [{ key: 'a', name: '方正' }],
      lines: [{ key: 'line', kind: 'call', departmentId: 'dept-party', postKind: null, count: 1, department: '党办' }],
      draw: state === 'draft' || state === 'approved' ? null : {},
    }) as unknown as PlanRecord
  const may: Record<PlanState, PlanCommand[]> = {
    draft: ['edit', 'sendBack', 'approve', 'cancel'],
    approved: ['draw', 'cancel'],
    sampled: ['start', 'cancel'],
    running: ['distribute', 'complete', 'cancel'],
    completed: [],
    cancelled: [],
  }
  test.each(keysOf(may))('%s: discipline decides, and only where it stands in; nobody inspected does', (state) => {
    const allowed = (viewer: Viewer, standIn: boolean) =>
      keysOf(planCommands).filter((one) => refusalOf(one, plan(state, standIn), viewer, MONDAY) === null)
    expect(allowed(discipline, true).sort()).toEqual([...may[state]].sort())
    expect(allowed(discipline, false)).toEqual([])
    expect(allowed(inspected, true)).toEqual([])
    for (const one of may[state]) expect(refusalOf(one, plan(state, true), inspected, MONDAY)).toBe('FORBIDDEN')
  })
})

describe('a bulletin about the Party office', () => {
  const bulletin = (state: string, standIn: boolean, submitted = true) =>
    ({
      state,
      standIn,
      kind: 'commendation',
      personIds: [],
      departments: [{ id: 'dept-party', name: '党办' }],
      writers: [{ key: 'a', name: '方正' }],
      proposal: state === 'correction' ? { by: { key: 'a', name: '方正' } } : null,
      check: {},
      opinion: null,
      history: submitted ? [{ command: 'submit' }] : [],
    }) as unknown as BulletinRecord
  const may = {
    draft: [],
    privacy_check: ['approve', 'clear', 'sendBack', 'withdraw'],
    approved: ['issue', 'sendBack', 'withdraw'],
    issued: ['withdraw'],
    correction: ['approveCorrection', 'dropCorrection', 'withdraw'],
    corrected: ['withdraw'],
    withdrawn: [],
  }
  test.each(keysOf(may))('%s: discipline decides, and only where it stands in; nobody of the unit does', (state) => {
    expect(bulletinCommandsOf(bulletin(state, true), discipline, MONDAY).sort()).toEqual(may[state])
    expect(bulletinCommandsOf(bulletin(state, false), discipline, MONDAY)).toEqual([])
    expect(bulletinCommandsOf(bulletin(state, true), inspected, MONDAY)).toEqual([])
  })
  test('what never left its draft is not theirs to know of', () => {
    expect(bulletinCommandsOf(bulletin('withdrawn', true, false), discipline, MONDAY)).toEqual([])
    expect(keysOf(bulletinCommands).length).toBeGreaterThan(0)
  })
})
