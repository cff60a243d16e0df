import { cast } from '../../fixtures/cast'
import { aPacket, aVisit, greeting, onTalk, onVisit, patience } from '../../support/findings'
import { aPlan, planIn, someCallees } from '../../support/inspection'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const party = () => hospital.as(cast.fangZheng)
const supervision = () => hospital.as(cast.heJianping)
const inspector = () => hospital.as(cast.xiaMing)
const named = () => hospital.as(cast.lingZhiyuan)
const noticesOf = async (person: { openid: string }) => {
  await hospital.runJobs()
  return (await hospital.as(person).call('notices.mine', {})).items
}
const titlesOf = async (person: { openid: string }) => (await noticesOf(person)).map(({ title }) => title)

describe('from a spot-check plan', () => {
  const line = { key: 'ward', kind: 'undercover' as const, departmentId: 'dept-neurology', postKind: null, count: 1 }
  const seen = [greeting]
  const planned = () => {
    const { items, lines } = aPlan()
    return planIn('running', hospital, aPlan({ lines: [...lines, line], items: { ...items, undercover: seen } }))
  }
  const place = (plan: { id: string }, change = {}) =>
    aVisit({ plan: { id: plan.id, key: 'ward' }, kind: 'on_site', until: '2026-10-20', ...change })

  test('a visit is what the plan says, in its days, and as often as it says', async () => {
    const plan = await planned()
    expect(await outcomeOf(party().call('visits.schedule', place(plan, { departmentId: 'dept-cardiology' })))).toBe(
      'VALIDATION',
    )
    expect(await outcomeOf(party().call('visits.schedule', place(plan, { until: '2026-10-21' })))).toBe('VALIDATION')
    const input = place(plan)
    const visit = await party().call('visits.schedule', input)
    expect(visit).toMatchObject({ kind: 'undercover', checklist: seen })
    expect((await party().call('visits.schedule', input)).id).toBe(visit.id)
    expect(await outcomeOf(party().call('visits.schedule', place(plan)))).toBe('VALIDATION')
    const form = await party().call('visits.form', { departmentId: null, planId: plan.id })
    expect(form.plan?.lines).toMatchObject([{ key: 'ward', wanted: 1, scheduled: 1 }])
    await party().call('visits.cancel', { ...onVisit(visit), reason: '计划有变' })
    expect(await outcomeOf(party().call('visits.schedule', place(plan)))).toBe('done')
  })

  test('two who schedule the last one at once are not both served', async () => {
    const plan = await planned()
    const [one, other] = [place(plan), place(plan)]
    const second = hospital.as(cast.mengJia)
    const both = [party().call('visits.schedule', one), second.call('visits.schedule', other)].map(outcomeOf)
    expect((await Promise.all(both)).sort()).toEqual(['VALIDATION', 'done'])
    expect(hospital.cloud.db.count('visits')).toBe(1)
  })

  test('what was heard on a call is reported by whoever made it, about that department', async () => {
    hospital.cloud.db.insert(
      'callees',
      someCallees(hospital, { id: 'dept-neurology', name: '神经内科' }, 3, new Date(AT)),
    )
    await planIn('running', hospital)
    const [call] = (await hospital.as(cast.xiaMing).call('inspection.calls', { queue: 'todo' })).items
    const id = call?.id ?? ''
    const report = {
      commandId: newCommandId(),
      origin: { kind: 'call' as const, id, itemId: greeting.id },
      good: false,
      departmentId: 'dept-neurology',
      staffId: null,
      text: '患者说入院时没有人招呼',
      photos: [],
    }
    expect(await outcomeOf(inspector().call('findings.report', report))).toBe('WRONG_STATE')
    hospital.cloud.db.update('calls', { _id: id }, { $set: { state: 'reached' } })
    const elsewhere = { ...report, departmentId: 'dept-cardiology' }
    expect(await outcomeOf(inspector().call('findings.report', elsewhere))).toBe('VALIDATION')
    expect(await outcomeOf(hospital.as(cast.baiLu).call('findings.report', report))).toBe('NOT_FOUND')
    expect(await inspector().call('findings.report', report)).toMatchObject({
      state: 'submitted',
      item: '工作人员做到“来有迎声”了吗？',
      can: [],
    })
  })
})

describe('visits', () => {
  test('sent twice from a basement, it arrived once; corrected until it is submitted', async () => {
    let visit = await party().call('visits.schedule', aVisit())
    expect(await titlesOf(cast.xiaMing)).toContain('有一次检查请您去')
    expect((await inspector().call('visits.mine', { done: false })).items).toMatchObject([
      { id: visit.id, due: '还剩 12 天' },
    ])
    visit = await inspector().call('visits.get', { visitId: visit.id })
    expect(visit.people.map(({ name }) => name)).toContain('凌志远')
    const packet = aPacket(visit)
    visit = await inspector().call('visits.conduct', packet)
    expect(visit).toMatchObject({ state: 'conducted', score: 33, version: 2 })
    expect(await inspector().call('visits.conduct', packet)).toMatchObject({ version: 2 })
    expect(await outcomeOf(inspector().call('visits.conduct', { ...packet, summary: '改了一句' }))).toBe(
      'ALREADY_ARRIVED',
    )
    visit = await inspector().call('visits.conduct', aPacket(visit, { remarks: [] }))
    const submit = onVisit(visit)
    visit = await inspector().call('visits.submit', submit)
    expect(visit).toMatchObject({ state: 'submitted', findings: [], can: [] })
    expect(await inspector().call('visits.submit', submit)).toMatchObject({ version: visit.version })
    expect(await outcomeOf(inspector().call('visits.conduct', aPacket(visit)))).toBe('WRONG_STATE')
  })

  test('after one finding is dismissed the other remarks open their own', async () => {
    const remarks = [greeting.id, patience.id].map((itemId) => ({
      ...{ itemId, good: false, staffId: null, text: `对着清单记下的一件事：${itemId}` },
    }))
    const planned = await party().call('visits.schedule', aVisit())
    const conducted = await inspector().call('visits.conduct', aPacket(planned, { remarks }))
    let visit = await inspector().call('visits.submit', onVisit(conducted))
    const of = (itemId: string) => visit.findings.find((one) => one.itemId === itemId)
    const kept = of(patience.id)
    const dropped = { findingId: of(greeting.id)?.id ?? '', version: 1, commandId: newCommandId(), reason: '看错了人' }
    await supervision().call('findings.drop', dropped)
    visit = await inspector().call('visits.get', { visitId: visit.id })
    expect(visit.conducted?.remarks.map(({ itemId }) => itemId)).toEqual([patience.id])
    expect(visit.findings).toEqual([kept])
    expect(kept?.page).toContain(kept?.id)
  })

  test('an item of a list means the same on a visit and on a call', async () => {
    const answersOf = (items: { id: string; answer: string; weight: number }[]) =>
      new Map(items.map(({ id, answer, weight }) => [id, [answer, weight]]))
    const onCalls = answersOf((await party().call('inspection.choices', {})).items)
    const { items } = await party().call('visits.form', { departmentId: null })
    expect(items.length).toBeGreaterThan(10)
    for (const [id, answering] of answersOf(items)) expect([id, onCalls.get(id)]).toEqual([id, answering])
  })

  test('submitting twice leaves one finding', async () => {
    let visit = await party().call('visits.schedule', aVisit())
    visit = await inspector().call('visits.conduct', aPacket(visit))
    const submit = onVisit(visit)
    await Promise.all([inspector().call('visits.submit', submit), inspector().call('visits.submit', submit)])
    expect(hospital.cloud.db.count('findings', {})).toBe(1)
  })

  test('for those inspected there is none; nobody is sent home, and nobody plans for their own', async () => {
    const visit = await party().call('visits.schedule', aVisit())
    hospital.cloud.db.update('staff', { openid: cast.xiaMing.openid }, { $set: { departmentId: 'dept-neurology' } })
    expect(await outcomeOf(party().call('visits.schedule', aVisit()))).toBe('VALIDATION')
    expect(await outcomeOf(inspector().call('visits.get', { visitId: visit.id }))).toBe('NOT_FOUND')
    expect((await inspector().call('visits.mine', { done: false })).items).toEqual([])
    expect(await outcomeOf(inspector().call('visits.conduct', aPacket(visit)))).toBe('NOT_FOUND')
    const form = await party().call('visits.form', { departmentId: 'dept-neurology' })
    expect(form.inspectors).toContainEqual(expect.objectContaining({ staffId: 'QH1031', may: false }))
    expect(await outcomeOf(party().call('visits.schedule', aVisit({ departmentId: 'dept-party' })))).toBe('SELF_REVIEW')
    expect(await outcomeOf(party().call('visits.schedule', aVisit({ inspectorId: 'QH1023' })))).toBe('VALIDATION')
    expect(await outcomeOf(party().call('visits.schedule', aVisit({ until: '2026-09-27' })))).toBe('VALIDATION')
  })

  test('cancelled, it is not done', async () => {
    const visit = await party().call('visits.schedule', aVisit())
    await party().call('visits.cancel', { ...onVisit(visit), reason: '计划有变' })
    expect(await titlesOf(cast.xiaMing)).toContain('有一次检查已取消')
    expect(await outcomeOf(inspector().call('visits.conduct', aPacket({ ...visit, version: 2 })))).toBe('WRONG_STATE')
  })
})

describe('a visit whose inspector left it behind', () => {
  test('is cancelled by the Party office: nothing of it becomes a finding, and no name stays', async () => {
    let visit = await party().call('visits.schedule', aVisit())
    visit = await inspector().call('visits.conduct', aPacket(visit))
    hospital.cloud.db.update('staff', { openid: cast.xiaMing.openid }, { $set: { departmentId: 'dept-neurology' } })
    expect(await outcomeOf(inspector().call('visits.submit', onVisit(visit)))).toBe('NOT_FOUND')
    visit = await party().call('visits.get', { visitId: visit.id })
    expect(visit.can).toContain('cancel')
    const input = { ...onVisit(visit), reason: '巡查员调到了该科' }
    visit = await party().call('visits.cancel', input)
    expect(visit).toMatchObject({ state: 'cancelled', findings: [], score: null })
    expect(await party().call('visits.cancel', input)).toEqual(visit)
    expect(hospital.cloud.db.count('findings', {})).toBe(0)
    expect(JSON.stringify(hospital.cloud.db.find('visits', {}))).not.toMatch(/凌志远|QH1023/)
  })
})

describe('talks', () => {
  const arranged = {
    office: 'supervision' as const,
    staffId: cast.liGuodong.staffId,
    matter: '夜间应答不及时的整改',
    source: null,
    day: '2026-09-30',
    time: '15:00',
    place: '督查室',
  }

  test('arranged, reminded of, held, confirmed by the person with words of their own, closed by another', async () => {
    let view = await supervision().call('talks.arrange', { commandId: newCommandId(), ...arranged })
    expect(await titlesOf(cast.liGuodong)).toContain('请您参加一次谈话')
    await hospital.goTo('2026-09-29T01:30:00Z')
    expect(await titlesOf(cast.liGuodong)).toContain('明天有一次谈话')
    view = await supervision().call('talks.get', { talkId: view.id })
    const commitments = [{ text: '夜班增加一名护士', by: '2026-10-20' }]
    const held = { ...onTalk(view), present: ['贺建平'], said: '谈了夜间应答的情况和整改', commitments }
    expect(view.can).not.toContain('hold')
    expect(view.why).toContain('到时才能写记录')
    await expect(supervision().call('talks.hold', held)).rejects.toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringContaining('今天 15:00'.slice(3)),
    })
    await hospital.goTo('2026-09-30T07:00:00Z')
    view = await supervision().call('talks.hold', held)
    const head = hospital.as(cast.liGuodong)
    expect(await outcomeOf(named().call('talks.acknowledge', { ...onTalk(view), text: '' }))).toBe('NOT_FOUND')
    expect(await outcomeOf(supervision().call('talks.acknowledge', { ...onTalk(view), text: '' }))).toBe('FORBIDDEN')
    view = await head.call('talks.acknowledge', { ...onTalk(view), text: '十月起落实' })
    expect(view).toMatchObject({ own: true, acknowledged: { signed: true, text: '十月起落实' }, can: [] })
    const close = { ...onTalk(view), text: '已落实' }
    expect(await outcomeOf(supervision().call('talks.close', close))).toBe('SELF_REVIEW')
    expect(await party().call('talks.close', close)).toMatchObject({ state: 'closed' })
    expect((await head.call('talks.mine', {})).items).toMatchObject([{ stateLabel: '已办结' }])
  })

  test('refused: another office, oneself, the past, what one may not see', async () => {
    const arrange = (change: object) =>
      outcomeOf(supervision().call('talks.arrange', { commandId: newCommandId(), ...arranged, ...change }))
    expect(await arrange({ office: 'discipline' })).toBe('FORBIDDEN')
    expect(await arrange({ staffId: cast.heJianping.staffId })).toBe('SELF_REVIEW')
    expect(await arrange({ staffId: 'QH0000' })).toBe('VALIDATION')
    expect(await arrange({ day: '2026-09-27' })).toBe('VALIDATION')
    expect(await arrange({ source: { kind: 'finding', id: 'no-such' } })).toBe('NOT_FOUND')
    expect(await arrange({})).toBe('done')
    expect((await hospital.as(cast.zhuangSu).call('talks.queue', { queue: 'open' })).items).toEqual([])
    expect((await party().call('talks.queue', { queue: 'open' })).items).toHaveLength(1)
  })
})
