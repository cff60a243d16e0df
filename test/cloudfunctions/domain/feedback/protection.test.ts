import { derive } from '../../../../cloudfunctions/domain/feedback/derive'
import { goalOf } from '../../../../cloudfunctions/domain/feedback/deadlines'
import { noticesFor } from '../../../../cloudfunctions/domain/feedback/notify'
import type { CaseRecord, Named } from '../../../../cloudfunctions/domain/feedback/records'
import { type Command, decide } from '../../../../cloudfunctions/domain/feedback/rules'
import { giveStatement } from '../../../../cloudfunctions/domain/feedback/rules/statement'
import { likenessOf } from '../../../../cloudfunctions/domain/feedback/similarity'
import { presentCase, presentStatement } from '../../../../cloudfunctions/domain/feedback/views'
import { ofCase } from '../../../../cloudfunctions/domain/reports/contribution'
import { officialCalendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import {
  aCase,
  aCaseIn,
  cardiology,
  discipline,
  handler,
  MONDAY,
  neurology,
  office,
  patient,
  secondOffice,
  staffViewer,
  shippedRules,
} from '../../../fixtures/factories'
import { assignTo, sampleCommands } from '../../../support/commands'

/** What an attacker, a careless colleague or a lawyer would try. */

let commands = 0
const moment = (now = MONDAY) => ({
  now,
  calendar: officialCalendar,
  ...shippedRules,
  commandId: `command-${++commands}`,
  fingerprint: '',
})
const give = (record: CaseRecord, command: Command, viewer: Viewer, now = MONDAY) =>
  decide(record, command, record.version, viewer, moment(now))
const seen = (record: CaseRecord, viewer: Viewer) =>
  presentCase(record, { viewer, now: MONDAY, calendar: officialCalendar }, new Map())
const titles = (before: CaseRecord, after: CaseRecord) => noticesFor(before, after, MONDAY).map(({ title }) => title)

const PERSONAL = '患者林晓梅，电话13800000010，住12床'
const leak = /林晓梅|13800000010|12床/
const nurse = staffViewer('nurse')
const named: Named = {
  ref: 'ref-1',
  key: nurse.personKey,
  name: '凌志远',
  summary: `没有及时回应${PERSONAL}`,
  askedAt: MONDAY,
  statement: { text: `当晚我在照看${PERSONAL}`, at: MONDAY },
  finding: null,
}

describe('what a department reads', () => {
  test('is masked wherever somebody may have written the patient’s name', () => {
    const change = { kind: 'planned' as const, text: PERSONAL, on: '2026-10-20' }
    const record = aCase({
      question: PERSONAL,
      reply: { text: PERSONAL, change, at: MONDAY },
      hold: { reason: PERSONAL, at: MONDAY, byName: '员工office' },
      named: [named],
      draft: { text: PERSONAL, change, findings: [], at: MONDAY, byKey: 'somebody', byName: '', returned: PERSONAL },
    })
    expect(JSON.stringify(seen(record, handler))).not.toMatch(leak)
    expect(JSON.stringify(seen(record, office))).toMatch(leak)
  })

  test('does not hold what discipline wrote down before the case came back', () => {
    const there = aCaseIn('transferred_discipline')
    const noted = give(there, { name: 'note', text: '银行流水已调取' }, discipline)
    const back = give(noted, sampleCommands.handOn, discipline)
    const given = give(back, assignTo(), office)
    for (const viewer of [office, handler]) {
      const text = JSON.stringify(seen(given, viewer))
      expect(text).not.toContain('银行流水')
      expect(text).toContain('转交投诉管理部门')
    }
  })
})

test('a department reads neither why discipline was asked nor when exactly the patient was online', () => {
  const suspected = give(aCaseIn('investigating'), sampleCommands.transferDiscipline, office)
  const back = give(give(suspected, sampleCommands.handOn, discipline), assignTo(), office)
  expect(JSON.stringify(seen(back, handler))).not.toContain('红包')
  expect(JSON.stringify(seen(back, office))).toContain('红包')
  const at = new Date('2026-10-20T20:13:00+08:00')
  const rated = aCaseIn('closed', { evaluation: { solved: true, satisfied: true, reason: '', at } })
  expect(seen(rated, handler).evaluation?.at).toBe('2026-10-14T16:00:00.000Z')
  expect(seen(rated, patient).evaluation?.at).toBe(at.toISOString())
})

describe('the person named', () => {
  test('reads no name or number in the summary', () => {
    expect(presentStatement(aCase({ named: [named] }), nurse, MONDAY).summary).not.toMatch(leak)
  })

  test('leaves neither name nor key in the case once the matter was unfounded', () => {
    const said = giveStatement(aCaseIn('reply_review', { named: [named] }), '当晚不是我的班', nurse, moment())
    const draft = { ...said.draft!, findings: [{ ref: named.ref, finding: 'unfounded' as const }] }
    const after = give({ ...said, draft }, sampleCommands.approveReply, office)
    expect(JSON.stringify({ ...after, keptOut: [] })).not.toMatch(/凌志远|员工nurse|"nurse"/)
    expect(after.history.map(({ command }) => command)).toEqual(
      said.history.map(({ command }) => command).concat('approveReply'),
    )
  })

  test('is asked again when new facts name them again', () => {
    const cleared = { ...named, key: '', name: '', summary: '', statement: null, finding: 'unfounded' as const }
    const before = aCaseIn('investigating', { named: [cleared] })
    const staff = { ref: 'ref-2', key: nurse.personKey, name: '凌志远', keptOut: [nurse.personKey], staffed: true }
    const after = give(before, { name: 'nameStaff', summary: '第二次没有回应呼叫', staff }, handler)
    expect(titles(before, after)).toContain('有一件事请您说明情况')
    expect(after.named).toHaveLength(2)
  })
})

test('a sealed contact is not found by the open one of the same person', () => {
  const sealed = aCase({ words: '夜班护士说话很冲' })
  const open = aCase({ _id: 'case-2', identityMode: 'named', words: '食堂的饭菜太凉' })
  expect(likenessOf(sealed, open)).toEqual({ score: 0, because: [] })
  expect(likenessOf(sealed, { ...open, identityMode: 'confidential' }).because).toContain('同一人')
})

test('figures do not tell where a breach of the nine rules is said to have happened', () => {
  expect(ofCase(aCaseIn('transferred_discipline')).departmentId).toBe('none')
  expect(ofCase(aCase()).departmentId).toBe(neurology.id)
})

describe('the clock', () => {
  test('ten days are gone when the case was handed on and one department is left', () => {
    const five = aCaseIn('submitted', { department: null, turn: 'complaint_office' })
    const coordinated = give(five, assignTo(neurology, cardiology), office)
    expect(coordinated.dueAt > five.dueAt).toBe(true)
    const handedOn = give(coordinated, sampleCommands.handOn, handler)
    const alone = give(handedOn, assignTo(neurology), office)
    expect(alone.dueAt).toEqual(five.dueAt)
    expect(titles(handedOn, alone)).toContain('答复时间有调整')
    expect(titles(handedOn, alone)).not.toContain('需要几个科室一起办理')
  })

  test('an extension that coordination has overtaken does not pull the day forward', () => {
    const extended = aCaseIn('investigating', { extendedTo: new Date('2026-10-12T23:59:59.999+08:00') })
    const coordinated = give(extended, assignTo(neurology, cardiology), office)
    expect(goalOf(coordinated)).toEqual(coordinated.dueAt)
    expect(seen(coordinated, office).deadline.label).not.toContain('延期')
  })
})

describe('a danger', () => {
  test.each([
    ['addInfo', aCaseIn('investigating'), { name: 'addInfo', text: '他说不想活了' }],
    [
      'after it was cleared',
      aCaseIn('investigating', { risk: { state: 'cleared', why: 'words' } }),
      { name: 'addInfo', text: '又要跳楼' },
    ],
    ['withdraw', aCaseIn('investigating'), { name: 'withdraw', reason: '不想活了，不用查了' }],
    ['reopen', aCaseIn('closed'), { name: 'reopen', why: 'new_facts', reason: '今天又发错药，叫不醒' }],
    ['evaluate', aCaseIn('replied'), { name: 'evaluate', solved: false, satisfied: false, reason: '拿着刀要来' }],
    ['reportRetaliation', aCaseIn('replied'), { name: 'reportRetaliation', text: '他带着刀来病房' }],
  ] as [string, CaseRecord, Command][])('is heard whenever it is told: %s', (_how, before, command) => {
    const after = give(before, command, patient)
    expect(after.risk).toMatchObject({ state: 'open' })
    expect(after.todo).toContain('office')
    expect(titles(before, after)).toContain('有人可能正有危险，请马上处理')
  })

  test('is cleared, and told to whoever gets the case, also where the department was to hear later', () => {
    const held = derive(
      aCase({ heldUntil: '2026-10-20', turn: 'complaint_office', risk: { state: 'open', why: 'words' } }),
      officialCalendar,
    )
    expect(give(held, sampleCommands.clearRisk, office).risk).toMatchObject({ state: 'cleared' })
    const released = give(held, sampleCommands.release, patient)
    const urgent = noticesFor(held, released, MONDAY).filter(({ urgency }) => urgency === 'now')
    expect(urgent.map(({ to }) => to)).toMatchObject([{ role: 'handler', departmentId: neurology.id }])
  })
})

describe('what was held', () => {
  test.each([
    ['the office, where no department has it', { department: null, turn: 'complaint_office' }, 'complaint_office'],
    ['discipline, whose matter it is', { lane: 'discipline', department: null, turn: 'department' }, 'discipline'],
  ] as [string, Partial<CaseRecord>, string][])('is told to %s when the person lets go', (_who, change, role) => {
    const held = derive(aCase({ heldUntil: '2026-10-20', ...change }), officialCalendar)
    const released = give(held, sampleCommands.release, patient)
    expect(released.turn).toBe(change.turn)
    expect(noticesFor(held, released, MONDAY).map(({ to }) => to)).toMatchObject([{ role }])
  })
})

test('whoever drafted does not approve, whoever else edits the words of the draft in between', () => {
  const own = aCaseIn('reply_review', { draft: { ...aCaseIn('reply_review').draft!, byKey: office.personKey } })
  expect(() => give(own, sampleCommands.approveReply, office)).toThrow('另一位同事')
  expect(give(own, sampleCommands.approveReply, secondOffice).state).toBe('replied')
})
