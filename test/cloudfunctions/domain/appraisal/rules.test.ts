import { AppraisalCommand, AppraisalState } from '@nuanyu/types/appraisal'
import { noticesFor } from '../../../../cloudfunctions/domain/appraisal/notify'
import { refusalOf } from '../../../../cloudfunctions/domain/appraisal/policy'
import type { AppraisalRecord, Appraised } from '../../../../cloudfunctions/domain/appraisal/records'
import { blank, type Command, decide, givenGrade, passTime } from '../../../../cloudfunctions/domain/appraisal/rules'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { grant, MONDAY, neurology, patient, staffViewer } from '../../../fixtures/factories'

const leading = (viewer: Viewer): Viewer => ({
  ...viewer,
  staff: viewer.staff && { ...viewer.staff, leads: [neurology.id] },
})
const person = staffViewer('person')
const head = leading(staffViewer('head'))
/** Heads the department and is appraised in it themselves, with an office besides. */
const party = staffViewer('party', grant('party_office'))
const party2 = staffViewer('party2', grant('party_office'))
const discipline = staffViewer('discipline', grant('discipline'))
const nurse = staffViewer('nurse', grant('handler', neurology.id))
const viewers = { person, head, party, party2, discipline, nurse, patient }

const appraised: Appraised = {
  staffId: 'person',
  name: '员工',
  title: '医师',
  departmentId: neurology.id,
  departmentName: neurology.name,
  head: false,
  key: 'person',
}
const AFTER = new Date('2026-10-13T02:00:00Z')
let serial = 0
function step(record: AppraisalRecord, command: Command, viewer: Viewer, now = MONDAY): AppraisalRecord {
  return decide(record, command, record.version, viewer, { now, calendar, commandId: `c${++serial}`, fingerprint: 'f' })
}
const propose: Command = { name: 'propose', grade: 'good', label: '良好', words: '耐心', person: appraised }

/** Graded by the head, confirmed by party. */
function yearIn(state: AppraisalState): AppraisalRecord {
  let record = blank('a', appraised, 2026, MONDAY)
  const walk: [AppraisalState, Command, Viewer][] = [
    ['proposed', propose, head],
    ['stated', { name: 'state', agree: true, text: '' }, person],
    ['confirmed', { name: 'confirm' }, party],
    ['published', { name: 'publish' }, party],
    ['appealed', { name: 'appeal', text: '请复核' }, person],
    ['reconsidered', { name: 'reconsider', grade: 'fair', label: '一般', reason: '理由' }, discipline],
  ]
  for (const [reached, command, viewer] of walk) {
    if (record.state === state) return record
    record = step(record, command, viewer)
    expect(record.state).toBe(reached)
  }
  return record
}

/** Before the term of the person is over. */
const can: Record<AppraisalState, Partial<Record<keyof typeof viewers, AppraisalCommand[]>>> = {
  open: { person: ['include'], head: ['propose'], party: ['propose'], party2: ['propose'] },
  proposed: { person: ['include', 'state'], party: ['sendBack'], party2: ['sendBack'] },
  stated: { party: ['sendBack', 'confirm'], party2: ['sendBack', 'confirm'] },
  confirmed: { party: ['sendBack', 'publish'], party2: ['sendBack', 'publish'] },
  published: { person: ['appeal'] },
  appealed: { party2: ['reconsider'], discipline: ['reconsider'] },
  reconsidered: {},
}

for (const state of AppraisalState.options)
  test.each(Object.keys(viewers) as (keyof typeof viewers)[])(`${state}: what %s may`, (who) => {
    const record = yearIn(state)
    const allowed = AppraisalCommand.options.filter((one) => refusalOf(one, record, viewers[who], MONDAY) === null)
    expect(allowed).toEqual(can[state][who] ?? [])
    if (who === 'patient' || who === 'nurse')
      for (const one of AppraisalCommand.options) expect(refusalOf(one, record, viewers[who], MONDAY)).toBe('NOT_FOUND')
  })

test.each(['propose', 'sendBack', 'confirm', 'publish', 'reconsider'] as const)(
  'whoever it is about does not %s, whatever office they hold',
  (command) => {
    const both = { ...staffViewer('person', grant('party_office')) }
    for (const state of AppraisalState.options)
      expect(refusalOf(command, yearIn(state), both, MONDAY)).toBe('SELF_REVIEW')
  },
)

test('a head is graded by the Party office and by no other head, and not by themselves', () => {
  const own = blank('b', { ...appraised, staffId: 'head', head: true }, 2026, MONDAY)
  expect(refusalOf('propose', own, head, MONDAY)).toBe('SELF_REVIEW')
  expect(refusalOf('propose', own, leading(staffViewer('deputy')), MONDAY)).toBe('NOT_FOUND')
  expect(refusalOf('propose', own, party, MONDAY)).toBeNull()
})

test('where the department has a head, the Party office grades its head and nobody else', () => {
  const headed = { ...appraised, headed: true }
  expect(refusalOf('propose', blank('c', headed, 2026, MONDAY), party, MONDAY)).toBe('FORBIDDEN')
  expect(refusalOf('propose', blank('c', headed, 2026, MONDAY), head, MONDAY)).toBeNull()
  expect(refusalOf('propose', blank('c', { ...headed, head: true }, 2026, MONDAY), party, MONDAY)).toBeNull()
})

test('who graded does not confirm, and who graded or confirmed does not look at the appeal', () => {
  const signed = step(
    step(blank('c', appraised, 2026, MONDAY), propose, party),
    {
      name: 'state',
      agree: true,
      text: '',
    },
    person,
  )
  expect(refusalOf('confirm', signed, party, MONDAY)).toBe('SELF_REVIEW')
  expect(refusalOf('confirm', signed, party2, MONDAY)).toBeNull()
  let record = step(signed, { name: 'confirm' }, party2)
  record = step(step(record, { name: 'publish' }, party), { name: 'appeal', text: '请复核' }, person)
  expect(refusalOf('reconsider', record, party, MONDAY)).toBe('SELF_REVIEW')
  expect(refusalOf('reconsider', record, party2, MONDAY)).toBe('SELF_REVIEW')
  expect(refusalOf('reconsider', record, discipline, MONDAY)).toBeNull()
})

test('who graded or confirmed in a round that was sent back does not look at the appeal either', () => {
  let record = step(yearIn('confirmed'), { name: 'sendBack', reason: '太笼统' }, party2)
  const other = leading(staffViewer('newHead'))
  record = step(step(record, propose, other), { name: 'state', agree: true, text: '' }, person)
  record = step(step(record, { name: 'confirm' }, party2), { name: 'publish' }, party)
  record = step(record, { name: 'appeal', text: '请复核' }, person)
  expect(refusalOf('reconsider', record, party, MONDAY)).toBe('SELF_REVIEW')
  expect(refusalOf('reconsider', record, discipline, MONDAY)).toBeNull()
})

test.each(['state', 'appeal'] as const)(
  '%s: who has no account is heard on paper, by an office and nobody else',
  (name) => {
    const record = yearIn(name === 'state' ? 'proposed' : 'published')
    const onPaper = { ...record, person: { ...record.person, key: null } }
    const refusals = (of: AppraisalRecord) =>
      Object.fromEntries(Object.entries(viewers).map(([who, viewer]) => [who, refusalOf(name, of, viewer, MONDAY)]))
    const nobody = { nurse: 'NOT_FOUND', patient: 'NOT_FOUND', head: 'FORBIDDEN', person: null }
    expect(refusals(onPaper)).toEqual({ ...nobody, party: null, party2: null, discipline: null })
    expect(refusals(record)).toEqual({ ...nobody, party: 'FORBIDDEN', party2: 'FORBIDDEN', discipline: 'FORBIDDEN' })
  },
)

test('whoever entered a word from paper neither confirms nor looks at the appeal', () => {
  const onPaper = (of: AppraisalRecord) => ({ ...of, person: { ...of.person, key: null } })
  const stated = step(onPaper(yearIn('proposed')), { name: 'state', agree: false, text: '不同意' }, party2)
  expect(stated.statement?.by).toMatchObject({ staffId: 'party2', office: 'party' })
  expect(refusalOf('confirm', stated, party2, MONDAY)).toBe('SELF_REVIEW')
  expect(refusalOf('confirm', stated, party, MONDAY)).toBeNull()
  const appealed = step(onPaper(yearIn('published')), { name: 'appeal', text: '请复核' }, discipline)
  expect(refusalOf('reconsider', appealed, discipline, MONDAY)).toBe('SELF_REVIEW')
  expect(refusalOf('reconsider', appealed, party2, MONDAY)).toBeNull()
})

test('who has not signed is reminded once, the working day before; who has is not', () => {
  const record = yearIn('proposed')
  const morning = new Date('2026-10-09T01:00:00Z')
  expect(record.remindAt).toEqual(morning)
  expect(passTime(record, new Date(morning.getTime() - 1))).toBe(record)
  const reminded = passTime(record, morning)
  expect(reminded).toMatchObject({ version: record.version, remindAt: null })
  expect(noticesFor(record, reminded)).toMatchObject([{ to: { kind: 'person', personKey: 'person' } }])
  expect(noticesFor(record, { ...reminded, person: { ...reminded.person, key: null } })).toEqual([])
  expect(yearIn('stated').remindAt).toBeNull()
  const included = step(record, { name: 'include', training: [] }, person)
  expect(included.remindAt).toEqual(morning)
})

test('silence: confirmed after the term, and noted as silence', () => {
  const record = yearIn('proposed')
  expect(refusalOf('confirm', record, party, MONDAY)).toBe('WRONG_STATE')
  expect(refusalOf('confirm', record, party, AFTER)).toBeNull()
  expect(step(record, { name: 'confirm' }, party, AFTER).statement).toBeNull()
})

test('what was sent back is no grade, and the person’s word about it is kept in the history only', () => {
  const back = step(yearIn('confirmed'), { name: 'sendBack', reason: '太笼统' }, party2)
  expect(back).toMatchObject({ state: 'open', statement: null, confirmed: null, returned: '太笼统' })
  expect(givenGrade(back)).toBeNull()
  expect(back.history.map(({ command }) => command)).toEqual(['propose', 'state', 'confirm', 'sendBack'])
})
