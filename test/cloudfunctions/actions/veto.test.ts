import { hashOf } from '../../../cloudfunctions/domain/veto/lock'
import type { VetoRecord } from '../../../cloudfunctions/domain/veto/records'
import { cast } from '../../fixtures/cast'
import { openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { aProposal, onVeto, vetoIn } from '../../support/veto'

const AT = '2026-09-28T02:00:00Z'
/** Five working days later, over 国庆 and its make-up Saturday. */
const AFTER_TERM = '2026-10-13T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const { lingZhiyuan, fangZheng, mengJia, zhuangSu, yanZheng, heJianping, liGuodong, guYun } = cast
const reason = '事实清楚，证据确凿'
const titles = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
const seenBy = (person: { openid: string }, vetoId: string) => hospital.as(person).call('veto.get', { vetoId })

/** A photo in the person's own folder, as their phone puts it there. */
async function photoOf(person: { openid: string }, name: string, content = 'a picture'): Promise<string> {
  const { uploadFolder } = await hospital.as(person).call('session.get', {})
  return hospital.cloud.files.put(`${uploadFolder}/${name}.jpg`, Buffer.from(content))
}

describe('the whole procedure', () => {
  test('proposed, told, stated, agreed by two, in force, appealed, upheld; everybody told and nobody named to whom it is about', async () => {
    let view = await hospital.as(mengJia).call('veto.propose', aProposal())
    expect(view).toMatchObject({ state: 'proposed', version: 1, can: ['notify', 'add'], reachable: true })
    expect(view.locks[0]!.hash).toMatch(/^[0-9a-f]{64}$/)
    await hospital.runJobs()
    expect(await titles(zhuangSu)).toContain('有一票否决提议待告知本人')
    // Whom it is about knows nothing before they are told.
    expect(await outcomeOf(seenBy(lingZhiyuan, view.id))).toBe('NOT_FOUND')
    expect((await hospital.as(lingZhiyuan).call('veto.mine', {})).items).toEqual([])

    view = await hospital.as(fangZheng).call('veto.notify', { ...onVeto(view), by: 'app', note: '' })
    expect(view).toMatchObject({ state: 'notified', term: { until: '10月10日', over: false } })
    await hospital.runJobs()
    expect(await titles(lingZhiyuan)).toContain('有一件关于您的事项，请您陈述意见')
    const doctor = hospital.as(lingZhiyuan)
    let own = await seenBy(lingZhiyuan, view.id)
    expect(own).toMatchObject({ own: true, can: ['state'], term: { says: '陈述期还剩 5 个工作日' } })
    expect(JSON.stringify(own)).not.toMatch(/孟佳|方铮|庄肃/)

    own = await doctor.call('veto.state', { ...onVeto(own), text: '当天已当面退回', photos: [] })
    expect(own).toMatchObject({ state: 'statement', can: ['state'] })
    // The term is waited for all the same.
    const early = { ...onVeto(own), reason }
    expect(await outcomeOf(hospital.as(zhuangSu).call('veto.approve', early))).toBe('WRONG_STATE')
    expect(await outcomeOf(hospital.as(zhuangSu).call('veto.dismiss', early))).toBe('WRONG_STATE')

    await hospital.goTo(AFTER_TERM)
    expect(await titles(zhuangSu)).toContain('一票否决的陈述期已满')
    view = await hospital.as(zhuangSu).call('veto.approve', { ...onVeto(own), reason })
    expect(view).toMatchObject({ state: 'deciding', approvals: [{ by: '纪检监察室 庄肃' }] })
    own = await seenBy(lingZhiyuan, view.id)
    expect(own).toMatchObject({ stateLabel: '本人已陈述', approvals: [], can: ['state'] })
    view = await hospital.as(fangZheng).call('veto.approve', { ...onVeto(view), reason })
    expect(view).toMatchObject({ state: 'in_force', appealUntil: '10月27日' })

    own = await doctor.call('veto.appeal', { ...onVeto(view), text: '请复核退回的经过' })
    expect(own.state).toBe('appealed')
    await hospital.runJobs()
    expect(await titles(heJianping)).toContain('一票否决申诉待复核')
    for (const one of [mengJia, fangZheng, zhuangSu])
      expect(await outcomeOf(hospital.as(one).call('veto.uphold', { ...onVeto(own), reason }))).toBe('SELF_REVIEW')
    view = await hospital.as(heJianping).call('veto.uphold', { ...onVeto(own), reason })
    expect(view.state).toBe('upheld')
    await hospital.runJobs()
    expect(await titles(lingZhiyuan)).toContain('您的申诉已有结果')
    own = await seenBy(lingZhiyuan, view.id)
    expect(JSON.stringify(own)).not.toMatch(/孟佳|方铮|庄肃|贺建平/)
    expect(hospital.cloud.db.count('journal', { about: `vetoes/${view.id}` })).toBe(8)
  })

  test('dismissed by one after the term, it is in nobody’s appraisal', async () => {
    const view = await vetoIn('statement', hospital, AFTER_TERM)
    await hospital.goTo(AFTER_TERM)
    const after = await hospital.as(yanZheng).call('veto.dismiss', { ...onVeto(view), reason: '证据不足以认定' })
    expect(after).toMatchObject({ state: 'dismissed', can: [] })
    const mine = await hospital.as(lingZhiyuan).call('appraisal.mine', { year: 2026 })
    expect(mine).toMatchObject({ grade: null, vetoes: [] })
  })

  test('somebody without the software is told on paper, by whoever writes down how', async () => {
    hospital.cloud.db.update('roster', { _id: lingZhiyuan.staffId }, { $set: { key: null, state: 'listed' } })
    const view = await hospital.as(mengJia).call('veto.propose', aProposal())
    expect(view.reachable).toBe(false)
    const told = { ...onVeto(view), by: 'app' as const, note: '' }
    expect(await outcomeOf(hospital.as(fangZheng).call('veto.notify', told))).toBe('VALIDATION')
    expect(await outcomeOf(hospital.as(fangZheng).call('veto.notify', { ...told, by: 'paper' }))).toBe('VALIDATION')
    const after = await hospital
      .as(fangZheng)
      .call('veto.notify', { ...told, by: 'paper', note: '科主任转交，本人签收' })
    expect(after).toMatchObject({ state: 'notified', served: { how: '书面送达', note: '科主任转交，本人签收' } })
  })
})

test('who has not spoken is reminded the working day before, once, under the account of today', async () => {
  await vetoIn('notified', hospital, AFTER_TERM)
  const key = hospital.secrets.personKey(guYun.openid)
  hospital.cloud.db.update('roster', { _id: lingZhiyuan.staffId }, { $set: { key } })
  await hospital.goTo('2026-10-09T01:05:00Z')
  await hospital.goTo('2026-10-09T02:05:00Z')
  expect((await titles(guYun)).filter((title) => title === '陈述期还剩 1 个工作日')).toHaveLength(1)
  expect(await titles(lingZhiyuan)).not.toContain('陈述期还剩 1 个工作日')
})

test('who left is heard on paper, with a photo of it; who joined anew hears of the outcome under the new account', async () => {
  let view = await vetoIn('notified', hospital, AFTER_TERM)
  const roster = (change: object) => hospital.cloud.db.update('roster', { _id: lingZhiyuan.staffId }, { $set: change })
  const paper = async () => ({
    text: '书面陈述：当天已退回',
    photos: [await photoOf(yanZheng, `paper-${view.version}`)],
  })
  const office = hospital.as(yanZheng)
  expect(await outcomeOf(office.call('veto.state', { ...onVeto(view), ...(await paper()) }))).toBe('FORBIDDEN')
  roster({ state: 'left' })
  const bare = { ...onVeto(view), text: '书面陈述：当天已退回', photos: [] }
  expect(await outcomeOf(office.call('veto.state', bare))).toBe('VALIDATION')
  view = await office.call('veto.state', { ...onVeto(view), ...(await paper()) })
  expect(view.statements).toMatchObject([{ by: '凌志远（书面，纪检监察室 晏正录入）' }])
  expect(view.statements[0]!.photos).toHaveLength(1)
  await hospital.goTo(AFTER_TERM)
  expect(await outcomeOf(office.call('veto.approve', { ...onVeto(view), reason }))).toBe('SELF_REVIEW')
  view = await hospital.as(zhuangSu).call('veto.approve', { ...onVeto(view), reason })
  roster({ state: 'joined', key: hospital.secrets.personKey(guYun.openid) })
  view = await hospital.as(fangZheng).call('veto.approve', { ...onVeto(view), reason })
  await hospital.runJobs()
  expect(await titles(guYun)).toContain('关于您的事项已有决定')
  roster({ state: 'left' })
  expect(await outcomeOf(office.call('veto.appeal', { ...onVeto(view), text: '书面申诉一份' }))).toBe('VALIDATION')
  const appealed = await office.call('veto.appeal', { ...onVeto(view), ...(await paper()) })
  expect(appealed).toMatchObject({ state: 'appealed', can: [] })
})

describe('evidence is locked', () => {
  const withPhoto = async (photosShown: boolean) => {
    const photo = await photoOf(mengJia, 'letter')
    const evidence = [{ text: '患者王丽，电话13800000099，提供了转账截图', source: null, photos: [photo], photosShown }]
    return { photo, view: await hospital.as(mengJia).call('veto.propose', aProposal({ evidence })) }
  }

  test('with copies of the photos: who replaces the upload changes nothing, who touches the copy is found out', async () => {
    const { photo, view } = await withPhoto(true)
    hospital.cloud.files.put(photo.replace(/^cloud:\/\/[^/]+\//, ''), Buffer.from('another picture'))
    const check = () => hospital.as(zhuangSu).call('veto.verify', { vetoId: view.id })
    expect(await check()).toEqual({ locks: [{ title: '提出时的证据', hash: view.locks[0]!.hash, same: true }] })
    const [record] = hospital.cloud.db.find('vetoes', { _id: view.id }) as unknown as [
      { locks: { items: { files: { id: string }[] }[] }[] },
    ]
    const copy = record.locks[0]!.items[0]!.files[0]!.id
    expect(copy).not.toBe(photo)
    hospital.cloud.files.put(copy.replace(/^cloud:\/\/[^/]+\//, ''), Buffer.from('forged'))
    expect((await check()).locks[0]!.same).toBe(false)
  })

  test('a text changed in the database is found out', async () => {
    const view = await hospital.as(mengJia).call('veto.propose', aProposal())
    hospital.cloud.db.update('vetoes', { _id: view.id }, { $set: { facts: '改写过的事由' } })
    expect((await hospital.as(zhuangSu).call('veto.verify', { vetoId: view.id })).locks[0]!.same).toBe(false)
  })

  test('a record rewritten with a number that fits is found out by the journal, and so is a lock taken away', async () => {
    const view = await vetoIn('notified', hospital, AFTER_TERM)
    const evidence = [{ text: '补充的谈话记录一份', source: null, photos: [], photosShown: false }]
    const two = await hospital.as(yanZheng).call('veto.add', { ...onVeto(view), evidence })
    const check = async () =>
      (await hospital.as(zhuangSu).call('veto.verify', { vetoId: view.id })).locks.map(({ same }) => same)
    expect(await check()).toEqual([true, true])
    expect(hospital.cloud.db.count('journal', { change: `notified → notified · lock ${two.locks[1]!.hash}` })).toBe(1)
    const [record] = hospital.cloud.db.find('vetoes', { _id: view.id }) as unknown as [VetoRecord]
    const { hash: _hash, ...first } = record.locks[0]!
    const facts = '改写过的事由'
    const forged = { ...first, hash: hashOf({ ...record, facts }, first) }
    hospital.cloud.db.update('vetoes', { _id: view.id }, { $set: { facts, locks: [forged] } } as never)
    expect(await check()).toEqual([false])
    hospital.cloud.db.update('vetoes', { _id: view.id }, {
      $set: { facts: record.facts, locks: [record.locks[0]] },
    } as never)
    expect(await check()).toEqual([false])
  })

  test('the person reads it without names of patients, and photos only where they may', async () => {
    const { view } = await withPhoto(false)
    const told = await hospital.as(fangZheng).call('veto.notify', { ...onVeto(view), by: 'app', note: '' })
    const own = await seenBy(lingZhiyuan, told.id)
    expect(own.locks[0]!.items[0]).toMatchObject({ photos: [], hidden: 1, source: null })
    expect(own.locks[0]!.items[0]!.text).not.toMatch(/王丽|13800000099/)
    expect((await seenBy(zhuangSu, told.id)).locks[0]!.items[0]!.photos).toHaveLength(1)
  })

  test('an addition has its own lock and date, gives a full term again and takes back who agreed', async () => {
    const view = await vetoIn('deciding', hospital, AFTER_TERM)
    const evidence = [{ text: '补充的谈话记录一份', source: null, photos: [], photosShown: false }]
    const after = await hospital.as(yanZheng).call('veto.add', { ...onVeto(view), evidence })
    expect(after).toMatchObject({ state: 'statement', approvals: [], term: { over: false } })
    expect(after.locks).toHaveLength(2)
    expect(after.locks[0]).toEqual(view.locks[0])
    await hospital.runJobs()
    expect(await titles(lingZhiyuan)).toContain('有补充材料，请您再看一看')
    // Who brought it does not judge it, also once the new term is over.
    await hospital.goTo('2026-10-30T02:00:00Z')
    expect(await outcomeOf(hospital.as(yanZheng).call('veto.approve', { ...onVeto(after), reason }))).toBe(
      'SELF_REVIEW',
    )
    expect(await outcomeOf(hospital.as(zhuangSu).call('veto.approve', { ...onVeto(after), reason }))).toBe('done')
  })

  test('somebody else’s photo, and a source that one may not know of, are no evidence', async () => {
    const photo = await photoOf(guYun, 'foreign')
    const item = { text: '病区监控记录', source: null, photos: [photo], photosShown: false }
    expect(await outcomeOf(hospital.as(mengJia).call('veto.propose', aProposal({ evidence: [item] })))).toBe(
      'VALIDATION',
    )
    const source = { kind: 'case' as const, id: 'no-such-case' }
    const other = { ...item, photos: [], source }
    expect(await outcomeOf(hospital.as(mengJia).call('veto.propose', aProposal({ evidence: [other] })))).toBe(
      'NOT_FOUND',
    )
    expect(hospital.cloud.db.count('vetoes')).toBe(0)
  })
})

describe('refusals', () => {
  test('nobody proposes against themselves, nor for a year to come, nor by no rule', async () => {
    const party = hospital.as(fangZheng)
    expect(await outcomeOf(party.call('veto.propose', aProposal({ staffId: fangZheng.staffId })))).toBe('SELF_REVIEW')
    expect(await outcomeOf(party.call('veto.propose', aProposal({ year: 2027 })))).toBe('VALIDATION')
    expect(await outcomeOf(party.call('veto.propose', aProposal({ rules: ['invented'] })))).toBe('VALIDATION')
    expect(await outcomeOf(party.call('veto.propose', aProposal({ rules: [] })))).toBe('VALIDATION')
    expect(await outcomeOf(party.call('veto.propose', aProposal({ staffId: 'QH0000' })))).toBe('NOT_FOUND')
  })

  test('one’s own is in no list of the office, and in no part of it one’s to decide', async () => {
    const about = { staffId: zhuangSu.staffId }
    const view = await hospital.as(mengJia).call('veto.propose', aProposal(about))
    expect((await hospital.as(zhuangSu).call('veto.list', { queue: 'open' })).items).toEqual([])
    expect(await outcomeOf(seenBy(zhuangSu, view.id))).toBe('NOT_FOUND')
    const told = await hospital.as(fangZheng).call('veto.notify', { ...onVeto(view), by: 'app', note: '' })
    await hospital.goTo(AFTER_TERM)
    expect(await outcomeOf(hospital.as(zhuangSu).call('veto.dismiss', { ...onVeto(told), reason }))).toBe('SELF_REVIEW')
    // A colleague of the same office does not judge it either.
    expect(await outcomeOf(hospital.as(yanZheng).call('veto.approve', { ...onVeto(told), reason }))).toBe('SELF_REVIEW')
  })

  test('the head, the handler and a colleague of the department find nothing', async () => {
    const view = await vetoIn('in_force', hospital, AFTER_TERM)
    for (const one of [liGuodong, guYun]) {
      expect(await outcomeOf(seenBy(one, view.id))).toBe('NOT_FOUND')
      expect(await outcomeOf(hospital.as(one).call('veto.appeal', { ...onVeto(view), text: '替他申诉' }))).toBe(
        'NOT_FOUND',
      )
      expect((await hospital.as(one).call('veto.mine', {})).items).toEqual([])
    }
    // Supervision sees it once it was appealed, and not before.
    expect(await outcomeOf(seenBy(heJianping, view.id))).toBe('NOT_FOUND')
    expect((await hospital.as(heJianping).call('veto.list', { queue: 'standing' })).items).toEqual([])
  })

  test('the person appeals in time and not later, and decides nothing', async () => {
    const view = await vetoIn('in_force', hospital, AFTER_TERM)
    await hospital.goTo('2026-10-28T02:00:00Z')
    const doctor = hospital.as(lingZhiyuan)
    expect(await outcomeOf(doctor.call('veto.appeal', { ...onVeto(view), text: '请再复核一次' }))).toBe('WRONG_STATE')
    expect(await outcomeOf(doctor.call('veto.revoke', { ...onVeto(view), reason }))).toBe('FORBIDDEN')
  })

  test('an old page, the same twice, something else under the same id', async () => {
    const view = await vetoIn('deciding', hospital, AFTER_TERM)
    const old = { ...onVeto(view), version: view.version - 1, reason }
    expect(await outcomeOf(hospital.as(fangZheng).call('veto.approve', old))).toBe('CONFLICT')
    const approve = { ...onVeto(view), reason }
    const first = await hospital.as(fangZheng).call('veto.approve', approve)
    expect(await hospital.as(fangZheng).call('veto.approve', approve)).toEqual(first)
    const changed = { ...approve, reason: '另一个理由' }
    expect(await outcomeOf(hospital.as(fangZheng).call('veto.approve', changed))).toBe('ALREADY_ARRIVED')
  })

  test('a proposal sent twice is one, also when its photo was uploaded anew', async () => {
    const one = aProposal()
    const item = one.evidence[0]!
    const withPhoto = async (name: string) => ({
      ...one,
      evidence: [{ ...item, photos: [await photoOf(mengJia, name)] }],
    })
    const office = hospital.as(mengJia)
    const first = await office.call('veto.propose', await withPhoto('a'))
    const again = await office.call('veto.propose', await withPhoto('b'))
    expect(again).toMatchObject({ id: first.id, locks: [{ hash: first.locks[0]!.hash }] })
    expect(hospital.cloud.db.count('vetoes')).toBe(1)
    const other = { ...one, facts: '换了一个事由说的是别的' }
    expect(await outcomeOf(office.call('veto.propose', other))).toBe('ALREADY_ARRIVED')
  })

  test('two of the office at once: one agrees, the other is told', async () => {
    const view = await vetoIn('deciding', hospital, AFTER_TERM)
    const outcomes = await Promise.all(
      [fangZheng, yanZheng].map((one) => outcomeOf(hospital.as(one).call('veto.approve', { ...onVeto(view), reason }))),
    )
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done'])
  })
})

test('the lists hold three hundred and go on', async () => {
  const view = await hospital.as(mengJia).call('veto.propose', aProposal())
  const [record] = hospital.cloud.db.find('vetoes', { _id: view.id }) as unknown as [{ _id: string }]
  hospital.cloud.db.insert(
    'vetoes',
    Array.from({ length: 300 }, (_, n) => ({ ...record, _id: `more-${n}` })),
  )
  const seen = new Set<string>()
  for (let cursor: string | undefined; ;) {
    const page = await hospital.as(zhuangSu).call('veto.list', { queue: 'open', cursor })
    for (const { id } of page.items) seen.add(id)
    if (page.next === null) break
    cursor = page.next
  }
  expect(seen.size).toBe(301)
  expect((await hospital.as(zhuangSu).call('veto.form', {})).years).toEqual([2026, 2025])
  expect((await hospital.as(zhuangSu).call('veto.people', { text: '凌' })).people).toMatchObject([
    { staffId: lingZhiyuan.staffId, department: '神经内科' },
  ])
})
