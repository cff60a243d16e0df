import fc from '../../../support/properties'
import { AppError } from '@nuanyu/types/errors'
import { type FindingCommand, findingCommands, type FindingState, findingStates } from '@nuanyu/types/findings'
import { partsIn, refusalOf } from '../../../../cloudfunctions/domain/findings/policy'
import type { FindingRecord } from '../../../../cloudfunctions/domain/findings/records'
import { type Command, decide, report } from '../../../../cloudfunctions/domain/findings/rules'
import { passTime } from '../../../../cloudfunctions/domain/findings/timer'
import { presentOwn } from '../../../../cloudfunctions/domain/findings/views'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { cardiology, grant, MONDAY, neurology, staffViewer } from '../../../fixtures/factories'

const from = (departmentId: string, viewer: Viewer): Viewer => ({
  ...viewer,
  staff: viewer.staff && { ...viewer.staff, departmentId },
})
const person = (key: string, ...roles: Parameters<typeof grant>[0][]) =>
  from('dept-party', staffViewer(key, ...roles.map((role) => grant(role))))

const subject = staffViewer('subject')
const colleague = staffViewer('colleague')
const head: Viewer = { ...colleague, personKey: 'head', staff: { ...colleague.staff!, leads: [neurology.id] } }
const handler = staffViewer('handler', grant('handler', neurology.id))
const foreignHandler = from(cardiology.id, staffViewer('foreign', grant('handler', cardiology.id)))
const inspector = person('inspector', 'inspector')
const otherInspector = person('inspector2', 'inspector')
const supervision = person('supervision', 'supervision')
const party = person('party', 'party_office')
const secondParty = person('party2', 'party_office')
const discipline = person('discipline', 'discipline')
/** Of the office, and of the unit that is judged. */
const partyOfTheUnit = staffViewer('partyThere', grant('party_office'), grant('supervision'))
const subjectOfOffice = (viewer: Viewer): FindingRecord['person'] => ({
  staffId: viewer.personKey,
  name: '当事人',
  key: viewer.personKey,
})

const at = (commandId: string, now = MONDAY) => ({ now, commandId, fingerprint: 'f' })
const about = { staffId: 'subject', name: '当事人', key: 'subject' }

function begun(change: { good?: boolean; person?: FindingRecord['person'] } = {}): FindingRecord {
  const { good = false, person = about } = change
  return report(
    {
      id: 'finding-1',
      origin: { kind: 'visit', id: 'visit-1', itemId: 'i', label: '暗访', page: 'p' },
      item: '来有迎声',
      good,
      department: neurology,
      person,
      text: '当事人没有抬头',
      photos: ['cloud://a.b/c.jpg'],
      seenAt: MONDAY,
    },
    inspector,
    at('report'),
    calendar,
  )
}

const sample: Record<FindingCommand, Command> = {
  review: { name: 'review', wording: '没有做到来有迎声', showPhotos: true },
  drop: { name: 'drop', reason: '证据不够，当事人不在场' },
  notify: { name: 'notify', told: { person: about, heads: [] } },
  accept: { name: 'accept', text: '当事人认可', photos: [] },
  appeal: { name: 'appeal', text: '当事人不同意', photos: [] },
  confirm: { name: 'confirm', reason: '属实', told: { person: about, heads: [] } },
  dismiss: { name: 'dismiss', reason: '当事人当时在抢救' },
  dispose: { name: 'dispose', disposal: 'remind', text: '请注意', talkId: null },
  close: { name: 'close', text: '已改' },
}

const LATER = new Date(MONDAY.getTime() + 30 * 86_400_000)

/** Silence is reached by the clock. */
function inState(state: FindingState, silent = false): FindingRecord {
  const steps: Partial<Record<FindingState, [Viewer, Command][]>> = {
    submitted: [],
    dropped: [[supervision, sample.drop]],
    reviewed: [[supervision, sample.review]],
    notified: [
      [supervision, sample.review],
      [supervision, sample.notify],
    ],
  }
  const answered: [Viewer, Command][] = [...(steps.notified ?? []), [subject, sample.appeal]]
  const ways: Record<FindingState, [Viewer, Command][]> = {
    submitted: [],
    dropped: steps.dropped ?? [],
    reviewed: steps.reviewed ?? [],
    notified: steps.notified ?? [],
    appealed: answered,
    accepted: [...(steps.notified ?? []), [subject, sample.accept]],
    confirmed: [...answered, [party, sample.confirm]],
    dismissed: [...answered, [party, sample.dismiss]],
    disposed: [...answered, [party, sample.confirm], [party, sample.dispose]],
    closed: [...answered, [party, sample.confirm], [party, sample.dispose], [party, sample.close]],
  }
  let record = begun()
  ways[state].forEach(([viewer, command], index) => {
    record = decide(record, command, record.version, viewer, at(`step-${index}`), calendar)
  })
  return silent ? passTime(record, jobs, LATER, calendar) : record
}
const jobs: Viewer = { openid: '', personKey: 'jobs', staff: null }

const states = Object.keys(findingStates) as FindingState[]
const commands = Object.keys(findingCommands) as FindingCommand[]

/** Read aloud: who may do what, in which states; in all others it is refused. */
const may: [string, Viewer, Partial<Record<FindingCommand, FindingState[]>>][] = [
  ['the person', subject, { accept: ['notified'], appeal: ['notified'] }],
  ['supervision, who reviewed', supervision, { review: ['submitted'], drop: ['submitted'], notify: ['reviewed'] }],
  [
    'a member of the Party office',
    secondParty,
    {
      review: ['submitted'],
      drop: ['submitted'],
      notify: ['reviewed'],
      confirm: ['accepted', 'appealed'],
      dismiss: ['accepted', 'appealed'],
      dispose: ['confirmed'],
      close: ['disposed'],
    },
  ],
  ['discipline', discipline, {}],
  ['the inspector who saw it', inspector, {}],
]
const nobody: [string, Viewer][] = [
  ['another inspector', otherInspector],
  ['a colleague', colleague],
  ['the head, of a finding about a person', head],
  ['the handler, of a finding about a person', handler],
  ['the handler of another department', foreignHandler],
  ['a member of the offices who belongs to the unit', partyOfTheUnit],
  ['a patient', { openid: 'o', personKey: 'p', staff: null }],
]

describe('every state × command × part', () => {
  for (const [who, viewer, allowed] of may) {
    test.each(commands.flatMap((command) => states.map((state) => [command, state] as const)))(
      `${who}: %s of a finding that is %s`,
      (command, state) => {
        const expected = allowed[command]?.includes(state) ?? false
        expect(refusalOf(command, inState(state), viewer, MONDAY) === null).toBe(expected)
      },
    )
  }

  test.each(nobody)('%s: it is not there, whatever the state and the command', (_who, viewer) => {
    for (const state of states) {
      const record = inState(state)
      expect(partsIn(record, viewer, MONDAY)).toEqual([])
      for (const command of commands) expect(refusalOf(command, record, viewer, MONDAY)).toBe('NOT_FOUND')
    }
  })

  test('before they are told, it is not there for the person; dismissed, it is theirs no more', () => {
    for (const state of ['submitted', 'reviewed', 'dropped', 'dismissed'] as const)
      expect(partsIn(inState(state), subject, MONDAY)).toEqual([])
  })

  test('of a finding about a unit its handler and head are told, and nobody else there', () => {
    let record = begun({ person: null })
    expect(partsIn(record, handler, MONDAY)).toEqual([])
    record = decide(record, sample.review, 1, supervision, at('a'), calendar)
    const told: Command = { name: 'notify', told: { person: null, heads: ['head'] } }
    record = decide(record, told, 2, supervision, at('b'), calendar)
    for (const viewer of [handler, head]) {
      expect(partsIn(record, viewer, MONDAY)).toEqual(['unit'])
      expect(refusalOf('appeal', record, viewer, MONDAY)).toBeNull()
    }
    for (const viewer of [colleague, partyOfTheUnit, foreignHandler])
      expect(partsIn(record, viewer, MONDAY)).toEqual([])
  })
})

describe('nobody checks their own work', () => {
  const both = person('both', 'inspector', 'supervision', 'party_office')

  test('who reported it neither reviews nor tells nor decides, whatever their roles', () => {
    const own = (state: FindingState) => ({ ...inState(state), reporter: { key: both.personKey, name: '' } })
    expect(refusalOf('review', own('submitted'), both, MONDAY)).toBe('SELF_REVIEW')
    expect(refusalOf('drop', own('submitted'), both, MONDAY)).toBe('SELF_REVIEW')
    expect(refusalOf('notify', own('reviewed'), both, MONDAY)).toBe('SELF_REVIEW')
    expect(refusalOf('confirm', own('appealed'), both, MONDAY)).toBe('SELF_REVIEW')
    expect(refusalOf('dismiss', own('accepted'), both, MONDAY)).toBe('SELF_REVIEW')
    expect(refusalOf('dispose', own('confirmed'), both, MONDAY)).toBe('SELF_REVIEW')
  })

  test('who reviewed it does not decide', () => {
    let record = decide(begun(), sample.review, 1, party, at('a'), calendar)
    record = decide(record, sample.notify, 2, party, at('b'), calendar)
    record = decide(record, sample.appeal, 3, subject, at('c'), calendar)
    expect(refusalOf('confirm', record, party, MONDAY)).toBe('SELF_REVIEW')
    expect(refusalOf('dismiss', record, party, MONDAY)).toBe('SELF_REVIEW')
    expect(refusalOf('confirm', record, secondParty, MONDAY)).toBeNull()
  })

  test('a member of the offices whom it is about is that and nothing else', () => {
    const aboutParty = (state: FindingState) => ({ ...inState(state), person: subjectOfOffice(party) })
    expect(partsIn(aboutParty('appealed'), party, MONDAY)).toEqual(['subject'])
    expect(refusalOf('confirm', aboutParty('appealed'), party, MONDAY)).toBe('FORBIDDEN')
    expect(refusalOf('review', aboutParty('submitted'), party, MONDAY)).toBe('NOT_FOUND')
  })
})

describe('time', () => {
  test('five working days, over 国庆 and with the make-up Saturday; nothing is decided before', () => {
    const record = inState('notified')
    expect(record.answerBy).toEqual(new Date('2026-10-10T23:59:59.999+08:00'))
    const just = passTime(record, jobs, new Date('2026-10-10T23:59:59.000+08:00'), calendar)
    expect(just).toMatchObject({ silent: false, reminded: true })
    expect(refusalOf('confirm', just, party, MONDAY)).toBe('WRONG_STATE')
    expect(refusalOf('dismiss', just, party, MONDAY)).toBe('WRONG_STATE')
    const after = passTime(just, jobs, new Date('2026-10-11T00:00:00+08:00'), calendar)
    expect(after).toMatchObject({ state: 'notified', silent: true, queue: 'decide', nextStepAt: null })
    expect(refusalOf('confirm', after, party, MONDAY)).toBeNull()
  })

  test('silence is not agreeing, and may still be broken until it is decided', () => {
    const silent = inState('notified', true)
    expect(silent.answer).toBeNull()
    expect(decide(silent, sample.appeal, silent.version, subject, at('late', LATER), calendar).state).toBe('appealed')
  })

  test('the timer moves nothing else', () => {
    for (const state of states.filter((one) => one !== 'notified')) {
      const record = inState(state)
      expect(passTime(record, jobs, LATER, calendar)).toBe(record)
    }
  })
})

test('praise waits for nobody: it is confirmed as soon as it was reviewed, by somebody else', () => {
  const good = decide(begun({ good: true }), sample.review, 1, supervision, at('a'), calendar)
  expect(good.queue).toBe('decide')
  expect(refusalOf('notify', good, supervision, MONDAY)).toBe('WRONG_STATE')
  expect(refusalOf('confirm', good, party, MONDAY)).toBeNull()
})

test('what is transferred is discipline’s to close, and what ends with a talk waits for it', () => {
  const disposed = (kind: 'transfer' | 'talk', doneAt: Date | null) => ({
    ...inState('disposed'),
    disposal: { kind, text: '', talkId: null, doneAt },
  })
  expect(refusalOf('close', disposed('transfer', MONDAY), party, MONDAY)).toBe('FORBIDDEN')
  expect(refusalOf('close', disposed('transfer', MONDAY), discipline, MONDAY)).toBeNull()
  expect(refusalOf('close', disposed('talk', null), party, MONDAY)).toBe('WRONG_STATE')
  expect(refusalOf('close', disposed('talk', MONDAY), party, MONDAY)).toBeNull()
  expect(refusalOf('close', disposed('talk', MONDAY), discipline, MONDAY)).toBe('FORBIDDEN')
})

const everybody = [subject, handler, inspector, supervision, party, secondParty, discipline, partyOfTheUnit, head]

describe('over random histories', () => {
  const move = fc.record({
    by: fc.constantFrom(...everybody),
    command: fc.constantFrom(...Object.values(sample)),
    days: fc.integer({ min: 0, max: 9 }),
  })

  test('reporter, reviewer and decider are three, nothing is decided unheard, what does not hold names nobody', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), fc.boolean(), (moves, good) => {
        let now = MONDAY
        let record = begun({ good })
        moves.forEach(({ by, command, days }, index) => {
          now = new Date(now.getTime() + days * 86_400_000)
          record = passTime(record, jobs, now, calendar)
          try {
            record = decide(record, command, record.version, by, at(`c${index}`, now), calendar)
          } catch (error) {
            if (!(error instanceof AppError)) throw error
          }
        })
        const by = (command: string) => record.history.find((entry) => entry.command === command)?.by.key
        const decided = by('confirm') ?? by('dismiss')
        if (by('review')) expect(by('review')).not.toBe('inspector')
        if (decided) {
          expect([by('review'), 'inspector', 'subject', 'partyThere', 'handler', 'head']).not.toContain(decided)
          const heard = record.answer !== null || record.silent || record.good
          expect(heard).toBe(true)
        }
        if (record.state === 'dismissed' || record.state === 'dropped') {
          expect(JSON.stringify(record)).not.toMatch(/当事人|"subject"/)
          expect(record.subjects).toEqual([])
        }
        expect(record.version).toBe(record.history.length)
        if (partsIn(record, subject, now).includes('subject')) {
          const seen = JSON.stringify(presentOwn(record, new Map(), subject, now))
          expect(seen).not.toMatch(/员工inspector|员工supervision|员工party|visit-1|暗访/)
        }
      }),
      { numRuns: 300 },
    )
  })
})
