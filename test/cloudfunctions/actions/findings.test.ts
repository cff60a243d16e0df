import { cast } from '../../fixtures/cast'
import { aPacket, aVisit, findingIn, greeting, onFinding, onTalk, onVisit, reported } from '../../support/findings'
import { caseIn } from '../../support/feedback'
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
const reason = '经核实属实，有照片为证'
const noticesOf = async (person: { openid: string }) => {
  await hospital.runJobs()
  return (await hospital.as(person).call('notices.mine', {})).items
}
const titlesOf = async (person: { openid: string }) => (await noticesOf(person)).map(({ title }) => title)
const talk = { staffId: cast.lingZhiyuan.staffId, day: '2026-09-30', time: '15:00', place: '党委会议室' }

describe('from what an inspector saw to what becomes of it', () => {
  test('reviewed, told, answered, confirmed, disposed of and closed, each step by who may', async () => {
    let { finding } = await reported(hospital)
    expect(finding).toMatchObject({
      state: 'submitted',
      item: '来有迎声',
      reporter: '夏明',
      about: '神经内科 · 凌志远',
    })
    expect(await titlesOf(cast.heJianping)).toContain('1 条检查发现待复核')
    expect((await named().call('findings.mine', {})).items).toEqual([])

    const review = { ...onFinding(finding), wording: '来有迎声没有做到', showPhotos: true }
    finding = await supervision().call('findings.review', review)
    finding = await supervision().call('findings.notify', onFinding(finding))
    expect(finding).toMatchObject({ state: 'notified', answerBy: '10月10日' })
    expect(await titlesOf(cast.lingZhiyuan)).toContain('有检查发现请您说明')
    expect(await titlesOf(cast.guYun)).not.toContain('有检查发现请您说明')

    const [mine] = (await named().call('findings.mine', {})).items
    expect(mine).toMatchObject({
      about: '您本人',
      text: '来有迎声没有做到',
      when: '2026年9月第4周',
      can: ['accept', 'appeal'],
    })
    const own = await named().call('findings.own', { findingId: finding.id })
    expect(JSON.stringify(own)).not.toMatch(/夏明|贺建平|QH1031|暗访|没有人抬头/)

    const appeal = { ...onFinding(finding), text: '当时在抢救另一位患者', photos: [] }
    await named().call('findings.appeal', appeal)
    expect(await named().call('findings.appeal', appeal)).toMatchObject({ state: 'appealed' })
    expect(await outcomeOf(named().call('findings.appeal', { ...appeal, text: '换了一种说法再说一次' }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(hospital.cloud.db.count('journal', { action: 'findings.appeal', 'by.key': 'named' })).toBe(1)
    expect(await titlesOf(cast.fangZheng)).toContain('检查发现等您认定')

    finding = await party().call('findings.get', { findingId: finding.id })
    finding = await party().call('findings.confirm', { ...onFinding(finding), reason })
    expect(finding).toMatchObject({ state: 'confirmed', can: ['dispose'] })
    const remind = { ...onFinding(finding), disposal: 'remind' as const, text: '请注意来有迎声', talk: null }
    finding = await party().call('findings.dispose', remind)
    expect(await titlesOf(cast.lingZhiyuan)).toContain('给您的提醒')
    finding = await party().call('findings.close', { ...onFinding(finding), text: '已提醒' })
    expect(finding).toMatchObject({ state: 'closed', can: [] })
    expect(await named().call('findings.own', { findingId: finding.id })).toMatchObject({
      disposal: { label: '提醒', text: '请注意来有迎声' },
    })
  })

  test('silence is noted the day after the term, and only then it may be decided', async () => {
    const { id } = await findingIn('notified', hospital)
    const decide = async (command: 'findings.confirm' | 'findings.dismiss') => {
      const finding = await party().call('findings.get', { findingId: id })
      return outcomeOf(party().call(command, { ...onFinding(finding), reason }))
    }
    expect(await decide('findings.confirm')).toBe('WRONG_STATE')
    expect(await decide('findings.dismiss')).toBe('WRONG_STATE')
    await hospital.goTo('2026-10-09T02:00:00Z')
    expect(await titlesOf(cast.lingZhiyuan)).toContain('明天前请说明')
    await hospital.goTo('2026-10-10T15:00:00Z')
    expect(await decide('findings.confirm')).toBe('WRONG_STATE')
    await hospital.goTo('2026-10-10T16:05:00Z')
    const [row] = (await party().call('findings.queue', { queue: 'decide' })).items
    expect(row).toMatchObject({ id, term: '到期没有说明' })
    expect(await decide('findings.confirm')).toBe('done')
    await hospital.runJobs()
    expect(hospital.cloud.db.count('journal', { action: 'jobs.findings' })).toBe(2)
  })

  test('what does not hold leads to nobody any more, nowhere', async () => {
    let finding = await findingIn('appealed', hospital)
    finding = await party().call('findings.dismiss', { ...onFinding(finding), reason: '凌志远当时在抢救' })
    expect(finding).toMatchObject({ state: 'dismissed', person: null, text: '', photos: [] })
    expect(await titlesOf(cast.lingZhiyuan)).toContain('检查发现不成立')
    const key = hospital.secrets.personKey(cast.lingZhiyuan.openid)
    for (const collection of ['findings', 'visits', 'talks'])
      expect(JSON.stringify(hospital.cloud.db.find(collection, {}))).not.toMatch(new RegExp(`凌志远|QH1023|${key}`))
    expect(await outcomeOf(named().call('findings.own', { findingId: finding.id }))).toBe('NOT_FOUND')
    expect((await named().call('findings.mine', {})).items).toEqual([])
    expect((await hospital.as(cast.guYun).call('findings.mine', {})).items).toEqual([])
  })

  test('of a unit its handler and its head are told, and either answers', async () => {
    const remarks = [{ itemId: greeting.id, good: false, staffId: null, text: '护士站没有人招呼' }]
    const finding = await findingIn('notified', hospital, { remarks })
    for (const person of [cast.guYun, cast.liGuodong]) {
      expect(await titlesOf(person)).toContain('有检查发现请您说明')
      expect((await hospital.as(person).call('findings.mine', {})).items).toMatchObject([{ about: '神经内科' }])
    }
    expect((await named().call('findings.mine', {})).items).toEqual([])
    expect((await hospital.as(cast.qinHaiyan).call('findings.mine', {})).items).toEqual([])
    const answer = { ...onFinding(finding), text: '', photos: [] }
    expect(await hospital.as(cast.liGuodong).call('findings.accept', answer)).toMatchObject({ state: 'accepted' })
    expect(await outcomeOf(hospital.as(cast.guYun).call('findings.accept', answer))).toBe('CONFLICT')
  })

  test('a talk is arranged with the decision, and the finding is closed only after it', async () => {
    let finding = await findingIn('confirmed', hospital)
    const input = { ...onFinding(finding), disposal: 'talk' as const, text: '谈谈来有迎声的事', talk }
    finding = await party().call('findings.dispose', input)
    expect((await party().call('findings.dispose', input)).disposal?.talkId).toBe(finding.disposal?.talkId)
    expect(hospital.cloud.db.count('talks', {})).toBe(1)
    expect(await titlesOf(cast.lingZhiyuan)).toContain('请您参加一次谈话')
    const close = () => outcomeOf(party().call('findings.close', { ...onFinding(finding), text: '已谈' }))
    expect(await close()).toBe('WRONG_STATE')

    const talkId = finding.disposal?.talkId ?? ''
    await hospital.goTo('2026-09-30T07:00:00Z')
    let view = await party().call('talks.get', { talkId })
    const held = { ...onTalk(view), present: ['方铮'], said: '谈了当班的情况，本人表示改正', commitments: [] }
    view = await party().call('talks.hold', held)
    view = await named().call('talks.acknowledge', { ...onTalk(view), text: '' })
    view = await party().call('talks.get', { talkId })
    expect(await outcomeOf(party().call('talks.close', { ...onTalk(view), text: '已谈' }))).toBe('SELF_REVIEW')
    await hospital.as(cast.mengJia).call('talks.close', { ...onTalk(view), text: '已谈' })
    finding = await party().call('findings.get', { findingId: finding.id })
    expect(await close()).toBe('done')
  })

  test('a talk that is called off gives the finding back', async () => {
    let finding = await findingIn('confirmed', hospital)
    const input = { ...onFinding(finding), disposal: 'talk' as const, text: '谈谈来有迎声的事', talk }
    finding = await party().call('findings.dispose', input)
    const view = await party().call('talks.get', { talkId: finding.disposal?.talkId ?? '' })
    await party().call('talks.cancel', { ...onTalk(view), reason: '本人已调走' })
    expect(await party().call('findings.get', { findingId: finding.id })).toMatchObject({
      state: 'confirmed',
      can: ['dispose'],
    })
    expect(await titlesOf(cast.mengJia)).toContain('约谈已取消，请另行处理')
  })

  test('what is transferred is discipline’s to close', async () => {
    let finding = await findingIn('confirmed', hospital)
    finding = await party().call('findings.dispose', {
      ...onFinding(finding),
      disposal: 'transfer',
      text: '涉嫌收受红包',
      talk: null,
    })
    expect(await titlesOf(cast.zhuangSu)).toContain('移交了一项检查发现')
    const close = { ...onFinding(finding), text: '已另案办理' }
    expect(await outcomeOf(party().call('findings.close', close))).toBe('FORBIDDEN')
    expect(await hospital.as(cast.zhuangSu).call('findings.close', close)).toMatchObject({ state: 'closed' })
  })

  test('praise is confirmed without a term, and commended', async () => {
    const remarks = [
      { itemId: greeting.id, good: true, staffId: cast.lingZhiyuan.staffId, text: '起身迎接，扶老人坐下' },
    ]
    let finding = await findingIn('reviewed', hospital, { remarks })
    expect(await outcomeOf(supervision().call('findings.notify', onFinding(finding)))).toBe('WRONG_STATE')
    finding = await party().call('findings.confirm', { ...onFinding(finding), reason })
    expect(await titlesOf(cast.lingZhiyuan)).toContain('检查中对您的肯定')
    const dispose = (disposal: 'remind' | 'commend') =>
      outcomeOf(party().call('findings.dispose', { ...onFinding(finding), disposal, text: '值得表扬', talk: null }))
    expect(await dispose('remind')).toBe('VALIDATION')
    expect(await dispose('commend')).toBe('done')
  })
})

describe('refused', () => {
  test('wrong part, conflict, stale, twice, changed', async () => {
    const { finding } = await reported(hospital)
    const review = { ...onFinding(finding), wording: '来有迎声没有做到', showPhotos: false }
    expect(await outcomeOf(hospital.as(cast.zhuangSu).call('findings.review', review))).toBe('FORBIDDEN')
    expect(await outcomeOf(inspector().call('findings.review', review))).toBe('FORBIDDEN')
    expect(await outcomeOf(supervision().call('findings.review', { ...review, findingId: 'no-such' }))).toBe(
      'NOT_FOUND',
    )
    await supervision().call('findings.review', review)
    expect(await supervision().call('findings.review', review)).toMatchObject({ state: 'reviewed', version: 2 })
    expect(await outcomeOf(supervision().call('findings.review', { ...review, wording: '换了一种写法' }))).toBe(
      'ALREADY_ARRIVED',
    )
    const notify = { ...onFinding(finding), commandId: newCommandId() }
    expect(await outcomeOf(supervision().call('findings.notify', notify))).toBe('CONFLICT')
    for (const person of [cast.guYun, cast.liGuodong, cast.lingZhiyuan, cast.qinHaiyan]) {
      const answer = { ...onFinding({ ...finding, version: 2 }), text: '', photos: [] }
      expect(await outcomeOf(hospital.as(person).call('findings.accept', answer))).toBe('NOT_FOUND')
    }
  })

  test('who reviewed does not decide, also with two roles', async () => {
    let { finding } = await reported(hospital)
    finding = await party().call('findings.review', {
      ...onFinding(finding),
      wording: '没有做到来有迎声',
      showPhotos: false,
    })
    finding = await party().call('findings.notify', onFinding(finding))
    await named().call('findings.accept', { ...onFinding(finding), text: '', photos: [] })
    finding = await party().call('findings.get', { findingId: finding.id })
    expect(finding).toMatchObject({ can: [], why: '您提交过或复核过这一条，要由另一位同事认定' })
    expect(await outcomeOf(party().call('findings.confirm', { ...onFinding(finding), reason }))).toBe('SELF_REVIEW')
    const second = hospital.as(cast.mengJia)
    expect(await second.call('findings.confirm', { ...onFinding(finding), reason })).toMatchObject({
      state: 'confirmed',
    })
  })

  test('in the offices’ lists nobody finds what is about themselves or their own department', async () => {
    const { finding } = await reported(hospital)
    const give = (departmentId: string) =>
      hospital.cloud.db.update('staff', { openid: cast.heJianping.openid }, { $set: { departmentId } })
    expect((await supervision().call('findings.queue', { queue: 'review' })).items).toHaveLength(1)
    expect((await supervision().call('findings.counts', {})).counts.review).toBe(1)
    give('dept-neurology')
    expect((await supervision().call('findings.queue', { queue: 'review' })).items).toEqual([])
    expect((await supervision().call('findings.counts', {})).counts.review).toBe(0)
    expect(await outcomeOf(supervision().call('findings.get', { findingId: finding.id }))).toBe('NOT_FOUND')
    expect((await supervision().call('visits.queue', { state: 'submitted' })).items).toEqual([])
  })

  test('nor are they told of it as an office, and nobody is shown an id', async () => {
    const of = (person: { openid: string }, departmentId: string) =>
      hospital.cloud.db.update('staff', { openid: person.openid }, { $set: { departmentId } })
    const first = await findingIn('submitted', hospital)
    const told = (await noticesOf(cast.heJianping)).find(({ title }) => title === '1 条检查发现待复核')
    expect([told?.body, JSON.stringify(told)]).toEqual(['请打开查看', expect.not.stringContaining(first.id)])
    hospital.empty()
    of(cast.heJianping, 'dept-neurology')
    const visit = await party().call('visits.schedule', aVisit())
    await inspector().call('visits.submit', onVisit(await inspector().call('visits.conduct', aPacket(visit))))
    expect(await titlesOf(cast.heJianping)).toEqual([])
    of(cast.heJianping, 'dept-party')
    hospital.empty()
    of(cast.mengJia, 'dept-neurology')
    of(cast.zhuangSu, 'dept-neurology')
    const finding = await findingIn('confirmed', hospital)
    expect(await titlesOf(cast.fangZheng)).toContain('检查发现等您认定')
    expect(await titlesOf(cast.mengJia)).toEqual([])
    await party().call('findings.dispose', {
      ...onFinding(finding),
      disposal: 'transfer',
      text: '请纪检监察室继续办理',
      talk: null,
    })
    expect(await titlesOf(cast.zhuangSu)).toEqual([])
  })

  test('the person’s notices lead to their list, and after all to no finding', async () => {
    let finding = await findingIn('appealed', hospital)
    expect((await noticesOf(cast.lingZhiyuan)).map(({ page }) => page)).toEqual(['staff/checks/index'])
    finding = await party().call('findings.dismiss', { ...onFinding(finding), reason })
    await hospital.runJobs()
    expect(JSON.stringify(await noticesOf(cast.lingZhiyuan))).not.toContain(finding.id)
  })

  test('other people’s photos are no evidence', async () => {
    const finding = await findingIn('notified', hospital)
    const photos = ['cloud://nuanyu-local.bucket/uploads/abcdefghijkl-abcdefghijklmnopqrstuvwx/a.jpg']
    const answer = { ...onFinding(finding), text: '当时在抢救', photos }
    expect(await outcomeOf(named().call('findings.appeal', answer))).toBe('VALIDATION')
  })
})

describe('whoever is named', () => {
  const elsewhere = (departmentId: string) => {
    hospital.cloud.db.update('roster', { _id: cast.lingZhiyuan.staffId }, { $set: { departmentId } })
    hospital.cloud.db.update('staff', { openid: cast.lingZhiyuan.openid }, { $set: { departmentId } })
  }
  const works = (person: { openid: string }, departmentId: string) =>
    hospital.cloud.db.update('staff', { openid: person.openid }, { $set: { departmentId } })

  test('is somebody of the department it is about, or the finding is refused', async () => {
    const visit = await party().call('visits.schedule', aVisit())
    elsewhere('dept-cardiology')
    const conduct = inspector().call('visits.conduct', aPacket(visit))
    await expect(conduct).rejects.toMatchObject({
      code: 'VALIDATION',
      details: { fields: [{ path: 'remarks', message: expect.stringContaining('凌志远不是这个科室的人') }] },
    })
    const { id } = await caseIn('investigating', hospital)
    await hospital.goTo('2026-10-11T02:00:00Z')
    const report = {
      commandId: newCommandId(),
      origin: { kind: 'case' as const, id, itemId: '' },
      good: false,
      departmentId: 'dept-neurology',
      staffId: cast.lingZhiyuan.staffId,
      text: '夜间按铃后二十分钟没有人到床前',
      photos: [],
    }
    expect(await outcomeOf(party().call('findings.report', report))).toBe('VALIDATION')
    elsewhere('dept-neurology')
    expect(await outcomeOf(party().call('findings.report', report))).toBe('done')
  })

  test('who leads it and works elsewhere: colleagues there neither see, judge nor hear of it', async () => {
    elsewhere('dept-cardiology')
    hospital.cloud.db.update('staff', { openid: cast.lingZhiyuan.openid }, { $set: { leads: ['dept-neurology'] } })
    const visit = await party().call('visits.schedule', aVisit())
    works(cast.xiaMing, 'dept-cardiology')
    expect(await outcomeOf(inspector().call('visits.conduct', aPacket(visit)))).toBe('SELF_REVIEW')
    works(cast.xiaMing, cast.xiaMing.departmentId)
    const conducted = await inspector().call('visits.conduct', aPacket(visit))
    works(cast.heJianping, 'dept-cardiology')
    const submitted = await inspector().call('visits.submit', onVisit(conducted))
    const findingId = submitted.findings[0]?.id ?? ''
    expect(await titlesOf(cast.heJianping)).toEqual([])
    expect((await supervision().call('findings.queue', { queue: 'review' })).items).toEqual([])
    expect((await supervision().call('findings.counts', {})).counts.review).toBe(0)
    expect(await outcomeOf(supervision().call('findings.get', { findingId }))).toBe('NOT_FOUND')
    expect((await supervision().call('visits.queue', { state: 'submitted' })).items).toEqual([])
    expect(await outcomeOf(supervision().call('visits.get', { visitId: visit.id }))).toBe('NOT_FOUND')
    expect((await party().call('findings.queue', { queue: 'review' })).items).toHaveLength(1)
  })
})

describe('from a case', () => {
  const input = (id: string) => ({
    commandId: newCommandId(),
    origin: { kind: 'case' as const, id, itemId: '' },
    good: false,
    departmentId: 'dept-neurology',
    staffId: null,
    text: '夜间按铃后二十分钟没有人到床前',
    photos: [],
  })

  test('by an office that may see the case; its id and its patient stay there', async () => {
    const { id } = await caseIn('investigating', hospital)
    expect(await outcomeOf(party().call('findings.report', input(id)))).toBe('NOT_FOUND')
    expect(await outcomeOf(inspector().call('findings.report', input(id)))).toBe('FORBIDDEN')
    await hospital.goTo('2026-10-11T02:00:00Z')
    const report = input(id)
    const finding = await party().call('findings.report', report)
    expect(finding).toMatchObject({ state: 'submitted', origin: { kind: 'case', label: '投诉建议' } })
    expect((await party().call('findings.report', report)).id).toBe(finding.id)
    const pageTo = async (person: { openid: string }) => {
      const view = await hospital.as(person).call('findings.get', { findingId: finding.id })
      return [view.origin.page, JSON.stringify(view).includes(id)]
    }
    // The office that was told of the case opens it; another reads the finding, and of the case not even its number.
    expect(await pageTo(cast.fangZheng)).toEqual([`staff/case/index?id=${id}`, true])
    expect(await outcomeOf(hospital.as(cast.zhuangSu).call('feedback.get', { caseId: id }))).toBe('NOT_FOUND')
    expect(await pageTo(cast.zhuangSu)).toEqual(['', false])
    expect(await outcomeOf(party().call('findings.report', { ...report, text: '另外一件事情' }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(
      await outcomeOf(
        party().call('findings.review', { ...onFinding(finding), wording: '夜间没有应答', showPhotos: false }),
      ),
    ).toBe('SELF_REVIEW')
    expect(await outcomeOf(party().call('findings.report', { ...input(id), departmentId: 'dept-party' }))).toBe(
      'SELF_REVIEW',
    )
  })
})

test('lists go on by pages with three hundred rows', async () => {
  const { finding } = await reported(hospital)
  const [stored] = hospital.cloud.db.find('findings', { _id: finding.id }) as { _id: string; updatedAt: Date }[]
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...stored!,
    _id: `many-${index}`,
    updatedAt: new Date(stored!.updatedAt.getTime() - index * 60_000),
  }))
  hospital.cloud.db.insert('findings', many)
  const seen = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await supervision().call('findings.queue', { queue: 'review', ...(cursor ? { cursor } : {}) })
    page.items.forEach(({ id }) => seen.add(id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen.size).toBe(301)
})
