import type { CaseRecord, RatingRecord } from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { aComplaint, anEntry, aRatingInput } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** The content check of WeChat: it warns those who read, and refuses and delays nothing. */
let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: '2026-09-28T10:00:00+08:00', riskyWords: ['违规测试词', 'risky'] })
})
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T10:00:00+08:00')
})
afterAll(() => hospital.close())

const rude = '护士骂我“违规测试词”，请你们管一管'
const patient = () => hospital.as(cast.linXiaomei)
const submit = (change = {}) => patient().call('feedback.submit', aComplaint(change))
const theCase = () => hospital.cloud.db.find<CaseRecord>('cases')[0]!
const theRating = () => hospital.cloud.db.find<RatingRecord>('ratings')[0]!
const asAnonymous = { identityMode: 'anonymous', contact: { name: '', phone: '' } } as const

async function photosOf(person: { openid: string }, ...names: string[]): Promise<string[]> {
  const { uploadFolder } = await hospital.as(person).call('session.get', {})
  return names.map((name) => hospital.cloud.files.put(`${uploadFolder}/${name}.jpg`, Buffer.from(name)))
}

describe('words', () => {
  test('a complaint that quotes abuse is taken at once, checked afterwards, and carries a neutral remark', async () => {
    const { caseId } = await submit({ words: rude })
    expect(theCase().check).toMatchObject({ text: 'pending', attempts: 0 })
    await hospital.runJobs()
    expect(theCase()).toMatchObject({ version: 1, state: 'submitted', check: { text: 'review', nextAt: null } })
    const seen = await hospital.as(cast.guYun).call('feedback.get', { caseId })
    expect(seen.staffOnly?.remark).toMatch(/就事论事/)
    expect(seen.words).toContain('违规测试词')
    expect((await patient().call('feedback.get', { caseId })).staffOnly).toBeUndefined()
    // Who had it open before may go on.
    const accept = { commandId: newCommandId(), caseId, version: 1 }
    expect(await outcomeOf(hospital.as(cast.guYun).call('feedback.accept', accept))).toBe('done')
  })

  test('what is fine passes without a remark, once', async () => {
    const { caseId } = await submit()
    await hospital.runJobs()
    await hospital.runJobs()
    expect(theCase().check).toEqual({ text: 'pass', risky: [], attempts: 1, nextAt: null })
    expect((await hospital.as(cast.guYun).call('feedback.get', { caseId })).staffOnly?.remark).toBeNull()
  })

  test.each([
    ['an anonymous one', () => submit({ ...asAnonymous, words: rude })],
    ['one written down by staff', () => hospital.as(cast.dingRui).call('feedback.enter', anEntry({ words: rude }))],
  ])('%s is sent to nobody', async (_what, act) => {
    await act()
    expect(theCase().check).toMatchObject({ text: 'skipped', nextAt: null })
    await hospital.runJobs()
    expect(theCase().check).toMatchObject({ text: 'skipped', attempts: 0 })
  })

  test('after two hours WeChat checks no more: it stays as it is', async () => {
    await submit({ words: rude })
    await hospital.goTo('2026-09-28T12:30:00+08:00')
    expect(theCase().check).toMatchObject({ text: 'skipped', nextAt: null })
  })

  test('a check that fails is tried four times and then left', async () => {
    await submit({ words: rude })
    hospital.cloud.db.update('identities', {}, { $set: { sealed: 'bm90IGEgc2VhbGVkIGlkZW50aXR5IGF0IGFsbCE=' } })
    const attempts: number[] = []
    for (const time of ['10:00', '10:01', '10:02', '10:10', '10:30', '10:59']) {
      await hospital.goTo(`2026-09-28T${time}:00+08:00`)
      attempts.push(theCase().check.attempts)
    }
    expect(attempts).toEqual([1, 1, 2, 3, 4, 4])
    expect(theCase().check.text).toBe('pending')
    await hospital.goTo('2026-09-28T11:00:00+08:00')
    expect(theCase().check).toMatchObject({ text: 'skipped', nextAt: null })
  })

  test('one that fails keeps no other waiting, and overlapping timers ask once', async () => {
    await submit({ words: rude })
    hospital.cloud.db.update('identities', {}, { $set: { sealed: 'bm90IGEgc2VhbGVkIGlkZW50aXR5IGF0IGFsbCE=' } })
    await hospital.as(cast.heMin).call('feedback.submit', aComplaint())
    const run = () => hospital.cloud.timers.run('jobs')
    await Promise.all([run(), run(), run()])
    const checks = hospital.cloud.db.find<CaseRecord>('cases').map(({ check }) => `${check.text} ${check.attempts}`)
    expect(checks.sort()).toEqual(['pass 1', 'pending 1'])
  })

  test('a rating’s words are checked too, and what that needed to know of the person goes', async () => {
    await patient().call('feedback.rate', aRatingInput({ words: rude }))
    expect(theRating().checkedFor).not.toBe('')
    expect(JSON.stringify(theRating())).not.toContain(cast.linXiaomei.openid)
    await hospital.runJobs()
    expect(theRating()).toMatchObject({ check: { text: 'review', nextAt: null }, checkedFor: '' })
  })

  test('a rating without words has nothing to check', async () => {
    await patient().call('feedback.rate', aRatingInput())
    expect(theRating()).toMatchObject({ check: { text: 'skipped', nextAt: null }, checkedFor: '' })
  })
})

describe('photos', () => {
  const sent = () => hospital.cloud.db.find<{ _id: string; fileId: string; verdict: string }>('mediaChecks')

  test('a risky one is shown covered to those who handle it, when the verdict comes', async () => {
    const photos = await photosOf(cast.linXiaomei, 'ward', 'risky')
    const { caseId } = await submit({ photos })
    await hospital.runJobs()
    expect(sent().map(({ verdict }) => verdict)).toEqual(['waiting', 'waiting'])
    await hospital.cloud.clock.advance(6_000)
    expect(
      sent()
        .map(({ verdict }) => verdict)
        .sort(),
    ).toEqual(['pass', 'risky'])
    expect(theCase()).toMatchObject({ version: 1, check: { text: 'pass', risky: [photos[1]] } })
    const unpleasant = async (person: { openid: string }) =>
      (await hospital.as(person).call('feedback.get', { caseId })).photos.map((photo) => photo.unpleasant)
    expect(await unpleasant(cast.guYun)).toEqual([false, true])
    expect(await unpleasant(cast.linXiaomei)).toEqual([false, false])
  })

  test('of a rating as well', async () => {
    const photos = await photosOf(cast.linXiaomei, 'risky')
    await patient().call('feedback.rate', aRatingInput({ photos }))
    await hospital.runJobs()
    await hospital.cloud.clock.advance(6_000)
    expect(theRating().check).toMatchObject({ text: 'skipped', risky: photos })
  })

  test('photos sent before are not sent again when the words have to be tried once more', async () => {
    await submit({ photos: await photosOf(cast.linXiaomei, 'ward') })
    await hospital.runJobs()
    hospital.cloud.db.update(
      'cases',
      {},
      { $set: { check: { ...theCase().check, text: 'pending', nextAt: new Date(0) } } },
    )
    await hospital.runJobs()
    expect(sent()).toHaveLength(1)
    expect(theCase().check).toMatchObject({ text: 'pass', attempts: 2 })
  })

  test('nobody can send a verdict who is not WeChat, not even with the trace id', async () => {
    const photos = await photosOf(cast.linXiaomei, 'ward')
    await submit({ photos })
    await hospital.runJobs()
    const forged = {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: sent()[0]!._id,
      version: 2,
      errcode: 0,
      result: { suggest: 'risky', label: 20002 },
    }
    for (const who of [{ openid: cast.zhouYongfu.openid }, { openid: cast.linXiaomei.openid }, {}]) {
      expect(await hospital.cloud.call('jobs', forged, who)).toMatchObject({ ok: true, result: { refused: true } })
    }
    expect(theCase().check.risky).toEqual([])
    expect(sent()).toMatchObject([{ verdict: 'waiting' }])
  })

  test('a verdict about what nobody asked, or of a case that is gone, changes nothing', async () => {
    await submit({ photos: await photosOf(cast.linXiaomei, 'risky') })
    await hospital.runJobs()
    hospital.cloud.db.remove('mediaChecks', {})
    await hospital.cloud.clock.advance(6_000)
    expect(theCase().check.risky).toEqual([])
    await submit({ photos: await photosOf(cast.linXiaomei, 'risky') })
    await hospital.runJobs()
    hospital.cloud.db.remove('cases', {})
    await hospital.cloud.clock.advance(6_000)
    expect(sent()).toMatchObject([{ verdict: 'risky' }])
  })

  test('what was sent is forgotten after a day', async () => {
    await submit({ photos: await photosOf(cast.linXiaomei, 'ward') })
    await hospital.runJobs()
    await hospital.goTo('2026-09-29T10:01:00+08:00')
    expect(sent()).toEqual([])
  })
})
