import type {
  CaseRecord,
  IdentityRecord,
  RatingRecord,
  SealedIdentity,
} from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { aComplaint, aRatingInput, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const START = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: START })
})
beforeEach(async () => {
  await hospital.cloud.clock.set(START)
  hospital.empty()
})
afterAll(() => hospital.close())

const db = () => hospital.cloud.db
const me = () => hospital.as(cast.linXiaomei)
const command = () => ({ commandId: newCommandId() })
const myKey = () => hospital.secrets.personKey(cast.linXiaomei.openid)
const personal = /林晓梅|13800000010|oDemoLinXiaomei/

function sealedOf(caseId: string): SealedIdentity {
  const [record] = db().find<IdentityRecord>('identities', { _id: caseId })
  return hospital.secrets.open(record!.sealed, caseId)
}

async function aPhoto(): Promise<string> {
  const { uploadFolder } = await me().call('session.get', {})
  return hospital.cloud.files.put(`${uploadFolder}/ward.png`, Buffer.from('a photo'))
}

/** Leads a case to its end through the real actions. */
async function aClosedCase(change = {}): Promise<CaseRecord> {
  const { id, version } = await caseIn('replied', hospital, change)
  const word = { caseId: id, version, solved: true, satisfied: true, reason: '' }
  await me().call('feedback.evaluate', { ...command(), ...word })
  return db().find<CaseRecord>('cases', { _id: id })[0] as CaseRecord
}

async function held(caseId: string): Promise<void> {
  const { version } = await hospital.as(cast.dingRui).call('feedback.get', { caseId })
  await hospital.as(cast.dingRui).call('feedback.hold', { ...command(), caseId, version, on: true, reason: '法院来函' })
}

function figures(): unknown {
  return db()
    .find('rollups')
    .sort((a, b) => (a._id < b._id ? -1 : 1))
}

describe('what is kept about me', () => {
  test('kinds with counts, why and for how long; consents', async () => {
    await caseIn('submitted', hospital)
    await me().call('feedback.rate', aRatingInput())
    const { kinds, consents } = await me().call('me.data', {})
    expect(Object.fromEntries(kinds.map(({ id, count }) => [id, count]))).toMatchObject({
      cases: 1,
      contacts: 1,
      ratings: 1,
      readings: 0,
    })
    for (const kind of kinds) expect([kind.purpose, kind.keptFor].every(Boolean)).toBe(true)
    expect(consents).toMatchObject([{ withdrawn: null }])
  })

  test('nothing about somebody new, and nothing of others', async () => {
    await caseIn('submitted', hospital)
    const { kinds, consents } = await hospital.as(cast.luBin).call('me.data', {})
    expect(kinds.every(({ count }) => count === 0)).toBe(true)
    expect(consents).toEqual([])
  })

  test('what was said anonymously is nobody’s', async () => {
    const words = '夜班护士说话很冲，问三遍才理人。'
    const anonymous = { identityMode: 'anonymous' as const, contact: { name: '', phone: '' }, words }
    await me().call('feedback.submit', aComplaint(anonymous))
    const { kinds } = await me().call('me.data', {})
    expect(kinds.every(({ count }) => count === 0)).toBe(true)
    expect(await me().call('me.erase', command())).toMatchObject({ contacts: 0, kept: [] })
  })
})

describe('a copy to take away', () => {
  async function myFile(): Promise<string> {
    const { url, fileName } = await me().call('me.export', {})
    expect(fileName).toMatch(/\.json$/)
    return (await fetch(url)).text()
  }

  test('everything of the caller and nothing of anybody else', async () => {
    const photo = await aPhoto()
    const mine = await aClosedCase({ photos: [photo] })
    await me().call('feedback.rate', aRatingInput({ words: '扶我母亲下床很耐心' }))
    const other = aComplaint({ words: '我是别人，写的是另外一件事情', contact: cast.zhouYongfu.contact })
    await hospital.as(cast.zhouYongfu).call('feedback.submit', other)
    await hospital.runJobs()
    const text = await myFile()
    const content = JSON.parse(text)
    expect(content).toMatchObject({
      投诉和建议: [{ code: mine.code, 联系方式: { name: '林晓梅', phone: '13800000010' } }],
      服务评价: [{ 星级: 5, 文字: '扶我母亲下床很耐心', 三声: ['来有迎声'] }],
      同意记录: [{ 撤回时间: null }],
    })
    expect(content['消息'].length).toBeGreaterThan(0)
    expect(await (await fetch(content['投诉和建议'][0].photos[0].url)).text()).toBe('a photo')
    expect(text).not.toMatch(/周永福|另外一件事情|oDemo|cloud:/)
    expect(text).not.toContain(myKey())
    expect(text).not.toMatch(/"draft"|staffOnly/)
  })

  test('who saw my contact is in it', async () => {
    const { id } = await caseIn('submitted', hospital)
    const asked = { ...command(), caseId: id, purpose: 'safety' as const, reason: '担心她一个人出事，要马上联系' }
    const { id: requestId } = await hospital.as(cast.dingRui).call('vault.request', asked)
    await hospital.as(cast.daiYue).call('vault.decide', { ...command(), requestId, granted: true, reason: '' })
    await hospital.as(cast.dingRui).call('vault.open', { requestId })
    expect(JSON.parse(await myFile())).toMatchObject({
      联系方式被查看: [{ 编号: id, 用途: '涉及人身安全，必须马上联系' }],
    })
    expect((await me().call('me.data', {})).kinds.find(({ id }) => id === 'readings')).toMatchObject({ count: 1 })
  })

  test('is in the journal, and the file is gone after a day', async () => {
    await myFile()
    expect(db().count('journal', { action: 'me.export' })).toBe(1)
    const [{ fileId }] = db().find('exports')
    const made = () => hospital.cloud.files.read(fileId)
    expect(made()).not.toBeNull()
    await hospital.goTo('2026-09-29T01:59:00Z')
    expect(made()).not.toBeNull()
    await hospital.goTo('2026-09-29T02:01:00Z')
    expect(made()).toBeNull()
    expect(db().count('exports')).toBe(0)
  })
})

describe('the consent is taken back', () => {
  test('name and number go, the case goes on and still tells the person', async () => {
    const { id, version } = await caseIn('reply_review', hospital)
    expect(await me().call('me.withdrawConsent', command())).toEqual({ contactsErased: 1, thanks: 0 })
    expect(sealedOf(id)).toEqual({ openid: cast.linXiaomei.openid, name: '', phone: '' })
    expect((await me().call('me.data', {})).consents[0]?.withdrawn).not.toBeNull()
    await hospital.as(cast.dingRui).call('feedback.approveReply', { ...command(), caseId: id, version })
    await hospital.runJobs()
    const titles = (await me().call('notices.mine', {})).items.map(({ title }) => title)
    expect(titles).toContain('您的反馈有了答复')
  })

  test('a named case becomes confidential: the office no longer reads it', async () => {
    const { id } = await caseIn('submitted', hospital, { identityMode: 'named' })
    await me().call('me.withdrawConsent', command())
    expect(db().find('cases', { _id: id })[0]).toMatchObject({ identityMode: 'confidential' })
    expect(db().find('identities', { _id: id })[0]).toMatchObject({ mode: 'confidential' })
    expect(await outcomeOf(hospital.as(cast.dingRui).call('feedback.contact', { caseId: id }))).not.toBe('done')
    expect(db().count('journal', { action: 'me.withdrawConsent', about: `identities/${id}` })).toBe(1)
  })

  test('of an ended case not even the openid stays', async () => {
    const { _id } = await aClosedCase()
    await me().call('me.withdrawConsent', command())
    expect(sealedOf(_id)).toEqual({ openid: '', name: '', phone: '' })
  })

  test('what an open case still needed goes at night, once it has ended', async () => {
    const { id, version } = await caseIn('submitted', hospital)
    await me().call('me.withdrawConsent', command())
    await hospital.goTo('2026-09-28T19:00:00Z')
    expect(sealedOf(id).openid).toBe(cast.linXiaomei.openid)
    await me().call('feedback.withdraw', { ...command(), caseId: id, version, reason: '' })
    await hospital.goTo('2026-09-29T19:00:01Z')
    expect(db().count('identities', { _id: id })).toBe(0)
  })

  test('legal hold keeps the contact, but nobody reads it directly', async () => {
    const { id } = await caseIn('submitted', hospital, { identityMode: 'named' })
    await held(id)
    await me().call('me.withdrawConsent', command())
    expect(sealedOf(id).phone).toBe('13800000010')
    expect(db().find('cases', { _id: id })[0]).toMatchObject({ identityMode: 'confidential' })
    await hospital.goTo('2026-09-29T19:00:00Z')
    expect(sealedOf(id).phone).toBe('13800000010')
  })

  test('sent twice it answers the same; others are not touched', async () => {
    const { id } = await caseIn('submitted', hospital)
    const { caseId } = await hospital
      .as(cast.zhouYongfu)
      .call('feedback.submit', aComplaint({ contact: cast.zhouYongfu.contact }))
    const once = command()
    await me().call('me.withdrawConsent', once)
    expect(await me().call('me.withdrawConsent', once)).toEqual({ contactsErased: 1, thanks: 0 })
    expect(await me().call('me.withdrawConsent', command())).toEqual({ contactsErased: 0, thanks: 0 })
    expect(sealedOf(id).phone).toBe('')
    expect(sealedOf(caseId).phone).toBe(cast.zhouYongfu.contact.phone)
  })

  test('while a handler works on the case, neither loses', async () => {
    const { id, version } = await caseIn('assigned', hospital, { identityMode: 'named' })
    const work = hospital.as(cast.guYun).call('feedback.investigate', { ...command(), caseId: id, version })
    expect(await Promise.all([outcomeOf(work), outcomeOf(me().call('me.withdrawConsent', command()))])).toEqual([
      'done',
      'done',
    ])
    expect(db().find('cases', { _id: id })[0]).toMatchObject({ state: 'investigating', identityMode: 'confidential' })
  })
})

describe('erasing what is mine', () => {
  test('a rating loses words, photos and person; the figures stay as they are', async () => {
    const photo = await aPhoto()
    await me().call('feedback.rate', aRatingInput({ stars: 1, words: '我是林晓梅', photos: [photo] }))
    const before = figures()
    expect(await me().call('me.erase', command())).toMatchObject({ ratings: 1, cases: 0, kept: [] })
    expect(db().find<RatingRecord>('ratings')[0]).toMatchObject({
      ownerKey: '',
      words: '',
      photos: [],
      stars: 1,
      voices: ['greeting'],
    })
    expect(hospital.cloud.files.read(photo)).toBeNull()
    expect(figures()).toEqual(before)
    expect((await me().call('feedback.mine', {})).items).toEqual([])
  })

  test('a rating that became a case leaves the case its photos', async () => {
    const photo = await aPhoto()
    const { ratingId } = await me().call('feedback.rate', aRatingInput({ stars: 1, words: '没人理', photos: [photo] }))
    await me().call('feedback.askReply', {
      ...command(),
      ratingId,
      identityMode: 'confidential',
      contact: { name: '', phone: '' },
      subscribed: [],
    })
    await me().call('me.erase', command())
    expect(hospital.cloud.files.read(photo)).not.toBeNull()
    expect(db().find<CaseRecord>('cases')[0]?.photos).toEqual([photo])
  })

  test('notices go, contacts go, the case stays with the reason', async () => {
    const { code } = await aClosedCase({ identityMode: 'named' })
    const open = await caseIn('submitted', hospital)
    await hospital.runJobs()
    const erased = await me().call('me.erase', command())
    expect(erased).toMatchObject({ contacts: 2, cases: 0 })
    expect(erased.notices).toBeGreaterThan(0)
    expect(erased.kept).toContainEqual({ code, why: expect.stringMatching('2031年9月28日') })
    expect(erased.kept).toContainEqual({ code: open.code, why: expect.stringMatching('没有办结') })
    expect((await me().call('notices.mine', {})).items).toEqual([])
    const identities = db().find<IdentityRecord>('identities')
    expect(identities.map(({ _id }) => sealedOf(_id).name)).toEqual(['', ''])
  })

  test('a case under legal hold stays, and says so', async () => {
    const { _id, code } = await aClosedCase()
    await held(_id)
    expect((await me().call('me.erase', command())).kept).toEqual([{ code, why: expect.stringMatching('保全') }])
    expect(sealedOf(_id).name).toBe('林晓梅')
  })

  test('a case that outlived its term goes with everything of it', async () => {
    const photo = await aPhoto()
    const { _id } = await aClosedCase({ photos: [photo] })
    const before = figures()
    db().update('cases', { _id }, { $set: { closedAt: new Date('2020-01-01T00:00:00Z') } })
    expect(await me().call('me.erase', command())).toMatchObject({ cases: 1, kept: [] })
    expect(db().count('cases')).toBe(0)
    expect(db().count('identities')).toBe(0)
    expect(hospital.cloud.files.read(photo)).toBeNull()
    expect(figures()).toEqual(before)
  })

  test('sent twice it answers the same; others keep theirs', async () => {
    await me().call('feedback.rate', aRatingInput())
    await hospital.as(cast.heMin).call('feedback.rate', aRatingInput({ words: '谢谢护士' }))
    const once = command()
    const first = await me().call('me.erase', once)
    expect(await me().call('me.erase', once)).toEqual(first)
    expect(await me().call('me.erase', command())).toMatchObject({ ratings: 0 })
    const key = hospital.secrets.personKey(cast.heMin.openid)
    expect(db().find('ratings', { ownerKey: key })).toMatchObject([{ words: '谢谢护士' }])
  })

  test('sent twice at once everything goes once', async () => {
    await me().call('feedback.rate', aRatingInput({ words: '我是林晓梅' }))
    const once = command()
    await Promise.all([me().call('me.erase', once), me().call('me.erase', once)])
    expect(JSON.stringify(db().find('ratings'))).not.toMatch(personal)
    expect(db().count('journal', { action: 'me.erase' })).toBe(1)
  })
})

test('malformed and too many are refused', async () => {
  for (const action of ['me.erase', 'me.withdrawConsent'] as const) {
    expect(await outcomeOf(me().call(action, {} as never))).toBe('VALIDATION')
    expect(await outcomeOf(me().call(action, { commandId: 'short' }))).toBe('VALIDATION')
  }
  const outcomes: string[] = []
  for (let index = 0; index < 13; index++) outcomes.push(await outcomeOf(me().call('me.withdrawConsent', command())))
  expect(outcomes.at(-1)).toBe('RATE_LIMITED')
  expect(await outcomeOf(hospital.as(cast.heMin).call('me.erase', command()))).toBe('done')
})
