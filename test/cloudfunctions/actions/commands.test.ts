import type { ActionName, Input } from '@nuanyu/types/actions'
import { caseCommands, type CaseCommand, type CaseView } from '@nuanyu/types/feedback'
import { cast } from '../../fixtures/cast'
import { aReply, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/**
 * What every command on a case has in common, for each of them through the built functions: malformed, of a stranger,
 * stale, sent twice, and sent again with other content.
 */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

type Person = { openid: string }
type Said<C extends CaseCommand> = Omit<Input<`feedback.${C}`>, 'commandId' | 'caseId' | 'version'>

type Row<C extends CaseCommand> = {
  by: Person
  said: Said<C>
  /** Other content, where the command has any. */
  other?: Partial<Said<C>>
  /** Leads a case to where the command is due. */
  given: () => Promise<CaseView>
  /** Whoever gives it sees the case no longer, so that a resend finds nothing. */
  leaves?: true
}

const { linXiaomei, guYun, dingRui, zhuangSu } = cast

async function then<C extends CaseCommand>(view: CaseView, by: Person, command: C, said: Said<C>): Promise<CaseView> {
  await hospital.as(by).call(`feedback.${command}` as ActionName, onCase(view, said) as never)
  return { ...view, version: versionOf(view) }
}

const inState =
  (state: Parameters<typeof caseIn>[0], change = {}) =>
  () =>
    caseIn(state, hospital, change)

const rows: { [C in CaseCommand]: Row<C> } = {
  evaluate: {
    by: linXiaomei,
    said: { solved: true, satisfied: true, reason: '' },
    other: { satisfied: false },
    given: inState('replied'),
  },
  addInfo: { by: linXiaomei, said: { text: '是周日夜里的事' }, other: { text: '是周六' }, given: inState('submitted') },
  release: { by: linXiaomei, said: {}, given: inState('submitted', { heldUntil: '2026-10-20' }) },
  withdraw: { by: linXiaomei, said: { reason: '' }, other: { reason: '算了' }, given: inState('assigned') },
  reopen: {
    by: linXiaomei,
    said: { why: 'new_facts', reason: '昨晚又是这样' },
    other: { reason: '前晚也是' },
    given: async () =>
      then(await caseIn('replied', hospital), linXiaomei, 'evaluate', { solved: true, satisfied: true, reason: '' }),
  },
  reportRetaliation: {
    by: linXiaomei,
    said: { text: '换药时故意很重' },
    other: { text: '不给我送开水' },
    given: inState('assigned'),
  },
  accept: { by: guYun, said: {}, given: inState('submitted') },
  investigate: { by: guYun, said: {}, given: inState('assigned') },
  submitReply: {
    by: guYun,
    said: aReply,
    other: { text: '已经核实，向您道歉，今后改进。' },
    given: inState('investigating'),
  },
  contribute: {
    by: guYun,
    said: { text: '当晚已按流程交接' },
    other: { text: '没有交接' },
    given: async () =>
      then(await caseIn('submitted', hospital), dingRui, 'assign', {
        departments: ['dept-cardiology', 'dept-neurology'],
      }),
  },
  askInfo: {
    by: guYun,
    said: { question: '请问是哪天夜班？' },
    other: { question: '请问是谁？' },
    given: inState('assigned'),
  },
  requestExtension: {
    by: guYun,
    said: { days: 3, reason: '当班护士休假' },
    other: { days: 4 },
    given: inState('assigned'),
  },
  handOn: { by: guYun, said: { reason: '是收费的问题' }, given: inState('submitted'), leaves: true },
  nameStaff: {
    by: guYun,
    said: { staffRef: 'QH1023', summary: '夜间查房的沟通方式' },
    other: { summary: '交接班时的沟通方式' },
    given: inState('assigned'),
  },
  note: { by: guYun, said: { text: '已电话了解' }, other: { text: '没有打通' }, given: inState('assigned') },
  clearRisk: {
    by: guYun,
    said: { text: '已到床前看过' },
    other: { text: '已请医生看过' },
    given: inState('assigned', { risk: true }),
  },
  approveReply: { by: dingRui, said: {}, given: inState('reply_review') },
  returnReply: {
    by: dingRui,
    said: { reason: '请写清谁负责' },
    other: { reason: '太长' },
    given: inState('reply_review'),
  },
  assign: {
    by: dingRui,
    said: { departments: ['dept-cardiology'] },
    other: { departments: ['dept-oncology'] },
    given: inState('submitted'),
  },
  decideExtension: {
    by: dingRui,
    said: { granted: true, reason: '' },
    other: { granted: false, reason: '人手够' },
    given: async () =>
      then(await caseIn('assigned', hospital), guYun, 'requestExtension', { days: 3, reason: '当班护士休假' }),
  },
  decline: {
    by: dingRui,
    said: { ground: 'unclear', explanation: '看不出是哪里的事' },
    other: { ground: 'police' },
    given: inState('submitted'),
  },
  merge: {
    by: dingRui,
    said: { intoCaseId: '' },
    given: async () => {
      const main = await caseIn('assigned', hospital)
      rows.merge.said.intoCaseId = main.id
      return caseIn('submitted', hospital)
    },
  },
  transferDiscipline: { by: dingRui, said: { reason: '涉及收受红包' }, given: inState('assigned'), leaves: true },
  referDispute: {
    by: dingRui,
    said: { explanation: '双方同意走调解' },
    other: { explanation: '一方已经起诉' },
    given: inState('assigned'),
  },
  handleRetaliation: {
    by: zhuangSu,
    said: { text: '已更换责任护士' },
    other: { text: '没有发现' },
    given: async () =>
      then(await caseIn('assigned', hospital), linXiaomei, 'reportRetaliation', { text: '换药时故意很重' }),
  },
  raise: { by: dingRui, said: { text: '请领导过问' }, other: { text: '请领导看看' }, given: inState('assigned') },
  urge: { by: dingRui, said: { text: '请今天答复' }, other: { text: '请明天答复' }, given: inState('assigned') },
  hold: { by: dingRui, said: { on: true, reason: '诉讼中' }, other: { reason: '调解中' }, given: inState('assigned') },
  archive: {
    by: dingRui,
    said: {},
    given: async () => then(await caseIn('assigned', hospital), linXiaomei, 'withdraw', { reason: '' }),
  },
}

function onCase(view: { id: string; version: number }, said: object) {
  return { commandId: newCommandId(), caseId: view.id, version: view.version, ...said }
}

function stored({ id }: { id: string }): { version: number; history: unknown[] } {
  return hospital.cloud.db.find('cases', { _id: id })[0] as never
}

function versionOf(view: { id: string }): number {
  return stored(view).version
}

describe.each(Object.keys(caseCommands) as CaseCommand[])('%s', (command) => {
  const action = `feedback.${command}` as ActionName
  const { by, given, leaves, other } = rows[command] as Row<CaseCommand>
  const said = () => (rows[command] as Row<CaseCommand>).said
  const send = (person: Person, input: object) => hospital.as(person).call(action, input as never)

  test('malformed: the field is named, nothing changes', async () => {
    const view = await given()
    const before = stored(view)
    for (const input of [
      {},
      { ...onCase(view, said()), version: 'one' },
      { ...onCase(view, said()), commandId: 'x' },
    ]) {
      const answer = await hospital.as(by).envelope(action, input)
      expect(answer).toMatchObject({ ok: false, error: { code: 'VALIDATION' } })
    }
    expect(stored(view)).toEqual(before)
  })

  test('of a stranger, and of a screen that is behind', async () => {
    const view = await given()
    const before = stored(view)
    expect(await outcomeOf(send(cast.zhouYongfu, onCase(view, said())))).toMatch(/NOT_FOUND|FORBIDDEN/)
    const behind = { ...onCase(view, said()), version: versionOf(view) + 1 }
    expect(await outcomeOf(send(by, behind))).toBe('CONFLICT')
    expect(stored(view)).toEqual(before)
  })

  test('sent twice it is done once; with other content it has not arrived', async () => {
    const view = await given()
    const input = { ...onCase(view, said()), version: versionOf(view) }
    const first = await send(by, input)
    const after = stored(view)
    if (leaves) expect(await outcomeOf(send(by, input))).toBe('NOT_FOUND')
    else expect(await send(by, input)).toEqual(first)
    if (other) expect(await outcomeOf(send(by, { ...input, ...other }))).toBe('ALREADY_ARRIVED')
    expect(stored(view)).toEqual(after)
    expect(after.history.length).toBeGreaterThan(1)
  })
})
