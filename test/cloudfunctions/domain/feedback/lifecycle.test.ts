import { caseCommands, type CaseCommand, caseStates, type CaseState } from '@nuanyu/types/feedback'
import { commandsOf, relationsTo } from '../../../../cloudfunctions/domain/feedback/policy'
import type { CaseRecord } from '../../../../cloudfunctions/domain/feedback/records'
import { type Command, decide } from '../../../../cloudfunctions/domain/feedback/rules'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import * as people from '../../../fixtures/factories'
import { sampleCommands } from '../../../support/commands'

const { aCaseIn, MONDAY } = people

type Cells = Record<'patient' | 'handler' | 'helper' | 'office' | 'discipline' | 'overseer', string>

const hidden = 'invisible'
const speak = 'addInfo withdraw reportRetaliation'
const steer = 'merge transferDiscipline referDispute urge raise note hold'
const over = {
  patient: 'reportRetaliation',
  handler: 'note',
  helper: 'note',
  office: 'note archive hold',
  discipline: hidden,
  overseer: hidden,
}

/**
 * Every cell decided by hand: what each may do in each state of a case that neurology answers, cardiology helps with and
 * that is overdue and under 督办. `invisible`: for them the case does not exist.
 */
const ordinary: Record<Exclude<CaseState, 'transferred_discipline'>, Cells> = {
  submitted: {
    patient: speak,
    handler: 'accept handOn note',
    helper: 'note',
    office: `accept assign nameStaff decline ${steer}`,
    discipline: hidden,
    overseer: 'urge raise',
  },
  accepted: {
    patient: speak,
    handler: hidden,
    helper: hidden,
    office: `submitReply assign askInfo nameStaff decline ${steer}`,
    discipline: hidden,
    overseer: 'urge raise',
  },
  assigned: {
    patient: speak,
    handler: 'investigate askInfo requestExtension nameStaff handOn note',
    helper: 'contribute note',
    office: `assign nameStaff ${steer}`,
    discipline: hidden,
    overseer: 'urge raise',
  },
  investigating: {
    patient: speak,
    handler: 'submitReply askInfo requestExtension nameStaff handOn note',
    helper: 'contribute note',
    office: `assign nameStaff ${steer}`,
    discipline: hidden,
    overseer: 'urge raise',
  },
  awaiting_info: {
    patient: speak,
    handler: 'investigate requestExtension nameStaff handOn note',
    helper: 'contribute note',
    office: `assign nameStaff ${steer}`,
    discipline: hidden,
    overseer: 'urge raise',
  },
  reply_review: {
    patient: speak,
    handler: 'note',
    helper: 'note',
    office: 'approveReply returnReply transferDiscipline referDispute urge raise note hold',
    discipline: hidden,
    overseer: 'urge raise',
  },
  reopened: {
    patient: speak,
    handler: 'accept handOn note',
    helper: 'note',
    office: `accept assign ${steer}`,
    discipline: hidden,
    overseer: 'urge raise',
  },
  replied: {
    patient: 'evaluate reportRetaliation',
    handler: 'note',
    helper: 'note',
    office: 'note hold',
    discipline: hidden,
    overseer: hidden,
  },
  closed: { ...over, patient: 'reopen reportRetaliation' },
  declined: over,
  withdrawn: over,
  merged: over,
  referred_dispute: over,
  archived: { patient: '', handler: '', helper: '', office: 'hold', discipline: hidden, overseer: hidden },
}

const nobodyElse = { handler: hidden, helper: hidden, office: hidden, overseer: hidden }
const ended = { ...nobodyElse, patient: 'reportRetaliation', discipline: 'note archive hold' }
const fresh = 'accept handOn decline merge referDispute note hold'

/** The same for a breach of the nine rules: discipline only, past department, office and overseers. */
const breaches: Record<Exclude<CaseState, 'accepted'>, Cells> = {
  submitted: { ...nobodyElse, patient: speak, discipline: fresh },
  transferred_discipline: { ...nobodyElse, patient: speak, discipline: fresh },
  assigned: {
    ...nobodyElse,
    patient: speak,
    discipline: 'investigate askInfo requestExtension nameStaff handOn merge referDispute note hold',
  },
  investigating: {
    ...nobodyElse,
    patient: speak,
    discipline: 'submitReply askInfo requestExtension nameStaff handOn merge referDispute note hold',
  },
  awaiting_info: {
    ...nobodyElse,
    patient: speak,
    discipline: 'investigate requestExtension nameStaff handOn merge referDispute note hold',
  },
  reply_review: {
    ...nobodyElse,
    patient: speak,
    discipline: 'approveReply returnReply referDispute note hold',
  },
  reopened: { ...nobodyElse, patient: speak, discipline: 'accept handOn merge referDispute note hold' },
  replied: { ...nobodyElse, patient: 'evaluate reportRetaliation', discipline: 'note hold' },
  closed: { ...ended, patient: 'reopen reportRetaliation' },
  declined: ended,
  withdrawn: ended,
  merged: ended,
  referred_dispute: ended,
  archived: { ...nobodyElse, patient: '', discipline: 'hold' },
}

const late: Partial<CaseRecord> = { overdue: true, stage: 'supervision' }
const partners = [{ ...people.cardiology, contribution: null }]

function ordinaryIn(state: CaseState): CaseRecord {
  return aCaseIn(state, state === 'accepted' ? late : { ...late, partners })
}

function breachIn(state: CaseState): CaseRecord {
  return aCaseIn(state, { ...late, lane: 'discipline', department: null, partners: [] })
}

const viewers: [keyof Cells, Viewer][] = [
  ['patient', people.patient],
  ['handler', people.handler],
  ['helper', people.helper],
  ['office', people.office],
  ['discipline', people.discipline],
  ['overseer', people.supervision],
  ['overseer', people.partyOffice],
]

const at = { now: MONDAY, calendar, ...people.shippedRules, commandId: 'command-of-this-test', fingerprint: 'f' }

function outcome(record: CaseRecord, command: Command, viewer: Viewer): string {
  try {
    decide(record, command, record.version, viewer, at)
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}

const commands = Object.keys(caseCommands) as CaseCommand[]

describe.each([
  ['of a department', ordinary, ordinaryIn],
  ['of discipline', breaches, breachIn],
] as const)('a case %s', (_lane, table, caseIn) => {
  describe.each(Object.entries(table) as [CaseState, Cells][])('that is %s', (state, cells) => {
    describe.each(viewers)('before the %s', (role, viewer) => {
      const cell = cells[role]
      const allowed = cell === hidden ? [] : cell.split(' ').filter(Boolean)

      test('offers exactly the commands of the table', () => {
        const record = caseIn(state)
        expect([...commandsOf(record, viewer, MONDAY)].sort()).toEqual([...allowed].sort())
        expect(relationsTo(record, viewer, MONDAY).length === 0).toBe(cell === hidden)
      })

      test('does each of them, and refuses every other by name', () => {
        for (const command of commands) {
          const result = outcome(caseIn(state), sampleCommands[command], viewer)
          const refused = cell === hidden ? 'NOT_FOUND' : expect.stringMatching(/^(FORBIDDEN|WRONG_STATE)$/)
          expect([command, result]).toEqual([command, allowed.includes(command) ? 'done' : refused])
        }
      })
    })
  })
})

test('every state is decided in one of the tables', () => {
  expect([...new Set([...Object.keys(ordinary), ...Object.keys(breaches)])].sort()).toEqual(
    Object.keys(caseStates).sort(),
  )
})

describe.each(Object.keys(caseStates) as CaseState[])('a case that is %s does not exist for', (state) => {
  test.each([
    ['another patient', people.otherPatient],
    ['a handler of another department', people.foreignHandler],
    ['the administrator', people.administrator],
    ['a custodian', people.staffViewer('custodian', people.grant('custodian'))],
    ['an auditor', people.staffViewer('auditor', people.grant('auditor'))],
    ['an inspector', people.staffViewer('inspector', people.grant('inspector'))],
    ['the Party office, while nothing is overdue', people.partyOffice],
    ['supervision, while nothing is under 督办', people.supervision],
    [
      'a handler whose role has expired',
      people.staffViewer('x', people.grant('handler', 'dept-neurology', '2026-01-01T00:00:00.000Z')),
    ],
    [
      'a handler who has left',
      { ...people.handler, personKey: 'left', staff: { ...people.handler.staff!, active: false } },
    ],
  ])('%s', (_who, viewer) => {
    const record = aCaseIn(state)
    expect(relationsTo(record, viewer, MONDAY)).toEqual([])
    for (const command of commands) expect(outcome(record, sampleCommands[command], viewer)).toBe('NOT_FOUND')
  })

  test('staff who are named in it, and their head, whatever their role', () => {
    const record = aCaseIn(state, {
      ...late,
      keptOut: [people.handler.personKey, people.office.personKey, people.discipline.personKey],
    })
    for (const viewer of [people.handler, people.office, people.discipline]) {
      expect(relationsTo(record, viewer, MONDAY)).toEqual([])
      for (const command of commands) expect(outcome(record, sampleCommands[command], viewer)).toBe('NOT_FOUND')
    }
  })
})

describe('protection against oneself', () => {
  const both = people.staffViewer(
    'handler',
    people.grant('handler', 'dept-neurology'),
    people.grant('complaint_office'),
  )

  test('the author of a complaint who is staff has only the patient side', () => {
    for (const viewer of [people.handler, people.office, people.discipline]) {
      const author: Viewer = { ...viewer, personKey: people.patient.personKey }
      expect(relationsTo(aCaseIn('submitted'), author, MONDAY)).toEqual(['patient'])
      expect([...commandsOf(aCaseIn('submitted'), author, MONDAY)].sort()).toEqual(speak.split(' ').sort())
    }
  })

  test('whoever drafted a reply neither approves nor returns it', () => {
    const record = aCaseIn('reply_review')
    expect(commandsOf(record, both, MONDAY)).not.toContain('approveReply')
    expect(outcome(record, sampleCommands.approveReply, both)).toBe('SELF_REVIEW')
    expect(outcome(record, sampleCommands.returnReply, both)).toBe('SELF_REVIEW')
  })

  test('the same in the discipline lane, where a second person of discipline approves', () => {
    const draft = { ...aCaseIn('reply_review').draft!, byKey: people.discipline.personKey }
    const record = breachIn('reply_review')
    expect(outcome({ ...record, draft }, sampleCommands.approveReply, people.discipline)).toBe('SELF_REVIEW')
    expect(outcome({ ...record, draft }, sampleCommands.approveReply, people.otherDiscipline)).toBe('done')
  })

  test('whoever asked for more time does not grant it', () => {
    const extension = { days: 3, until: MONDAY, reason: '休假', byKey: 'handler', byName: '' }
    const record = aCaseIn('investigating', { extension })
    expect(outcome(record, sampleCommands.decideExtension, both)).toBe('SELF_REVIEW')
    expect(outcome(record, sampleCommands.decideExtension, people.office)).toBe('done')
    expect(outcome(record, sampleCommands.requestExtension, people.handler)).toBe('WRONG_STATE')
    expect(outcome({ ...record, extension: null }, sampleCommands.decideExtension, people.office)).toBe('WRONG_STATE')
  })
})

describe('what depends on more than the state', () => {
  test('more time is granted once a round', () => {
    const record = aCaseIn('investigating', { extendedTo: MONDAY })
    expect(outcome(record, sampleCommands.requestExtension, people.handler)).toBe('WRONG_STATE')
  })

  test('a department contributes once, and only its own part', () => {
    const contributed = [{ ...people.cardiology, contribution: { text: '已核', at: MONDAY, byName: '' } }]
    expect(outcome(aCaseIn('investigating', { partners: contributed }), sampleCommands.contribute, people.helper)).toBe(
      'WRONG_STATE',
    )
    expect(outcome(aCaseIn('investigating', { partners }), sampleCommands.contribute, people.handler)).toBe('FORBIDDEN')
  })

  test('a danger is cleared by those who work on it, also after the person took the case back', () => {
    const risk = { state: 'open' as const, why: 'words' as const }
    expect(outcome(aCaseIn('assigned', { risk }), sampleCommands.clearRisk, people.handler)).toBe('done')
    expect(outcome(aCaseIn('withdrawn', { risk }), sampleCommands.clearRisk, people.office)).toBe('done')
    expect(outcome(aCaseIn('withdrawn', { risk }), sampleCommands.archive, people.office)).toBe('WRONG_STATE')
    expect(outcome(aCaseIn('assigned'), sampleCommands.clearRisk, people.handler)).toBe('WRONG_STATE')
  })

  test('a report of retaliation brings discipline in, and keeps the case from the archive until it is answered', () => {
    const retaliation = [{ at: MONDAY, text: '换药时说我爱告状', answer: null }]
    const record = aCaseIn('closed', { retaliation })
    expect(commandsOf(record, people.discipline, MONDAY)).toEqual(['handleRetaliation'])
    expect(outcome(record, sampleCommands.archive, people.office)).toBe('WRONG_STATE')
    const answered = [{ ...retaliation[0]!, answer: { text: '已处理', at: MONDAY } }]
    expect(outcome(aCaseIn('closed', { retaliation: answered }), sampleCommands.archive, people.office)).toBe('done')
    expect(
      outcome(aCaseIn('closed', { retaliation: answered }), sampleCommands.handleRetaliation, people.discipline),
    ).toBe('WRONG_STATE')
  })

  test('until it is released the department knows nothing and the office can only read and note', () => {
    const record = aCaseIn('submitted', { heldUntil: '2026-10-20', turn: 'complaint_office' })
    expect(relationsTo(record, people.handler, MONDAY)).toEqual([])
    expect([...commandsOf(record, people.office, MONDAY)].sort()).toEqual(['hold', 'note'])
    expect([...commandsOf(record, people.patient, MONDAY)].sort()).toEqual([
      'addInfo',
      'release',
      'reportRetaliation',
      'withdraw',
    ])
    expect(outcome(record, sampleCommands.assign, people.office)).toBe('HELD')
    expect(outcome(aCaseIn('submitted'), sampleCommands.release, people.patient)).toBe('WRONG_STATE')
  })

  test('the office answers itself only while no department has the case', () => {
    const record = aCaseIn('awaiting_info', { department: null, turn: 'patient' })
    expect(outcome(record, sampleCommands.submitReply, people.office)).toBe('done')
    expect(outcome(aCaseIn('awaiting_info'), sampleCommands.submitReply, people.office)).toBe('WRONG_STATE')
  })

  test('dissatisfaction reopens within 15 days, new facts at any time before the archive', () => {
    const record = aCaseIn('closed')
    const dissatisfied: Command = { name: 'reopen', why: 'dissatisfied', reason: '还是没有解决' }
    const on = (day: string, command: Command) => {
      try {
        return decide(record, command, 1, people.patient, { ...at, now: new Date(`${day}T12:00:00+08:00`) }).state
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(on('2026-10-13', dissatisfied)).toBe('reopened')
    expect(on('2026-10-14', dissatisfied)).toBe('VALIDATION')
    expect(on('2026-10-14', { ...dissatisfied, why: 'new_facts' })).toBe('reopened')
  })
})
