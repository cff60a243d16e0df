import type { ActionName, Input } from '@nuanyu/types/actions'
import type { CaseView } from '@nuanyu/types/feedback'
import { cast } from '../../fixtures/cast'
import { aComplaint, anEntry, aReply, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { counted } from '../../support/figures'

/** A story for every way a case can go, through the built functions and the unmodified SDK. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
})
afterAll(() => hospital.close())

type CaseAction = Extract<ActionName, `feedback.${string}`>
type Person = { openid: string }
type Said<A extends ActionName> = Omit<Input<A>, 'commandId' | 'caseId' | 'version'>

/** Gives a command to the case as the person sees it now. */
async function give<A extends CaseAction>(
  person: Person,
  action: A,
  view: { id: string },
  said: Said<A>,
): Promise<CaseView> {
  const { version } = (await hospital
    .as(cast.dingRui)
    .call('feedback.get', { caseId: view.id })
    .catch(() => null)) ?? {
    version: (hospital.cloud.db.find('cases', { _id: view.id })[0] as unknown as { version: number }).version,
  }
  const input = { commandId: newCommandId(), caseId: view.id, version, ...said } as Input<A>
  return hospital.as(person).call(action, input) as Promise<CaseView>
}

const see = (person: Person, { id }: { id: string }) => hospital.as(person).call('feedback.get', { caseId: id })
const outcomeFor = (person: Person, view: { id: string }) => outcomeOf(see(person, view))
async function noticesOf(person: Person): Promise<string[]> {
  await hospital.runJobs()
  return (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
}
const { linXiaomei, zhouYongfu, guYun, qinHaiyan, dingRui, luoMin, fangZheng, heJianping, zhuangSu, yanZheng } = cast

test('declined: the person reads the ground in words, and the case counts for no rate', async () => {
  const view = await caseIn('submitted', hospital)
  await give(dingRui, 'feedback.decline', view, { ground: 'police', explanation: '您说的是停车场被偷，需要公安立案。' })
  const own = await see(linXiaomei, view)
  expect(own).toMatchObject({ state: 'declined', can: ['reportRetaliation'], deadline: { status: 'ended' } })
  expect(own.ending).toMatch(/110.*您说的是停车场被偷/)
  expect(await noticesOf(linXiaomei)).toContain('您的反馈没有受理')
  expect(hospital.cloud.db.find('cases')).toMatchObject([{ firstRound: 'exempt', ending: { ground: 'police' } }])
})

test('withdrawn: it ends, the department hears of it, nothing more can be done', async () => {
  const view = await caseIn('investigating', hospital)
  await give(linXiaomei, 'feedback.withdraw', view, { reason: '已经当面说清楚了' })
  expect(await see(guYun, view)).toMatchObject({ state: 'withdrawn', can: ['note'] })
  expect(await noticesOf(guYun)).toContain('患者撤回了反馈')
  expect(await outcomeOf(give(guYun, 'feedback.submitReply', view, aReply))).toBe('WRONG_STATE')
})

test('merged with another of the same person: one answer for both', async () => {
  const main = await caseIn('investigating', hospital)
  const twin = await caseIn('submitted', hospital)
  const { cases } = await hospital.as(dingRui).call('feedback.similar', { caseId: twin.id })
  expect(cases[0]).toMatchObject({ id: main.id, because: expect.arrayContaining(['同一人', '文字相近']) })
  await give(dingRui, 'feedback.merge', twin, { intoCaseId: main.id })
  expect(await see(linXiaomei, twin)).toMatchObject({ state: 'merged', reply: null, can: ['reportRetaliation'] })
  await give(guYun, 'feedback.submitReply', main, aReply)
  await give(dingRui, 'feedback.approveReply', main, {})
  expect(await see(linXiaomei, twin)).toMatchObject({ reply: { text: aReply.text } })
  expect((await see(dingRui, main)).staffOnly).toMatchObject({ mergedFrom: [twin.code] })
})

test('merged with another person’s: they hear of the answer, with the other’s name masked', async () => {
  const main = await caseIn('investigating', hospital)
  const { caseId } = await hospital
    .as(zhouYongfu)
    .call('feedback.submit', aComplaint({ contact: { name: '', phone: '' } }))
  await give(dingRui, 'feedback.merge', { id: caseId }, { intoCaseId: main.id })
  await give(guYun, 'feedback.submitReply', main, aReply)
  await give(dingRui, 'feedback.approveReply', main, {})
  expect(await noticesOf(zhouYongfu)).toContain('您的反馈有了答复')
  const reply = (await see(zhouYongfu, { id: caseId })).reply?.text
  expect(reply).toMatch(/夜班的事/)
  expect(reply).not.toContain('林女士')
  expect(await outcomeFor(zhouYongfu, main)).toBe('NOT_FOUND')
})

test('merging is refused into itself, into what is over, and into another lane', async () => {
  const view = await caseIn('submitted', hospital)
  const over = await caseIn('submitted', hospital)
  await give(linXiaomei, 'feedback.withdraw', over, { reason: '' })
  const breach = await caseIn('submitted', hospital, { subject: 'integrity' }).catch(() => null)
  expect(breach).toBeNull()
  const [integrity] = hospital.cloud.db.find('cases', { lane: 'discipline' }) as unknown as { _id: string }[]
  for (const intoCaseId of [view.id, over.id, integrity!._id, 'no-such-case']) {
    const outcome = await outcomeOf(give(dingRui, 'feedback.merge', view, { intoCaseId }))
    expect(outcome).toMatch(/VALIDATION|NOT_FOUND/)
  }
  expect(await see(dingRui, view)).toMatchObject({ state: 'submitted' })
})

test('transferred to discipline: gone for department and office, worked and approved by two of discipline', async () => {
  const view = await caseIn('investigating', hospital)
  const left = await give(dingRui, 'feedback.transferDiscipline', view, { reason: '反映收受红包' })
  expect(left).toMatchObject({ state: 'transferred_discipline', can: [] })
  for (const person of [guYun, dingRui, luoMin, fangZheng]) expect(await outcomeFor(person, view)).toBe('NOT_FOUND')
  await give(zhuangSu, 'feedback.accept', view, {})
  await give(zhuangSu, 'feedback.investigate', view, {})
  await give(zhuangSu, 'feedback.submitReply', view, aReply)
  expect(await outcomeOf(give(zhuangSu, 'feedback.approveReply', view, {}))).toBe('SELF_REVIEW')
  await give(yanZheng, 'feedback.approveReply', view, {})
  const own = await see(linXiaomei, view)
  expect(own).toMatchObject({ state: 'replied', reply: { text: aReply.text } })
  expect(JSON.stringify(own.timeline)).not.toMatch(/红包|庄肃/)
})

test('referred to the dispute lane', async () => {
  const view = await caseIn('investigating', hospital)
  await give(dingRui, 'feedback.referDispute', view, { explanation: '双方同意走医疗纠纷人民调解，联系人医患办。' })
  expect(await see(linXiaomei, view)).toMatchObject({
    state: 'referred_dispute',
    ending: expect.stringContaining('人民调解'),
  })
})

test('not rated within 15 days is closed as not rated, later archived, and never counted as satisfied', async () => {
  const view = await caseIn('replied', hospital)
  await hospital.goTo('2026-10-13T15:59:59Z')
  expect(await see(dingRui, view)).toMatchObject({ state: 'replied' })
  await hospital.goTo('2026-10-13T16:00:30Z')
  expect(await see(dingRui, view)).toMatchObject({ state: 'closed', evaluation: null })
  expect(await see(linXiaomei, view)).toMatchObject({ can: ['reopen', 'reportRetaliation'] })
  expect([counted(hospital, 'solved'), counted(hospital, 'satisfied')]).toEqual([0, 0])
  await hospital.goTo('2026-11-13T16:00:30Z')
  expect(await see(linXiaomei, view)).toMatchObject({ state: 'archived', can: [] })
})

test('reopened by new facts after it was closed; the second time it goes to the complaint office', async () => {
  const view = await caseIn('replied', hospital)
  await give(linXiaomei, 'feedback.evaluate', view, { solved: true, satisfied: true, reason: '' })
  await hospital.goTo('2026-10-20T02:00:00Z')
  const late = give(linXiaomei, 'feedback.reopen', view, { why: 'dissatisfied', reason: '其实没有解决' })
  expect(await outcomeOf(late)).toBe('VALIDATION')
  await give(linXiaomei, 'feedback.reopen', view, { why: 'new_facts', reason: '昨晚又发生了一次' })
  expect(await see(guYun, view)).toMatchObject({ state: 'reopened', deadline: { dueAt: '2026-10-27T15:59:59.999Z' } })
  await give(guYun, 'feedback.accept', view, {})
  await give(guYun, 'feedback.investigate', view, {})
  await give(guYun, 'feedback.submitReply', view, aReply)
  await give(dingRui, 'feedback.approveReply', view, {})
  await give(linXiaomei, 'feedback.evaluate', view, { solved: false, satisfied: false, reason: '还是一样' })
  expect(await outcomeOf(give(guYun, 'feedback.accept', view, {}))).toBe('FORBIDDEN')
  expect(await give(dingRui, 'feedback.accept', view, {})).toMatchObject({ state: 'assigned' })
})

test('asked for more: the patient answers and the work goes on; the clock never stopped', async () => {
  const view = await caseIn('investigating', hospital)
  await give(guYun, 'feedback.askInfo', view, { question: '请问是周六还是周日的夜班？' })
  const asked = await see(linXiaomei, view)
  expect(asked).toMatchObject({ state: 'awaiting_info', question: '请问是周六还是周日的夜班？' })
  expect(asked.can[0]).toBe('addInfo')
  expect((await hospital.as(guYun).call('feedback.inbox', { queue: 'todo' })).items).toEqual([])
  await give(linXiaomei, 'feedback.addInfo', view, { text: '周日，电话13800000010可以问我' })
  const back = await see(guYun, view)
  expect(back).toMatchObject({
    state: 'investigating',
    question: null,
    deadline: { dueAt: '2026-10-10T15:59:59.999Z' },
  })
  expect(JSON.stringify(back)).not.toContain('13800000010')
  expect(await noticesOf(guYun)).toContain('患者补充了情况')
})

test('handed on: taken in, with a record, to the office, who assigns two departments', async () => {
  const view = await caseIn('submitted', hospital)
  await outcomeOf(give(guYun, 'feedback.handOn', view, { reason: '收费的问题，请财务科一起看' }))
  expect(await outcomeFor(guYun, view)).toBe('NOT_FOUND')
  expect(await see(dingRui, view)).toMatchObject({ state: 'accepted' })
  await give(dingRui, 'feedback.assign', view, { departments: ['dept-cardiology', 'dept-neurology'] })
  expect(await see(linXiaomei, view)).toMatchObject({ deadline: { dueAt: '2026-10-16T15:59:59.999Z' } })
  await give(qinHaiyan, 'feedback.investigate', view, {})
  await give(guYun, 'feedback.contribute', view, { text: '当晚我科已按流程交接' })
  expect((await see(qinHaiyan, view)).partners).toMatchObject([
    { label: '神经内科', contribution: '当晚我科已按流程交接' },
  ])
  expect((await see(linXiaomei, view)).partners).toMatchObject([{ contribution: null }])
})

test('an extension is granted by somebody else; the patient is told, and by law it is still overdue', async () => {
  const view = await caseIn('investigating', hospital)
  await give(guYun, 'feedback.requestExtension', view, { days: 3, reason: '当班护士休假，回来才能核实' })
  expect((await hospital.as(dingRui).call('feedback.inbox', { queue: 'todo' })).items.map(({ id }) => id)).toContain(
    view.id,
  )
  await give(dingRui, 'feedback.decideExtension', view, { granted: true, reason: '' })
  expect(await noticesOf(linXiaomei)).toContain('答复时间延后')
  const own = await see(linXiaomei, view)
  expect(own.deadline).toMatchObject({ dueAt: '2026-10-10T15:59:59.999Z', extendedTo: '2026-10-14T15:59:59.999Z' })
  expect(JSON.stringify(own)).not.toContain('休假')
  await hospital.goTo('2026-10-12T02:00:00Z')
  expect((await see(dingRui, view)).deadline).toMatchObject({
    status: 'overdue',
    label: expect.stringContaining('延期到'),
  })
  // 督办 counts from the granted day.
  await hospital.goTo('2026-10-16T01:00:00Z')
  expect(await outcomeFor(heJianping, view)).toBe('NOT_FOUND')
  await hospital.goTo('2026-10-19T01:00:00Z')
  expect(await see(heJianping, view)).toMatchObject({ redacted: true, can: ['urge', 'raise'] })
})

test('held until the patient has left: the department knows nothing until the day, or until the patient says so', async () => {
  const first = await caseIn('submitted', hospital, { heldUntil: '2026-10-12' })
  const second = await caseIn('submitted', hospital, { heldUntil: '2026-10-12' })
  for (const { id } of [first, second]) {
    expect(await outcomeFor(guYun, { id })).toBe('NOT_FOUND')
    expect(await see(dingRui, { id })).toMatchObject({ heldUntil: '2026-10-12', can: ['note', 'hold'] })
  }
  expect(await noticesOf(guYun)).toEqual([])
  await give(linXiaomei, 'feedback.release', first, {})
  expect(await see(guYun, first)).toMatchObject({ deadline: { dueAt: '2026-10-10T15:59:59.999Z' } })
  await hospital.goTo('2026-10-11T16:00:30Z')
  expect(await see(guYun, second)).toMatchObject({ deadline: { dueAt: '2026-10-19T15:59:59.999Z' } })
  const told = await noticesOf(guYun)
  expect(told.filter((title) => title === '收到新的患者反馈')).toHaveLength(2)
})

test('a danger pages office and department at once, at night too, and lies on top until it is cleared', async () => {
  await hospital.cloud.clock.set('2026-09-28T18:00:00Z')
  hospital.cloud.consents.grant(dingRui.openid, ['local-case-todo'])
  const calm = await caseIn('submitted', hospital, { where: { by: 'unknown' } })
  const view = await caseIn('submitted', hospital, {
    where: { by: 'unknown' },
    words: '我爸刚刚坠床了，按铃没有人来，叫不醒。',
  })
  await hospital.runJobs()
  expect(
    hospital.cloud.messages(dingRui.openid).map(({ data }) => (data as { thing1?: { value: string } }).thing1?.value),
  ).toEqual(['有人可能正有危险，请马上处理'])
  const { items } = await hospital.as(dingRui).call('feedback.inbox', { queue: 'todo' })
  expect(items.map(({ id, risk }) => [id, risk])).toEqual([
    [view.id, 'open'],
    [calm.id, 'none'],
  ])
  expect(await give(dingRui, 'feedback.clearRisk', view, { text: '已通知总值班到床前，病人平稳' })).toMatchObject({
    risk: 'cleared',
  })
  expect(JSON.stringify((await see(linXiaomei, view)).timeline)).not.toContain('总值班')
})

test('retaliation reported: discipline sees it, the department never; the answer reaches the person', async () => {
  const view = await caseIn('investigating', hospital)
  expect(await outcomeFor(zhuangSu, view)).toBe('NOT_FOUND')
  await give(linXiaomei, 'feedback.reportRetaliation', view, { text: '换药时故意很重，说谁让你告状' })
  for (const person of [guYun, dingRui]) expect(JSON.stringify(await see(person, view))).not.toMatch(/报复|告状/)
  expect(await noticesOf(guYun)).not.toContain('患者反映被刁难报复')
  expect(await see(zhuangSu, view)).toMatchObject({ can: ['handleRetaliation'] })
  await give(zhuangSu, 'feedback.handleRetaliation', view, { text: '已更换责任护士，并约谈当事人' })
  expect((await see(linXiaomei, view)).retaliation).toMatchObject([{ answer: '已更换责任护士，并约谈当事人' }])
})

test('staff who are named are kept out with their head, say their side, and an unfounded outcome clears the record', async () => {
  const view = await caseIn('investigating', hospital)
  const staff = hospital.as(cast.lingZhiyuan)
  await give(guYun, 'feedback.nameStaff', view, { staffRef: 'QH1023', summary: '夜间查房时的沟通方式' })
  expect(await outcomeFor(cast.lingZhiyuan, view)).toBe('NOT_FOUND')
  expect(await outcomeFor(cast.liGuodong, view)).toBe('NOT_FOUND')
  const [asked] = (await staff.call('feedback.statements', {})).items
  expect(asked).toMatchObject({ summary: '夜间查房时的沟通方式', status: '待说明', canState: true })
  expect(JSON.stringify(asked)).not.toMatch(/林晓梅|护士说话很冲|12床/)
  await staff.call('feedback.giveStatement', { commandId: newCommandId(), caseId: view.id, text: '当晚我不在班' })
  const [named] = (await see(guYun, view)).staffOnly!.named
  expect(named).toMatchObject({ name: '凌志远', statement: { text: '当晚我不在班' } })
  await give(guYun, 'feedback.submitReply', view, { ...aReply, findings: [{ ref: named!.ref, finding: 'unfounded' }] })
  await give(dingRui, 'feedback.approveReply', view, {})
  expect((await staff.call('feedback.statements', {})).items).toEqual([])
  expect((await see(dingRui, view)).staffOnly!.named).toMatchObject([
    { name: '（核查不属实，记录已清除）', statement: null },
  ])
  expect((await staff.call('notices.mine', {})).items).toEqual([])
  await hospital.runJobs()
  expect((await staff.call('notices.mine', {})).items.map(({ title }) => title)).toContain('核查结果：不属实')
})

test('a complaint that names the only handler of a department routes above', async () => {
  const { caseId } = await hospital
    .as(linXiaomei)
    .call('feedback.submit', aComplaint({ words: '护士长顾云当着大家的面训我母亲，太伤人了。' }))
  expect(await outcomeFor(guYun, { id: caseId })).toBe('NOT_FOUND')
  expect((await hospital.as(guYun).call('feedback.inbox', { queue: 'todo' })).items).toEqual([])
  expect((await hospital.as(dingRui).call('feedback.inbox', { queue: 'todo' })).items.map(({ id }) => id)).toEqual([
    caseId,
  ])
  expect(await noticesOf(guYun)).toEqual([])
  const again = give(dingRui, 'feedback.assign', { id: caseId }, { departments: ['dept-neurology'] })
  expect(await outcomeOf(again)).toBe('STAFF_NEEDED')
})

test('settled on the spot: the office answers itself and a second person of it approves', async () => {
  const { caseId } = await hospital.as(linXiaomei).call('feedback.submit', aComplaint({ where: { by: 'unknown' } }))
  await give(dingRui, 'feedback.accept', { id: caseId }, {})
  await give(dingRui, 'feedback.submitReply', { id: caseId }, aReply)
  expect(await outcomeOf(give(dingRui, 'feedback.approveReply', { id: caseId }, {}))).toBe('SELF_REVIEW')
  expect(await give(luoMin, 'feedback.approveReply', { id: caseId }, {})).toMatchObject({ state: 'replied' })
})

describe('entered for others', () => {
  test.each(['walk_in', 'telephone', 'letter', 'delegate'] as const)(
    '%s: by staff, followed by a code',
    async (channel) => {
      const receipt = await hospital.as(dingRui).call('feedback.enter', anEntry({ channel }))
      expect(receipt.followCode).toMatch(/^\d{16}$/)
      const followCode = receipt.followCode!.replace(/(\d{4})(?=\d)/g, '$1 ')
      const own = await hospital.as(cast.luBin).call('feedback.follow', { followCode })
      expect(own).toMatchObject({ id: receipt.caseId, channel, can: ['addInfo', 'withdraw', 'reportRetaliation'] })
      await hospital.as(cast.luBin).call('feedback.addInfo', {
        commandId: newCommandId(),
        caseId: own.id,
        version: own.version,
        followCode: receipt.followCode!,
        text: '单子是出院证明',
      })
      expect(await outcomeFor(cast.luBin, own)).toBe('NOT_FOUND')
    },
  )

  test('12345 has its number and its own day, and the earlier day counts', async () => {
    const hotline = { number: 'QH-20260928-001', answerBy: '2026-09-30' }
    const receipt = await hospital.as(dingRui).call('feedback.enter', anEntry({ channel: 'hotline_12345', hotline }))
    expect(receipt.dueAt).toBe('2026-09-30T15:59:59.999Z')
    expect(await see(dingRui, { id: receipt.caseId })).toMatchObject({ staffOnly: { hotline } })
    const bare = hospital.as(dingRui).call('feedback.enter', anEntry({ channel: 'hotline_12345' }))
    expect(await outcomeOf(bare)).toBe('VALIDATION')
  })

  test('the clock counts from the day of receipt, also when it is typed in later', async () => {
    const receipt = await hospital
      .as(dingRui)
      .call('feedback.enter', anEntry({ receivedOn: '2026-09-24', happenedOn: '2026-09-23' }))
    expect(receipt.dueAt).toBe('2026-10-09T15:59:59.999Z')
  })

  test.each([
    ['received tomorrow', { receivedOn: '2026-09-29' }],
    ['happened after it was received', { receivedOn: '2026-09-26', happenedOn: '2026-09-27' }],
    ['WeChat is not a way to enter', { channel: 'wechat' }],
    ['a hotline number without the hotline', { hotline: { number: '1', answerBy: '2026-09-30' } }],
  ])('refused: %s', async (_what, change) => {
    const answer = await hospital.as(dingRui).envelope('feedback.enter', { ...anEntry(), ...change })
    expect(answer).toMatchObject({ ok: false, error: { code: 'VALIDATION' } })
    expect(hospital.cloud.db.count('cases')).toBe(0)
  })

  test('sent twice is one case and one code', async () => {
    const entry = anEntry()
    const [first, second] = await Promise.all(
      [entry, entry].map((one) => hospital.as(dingRui).call('feedback.enter', one)),
    )
    expect(second).toEqual(first)
    expect(hospital.cloud.db.count('cases')).toBe(1)
  })
})

test('urged by supervision, the department hears it', async () => {
  const view = await caseIn('investigating', hospital)
  await hospital.goTo('2026-10-15T01:00:00Z')
  await give(heJianping, 'feedback.urge', view, { text: '请今天答复患者' })
  expect(await noticesOf(guYun)).toContain('督办：请尽快办理')
  expect(JSON.stringify((await see(linXiaomei, view)).timeline)).not.toContain('请今天答复患者')
})

test('trips: a complaint in at most 8, an inbox page in at most 2, a case in at most 3', async () => {
  // The first case of a month in each part of the figures creates that part, which costs one more.
  const trips: number[] = []
  let caseId = ''
  for (let n = 0; n < 12; n++) {
    caseId = (await hospital.as(linXiaomei).call('feedback.submit', aComplaint())).caseId
    trips.push(hospital.lastTrips())
  }
  expect(trips.slice(6).sort()[0]).toBe(8)
  expect(await fewest(() => hospital.as(dingRui).call('feedback.inbox', { queue: 'todo' }))).toBeLessThanOrEqual(2)
  for (const person of [linXiaomei, guYun, dingRui]) {
    expect(await fewest(() => see(person, { id: caseId }))).toBeLessThanOrEqual(3)
  }
})

/** Of two calls: what an instance remembers may end between them, as it does each minute. */
async function fewest(call: () => Promise<unknown>): Promise<number> {
  await call()
  const first = hospital.lastTrips()
  await call()
  return Math.min(first, hospital.lastTrips())
}
