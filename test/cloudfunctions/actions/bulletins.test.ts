import type { BulletinView } from '@nuanyu/types/bulletins'
import { cast } from '../../fixtures/cast'
import { aCorrection, aCriticism, aPraise, bulletinIn, cleared, onBulletin } from '../../support/bulletins'
import { aComplaint, caseIn } from '../../support/feedback'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT, riskyWords: ['辱骂'] })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const writer = () => hospital.as(cast.mengJia)
const second = () => hospital.as(cast.fangZheng)
const discipline = () => hospital.as(cast.zhuangSu)
const titles = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
const fieldsOf = async (work: Promise<unknown>) => {
  try {
    await work
    return []
  } catch (error) {
    return (error as { details: { fields?: { path: string; message: string }[] } }).details.fields ?? []
  }
}
const reason = { reason: '有一处写得不准确' }

describe('from a draft to its readers', () => {
  test('written by one, checked and approved by another, issued with a number', async () => {
    let view = await bulletinIn('draft', hospital)
    expect(view).toMatchObject({
      state: 'draft',
      findings: [],
      can: ['edit', 'submit', 'withdraw'],
      about: '凌志远（神经内科）',
    })
    view = await writer().call('bulletins.submit', onBulletin(view))
    expect(view).toMatchObject({ state: 'privacy_check', missing: ['隐私核对'], can: ['sendBack', 'withdraw'] })
    expect(view.kept).toContain('另一位同事')
    await hospital.runJobs()
    expect(await titles(cast.fangZheng)).toContain('通报表扬等您核对')
    expect(await titles(cast.mengJia)).not.toContain('通报表扬等您核对')
    view = await second().call('bulletins.clear', onBulletin(view))
    view = await second().call('bulletins.approve', onBulletin(view))
    expect(view).toMatchObject({ state: 'approved', number: '' })
    view = await writer().call('bulletins.issue', onBulletin(view))
    expect(view).toMatchObject({ state: 'issued', number: '暖语通报〔2026〕1号', reading: { total: 0, handing: true } })
  })

  test('numbers have no gaps in a year and begin anew with the next', async () => {
    const first = await bulletinIn('approved', hospital)
    const other = await bulletinIn('approved', hospital)
    const issued = await Promise.all([first, other].map((view) => writer().call('bulletins.issue', onBulletin(view))))
    expect(issued.map(({ number }) => number).sort()).toEqual(['暖语通报〔2026〕1号', '暖语通报〔2026〕2号'])
    const refused = await bulletinIn('privacy_check', hospital)
    expect(await outcomeOf(writer().call('bulletins.issue', onBulletin(refused)))).toBe('WRONG_STATE')
    expect((await bulletinIn('issued', hospital)).number).toBe('暖语通报〔2026〕3号')
    await hospital.cloud.clock.set('2026-12-31T17:00:00Z')
    expect((await bulletinIn('issued', hospital)).number).toBe('暖语通报〔2027〕1号')
  })

  test('begun from a case: what was answered, and not what the patient wrote', async () => {
    const { id } = await caseIn('replied', hospital)
    hospital.cloud.db.update('cases', { _id: id }, { $set: { overdue: true, 'escalated.party': true } })
    const shown = await outcomeOf(second().call('bulletins.facts', { source: { kind: 'case', id } }))
    expect(['done', 'NOT_FOUND']).toContain(shown)
    expect(await outcomeOf(second().call('bulletins.facts', { source: { kind: 'case', id: 'nothing' } }))).toBe(
      'NOT_FOUND',
    )
    const sources = [{ kind: 'case' as const, id: 'nothing' }]
    expect(await fieldsOf(writer().call('bulletins.draft', aPraise({ sources })))).toMatchObject([{ path: 'sources' }])
  })

  test('a draft is there for the Party office alone; a criticism that left it for discipline as well', async () => {
    const praise = await bulletinIn('privacy_check', hospital)
    let criticism = await bulletinIn('draft', hospital, aCriticism())
    const open = (person: { openid: string }, { id }: BulletinView) =>
      outcomeOf(hospital.as(person).call('bulletins.open', { bulletinId: id }))
    expect(await open(cast.zhuangSu, criticism)).toBe('NOT_FOUND')
    expect((await discipline().call('bulletins.queue', { queue: 'draft' })).items).toEqual([])
    criticism = await writer().call('bulletins.submit', onBulletin(criticism))
    expect(await open(cast.zhuangSu, criticism)).toBe('done')
    expect(await open(cast.zhuangSu, praise)).toBe('NOT_FOUND')
    const listed = await discipline().call('bulletins.queue', { queue: 'check' })
    expect(listed.items.map(({ id }) => id)).toEqual([criticism.id])
    const never = await bulletinIn('draft', hospital, aCriticism())
    await writer().call('bulletins.withdraw', { ...onBulletin(never), ...reason })
    await writer().call('bulletins.withdraw', { ...onBulletin(criticism), ...reason })
    const withdrawn = async (caller: ReturnType<typeof writer>) =>
      (await caller.call('bulletins.queue', { queue: 'withdrawn' })).items.map(({ id }) => id).sort()
    expect(await withdrawn(discipline())).toEqual([criticism.id])
    expect(await withdrawn(second())).toEqual([criticism.id, never.id].sort())
    for (const person of [cast.guYun, cast.lingZhiyuan, cast.heJianping])
      expect(await open(person, criticism)).toBe('FORBIDDEN')
  })
})

describe('a criticism', () => {
  test('waits for discipline, and is not approved against its opinion', async () => {
    let view = await bulletinIn('privacy_check', hospital, aCriticism())
    expect(view.missing).toEqual(['隐私核对', '纪检监察室的意见'])
    view = await second().call('bulletins.clear', onBulletin(view))
    expect(await outcomeOf(second().call('bulletins.approve', onBulletin(view)))).toBe('WRONG_STATE')
    view = await discipline().call('bulletins.consult', { ...onBulletin(view), agrees: false, opinion: '事实还不清楚' })
    expect(view.missing).toEqual(['纪检不同意，要改后再送'])
    await hospital.runJobs()
    expect(await titles(cast.mengJia)).toContain('纪检监察室对通报有意见')
    expect(await outcomeOf(second().call('bulletins.approve', onBulletin(view)))).toBe('WRONG_STATE')
    view = await hospital
      .as(cast.yanZheng)
      .call('bulletins.consult', { ...onBulletin(view), agrees: true, opinion: '已补充核实，同意' })
    await hospital.runJobs()
    expect(await titles(cast.fangZheng)).toContain('通报批评等您批准')
    expect(await second().call('bulletins.approve', onBulletin(view))).toMatchObject({ state: 'approved' })
  })

  test('that is edited after it was sent back is consulted and checked anew', async () => {
    let view = await cleared(await bulletinIn('privacy_check', hospital, aCriticism()), hospital)
    view = await second().call('bulletins.sendBack', { ...onBulletin(view), ...reason })
    expect(view).toMatchObject({ state: 'draft', returned: reason.reason, check: null, opinion: null })
    view = await writer().call('bulletins.submit', onBulletin(view))
    expect(view.missing).toEqual(['隐私核对', '纪检监察室的意见'])
  })

  test('of a named person needs a decision or a confirmed finding, and its ground', async () => {
    const view = await bulletinIn('draft', hospital, aCriticism({ decision: null, grounds: '' }))
    const refused = await fieldsOf(writer().call('bulletins.submit', onBulletin(view)))
    expect(refused.map(({ path }) => path)).toEqual(['grounds', 'decision'])
    const unit = aCriticism({ staffIds: [], departmentIds: ['dept-neurology'], decision: null })
    const ofUnit = await bulletinIn('draft', hospital, unit)
    expect(await outcomeOf(writer().call('bulletins.submit', onBulletin(ofUnit)))).toBe('done')
  })

  test('without anybody it is about, or anybody to read it, is not complete', async () => {
    const view = await bulletinIn('draft', hospital, aPraise({ staffIds: [], audience: {} }))
    const refused = await fieldsOf(writer().call('bulletins.submit', onBulletin(view)))
    expect(refused.map(({ path }) => path)).toEqual(['about', 'audience'])
  })
})

describe('privacy', () => {
  const told = '神经内科凌志远同志主动照顾12床的张桂兰老人，顾云也参与了夜间护理，患者十分感动。'

  test('what is found needs a reason from somebody who did not write it, or other words', async () => {
    const view = await bulletinIn('privacy_check', hospital, aPraise({ body: told }))
    expect(view.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'body', kind: 'person', piece: '12床', why: null, may: true }),
        expect.objectContaining({ field: 'body', kind: 'staff', piece: '顾云' }),
      ]),
    )
    expect(JSON.stringify(view.findings)).not.toContain('凌志远')
    const refused = await fieldsOf(second().call('bulletins.clear', onBulletin(view)))
    expect(refused).toHaveLength(view.findings.length)
    const justified = view.findings.map(({ field, kind, piece }) => ({ field, kind, piece, why: '本人同意写出' }))
    expect(await outcomeOf(writer().call('bulletins.clear', { ...onBulletin(view), justified }))).toBe('SELF_REVIEW')
    const after = await second().call('bulletins.clear', { ...onBulletin(view), justified })
    expect(after.findings.map(({ why }) => why)).toEqual(view.findings.map(() => '本人同意写出'))
    expect(await outcomeOf(second().call('bulletins.approve', onBulletin(after)))).toBe('done')
  })

  test('a name that comes to be a colleague’s between check and approval stops it', async () => {
    const body = '神经内科凌志远同志和员工甲一起耐心接待患者，多次收到来信感谢，现予以通报表扬。'
    const view = await cleared(await bulletinIn('privacy_check', hospital, aPraise({ body })), hospital)
    hire(hospital, '甲', [])
    await hospital.cloud.clock.set('2026-09-28T02:05:00Z')
    expect(await fieldsOf(second().call('bulletins.approve', onBulletin(view)))).toMatchObject([{ path: 'body' }])
  })

  test('a patient’s own words never stand, with whatever reason', async () => {
    const { caseId } = await hospital
      .as(cast.linXiaomei)
      .call('feedback.submit', aComplaint({ words: '夜里按铃一直没有人来，我自己扶着墙去找的护士' }))
    const view = await bulletinIn(
      'draft',
      hospital,
      aPraise({ body: '有患者说夜里按铃一直没有人来，我自己扶着墙去找的护士，后来改好了。' }),
    )
    hospital.cloud.db.update('bulletins', { _id: view.id }, { $set: { sources: [{ kind: 'case', id: caseId }] } })
    const sent = await writer().call('bulletins.submit', onBulletin(view))
    const quoted = sent.findings.filter(({ kind }) => kind === 'quoted')
    expect(quoted).toMatchObject([{ may: false }])
    const justified = sent.findings.map(({ field, kind, piece }) => ({ field, kind, piece, why: '可以保留' }))
    const refused = await fieldsOf(second().call('bulletins.clear', { ...onBulletin(sent), justified }))
    expect(refused.at(-1)?.message).toContain('只能改写')
  })

  test('the content check stands before the issue', async () => {
    const view = await bulletinIn(
      'approved',
      hospital,
      aPraise({ body: '有人辱骂工作人员，神经内科凌志远同志始终耐心解释，现予以通报表扬。' }),
    )
    expect(await outcomeOf(writer().call('bulletins.issue', onBulletin(view)))).toBe('WRONG_STATE')
    expect(hospital.cloud.db.count('bulletinNumbers', {})).toBe(0)
  })
})

describe('whose own it is', () => {
  test('nobody writes about themselves, nor edits themselves in', async () => {
    const aboutSelf = { staffIds: [cast.mengJia.staffId] }
    expect(await outcomeOf(writer().call('bulletins.draft', aPraise(aboutSelf)))).toBe('SELF_REVIEW')
    const view = await bulletinIn('draft', hospital)
    const { commandId: _, ...content } = aPraise(aboutSelf)
    expect(await outcomeOf(writer().call('bulletins.edit', { ...content, ...onBulletin(view) }))).toBe('SELF_REVIEW')
  })

  test('for whom it is about it is not there, whatever their role, until it is issued', async () => {
    const about = aPraise({
      staffIds: [cast.fangZheng.staffId],
      title: '关于表扬方铮同志的通报',
      body: '方铮同志带头值守门诊大厅，耐心为患者解答，现予以通报表扬。',
    })
    const view = await bulletinIn('privacy_check', hospital, about)
    expect(await outcomeOf(second().call('bulletins.open', { bulletinId: view.id }))).toBe('NOT_FOUND')
    for (const action of ['bulletins.clear', 'bulletins.approve', 'bulletins.issue', 'bulletins.remind'] as const)
      expect(await outcomeOf(second().call(action, onBulletin(view)))).toBe('NOT_FOUND')
    expect(await outcomeOf(second().call('bulletins.withdraw', { ...onBulletin(view), ...reason }))).toBe('NOT_FOUND')
    expect(await outcomeOf(second().call('bulletins.receipts', { id: view.id, read: false }))).toBe('NOT_FOUND')
    expect(await outcomeOf(second().call('bulletins.word', { bulletinId: view.id }))).toBe('NOT_FOUND')
    expect((await second().call('bulletins.queue', { queue: 'check' })).items).toEqual([])
    await hospital.runJobs()
    expect(await titles(cast.fangZheng)).toEqual([])
  })

  test('whoever works in the unit judges it neither', async () => {
    const view = await bulletinIn(
      'privacy_check',
      hospital,
      aCriticism({ staffIds: [], departmentIds: ['dept-party'] }),
    )
    const opened = await second().call('bulletins.open', { bulletinId: view.id })
    expect(opened.kept).toContain('由纪检监察室来做')
    expect(opened.can).toEqual([])
    expect(await outcomeOf(second().call('bulletins.clear', onBulletin(view)))).toBe('SELF_REVIEW')
    expect(await outcomeOf(second().call('bulletins.withdraw', { ...onBulletin(view), ...reason }))).toBe('SELF_REVIEW')
    const ofDiscipline = await bulletinIn('privacy_check', hospital, aCriticism({ departmentIds: ['dept-discipline'] }))
    const opinion = { agrees: true, opinion: '同意' }
    expect(await outcomeOf(discipline().call('bulletins.consult', { ...onBulletin(ofDiscipline), ...opinion }))).toBe(
      'SELF_REVIEW',
    )
  })

  test('whoever wrote neither checks nor approves, also when two wrote', async () => {
    let view = await bulletinIn('draft', hospital)
    const { commandId: _, ...content } = aPraise()
    view = await second().call('bulletins.edit', { ...content, ...onBulletin(view) })
    view = await writer().call('bulletins.submit', onBulletin(view))
    for (const caller of [writer(), second()])
      expect(await outcomeOf(caller.call('bulletins.clear', onBulletin(view)))).toBe('SELF_REVIEW')
    const third = hospital.as(hire(hospital, '丙', ['party_office']))
    view = await third.call('bulletins.clear', onBulletin(view))
    for (const caller of [writer(), second()])
      expect(await outcomeOf(caller.call('bulletins.approve', onBulletin(view)))).toBe('SELF_REVIEW')
    expect(await outcomeOf(third.call('bulletins.approve', onBulletin(view)))).toBe('done')
  })

  test('a correction is approved by another than who proposed it', async () => {
    const view = await bulletinIn('correction', hospital)
    expect(view).toMatchObject({ proposal: { note: aCorrection.note, by: '孟佳' } })
    expect(await outcomeOf(writer().call('bulletins.approveCorrection', onBulletin(view)))).toBe('SELF_REVIEW')
    const after = await second().call('bulletins.approveCorrection', onBulletin(view))
    expect(after).toMatchObject({ state: 'corrected', body: aCorrection.body, former: [{ note: aCorrection.note }] })
  })
})

describe('sent again, stale, malformed', () => {
  test('a resend answers what there is; a changed one is refused', async () => {
    const draft = aPraise()
    const first = await writer().call('bulletins.draft', draft)
    expect((await writer().call('bulletins.draft', draft)).id).toBe(first.id)
    expect(await outcomeOf(writer().call('bulletins.draft', { ...draft, title: '另一个标题' }))).toBe('ALREADY_ARRIVED')
    const submit = onBulletin(first)
    const sent = await writer().call('bulletins.submit', submit)
    expect(await writer().call('bulletins.submit', submit)).toMatchObject({ version: sent.version })
    const back = { ...onBulletin(sent), ...reason }
    await second().call('bulletins.sendBack', back)
    expect(await outcomeOf(second().call('bulletins.sendBack', { ...back, reason: '另外一个理由' }))).toBe(
      'ALREADY_ARRIVED',
    )
  })

  test('an issue that is sent twice gives one number', async () => {
    const view = await bulletinIn('approved', hospital)
    const issue = onBulletin(view)
    const answers = await Promise.all([
      writer().call('bulletins.issue', issue),
      writer().call('bulletins.issue', issue),
    ])
    expect(answers.map(({ number }) => number)).toEqual(['暖语通报〔2026〕1号', '暖语通报〔2026〕1号'])
    expect(hospital.cloud.db.find('bulletinNumbers', {})).toMatchObject([{ _id: '2026', last: 1 }])
    expect(hospital.cloud.db.count('journal', { action: 'bulletins.issue' })).toBe(1)
  })

  test('whoever saw an older version is told', async () => {
    const view = await bulletinIn('privacy_check', hospital)
    await second().call('bulletins.clear', onBulletin(view))
    expect(await outcomeOf(second().call('bulletins.approve', onBulletin(view)))).toBe('CONFLICT')
  })

  test('what does not exist, or is malformed', async () => {
    const nothing = { commandId: newCommandId(), bulletinId: 'nothing', version: 1 }
    expect(await outcomeOf(writer().call('bulletins.submit', nothing))).toBe('NOT_FOUND')
    expect(await fieldsOf(writer().call('bulletins.draft', aPraise({ staffIds: ['QH0000'] })))).toMatchObject([
      { path: 'about' },
    ])
    expect(
      await fieldsOf(writer().call('bulletins.draft', aPraise({ departmentIds: ['dept-nowhere'] }))),
    ).toMatchObject([{ path: 'about' }])
    expect(await outcomeOf(writer().call('bulletins.draft', aPraise({ body: '太短' })))).toBe('VALIDATION')
  })
})
