import type { AppraisalView } from '@nuanyu/types/appraisal'
import { cast } from '../../fixtures/cast'
import { aPraise, bulletinIn, onBulletin } from '../../support/bulletins'
import { findingIn, onFinding } from '../../support/findings'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { fileAt, sheetsOf } from '../../support/tables'
import { noteIn } from '../../support/thanks'
import { onVeto, vetoIn } from '../../support/veto'

const AT = '2026-09-28T02:00:00Z'
const AFTER_TERM = '2026-10-13T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const { lingZhiyuan, liGuodong, fangZheng, mengJia, zhuangSu, yanZheng, jiChunlan, guYun, heJianping } = cast
const doctor = { staffId: lingZhiyuan.staffId, year: 2026 }
const grade = { grade: 'good', words: '对患者耐心，查房解释清楚' }
const on = ({ person, year, version }: Pick<AppraisalView, 'person' | 'year' | 'version'>) => ({
  commandId: newCommandId(),
  staffId: person.staffId,
  year,
  version,
})
const titles = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
const seenBy = (person: { openid: string }, one = doctor) => hospital.as(person).call('appraisal.get', one)

type Walk = 'proposed' | 'stated' | 'confirmed' | 'published' | 'appealed'

/** Graded by the head, signed by the doctor, confirmed by 方铮, published by 孟佳. */
async function yearIn(state: Walk): Promise<AppraisalView> {
  const own = hospital.as(lingZhiyuan)
  let view = await hospital.as(liGuodong).call('appraisal.propose', { ...on(await seenBy(liGuodong)), ...grade })
  if (state === 'proposed') return view
  view = await own.call('appraisal.state', { ...on(view), agree: true, text: '' })
  if (state === 'stated') return view
  view = await hospital.as(fangZheng).call('appraisal.confirm', on(view))
  if (state === 'confirmed') return view
  view = await hospital.as(mengJia).call('appraisal.publish', on(view))
  if (state === 'published') return view
  return own.call('appraisal.appeal', { ...on(view), text: '请复核全年的表现' })
}

test('graded by the head with words, signed, confirmed by another, published, appealed, looked at by others', async () => {
  let view = await seenBy(liGuodong)
  expect(view).toMatchObject({ state: 'open', version: 1, can: ['propose'], own: false })
  expect(hospital.cloud.db.count('appraisals')).toBe(0)
  view = await hospital.as(liGuodong).call('appraisal.propose', { ...on(view), ...grade })
  expect(view).toMatchObject({
    state: 'proposed',
    can: [],
    grade: null,
    proposal: { label: '良好', by: '科室 黎国栋' },
  })
  await hospital.runJobs()
  expect(await titles(lingZhiyuan)).toContain('年度医德考评等您签意见')

  let own = await hospital.as(lingZhiyuan).call('appraisal.mine', {})
  expect(own).toMatchObject({ own: true, can: ['include', 'state'], proposal: { label: '良好', by: '科室' } })
  own = await hospital.as(lingZhiyuan).call('appraisal.state', { ...on(own), agree: false, text: '希望评优秀' })
  expect((await hospital.as(fangZheng).call('appraisal.queue', { year: 2026, queue: 'confirm' })).items).toMatchObject([
    { person: { staffId: lingZhiyuan.staffId }, state: 'stated' },
  ])
  view = await hospital.as(fangZheng).call('appraisal.confirm', on(own))
  // Known to those who work on it, and to the person once it is published.
  expect(view).toMatchObject({ state: 'confirmed', grade: { label: '良好', byVeto: false } })
  expect(await seenBy(lingZhiyuan)).toMatchObject({ grade: null })
  view = await hospital.as(fangZheng).call('appraisal.publish', on(view))
  own = await seenBy(lingZhiyuan)
  expect(own).toMatchObject({ grade: { label: '良好' }, can: ['appeal'], appealUntil: '10月16日' })
  expect(JSON.stringify(own)).not.toMatch(/黎国栋|方铮|孟佳/)

  own = await hospital.as(lingZhiyuan).call('appraisal.appeal', { ...on(own), text: '请复核全年的表现' })
  const again = { ...on(own), grade: 'excellent', reason: '复核后认为申诉成立' }
  expect(await outcomeOf(hospital.as(fangZheng).call('appraisal.reconsider', again))).toBe('SELF_REVIEW')
  view = await hospital.as(zhuangSu).call('appraisal.reconsider', again)
  expect(view).toMatchObject({ state: 'reconsidered', grade: { label: '优秀' }, can: [] })
  expect(hospital.cloud.db.count('journal', { action: 'appraisal.reconsider' })).toBe(1)
})

describe('who grades whom', () => {
  test('nobody themselves: the head is graded by the Party office, and it by its second person', async () => {
    const head = { staffId: liGuodong.staffId, year: 2026 }
    const own = await hospital.as(liGuodong).call('appraisal.mine', {})
    expect(await outcomeOf(hospital.as(liGuodong).call('appraisal.propose', { ...on(own), ...grade }))).toBe(
      'SELF_REVIEW',
    )
    const view = await hospital
      .as(fangZheng)
      .call('appraisal.propose', { ...on(await seenBy(fangZheng, head)), ...grade })
    const signed = await hospital.as(liGuodong).call('appraisal.state', { ...on(view), agree: true, text: '' })
    expect(await outcomeOf(hospital.as(fangZheng).call('appraisal.confirm', on(signed)))).toBe('SELF_REVIEW')
    expect(await outcomeOf(hospital.as(mengJia).call('appraisal.confirm', on(signed)))).toBe('done')
  })

  test('the Party office not its own members’ by themselves', async () => {
    const mine = { staffId: mengJia.staffId, year: 2026 }
    const view = await hospital
      .as(fangZheng)
      .call('appraisal.propose', { ...on(await seenBy(fangZheng, mine)), ...grade })
    const own = await hospital.as(mengJia).call('appraisal.state', { ...on(view), agree: true, text: '' })
    expect(await outcomeOf(hospital.as(mengJia).call('appraisal.confirm', on(own)))).toBe('SELF_REVIEW')
    expect((await hospital.as(mengJia).call('appraisal.queue', { year: 2026, queue: 'confirm' })).items).toEqual([])
  })

  test('another head, a handler and supervision find nobody', async () => {
    await yearIn('proposed')
    for (const one of [jiChunlan, guYun, heJianping]) expect(await outcomeOf(seenBy(one))).toBe('NOT_FOUND')
    const foreign = { ...doctor, commandId: newCommandId(), version: 1, ...grade }
    expect(await outcomeOf(hospital.as(jiChunlan).call('appraisal.propose', foreign))).toBe('NOT_FOUND')
    const list = { year: 2026, departmentId: 'dept-neurology', text: '' }
    expect(await outcomeOf(hospital.as(jiChunlan).call('appraisal.people', list))).toBe('NOT_FOUND')
    expect(await outcomeOf(hospital.as(guYun).call('appraisal.people', list))).toBe('FORBIDDEN')
    expect(await outcomeOf(hospital.as(guYun).call('appraisal.form', { departmentId: null }))).toBe('FORBIDDEN')
  })

  test('what is not theirs at that point: the head confirms nothing, discipline grades nobody', async () => {
    const view = await yearIn('stated')
    expect(await outcomeOf(hospital.as(liGuodong).call('appraisal.confirm', on(view)))).toBe('FORBIDDEN')
    expect(await outcomeOf(hospital.as(zhuangSu).call('appraisal.propose', { ...on(view), ...grade }))).toBe(
      'FORBIDDEN',
    )
    expect(
      await outcomeOf(hospital.as(lingZhiyuan).call('appraisal.appeal', { ...on(view), text: '不同意等次' })),
    ).toBe('WRONG_STATE')
  })
})

describe('who somebody is, is looked up today', () => {
  const roster = (staffId: string, change: object) =>
    hospital.cloud.db.update('roster', { _id: staffId }, { $set: change })

  test('the Party office grades nobody who has a head, and is not offered to', async () => {
    const view = await seenBy(fangZheng)
    expect(view.can).toEqual([])
    expect(await outcomeOf(hospital.as(fangZheng).call('appraisal.propose', { ...on(view), ...grade }))).toBe(
      'FORBIDDEN',
    )
    hospital.cloud.db.update('staff', { staffId: liGuodong.staffId }, { $set: { active: false } })
    expect(await outcomeOf(hospital.as(fangZheng).call('appraisal.propose', { ...on(view), ...grade }))).toBe('done')
  })

  test('until a grade is given, the year goes with the person to another department', async () => {
    const own = await hospital.as(lingZhiyuan).call('appraisal.mine', {})
    await hospital.as(lingZhiyuan).call('appraisal.include', { ...on(own), on: true })
    roster(lingZhiyuan.staffId, { departmentId: jiChunlan.departmentId, departmentName: '别的科' })
    expect(await outcomeOf(seenBy(liGuodong))).toBe('NOT_FOUND')
    const view = await seenBy(jiChunlan)
    expect(view).toMatchObject({ can: ['propose'], person: { department: '别的科' } })
    const graded = await hospital.as(jiChunlan).call('appraisal.propose', { ...on(view), ...grade })
    roster(lingZhiyuan.staffId, { departmentId: 'dept-neurology', departmentName: '神经内科' })
    expect(await seenBy(jiChunlan)).toMatchObject({ version: graded.version, state: 'proposed' })
  })

  test('who changed their WeChat is told under the new account', async () => {
    const view = await yearIn('confirmed')
    roster(lingZhiyuan.staffId, { key: hospital.secrets.personKey(guYun.openid) })
    await hospital.as(mengJia).call('appraisal.publish', on(view))
    await hospital.runJobs()
    expect(await titles(guYun)).toContain('年度医德考评已公布')
  })

  test('heads do not find each other, and who exports does not read their own grade before it is published', async () => {
    roster(guYun.staffId, { head: true, departmentId: 'dept-neurology' })
    const asked = { year: 2026, departmentId: 'dept-neurology', text: '' }
    const found = await hospital.as(liGuodong).call('appraisal.people', asked)
    expect(found.items.map(({ person }) => person.staffId)).not.toContain(guYun.staffId)
    const mine = { staffId: mengJia.staffId, year: 2026 }
    const view = await hospital
      .as(fangZheng)
      .call('appraisal.propose', { ...on(await seenBy(fangZheng, mine)), ...grade })
    await hospital.as(mengJia).call('appraisal.state', { ...on(view), agree: true, text: '' })
    hospital.cloud.db.update('appraisals', { 'person.staffId': mengJia.staffId }, { $set: { state: 'confirmed' } })
    const rowFor = async (reader: { openid: string }) => {
      const file = await hospital.as(reader).call('appraisal.export', { year: 2026, departmentId: null })
      return sheetsOf(fileAt(hospital, file.url))['医德考评']!.find((row) => row[0] === mengJia.staffId)
    }
    expect(await rowFor(fangZheng)).toContain('良好')
    expect(await rowFor(mengJia)).not.toContain('良好')
  })
})

describe('who has no account', () => {
  const away = (change: object = { state: 'left' }) =>
    hospital.cloud.db.update('roster', { _id: lingZhiyuan.staffId }, { $set: change })
  const photoOf = async (person: { openid: string }) => {
    const { uploadFolder } = await hospital.as(person).call('session.get', {})
    return hospital.cloud.files.put(`${uploadFolder}/paper.jpg`, Buffer.from('a paper'))
  }

  test('is heard on paper, with a photo of it, by whoever judges nothing of it then', async () => {
    let view = await yearIn('proposed')
    const office = hospital.as(yanZheng)
    const word = { agree: false, text: '不同意，请看全年的表现' }
    const paper = { ...on(view), ...word, photos: [await photoOf(yanZheng)] }
    expect(await outcomeOf(office.call('appraisal.state', paper))).toBe('FORBIDDEN')
    away()
    expect(await outcomeOf(office.call('appraisal.state', { ...paper, photos: [] }))).toBe('VALIDATION')
    const foreign = { ...paper, photos: [await photoOf(mengJia)] }
    expect(await outcomeOf(office.call('appraisal.state', foreign))).toBe('VALIDATION')
    expect(await outcomeOf(office.call('appraisal.state', { ...paper, version: 1 }))).toBe('CONFLICT')
    expect(await outcomeOf(hospital.as(liGuodong).call('appraisal.state', paper))).toBe('FORBIDDEN')
    view = await office.call('appraisal.state', paper)
    expect(view).toMatchObject({ state: 'stated', statement: { by: '书面，纪检监察室 晏正录入', agree: false } })
    expect(view.statement!.photos).toHaveLength(1)
    expect((await office.call('appraisal.state', paper)).version).toBe(view.version)
    const changed = { ...paper, text: '另外一份意见' }
    expect(await outcomeOf(office.call('appraisal.state', changed))).toBe('ALREADY_ARRIVED')

    view = await hospital.as(fangZheng).call('appraisal.confirm', on(view))
    view = await hospital.as(mengJia).call('appraisal.publish', on(view))
    const appeal = { ...on(view), text: '书面申诉一份', photos: [await photoOf(zhuangSu)] }
    view = await hospital.as(zhuangSu).call('appraisal.appeal', appeal)
    expect(view).toMatchObject({ state: 'appealed', can: [], appeal: { by: '书面，纪检监察室 庄肃录入' } })
    const again = { ...on(view), grade: 'excellent', reason: '复核后认为申诉成立' }
    expect(await outcomeOf(hospital.as(zhuangSu).call('appraisal.reconsider', again))).toBe('SELF_REVIEW')
    expect(await outcomeOf(office.call('appraisal.reconsider', again))).toBe('SELF_REVIEW')
    // Back in the software, they read which office it was and no name.
    away({ state: 'joined' })
    expect(JSON.stringify(await seenBy(lingZhiyuan))).not.toMatch(/晏正|庄肃/)
  })
})

describe('terms', () => {
  test('the morning of the working day before, once, under the account of today; not who has signed', async () => {
    await yearIn('proposed')
    const key = hospital.secrets.personKey(guYun.openid)
    hospital.cloud.db.update('roster', { _id: lingZhiyuan.staffId }, { $set: { key } })
    await hospital.goTo('2026-10-09T00:50:00Z')
    expect(await titles(guYun)).not.toContain('年度医德考评：签意见还剩 1 个工作日')
    await hospital.goTo('2026-10-09T01:05:00Z')
    await hospital.goTo('2026-10-09T02:05:00Z')
    const told = (await titles(guYun)).filter((one) => one.includes('还剩 1 个工作日'))
    expect(told).toHaveLength(1)
    expect(await titles(lingZhiyuan)).not.toContain(told[0])
  })

  test('silence is no agreement: confirmed only after five working days', async () => {
    const view = await yearIn('proposed')
    expect(await outcomeOf(hospital.as(fangZheng).call('appraisal.confirm', on(view)))).toBe('WRONG_STATE')
    await hospital.goTo(AFTER_TERM)
    expect((await seenBy(fangZheng)).next).toContain('不视为同意')
    const after = await hospital.as(fangZheng).call('appraisal.confirm', on(view))
    expect(after).toMatchObject({ state: 'confirmed', statement: null })
  })

  test('an appeal after ten working days is too late', async () => {
    const view = await yearIn('published')
    await hospital.goTo('2026-10-20T02:00:00Z')
    const late = { ...on(view), text: '请复核全年的表现' }
    expect(await outcomeOf(hospital.as(lingZhiyuan).call('appraisal.appeal', late))).toBe('WRONG_STATE')
  })
})

test('an old page, the same twice, something else under the same id, a grade that is none', async () => {
  const view = await yearIn('stated')
  const head = hospital.as(liGuodong)
  const confirm = on(view)
  expect(await outcomeOf(hospital.as(fangZheng).call('appraisal.confirm', { ...confirm, version: 1 }))).toBe('CONFLICT')
  const first = await hospital.as(fangZheng).call('appraisal.confirm', confirm)
  expect(await hospital.as(fangZheng).call('appraisal.confirm', confirm)).toEqual(first)
  const back = { ...on(first), reason: '评语太笼统' }
  const open = await hospital.as(fangZheng).call('appraisal.sendBack', back)
  expect(open).toMatchObject({ state: 'open', returned: '评语太笼统', statement: null })
  const changed = { ...back, reason: '另外一个理由' }
  expect(await outcomeOf(hospital.as(fangZheng).call('appraisal.sendBack', changed))).toBe('ALREADY_ARRIVED')
  expect(await outcomeOf(head.call('appraisal.propose', { ...on(open), ...grade, grade: 'super' }))).toBe('VALIDATION')
  expect(await outcomeOf(head.call('appraisal.propose', { ...on(open), ...grade }))).toBe('done')
})

describe('a veto', () => {
  test('stands before what was given while it is in force, says which, and revoked it never did', async () => {
    const { state } = await yearIn('published')
    expect(state).toBe('published')
    const veto = await vetoIn('in_force', hospital, AFTER_TERM)
    for (const one of [fangZheng, liGuodong, lingZhiyuan])
      expect(await seenBy(one)).toMatchObject({
        grade: { label: '较差', byVeto: true },
        vetoes: [{ id: veto.id, label: expect.stringContaining('红包') }],
      })
    const row = async () =>
      (await hospital.as(fangZheng).call('appraisal.people', { year: 2026, departmentId: null, text: '凌' })).items[0]
    expect(await row()).toMatchObject({ grade: '较差', byVeto: true })
    const appealed = await hospital.as(lingZhiyuan).call('veto.appeal', { ...onVeto(veto), text: '请复核退回的经过' })
    expect((await seenBy(fangZheng)).vetoes).toMatchObject([{ stateLabel: '申诉复核中' }])
    await hospital.as(yanZheng).call('veto.revoke', { ...onVeto(appealed), reason: '申诉成立，予以撤销' })
    expect(await seenBy(lingZhiyuan)).toMatchObject({ grade: { label: '良好', byVeto: false }, vetoes: [] })
    expect(await row()).toMatchObject({ grade: '良好', byVeto: false })
    // Of another year it says nothing.
    expect(await seenBy(fangZheng, { ...doctor, year: 2025 })).toMatchObject({ grade: null, vetoes: [] })
  })
})

describe('the pack', () => {
  test('thanks that reached the person are in it, by month and without a word of the letter', async () => {
    await noteIn('recorded', hospital)
    const [own] = (await seenBy(lingZhiyuan)).pack
    expect(own).toMatchObject({ kind: '患者感谢', facts: [{ when: '2026年9月', label: '收到感谢信' }] })
    expect(own!.facts[0]!.page).toMatch(/^staff\/thankNote\/index/)
    const [seen] = (await seenBy(liGuodong)).pack
    expect(seen!.facts).toEqual([{ when: '2026年9月', label: '收到感谢信', page: '' }])
    expect((await seenBy(lingZhiyuan, { ...doctor, year: 2025 })).pack).toEqual([])
  })

  test('quizzes are the person’s own: in it only when they add them, and gone when they take them away', async () => {
    const key = hospital.secrets.personKey(lingZhiyuan.openid)
    const quiz = { personKey: key, version: 1, postKind: null, right: 9, total: 10, fingerprint: 'f' }
    hospital.cloud.db.insert('handbookQuizzes', [
      { _id: 'q1', at: new Date('2026-05-05T02:00:00Z'), ...quiz },
      { _id: 'q2', at: new Date('2025-05-05T02:00:00Z'), ...quiz },
    ] as never)
    expect((await seenBy(liGuodong)).training).toEqual({ included: false, available: null })
    let own = await hospital.as(lingZhiyuan).call('appraisal.mine', {})
    expect(own.training).toEqual({ included: false, available: 1 })
    own = await hospital.as(lingZhiyuan).call('appraisal.include', { ...on(own), on: true })
    expect((await seenBy(liGuodong)).pack).toMatchObject([
      { kind: '学习记录', facts: [{ label: '2026年5月手册小测，答对 9/10', when: '2026年5月' }] },
    ])
    const head = { ...on(own), on: false }
    expect(await outcomeOf(hospital.as(liGuodong).call('appraisal.include', head))).toBe('FORBIDDEN')
    await hospital.as(lingZhiyuan).call('appraisal.include', { ...on(own), on: false })
    expect((await seenBy(liGuodong)).pack).toEqual([])
  })
})

test('the list of three hundred people goes on by number, and the file holds all of them and no order of merit', async () => {
  await yearIn('published')
  hospital.cloud.db.insert(
    'roster',
    Array.from({ length: 300 }, (_, n) => ({
      ...(hospital.cloud.db.find('roster', { _id: lingZhiyuan.staffId })[0] as object),
      _id: `QX${1000 + n}`,
      name: `职工${n}`,
      key: null,
      state: 'listed',
    })) as never,
  )
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const asked = { year: 2026, departmentId: 'dept-neurology', text: '', cursor }
    const page = await hospital.as(liGuodong).call('appraisal.people', asked)
    seen.push(...page.items.map(({ person }) => person.staffId))
    if (page.next === null) break
    cursor = page.next
  }
  expect(seen).toEqual([...seen].sort())
  expect(seen).toHaveLength(302)
  expect(seen).not.toContain(liGuodong.staffId)
  const form = await hospital.as(liGuodong).call('appraisal.form', { departmentId: null })
  expect(form).toMatchObject({ all: false, queues: [], people: 303, canExport: false })
  expect(form.progress.find(({ state }) => state === 'published')?.count).toBe(1)
  const file = await hospital.as(fangZheng).call('appraisal.export', { year: 2026, departmentId: null })
  const rows = sheetsOf(fileAt(hospital, file.url))['医德考评']!
  expect(rows.find((row) => row[0] === lingZhiyuan.staffId)).toEqual(
    expect.arrayContaining(['凌志远', '已公布', '良好']),
  )
  expect(await outcomeOf(hospital.as(zhuangSu).call('appraisal.export', { year: 2026, departmentId: null }))).toBe(
    'FORBIDDEN',
  )
})

describe('the evidence of a year', () => {
  const pack = async (person: { openid: string }) =>
    (await seenBy(person)).pack.flatMap(({ kind, facts }) => facts.map(({ page }) => ({ kind, page })))
  const asOf = '2026-12-20T02:00:00Z'

  test('holds a confirmed finding, with the page that each may open, and none that was dismissed', async () => {
    const { id } = await findingIn('confirmed', hospital)
    await hospital.cloud.clock.set(asOf)
    const pages = async (person: { openid: string }) => (await pack(person)).map(({ page }) => page)
    expect((await pack(lingZhiyuan)).map(({ kind }) => kind)).toEqual(['认定的检查发现'])
    expect(await pages(lingZhiyuan)).toEqual([`staff/check/index?id=${id}`])
    expect(await pages(fangZheng)).toEqual([`office/finding/index?id=${id}`])

    hospital.empty()
    await hospital.cloud.clock.set(AT)
    const appealed = await findingIn('appealed', hospital)
    await hospital.as(fangZheng).call('findings.dismiss', { ...onFinding(appealed), reason: '当时在抢救' })
    await hospital.cloud.clock.set(asOf)
    expect(await pack(lingZhiyuan)).toEqual([])
  })

  test('holds a bulletin that stands, and none that was withdrawn', async () => {
    const praise = aPraise({ staffIds: [lingZhiyuan.staffId] })
    const issued = await bulletinIn('issued', hospital, praise)
    await hospital.runJobs()
    await hospital.cloud.clock.set(asOf)
    expect((await pack(fangZheng)).map(({ page }) => page)).toEqual([`office/bulletin/index?id=${issued.id}`])
    expect((await pack(lingZhiyuan)).map(({ page }) => page)).toEqual([`staff/bulletin/index?id=${issued.id}`])
    const view = await hospital.as(mengJia).call('bulletins.open', { bulletinId: issued.id })
    await hospital.as(mengJia).call('bulletins.withdraw', { ...onBulletin(view), reason: '事实有误' })
    expect(await pack(lingZhiyuan)).toEqual([])
  })
})
