import {
  callStates,
  type CallState,
  planCommands,
  type PlanCommand,
  planStates,
  type PlanState,
} from '@nuanyu/types/inspection'
import { keysOf } from '@nuanyu/types/common'
import type { CallRecord } from '../../../../cloudfunctions/domain/inspection/calls/records'
import { refusalOf as callRefusal } from '../../../../cloudfunctions/domain/inspection/calls/policy'
import type { PlanRecord } from '../../../../cloudfunctions/domain/inspection/plans/records'
import { noticesFor } from '../../../../cloudfunctions/domain/inspection/plans/notify'
import { commandsOf, mayRedraw, refusalOf } from '../../../../cloudfunctions/domain/inspection/plans/policy'
import { decide } from '../../../../cloudfunctions/domain/inspection/plans/rules'
import { planRow, planView } from '../../../../cloudfunctions/domain/inspection/plans/views'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import {
  administrator,
  discipline,
  grant,
  handler,
  MONDAY,
  partyOffice,
  patient,
  staffViewer,
  supervision,
} from '../../../fixtures/factories'

const secondParty = staffViewer('party2', grant('party_office'))
const auditor = staffViewer('auditor', grant('auditor'))

const plan = (change: Partial<PlanRecord> = {}): PlanRecord =>
  ({
    state: 'draft',
    waiting: true,
    writers: [{ key: 'party', name: '方正' }],
    lines: [
      { key: 'line', kind: 'call', departmentId: 'dept-oncology', postKind: null, count: 1, department: '肿瘤科' },
    ],
    draw: change.state === 'draft' || change.state === 'approved' ? null : {},
    ...change,
  }) as PlanRecord

/** Who may do what, state by state; everything that is not here is refused. */
const may: Record<PlanState, Record<string, PlanCommand[]>> = {
  draft: {
    writer: ['edit', 'sendBack', 'cancel'],
    party: ['edit', 'sendBack', 'approve', 'cancel'],
    supervision: ['sendBack', 'approve'],
  },
  approved: { writer: ['draw', 'cancel'], party: ['draw', 'cancel'], supervision: ['draw'] },
  sampled: { writer: ['start', 'cancel'], party: ['start', 'cancel'], supervision: [] },
  running: {
    writer: ['distribute', 'complete', 'cancel'],
    party: ['distribute', 'complete', 'cancel'],
    supervision: [],
  },
  completed: { writer: [], party: [], supervision: [] },
  cancelled: { writer: [], party: [], supervision: [] },
}
const people: Record<string, Viewer> = {
  writer: partyOffice,
  party: secondParty,
  supervision,
  discipline,
  auditor,
}

describe.each(keysOf(planStates))('a plan that is %s', (state) => {
  test.each(keysOf(people))('offers %s what is theirs', (who) => {
    expect(commandsOf(plan({ state }), people[who]!, MONDAY)).toEqual(may[state][who] ?? [])
  })

  test.each(keysOf(planCommands))('is not there for anybody else to %s', (command) => {
    for (const stranger of [patient, handler, administrator, staffViewer('plain')])
      expect(refusalOf(command, plan({ state }), stranger, MONDAY)).toBe('NOT_FOUND')
    for (const watcher of [discipline, auditor])
      expect(refusalOf(command, plan({ state }), watcher, MONDAY)).toBe('FORBIDDEN')
  })
})

test('nobody approves what they wrote, nor where they themselves work', () => {
  expect(refusalOf('approve', plan(), partyOffice, MONDAY)).toBe('SELF_REVIEW')
  const own = plan({ lines: [{ ...plan().lines[0]!, departmentId: 'dept-neurology' }] })
  expect(refusalOf('approve', own, supervision, MONDAY)).toBe('SELF_REVIEW')
})

describe('whoever is inspected', () => {
  const at = (departmentId: string) => ({ lines: [{ ...plan().lines[0]!, departmentId }] })
  const roles = [grant('party_office'), grant('supervision')]
  const elsewhere = staffViewer('party3', ...roles)
  const leads: Viewer = { ...elsewhere, staff: { ...elsewhere.staff!, leads: ['dept-oncology'] } }
  const handles = staffViewer('party3', ...roles, grant('handler', 'dept-oncology'))

  test.each([
    ['who works there', elsewhere, 'dept-neurology'],
    ['who leads it', leads, 'dept-oncology'],
    ['who answers for it', handles, 'dept-oncology'],
  ])('%s, has no hand in it in any state', (_why, viewer, departmentId) => {
    for (const state of keysOf(may))
      for (const waiting of [true, false]) {
        const theirs = plan({ state, waiting, ...at(departmentId) })
        expect(commandsOf(theirs, viewer, MONDAY)).toEqual([])
        const other = commandsOf(plan({ state, waiting, ...at('dept-cardiology') }), viewer, MONDAY)
        for (const command of other) expect(refusalOf(command, theirs, viewer, MONDAY)).toBe('SELF_REVIEW')
        expect(mayRedraw(theirs, viewer, MONDAY)).toBe(false)
      }
    expect(refusalOf('approve', plan(at('dept-cardiology')), viewer, MONDAY)).toBeNull()
  })

  test('writes their own department neither into a plan nor out of it', () => {
    const form = (departmentId: string) => {
      const { lines } = plan(at(departmentId))
      return { title: '', from: '', until: '', items: plan().items, lines }
    }
    const sent = { now: MONDAY, commandId: 'c', fingerprint: 'f' }
    const edit = (from: string, to: string) => () => {
      const draft = { ...plan({ ...at(from), waiting: false }), version: 1, history: [] }
      return decide(draft, { name: 'edit', written: form(to) }, 1, leads, sent)
    }
    expect(edit('dept-oncology', 'dept-cardiology')).toThrow(expect.objectContaining({ code: 'SELF_REVIEW' }))
    expect(edit('dept-cardiology', 'dept-oncology')).toThrow(expect.objectContaining({ code: 'SELF_REVIEW' }))
    expect(edit('dept-cardiology', 'dept-cardiology')().version).toBe(2)
  })

  const two: PlanRecord = {
    ...plan({ state: 'running' }),
    ...{ from: '2026-10-08', until: '2026-10-21', title: '两个科室', history: [], reason: '', waiting: false },
    lines: [
      { key: 'own', kind: 'call', departmentId: 'dept-oncology', postKind: null, count: 7, department: '肿瘤科' },
      { key: 'other', kind: 'call', departmentId: 'dept-cardiology', postKind: null, count: 3, department: '心内科' },
    ],
    draw: {
      seed: 'seed',
      frameId: 'frame',
      frame: 41,
      parts: 1,
      frameHash: 'hash',
      at: MONDAY,
      by: { key: 'x', name: '方铮' },
      drawn: [
        { key: 'own', drawn: ['a', 'b'], reserves: [] },
        { key: 'other', drawn: ['c'], reserves: [] },
      ],
    },
  }
  const tally = [
    { lineKey: 'own', state: 'to_call' as const, inspector: '夏明', inspectorKey: 'i1', n: 2 },
    { lineKey: 'other', state: 'to_call' as const, inspector: '白露', inspectorKey: 'i2', n: 1 },
  ]

  test('sees nothing of the lines that look there: neither who, nor when, nor how many', () => {
    const view = planView(two, tally, [], leads, MONDAY)
    expect(view.lines.map(({ key }) => key)).toEqual(['other'])
    expect(view.inspectors).toEqual([{ name: '白露', open: 1, ended: 0 }])
    expect([view.progress?.open, view.draw, view.can]).toEqual([1, null, []])
    const row = planRow(two, leads, MONDAY)
    expect([row.departments, row.what]).toEqual([1, '电话回访 3 个'])
    for (const text of [JSON.stringify(view), JSON.stringify(row)])
      expect(text).not.toMatch(/夏明|肿瘤|2026-10|10月|41/)
    const others = planView(two, tally, [], elsewhere, MONDAY)
    expect(others.inspectors.map(({ name }) => name)).toEqual(['夏明', '白露'])
    expect(others.period).toBe('10月8日至10月21日')
  })

  test('is not told of it either', () => {
    const to = (before: Partial<PlanRecord>, after: Partial<PlanRecord>) =>
      noticesFor({ ...two, ...before } as PlanRecord, { ...two, ...after } as PlanRecord).map((one) => one.to)
    const there = { notOf: ['dept-oncology', 'dept-cardiology'] }
    const handed = to({ state: 'draft' }, { state: 'draft', waiting: true })
    expect(handed).toEqual([expect.objectContaining(there), expect.objectContaining(there)])
    expect(to({ state: 'draft' }, { state: 'approved' })).toEqual([expect.objectContaining(there)])
  })
})

test('what was not handed over is not approved, and nothing is called before it is drawn', () => {
  expect(refusalOf('approve', plan({ waiting: false }), secondParty, MONDAY)).toBe('WRONG_STATE')
  expect(refusalOf('start', plan({ state: 'approved' }), partyOffice, MONDAY)).toBe('WRONG_STATE')
})

test('a plan of visits alone has nothing to draw and starts once it is approved', () => {
  const visits = plan({ state: 'approved', lines: [{ ...plan().lines[0]!, kind: 'undercover' }] })
  expect(refusalOf('draw', visits, partyOffice, MONDAY)).toBe('WRONG_STATE')
  expect(refusalOf('start', visits, partyOffice, MONDAY)).toBeNull()
})

describe('a call', () => {
  const inspector = staffViewer('inspector', grant('inspector'))
  const call = (change: Partial<CallRecord> = {}): CallRecord =>
    ({
      state: 'to_call',
      department: { id: 'dept-oncology', name: '肿瘤科' },
      inspectorKey: 'inspector',
      openSince: MONDAY,
      attempts: [],
      complaint: null,
      ...change,
    }) as unknown as CallRecord
  const steps = ['dial', 'record', 'complain'] as const
  const ends = keysOf(callStates).filter((state) => state !== 'to_call')

  test.each(steps)('%s is the inspector’s to whom it was given', (step) => {
    expect(callRefusal(step, call(), inspector, MONDAY)).toBeNull()
    for (const other of [partyOffice, supervision, discipline, handler, patient, staffViewer('x', grant('inspector'))])
      expect(callRefusal(step, call(), other, MONDAY)).toBe('NOT_FOUND')
  })

  test.each(steps)('%s is nobody’s whose own department it is, by work, by lead or by role', (step) => {
    const own = call({ department: { id: 'dept-neurology', name: '神经内科' } })
    expect(callRefusal(step, own, inspector, MONDAY)).toBe('NOT_FOUND')
    const leads: Viewer = { ...inspector, staff: { ...inspector.staff!, leads: ['dept-oncology'] } }
    expect(callRefusal(step, call(), leads, MONDAY)).toBe('NOT_FOUND')
    const handles = staffViewer('inspector', grant('inspector'), grant('handler', 'dept-oncology'))
    expect(callRefusal(step, call(), handles, MONDAY)).toBe('NOT_FOUND')
  })

  test('a role that has ended gives none of it', () => {
    const ended = staffViewer('inspector', grant('inspector', undefined, '2026-09-01T00:00:00.000Z'))
    for (const step of steps) expect(callRefusal(step, call(), ended, MONDAY)).toBe('NOT_FOUND')
  })

  test.each(ends)('that is %s is neither dialled nor written down again', (state: CallState) => {
    expect(callRefusal('dial', call({ state }), inspector, MONDAY)).toBe('WRONG_STATE')
    expect(callRefusal('record', call({ state }), inspector, MONDAY)).toBe('WRONG_STATE')
  })

  test('nothing is written down, and nothing complained about, before somebody was dialled', () => {
    expect(callRefusal('record', call({ openSince: null }), inspector, MONDAY)).toBe('WRONG_STATE')
    expect(callRefusal('complain', call({ openSince: null }), inspector, MONDAY)).toBe('WRONG_STATE')
  })
})
