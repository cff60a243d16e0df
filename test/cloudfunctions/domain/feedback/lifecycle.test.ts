import { caseCommands, type CaseCommand, caseStates, type CaseState } from '@nuanyu/types/feedback'
import { commandsOf, relationsTo } from '../../../../cloudfunctions/domain/feedback/policy'
import { type Command, decide } from '../../../../cloudfunctions/domain/feedback/rules'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import * as people from '../../../fixtures/factories'

const { aCaseIn, MONDAY } = people

/** Every cell decided by hand: what each person may do in each state. Nothing is what it says: not even seeing it. */
const table: Record<CaseState, { patient: string; handler: string; office: string }> = {
  submitted: { patient: '', handler: 'accept', office: 'accept assign' },
  accepted: { patient: '', handler: 'invisible', office: 'assign' },
  assigned: { patient: '', handler: 'investigate', office: 'assign' },
  investigating: { patient: '', handler: 'submitReply', office: 'assign' },
  reply_review: { patient: '', handler: '', office: 'approveReply returnReply' },
  replied: { patient: 'evaluate', handler: '', office: '' },
  reopened: { patient: '', handler: 'accept', office: 'accept assign' },
  closed: { patient: '', handler: '', office: '' },
}

const sample: Record<CaseCommand, Command> = {
  accept: { name: 'accept' },
  assign: { name: 'assign', department: { ...people.cardiology, branchId: null }, coordinated: false },
  investigate: { name: 'investigate' },
  submitReply: { name: 'submitReply', text: '已核实并道歉,谢谢您指出。', change: { kind: 'none', text: '', on: null } },
  returnReply: { name: 'returnReply', reason: '请写清改进时间' },
  approveReply: { name: 'approveReply' },
  evaluate: { name: 'evaluate', solved: true, satisfied: true, reason: '' },
}

const at = { now: MONDAY, calendar, commandId: 'command-of-this-test', fingerprint: 'f' }

function outcome(run: () => unknown): string {
  try {
    run()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}

const states = Object.keys(caseStates) as CaseState[]
const commands = Object.keys(caseCommands) as CaseCommand[]
const roles: [keyof (typeof table)['submitted'], Viewer][] = [
  ['patient', people.patient],
  ['handler', people.handler],
  ['office', people.office],
]

describe.each(states)('a case that is %s', (state) => {
  describe.each(roles)('before the %s', (role, viewer) => {
    const cell = table[state][role]
    const allowed = cell === 'invisible' ? [] : cell.split(' ').filter(Boolean)

    test('offers exactly the commands of the table', () => {
      expect([...commandsOf(aCaseIn(state), viewer, MONDAY)].sort()).toEqual([...allowed].sort())
    })

    test.each(commands)('%s is done or refused by name', (command) => {
      const result = outcome(() => decide(aCaseIn(state), sample[command], 1, viewer, at))
      if (allowed.includes(command)) expect(result).toBe('done')
      else
        expect(result).toEqual(cell === 'invisible' ? 'NOT_FOUND' : expect.stringMatching(/^(FORBIDDEN|WRONG_STATE)$/))
    })
  })

  test.each([
    ['another patient', people.otherPatient],
    ['a handler of another department', people.foreignHandler],
    ['the administrator', people.administrator],
    ['the Party office, while nothing is overdue', people.partyOffice],
    [
      'a handler whose role has expired',
      people.staffViewer('x', people.grant('handler', 'dept-neurology', '2026-01-01T00:00:00.000Z')),
    ],
    [
      'a handler who has left',
      { ...people.handler, personKey: 'left', staff: { ...people.handler.staff!, active: false } },
    ],
  ])('does not exist for %s', (_who, viewer) => {
    expect(relationsTo(aCaseIn(state), viewer, MONDAY)).toEqual([])
    for (const command of commands) {
      expect(outcome(() => decide(aCaseIn(state), sample[command], 1, viewer, at))).toBe('NOT_FOUND')
    }
  })
})

describe('protection against oneself', () => {
  test('the author of a complaint who is staff has only the patient side', () => {
    const author: Viewer = { ...people.handler, personKey: people.patient.personKey }
    expect(relationsTo(aCaseIn('submitted'), author, MONDAY)).toEqual(['patient'])
    expect(commandsOf(aCaseIn('submitted'), author, MONDAY)).toEqual([])
  })

  test('whoever drafted a reply neither approves nor returns it', () => {
    const both = people.staffViewer(
      'handler',
      people.grant('handler', 'dept-neurology'),
      people.grant('complaint_office'),
    )
    expect(commandsOf(aCaseIn('reply_review'), both, MONDAY)).toEqual([])
    expect(outcome(() => decide(aCaseIn('reply_review'), sample.approveReply, 1, both, at))).toBe('SELF_REVIEW')
  })
})
