import {
  ClinicCommand as Commands,
  type ClinicCommand,
  type ClinicState,
  ClinicState as States,
} from '@nuanyu/types/clinic'
import { AppError } from '@nuanyu/types/errors'
import type { Command } from '../../../../cloudfunctions/domain/clinic/events/effects'
import { abilitiesOf, isDayOpen, mayPlanFor, relationsTo } from '../../../../cloudfunctions/domain/clinic/events/policy'
import type { ClinicRecord } from '../../../../cloudfunctions/domain/clinic/events/records'
import { begin, decide, finishedByItself } from '../../../../cloudfunctions/domain/clinic/events/rules'
import { tagsFor, tagsOf } from '../../../../cloudfunctions/domain/clinic/events/scopes'
import { countsFrom, tallyOf } from '../../../../cloudfunctions/domain/clinic/day/counts'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import * as people from '../../../fixtures/factories'
import { aClinic, atHour, CLINIC_DAY } from '../../../support/clinicEvents'

const { grant, MONDAY, staffViewer } = people
const planner = people.handler
const party = people.partyOffice
const runner = staffViewer('runner', grant('event_staff', 'dept-neurology'))
const secretary = staffViewer('secretary', {
  role: 'branch_secretary',
  scope: { kind: 'branch', id: 'branch-internal-1' },
  until: null,
})
const names = { branchName: '内科第一党支部', departmentName: '神经内科' }
const tally = tallyOf(countsFrom([], []))
/** While registration is open, and while the event runs. */
const early = MONDAY
const during = new Date(atHour(8, CLINIC_DAY, 10))

const moved = [
  {
    key: 'morning',
    day: '2026-10-24',
    slots: [
      { key: 'slot0800', from: '08:00', to: '08:30' },
      { key: 'slot0830', from: '08:30', to: '09:00' },
    ],
  },
]
const sample: { [N in ClinicCommand]: Extract<Command, { name: N }> } = {
  edit: { name: 'edit', form: aClinic({ bring: '带身份证' }), ...names },
  submit: { name: 'submit' },
  approve: { name: 'approve', commitment: '', seedSealed: '' },
  sendBack: { name: 'sendBack', reason: '请写清楚备案号' },
  setSeats: { name: 'setSeats', slotKey: 'slot0800', capacity: 6, desk: 1 },
  postpone: { name: 'postpone', sessions: moved, reason: '台风橙色预警' },
  cancel: { name: 'cancel', reason: '台风橙色预警' },
  finish: { name: 'finish', tally },
  summarise: { name: 'summarise', text: '来了九十七位居民', photos: [], shown: true, askedFor: '' },
}

let serial = 0
const at = (now: Date) => ({ now, commandId: `command-${++serial}`, fingerprint: 'f' })
const give = (event: ClinicRecord, command: Command, viewer: Viewer, now: Date) =>
  decide(event, command, event.version, viewer, at(now))

function inState(state: ClinicState): ClinicRecord {
  let event = begin('event-1', aClinic(), names, planner, at(early))
  if (state === 'draft') return event
  event = give(event, sample.submit, planner, early)
  if (state === 'approval') return event
  event = give(event, sample.approve, party, early)
  if (state === 'published') return event
  if (state === 'cancelled') return give(event, sample.cancel, party, early)
  event = give(event, sample.finish, planner, during)
  return state === 'finished' ? event : give(event, sample.summarise, planner, during)
}

function outcome(event: ClinicRecord, command: Command, viewer: Viewer, now: Date): string {
  try {
    return give(event, command, viewer, now).state
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

type Row = Record<ClinicState, string>
const W = 'WRONG_STATE'
const everywhere = (code: string): Row => ({
  draft: code,
  approval: code,
  published: code,
  finished: code,
  summarised: code,
  cancelled: code,
})

/** State × command, written by hand: where it leads in the week before, for whoever plans. `finish`: on the day. */
const forPlanner: Record<ClinicCommand, Row> = {
  edit: { draft: 'draft', approval: W, published: W, finished: W, summarised: W, cancelled: W },
  submit: { draft: 'approval', approval: W, published: W, finished: W, summarised: W, cancelled: W },
  approve: everywhere('FORBIDDEN'),
  sendBack: everywhere('FORBIDDEN'),
  setSeats: { draft: W, approval: W, published: 'published', finished: W, summarised: W, cancelled: W },
  postpone: { draft: W, approval: W, published: 'published', finished: W, summarised: W, cancelled: W },
  cancel: {
    draft: 'cancelled',
    approval: 'cancelled',
    published: 'cancelled',
    finished: W,
    summarised: W,
    cancelled: W,
  },
  finish: { draft: W, approval: W, published: 'finished', finished: W, summarised: W, cancelled: W },
  summarise: { draft: W, approval: W, published: W, finished: 'summarised', summarised: 'summarised', cancelled: W },
}
/** The Party office approves, sends back, and corrects what is published. */
const forParty: Record<ClinicCommand, Row> = {
  ...forPlanner,
  edit: { ...forPlanner.edit, published: 'published' },
  approve: { draft: W, approval: 'published', published: W, finished: W, summarised: W, cancelled: W },
  sendBack: { draft: W, approval: 'draft', published: W, finished: W, summarised: W, cancelled: W },
}
/** Who helps on the day may finish it, and for them nothing exists that is only planned. */
const forRunner = Object.fromEntries(
  Commands.options.map((command) => [
    command,
    { ...everywhere(command === 'finish' ? W : 'FORBIDDEN'), draft: 'NOT_FOUND', approval: 'NOT_FOUND' },
  ]),
) as Record<ClinicCommand, Row>
forRunner.finish.published = 'finished'

const tables: [string, Viewer, Record<ClinicCommand, Row>][] = [
  ['the handler of the department', planner, forPlanner],
  ['the secretary of the branch', secretary, forPlanner],
  ['the Party office', party, forParty],
  ['who helps on the day', runner, forRunner],
]

describe.each(tables)('%s', (_who, viewer, table) => {
  const cells = States.options.flatMap((state) => Commands.options.map((command) => [state, command] as const))

  test.each(cells)('%s, %s', (state, command) => {
    const event = inState(state)
    expect(event.state).toBe(state)
    const now = command === 'finish' ? during : early
    expect(outcome(event, sample[command], viewer, now)).toBe(table[command][state])
    // What is offered is what is done.
    expect(abilitiesOf(event, viewer, now).includes(command)).toBe(
      States.options.includes(table[command][state] as ClinicState),
    )
  })
})

describe('for everybody else it does not exist', () => {
  const strangers: [string, Viewer][] = [
    ['a patient', people.patient],
    ['the handler of another department', people.foreignHandler],
    [
      'the secretary of another branch',
      staffViewer('s2', { ...secretary.staff!.roles[0]!, scope: { kind: 'branch', id: 'branch-surgery-1' } }),
    ],
    ['who helps elsewhere', staffViewer('r2', grant('event_staff', 'dept-cardiology'))],
    ['a role that has ended', staffViewer('old', grant('party_office', undefined, '2026-01-01T00:00:00.000Z'))],
    ['the complaint office', people.office],
    ['the administrator', people.administrator],
    ['discipline', people.discipline],
  ]
  test.each(strangers)('%s', (_who, viewer) => {
    for (const state of States.options) {
      const event = inState(state)
      expect(relationsTo(event, viewer, early)).toEqual([])
      expect(abilitiesOf(event, viewer, during)).toEqual([])
      for (const command of Commands.options) expect(outcome(event, sample[command], viewer, early)).toBe('NOT_FOUND')
    }
  })
})

describe('two people', () => {
  test('whoever drafted, edited or sent it does not approve it', () => {
    const own = give(begin('event-1', aClinic(), names, party, at(early)), sample.submit, party, early)
    expect(outcome(own, sample.approve, party, early)).toBe('SELF_REVIEW')
    expect(outcome(own, sample.approve, staffViewer('party2', grant('party_office')), early)).toBe('published')
    const edited = give(begin('event-1', aClinic(), names, planner, at(early)), sample.edit, party, early)
    expect(outcome(give(edited, sample.submit, planner, early), sample.approve, party, early)).toBe('SELF_REVIEW')
    expect(outcome(inState('approval'), sample.sendBack, party, early)).toBe('draft')
  })
})

describe('where', () => {
  test('a plan is for one’s own department or branch, also when it is edited', () => {
    const foreign = aClinic({ departmentId: 'dept-cardiology', branchId: null })
    expect(mayPlanFor(foreign, planner, early)).toBe(false)
    expect(mayPlanFor(foreign, party, early)).toBe(true)
    expect(mayPlanFor(aClinic({ departmentId: null }), secretary, early)).toBe(true)
    expect(mayPlanFor(aClinic({ departmentId: null }), planner, early)).toBe(false)
    expect(mayPlanFor(aClinic(), runner, early)).toBe(false)
    const away: Command = { name: 'edit', form: foreign, ...names }
    expect(outcome(inState('draft'), away, planner, early)).toBe('VALIDATION')
  })

  test('who helps in the whole hospital helps everywhere, and still plans nowhere', () => {
    const everywhereStaff = staffViewer('all', grant('event_staff'))
    expect(relationsTo(inState('published'), everywhereStaff, early)).toEqual(['runner'])
    expect(relationsTo(inState('draft'), everywhereStaff, early)).toEqual([])
  })
})

test('what is only planned stands in no list of those who help', () => {
  const helps = (state: ClinicState) => tagsOf(inState(state)).some((tag) => tag.startsWith('run:'))
  expect(States.options.filter(helps)).toEqual(['published', 'finished', 'summarised', 'cancelled'])
  expect(tagsFor(runner, early)).toEqual(['run:d:dept-neurology'])
  expect(tagsFor(people.patient, early)).toEqual([])
})

describe('the clock', () => {
  const over = new Date(atHour(9))
  const event = () => inState('published')

  test('finished only once it has begun, cancelled only before', () => {
    expect(outcome(event(), sample.finish, planner, early)).toBe(W)
    expect(outcome(event(), sample.cancel, planner, during)).toBe(W)
    expect(outcome(event(), sample.cancel, planner, new Date(atHour(7, CLINIC_DAY, 59)))).toBe('cancelled')
  })

  test('over is over', () => {
    for (const command of ['setSeats', 'postpone', 'edit'] as const)
      expect(outcome(event(), sample[command], party, over)).toBe(W)
  })

  test('days that passed while it waited keep it from being published', () => {
    const waited = inState('approval')
    expect(outcome(waited, sample.approve, party, new Date(atHour(9)))).toBe('VALIDATION')
  })

  test('notes of the day are taken from its morning until three days later', () => {
    const one = event()
    expect(isDayOpen(one, new Date(atHour(23, '2026-10-16')))).toBe(false)
    expect(isDayOpen(one, new Date(atHour(0)))).toBe(true)
    expect(isDayOpen(one, new Date(atHour(23, '2026-10-20')))).toBe(true)
    expect(isDayOpen(one, new Date(atHour(0, '2026-10-21')))).toBe(false)
    expect(isDayOpen(inState('finished'), during)).toBe(true)
    expect(isDayOpen(inState('cancelled'), during)).toBe(false)
  })

  test('what everybody forgot is finished by itself, once', () => {
    const finished = finishedByItself(event(), tally, over)
    expect(finished).toMatchObject({ state: 'finished', tally })
    expect(finishedByItself(finished, tally, over)).toBe(finished)
    expect(finishedByItself(event(), tally, during).state).toBe('published')
  })
})

describe('what is published', () => {
  const correct = (change: object): Command => ({ name: 'edit', form: aClinic(change), ...names })

  test('is corrected in its words only', () => {
    expect(outcome(inState('published'), correct({ title: '重阳节慢病义诊', bring: '' }), party, early)).toBe(
      'published',
    )
    for (const change of [
      { sessions: [{ ...aClinic().sessions[0]!, day: '2026-10-18' }] },
      { release: 'draw', closesAt: atHour(18, '2026-10-14') },
      { perAccount: 1 },
      { opensAt: atHour(9, '2026-10-10') },
      { branchId: 'branch-surgery-1' },
      { kind: 'lecture' },
      { cancelHours: 24 },
    ])
      expect(outcome(inState('published'), correct(change), party, early)).toBe('VALIDATION')
    expect(outcome(inState('published'), correct({ cancelHours: 0 }), party, early)).toBe('published')
  })

  test('another place is like another hour: everybody is told', () => {
    const place = { name: '文化广场', address: '清禾路 1 号', point: null }
    expect(give(inState('published'), correct({ place }), party, early).moves).toBe(1)
    expect(give(inState('published'), correct({ bring: '' }), party, early).moves).toBe(0)
  })

  test('moves to proper hours, and says from when', () => {
    const after = give(inState('published'), sample.postpone, planner, early)
    expect(after).toMatchObject({ moves: 1, days: ['2026-10-24'], postponed: { from: '10月17日 周六 08:00–09:00' } })
    expect(after.form.sessions[0]?.slots).toMatchObject([{ capacity: 4 }, { capacity: 4 }])
    const to = (sessions: typeof moved) =>
      outcome(inState('published'), { name: 'postpone', sessions, reason: '改期' }, planner, early)
    expect(to([])).toBe('VALIDATION')
    expect(to([{ ...moved[0]!, key: 'other' }])).toBe('VALIDATION')
    expect(to([{ ...moved[0]!, slots: moved[0]!.slots.slice(1) }])).toBe('VALIDATION')
    expect(to([{ ...moved[0]!, day: '2026-09-01' }])).toBe('VALIDATION')
    expect(to([{ ...moved[0]!, day: CLINIC_DAY }])).toBe('VALIDATION')
    const swapped = [{ key: 'slot0800', from: '09:00', to: '08:30' }, moved[0]!.slots[1]!]
    expect(to([{ ...moved[0]!, slots: swapped }])).toBe('VALIDATION')
  })

  test('a slot that has begun stays, the others may still move', () => {
    const stay = { ...moved[0]!, day: CLINIC_DAY }
    const later = { key: 'slot0830', from: '10:00', to: '10:30' }
    const one: Command = { name: 'postpone', sessions: [{ ...stay, slots: [stay.slots[0]!, later] }], reason: '下雨' }
    expect(outcome(inState('published'), one, planner, during)).toBe('published')
    expect(outcome(inState('published'), sample.postpone, planner, during)).toBe('VALIDATION')
  })

  test('a registration that was to end ends before the new beginning', () => {
    let event = begin('event-1', aClinic({ closesAt: atHour(18, '2026-10-16') }), names, planner, at(early))
    event = give(give(event, sample.submit, planner, early), sample.approve, party, early)
    const sooner = [{ ...moved[0]!, day: '2026-10-10' }]
    expect(give(event, { name: 'postpone', sessions: sooner, reason: '提前' }, planner, early).form.closesAt).toBe(
      atHour(8, '2026-10-10'),
    )
  })
})

describe('sent twice', () => {
  test('the same is done once, something else under the same id is refused, another’s id is another command', () => {
    const event = inState('draft')
    const moment = at(early)
    const after = decide(event, sample.submit, event.version, planner, moment)
    expect(decide(after, sample.submit, event.version, planner, moment)).toBe(after)
    expect(() => decide(after, sample.submit, event.version, planner, { ...moment, fingerprint: 'g' })).toThrow(
      AppError,
    )
    expect(outcome(after, sample.submit, secretary, early)).toBe(W)
  })

  test('a screen that is behind is told so', () => {
    const event = inState('published')
    expect(() => decide(event, sample.cancel, event.version - 1, planner, at(early))).toThrow('刚刚有人更新过')
  })
})
