import { type VisitCommand, visitCommands, type VisitState, visitStates } from '@nuanyu/types/visits'
import { noticesFor } from '../../../../cloudfunctions/domain/visits/notify'
import { partsIn, refusalOf, whyNotSent } from '../../../../cloudfunctions/domain/visits/policy'
import type { Conducted, VisitRecord } from '../../../../cloudfunctions/domain/visits/records'
import { type Command, decide, schedule } from '../../../../cloudfunctions/domain/visits/rules'
import { presentVisit } from '../../../../cloudfunctions/domain/visits/views'
import { withoutRemarks } from '../../../../cloudfunctions/domain/visits/strike'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { grant, MONDAY, neurology, staffViewer } from '../../../fixtures/factories'
import { greeting, patience } from '../../../support/findings'

const outside = (viewer: Viewer): Viewer => ({
  ...viewer,
  staff: viewer.staff && { ...viewer.staff, departmentId: 'dept-party' },
})
const inspector = outside(staffViewer('inspector', grant('inspector')))
const other = outside(staffViewer('other', grant('inspector')))
const party = outside(staffViewer('party', grant('party_office')))
const supervision = outside(staffViewer('supervision', grant('supervision')))
const handler = staffViewer('handler', grant('handler', neurology.id))
const partyThere = staffViewer('partyThere', grant('party_office'))

const at = (commandId: string) => ({ now: MONDAY, commandId, fingerprint: 'f' })
const planned = () =>
  schedule(
    'visit-1',
    {
      kind: 'undercover',
      title: '夜间暗访',
      department: neurology,
      post: null,
      from: '2026-09-28',
      until: '2026-09-30',
      note: '',
      items: [greeting, patience],
      inspector: { staffId: 'inspector', name: '巡查员', key: 'inspector' },
      plan: null,
    },
    party,
    at('schedule'),
  )
const brought: Conducted = {
  startedAt: MONDAY,
  endedAt: MONDAY,
  receivedAt: MONDAY,
  place: '护士站',
  answers: [
    { itemId: greeting.id, value: 'yes', note: '' },
    { itemId: patience.id, value: 3, note: '' },
  ],
  remarks: [],
  summary: '',
  photos: [],
}
const sample: Record<VisitCommand, Command> = {
  conduct: { name: 'conduct', brought },
  submit: { name: 'submit', findingIds: [] },
  reassign: { name: 'reassign', inspector: { staffId: 'other', name: '另一位', key: 'other' }, reason: '另有任务' },
  cancel: { name: 'cancel', reason: '计划有变' },
}

function inState(state: VisitState): VisitRecord {
  const ways: Record<VisitState, [Viewer, Command][]> = {
    scheduled: [],
    conducted: [[inspector, sample.conduct]],
    submitted: [
      [inspector, sample.conduct],
      [inspector, sample.submit],
    ],
    cancelled: [[party, sample.cancel]],
  }
  return ways[state].reduce(
    (record, [viewer, command], index) => decide(record, command, record.version, viewer, at(`step-${index}`)),
    planned(),
  )
}

const states = Object.keys(visitStates) as VisitState[]
const commands = Object.keys(visitCommands) as VisitCommand[]

describe('every state × command × part', () => {
  test.each([
    ['the inspector', inspector, { conduct: ['scheduled', 'conducted'], submit: ['conducted'] }],
    ['the Party office', party, { reassign: ['scheduled'], cancel: ['scheduled', 'conducted'] }],
    ['supervision', supervision, {}],
  ] as [string, Viewer, Partial<Record<VisitCommand, VisitState[]>>][])('%s', (_who, viewer, allowed) => {
    for (const command of commands)
      for (const state of states)
        expect([command, state, refusalOf(command, inState(state), viewer, MONDAY) === null]).toEqual([
          command,
          state,
          allowed[command]?.includes(state) ?? false,
        ])
  })

  test.each([
    ['another inspector', other],
    ['the handler of those inspected', handler],
    ['a member of the Party office who belongs to them', partyThere],
    [
      'the inspector, since they moved there',
      { ...inspector, staff: staffViewer('inspector', grant('inspector')).staff },
    ],
  ])('for %s there is no visit', (_who, viewer) => {
    for (const state of states) expect(partsIn(inState(state), viewer, MONDAY)).toEqual([])
  })
})

test('nobody is sent to the department that they belong to, lead or work for', () => {
  const { staff } = inspector
  expect(whyNotSent(staff!, neurology.id, MONDAY)).toBe('')
  expect(whyNotSent({ ...staff!, departmentId: neurology.id }, neurology.id, MONDAY)).not.toBe('')
  expect(whyNotSent({ ...staff!, leads: [neurology.id] }, neurology.id, MONDAY)).not.toBe('')
  const handles = { ...staff!, roles: [grant('inspector'), grant('handler', neurology.id)] }
  expect(whyNotSent(handles, neurology.id, MONDAY)).not.toBe('')
  expect(whyNotSent(party.staff!, neurology.id, MONDAY)).toBe('不是巡查员')
})

describe('what was brought back', () => {
  const outcome = (change: Partial<Conducted>) => {
    try {
      return decide(planned(), { name: 'conduct', brought: { ...brought, ...change } }, 1, inspector, at('x')).score
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  test('is scored by item and weight', () => {
    expect(outcome({})).toBe(67)
    expect(outcome({ answers: [brought.answers[0]!, { itemId: patience.id, value: 'na', note: '' }] })).toBe(100)
  })

  test.each([
    ['an item is missing', { answers: brought.answers.slice(1) }],
    ['an answer is of the wrong kind', { answers: [{ ...brought.answers[0]!, value: 3 }, brought.answers[1]!] }],
    ['an answer is to no item', { answers: [...brought.answers, { itemId: 'strange', value: 'yes', note: '' }] }],
    ['a remark is about no item', { remarks: [{ itemId: 'strange', good: true, person: null, text: '很好很好' }] }],
  ] as [string, Partial<Conducted>][])('is refused when %s', (_what, change) =>
    expect(outcome(change)).toBe('VALIDATION'),
  )

  test('is taken with a doubtful clock, and the doubt is said', () => {
    const late = { ...brought, endedAt: new Date(MONDAY.getTime() + 3_600_000) }
    const record = decide(planned(), { name: 'conduct', brought: late }, 1, inspector, at('x'))
    expect(presentVisit(record, [], [], new Map(), party, MONDAY).conducted?.doubt).toContain('时间可能不准')
    const before = new Date(MONDAY.getTime() - 86_400_000)
    const early = decide(
      planned(),
      { name: 'conduct', brought: { ...brought, startedAt: before, endedAt: before } },
      1,
      inspector,
      at('x'),
    )
    expect(presentVisit(early, [], [], new Map(), party, MONDAY).conducted?.doubt).toBe('不在计划的日子里')
  })
})

test('whoever is named in what was brought back does not open it, whatever their role', () => {
  const person = { staffId: 'supervision', name: '督查', key: 'supervision' }
  const remarks = [{ itemId: greeting.id, good: false, person, text: '说话冲' }]
  const record = decide(planned(), { name: 'conduct', brought: { ...brought, remarks } }, 1, inspector, at('x'))
  expect(partsIn(record, supervision, MONDAY)).toEqual([])
})

describe('remarks that go', () => {
  const subject = { staffId: 'subject', name: '凌志远', key: 'subject' }
  const written: Conducted = {
    ...brought,
    answers: [
      { itemId: greeting.id, value: 'no', note: '凌志远没有抬头' },
      { itemId: patience.id, value: 3, note: '凌志远不耐烦' },
    ],
    remarks: [
      { itemId: greeting.id, good: false, person: subject, text: '凌志远没有抬头' },
      { itemId: patience.id, good: false, person: null, text: '凌志远和另一位在聊天' },
    ],
    summary: '凌志远当班',
  }

  test('take the name with them, out of the other remarks as well', () => {
    const left = withoutRemarks(written, [greeting.id], [subject.name])
    expect(left.remarks.map(({ itemId }) => itemId)).toEqual([patience.id])
    expect(JSON.stringify(left)).not.toContain('凌志远')
  })

  test('go with a visit that is cancelled after it was made, whose inspector can submit it no more', () => {
    const conducted = decide(planned(), { name: 'conduct', brought: written }, 1, inspector, at('x'))
    const cancelled = decide(conducted, { name: 'cancel', reason: '巡查员调到了该科' }, 2, party, at('y'))
    expect(cancelled).toMatchObject({ state: 'cancelled', done: true, score: null, findingIds: [] })
    expect(cancelled.conducted?.remarks).toEqual([])
    expect(JSON.stringify(cancelled)).not.toMatch(/凌志远|subject/)
    expect(noticesFor(conducted, cancelled).map(({ body }) => body)).toEqual(['不用再提交了'])
    expect(cancelled.history.at(-1)?.text).toBe('巡查员调到了该科')
  })
})
