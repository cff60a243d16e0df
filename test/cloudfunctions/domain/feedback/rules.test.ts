import { type Command, decide } from '../../../../cloudfunctions/domain/feedback/rules'
import { passTime } from '../../../../cloudfunctions/domain/feedback/rules/timer'
import { deadlineOf } from '../../../../cloudfunctions/domain/feedback/deadlines'
import { noticesFor } from '../../../../cloudfunctions/domain/feedback/notify'
import type { CaseRecord } from '../../../../cloudfunctions/domain/feedback/records'
import { dayOf } from '../../../../cloudfunctions/domain/time/localTime'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import {
  aCase,
  aCaseIn,
  cardiology,
  grant,
  handler,
  MONDAY,
  neurology,
  oncology,
  office,
  patient,
  staffViewer,
  shippedRules,
} from '../../../fixtures/factories'
import { assignTo } from '../../../support/commands'

let serial = 0
function give(record: CaseRecord, command: Command, viewer: Viewer, now = MONDAY, commandId = `command-${serial++}`) {
  return decide(record, command, record.version, viewer, {
    now,
    calendar,
    ...shippedRules,
    commandId,
    fingerprint: 'f',
  })
}

const reply: Command = {
  name: 'submitReply',
  text: '已向当班护士核实并道歉。',
  change: { kind: 'none', text: '', on: null },
  findings: [],
}
const notSolved: Command = { name: 'evaluate', solved: false, satisfied: false, reason: '还是没有人解释' }

test('the whole way from receipt to closed', () => {
  const walk: [Command, Viewer, string][] = [
    [{ name: 'accept' }, handler, 'assigned'],
    [{ name: 'investigate' }, handler, 'investigating'],
    [reply, handler, 'reply_review'],
    [{ name: 'returnReply', reason: '请写明改进' }, office, 'investigating'],
    [reply, handler, 'reply_review'],
    [{ name: 'approveReply' }, office, 'replied'],
    [{ name: 'evaluate', solved: true, satisfied: false, reason: '' }, patient, 'closed'],
  ]
  let record = aCase()
  for (const [command, viewer, state] of walk) {
    record = give(record, command, viewer)
    expect(record.state).toBe(state)
  }
  expect(record.version).toBe(8)
  expect(record.history.map((entry) => entry.command)).toEqual(['submit', ...walk.map(([command]) => command.name)])
  expect(record.evaluation).toMatchObject({ solved: true, satisfied: false })
  expect(record.firstRound).toBe('on_time')
})

test('a stale version is a conflict, and a resend is not', () => {
  const accepted = give(aCase(), { name: 'accept' }, handler, MONDAY, 'sent-twice-command')
  const again = () =>
    decide(accepted, { name: 'accept' }, 1, handler, {
      now: MONDAY,
      calendar,
      ...shippedRules,
      commandId: 'sent-twice-command',
      fingerprint: 'f',
    })
  expect(again()).toBe(accepted)
  const stale = () =>
    decide(accepted, { name: 'investigate' }, 1, handler, {
      now: MONDAY,
      calendar,
      ...shippedRules,
      commandId: 'another-command',
      fingerprint: 'f',
    })
  expect(stale).toThrow(expect.objectContaining({ code: 'CONFLICT' }))
})

test('the same command id from another person is not taken for a resend', () => {
  const accepted = give(aCase(), { name: 'accept' }, handler, MONDAY, 'guessed-command-id')
  const guessed = () =>
    decide(accepted, { name: 'accept' }, 1, office, {
      now: MONDAY,
      calendar,
      ...shippedRules,
      commandId: 'guessed-command-id',
      fingerprint: 'f',
    })
  expect(guessed).toThrow(expect.objectContaining({ code: 'CONFLICT' }))
})

describe('not solved', () => {
  const replied = aCaseIn('replied')
  const later = new Date('2026-10-12T09:00:00+08:00')

  test('starts another round with a clock of its own, back at the department', () => {
    const reopened = give(replied, notSolved, patient, later)
    expect(reopened).toMatchObject({ state: 'reopened', round: 2, turn: 'department', overdue: false })
    expect(dayOf(reopened.dueAt)).toBe('2026-10-19')
    expect(reopened.firstRound).toBe('on_time')
  })

  test('a second time goes through the complaint office', () => {
    const again = give({ ...replied, round: 2 }, notSolved, patient, later)
    expect(again).toMatchObject({ state: 'reopened', round: 3, turn: 'complaint_office' })
    expect(() => give(again, { name: 'accept' }, handler, later)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    )
    expect(give(again, { name: 'accept' }, office, later).state).toBe('assigned')
  })
})

describe('breaches of the nine rules', () => {
  const breach = aCase({ lane: 'discipline' })
  const discipline = staffViewer('discipline', grant('discipline'))

  test('do not exist for the department complained about, and are discipline’s to handle', () => {
    expect(() => give(breach, { name: 'accept' }, handler)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    expect(noticesFor(null, breach, MONDAY).map(({ to }) => to)).toMatchObject([{ role: 'discipline' }])
    const accepted = give(breach, { name: 'accept' }, discipline)
    expect(give(accepted, { name: 'investigate' }, discipline).state).toBe('investigating')
  })

  test('cannot be assigned to a department', () => {
    const assign = assignTo(neurology)
    expect(() => give(breach, assign, discipline)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
    expect(() => give(breach, assign, office)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })
})

test('another department does not inherit the former one’s draft, nor a new reply the former rating', () => {
  const returned = give(aCaseIn('reply_review'), { name: 'returnReply', reason: '请改' }, office)
  expect(returned.draft).not.toBeNull()
  const moved = give(returned, assignTo(cardiology), office)
  expect(moved.draft).toBeNull()
  const second = aCaseIn('reply_review', { evaluation: { solved: false, satisfied: true, reason: '没有', at: MONDAY } })
  expect(give(second, { name: 'approveReply' }, office).evaluation).toBeNull()
})

describe('the clock', () => {
  const due = aCase().dueAt

  test('receipt is day zero, the end of the last day is the deadline, over 国庆', () => {
    expect(due.toISOString()).toBe('2026-10-10T15:59:59.999Z')
  })

  test('marks nothing a moment before, and once after', () => {
    const record = aCase()
    expect(passTime(record, MONDAY, calendar)).toBe(record)
    const marked = passTime(record, new Date(due.getTime() + 1), calendar)
    expect(marked).toMatchObject({ overdue: true, firstRound: 'late', version: record.version })
    expect(passTime(marked, new Date(due.getTime() + 2), calendar)).toBe(marked)
  })

  test('a reply after the end is late even when the timer has not come round', () => {
    const late = give(aCaseIn('reply_review'), { name: 'approveReply' }, office, new Date(due.getTime() + 1))
    expect(late).toMatchObject({ overdue: true, firstRound: 'late' })
  })

  test('more days for coordination do not undo that it is overdue', () => {
    const marked = passTime(aCaseIn('investigating'), new Date(due.getTime() + 1), calendar)
    const now = new Date(due.getTime() + 3_600_000)
    const assigned = give(marked, assignTo(neurology, oncology), office, now)
    expect(assigned.dueAt > now).toBe(true)
    expect(deadlineOf(assigned, now, calendar)).toMatchObject({ status: 'overdue' })
  })

  test('coordination makes ten days of five, from the same receipt', () => {
    const assigned = give(aCase(), assignTo(neurology, oncology), office, new Date('2026-09-30T10:00:00+08:00'))
    expect(dayOf(assigned.dueAt)).toBe('2026-10-16')
  })
})

describe('who is told', () => {
  const told = (before: CaseRecord | null, after: CaseRecord, now = MONDAY) =>
    noticesFor(before, after, now).map(({ to }) =>
      to.kind === 'role'
        ? [to.role, to.departmentId].filter(Boolean).join('@')
        : to.kind === 'owner'
          ? 'patient'
          : 'named',
    )

  test('a new case: its department, or the complaint office where there is none', () => {
    expect(told(null, aCase())).toEqual(['handler@dept-neurology'])
    expect(told(null, aCase({ department: null, turn: 'complaint_office' }))).toEqual(['complaint_office'])
  })

  test('acceptance and reply: the patient', () => {
    const record = aCase()
    expect(told(record, give(record, { name: 'accept' }, handler))).toEqual(['patient'])
    const review = aCaseIn('reply_review')
    expect(told(review, give(review, { name: 'approveReply' }, office))).toEqual(['patient'])
  })

  test('a case given to another department: that department', () => {
    const record = aCaseIn('assigned')
    const moved = give(record, assignTo(cardiology), office)
    expect(told(record, moved)).toEqual(['handler@dept-cardiology'])
  })

  test('a third round accepted by the office: the department, who did not hear of the reopening', () => {
    const record = aCaseIn('reopened', { round: 3, turn: 'complaint_office' })
    expect(told(record, give(record, { name: 'accept' }, office)).sort()).toEqual(['handler@dept-neurology', 'patient'])
  })

  test('more days for coordination: the patient', () => {
    const record = aCaseIn('assigned')
    const longer = give(record, assignTo(neurology, oncology), office)
    expect(told(record, longer)).toContain('patient')
  })

  test('never the author as staff, when staff complain about their own department', () => {
    const record = aCase({ ownerKey: handler.personKey })
    for (const { to } of noticesFor(null, record, MONDAY)) expect(to).toMatchObject({ except: [handler.personKey] })
  })

  test('overdue: the complaint office, the Party office and the department', () => {
    const record = aCase()
    const marked = passTime(record, new Date(record.dueAt.getTime() + 1), calendar)
    const tomorrow = new Date(record.dueAt.getTime() + 1)
    // Nobody is reminded of a day that has passed.
    expect(told(record, marked, tomorrow).sort()).toEqual([
      'complaint_office',
      'handler@dept-neurology',
      'party_office',
    ])
  })

  test('no notice carries the words of a patient', () => {
    const record = aCase()
    const everything = [
      ...noticesFor(null, record, MONDAY),
      ...noticesFor(record, give(record, { name: 'accept' }, handler), MONDAY),
      ...noticesFor(record, passTime(record, new Date(record.dueAt.getTime() + 1), calendar), MONDAY),
    ]
    expect(JSON.stringify(everything)).not.toMatch(/张小明|13800000000|护士说话很冲/)
  })
})
