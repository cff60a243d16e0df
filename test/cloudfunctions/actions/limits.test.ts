import { errorTexts } from '@nuanyu/types/errors'
import type { RatingRecord } from '../../../cloudfunctions/domain/feedback/records'
import type { LimitRecord } from '../../../cloudfunctions/kernel/limits'
import { cast } from '../../fixtures/cast'
import { aRating } from '../../fixtures/factories'
import { demoScene } from '../../fixtures/hospital'
import { aComplaint, aRatingInput } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** What is too much, and what is only odd. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T10:00:00+08:00' })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T10:00:00+08:00')
})
afterAll(() => hospital.close())
jest.setTimeout(120_000)

const counters = () => hospital.cloud.db.find<LimitRecord>('limits')
const countTo = (n: number) => hospital.cloud.db.update('limits', {}, { $set: { n } })
const caller = () => hospital.as(cast.linXiaomei)

describe('how often within an hour', () => {
  const follow = () => caller().call('feedback.follow', { followCode: '1234567890123456' })
  const rate = () => caller().call('feedback.rate', aRatingInput())
  const submit = () => caller().call('feedback.submit', aComplaint())
  const withdraw = () => caller().call('me.withdrawConsent', { commandId: newCommandId() })

  test.each([
    ['ratings', 120, rate, 'done'],
    ['complaints', 30, submit, 'done'],
    ['tries of a follow code', 30, follow, 'NOT_FOUND'],
    ['uses of one’s own data', 12, withdraw, 'done'],
  ])('%s: %i', async (_what, most, act, usual) => {
    expect(await outcomeOf(act())).toBe(usual)
    expect(counters()).toMatchObject([{ n: 1 }])
    countTo(most - 1)
    expect(await outcomeOf(act())).toBe(usual)
    await expect(act()).rejects.toMatchObject({ code: 'RATE_LIMITED', message: errorTexts.RATE_LIMITED })
    // Somebody else is not concerned, and in the next hour it is as before.
    expect(await outcomeOf(hospital.as(cast.heMin).call('feedback.rate', aRatingInput()))).toBe('done')
    await hospital.cloud.clock.set('2026-09-28T11:00:00+08:00')
    expect(await outcomeOf(act())).toBe(usual)
  })

  test('a refusal says what to do instead', () => {
    expect(errorTexts.RATE_LIMITED).toMatch(/过一会儿再试.*急事请打投诉电话/)
  })

  test('a phone that serves a whole ward: forty ratings an hour are taken', async () => {
    for (let n = 0; n < 40; n++) await rate()
    expect(hospital.cloud.db.count('ratings')).toBe(40)
  })

  test('a resend does not count again, and arrives even when nothing more may', async () => {
    const rating = aRatingInput()
    const complaint = aComplaint()
    for (let n = 0; n < 4; n++) {
      await caller().call('feedback.rate', rating)
      await caller().call('feedback.submit', complaint)
    }
    expect(counters().map(({ n }) => n)).toEqual([1, 1])
    countTo(120)
    expect(await outcomeOf(caller().call('feedback.rate', rating))).toBe('done')
    expect(await outcomeOf(rate())).toBe('RATE_LIMITED')
  })

  test('of many at once exactly as many as may are taken', async () => {
    await submit()
    countTo(27)
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => outcomeOf(submit())))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(3)
  })

  test('named and anonymous count alike, and the count leads from nobody to nothing', async () => {
    await hospital.cloud.clock.set('2026-09-28T10:17:23+08:00')
    await submit()
    await caller().call('feedback.submit', aComplaint({ identityMode: 'anonymous', contact: { name: '', phone: '' } }))
    const [counter] = counters()
    expect(counters()).toHaveLength(1)
    expect(counter).toMatchObject({ n: 2, at: new Date('2026-09-28T10:00:00+08:00') })
    const { cases, journal } = { cases: hospital.cloud.db.find('cases'), journal: hospital.cloud.db.find('journal') }
    const elsewhere = JSON.stringify([cases, journal])
    for (const said of [counter!._id, ...counter!.commands]) expect(elsewhere).not.toContain(said)
    expect(JSON.stringify(counter)).not.toContain(hospital.secrets.personKey(cast.linXiaomei.openid))
  })

  test('counts are gone after some hours', async () => {
    await submit()
    await hospital.goTo('2026-09-28T13:01:00+08:00')
    expect(counters()).toEqual([])
  })
})

describe('what is odd is asked about', () => {
  const start = Date.parse('2026-09-28T10:00:00+08:00')
  let serial = 0
  /** Ratings of so many people from minute `from` on, as they lie in the store, one a `minutes`. */
  function ratings(
    n: number,
    minutes: number,
    change: (index: number) => Partial<RatingRecord> = () => ({}),
    from = 0,
  ) {
    return Array.from({ length: n }, (_value, index) =>
      aRating({
        _id: `watched-${++serial}`,
        ownerKey: `somebody-${serial}`,
        at: new Date(start + (from + index * minutes) * 60_000),
        scene: demoScene,
        ...change(index),
      }),
    )
  }
  const rated = (given: RatingRecord[]) => hospital.cloud.db.insert('ratings', given)
  /** Lets them come in one after the other, with the timer every few minutes. */
  async function live(given: RatingRecord[], until: number, every: number): Promise<void> {
    for (let minutes = every; minutes <= until; minutes += every) {
      const [from, to] = [start + (minutes - every) * 60_000, start + minutes * 60_000]
      rated(given.filter((rating) => rating.at.getTime() >= from && rating.at.getTime() < to))
      await hospital.goTo(at(minutes))
    }
  }
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
  const questions = async (person: { openid: string }) =>
    (await hospital.as(person).call('notices.mine', {})).items.filter(({ title }) => title.includes('是正常的吗'))

  test('a burst at one code: complaint office and Party office are asked once an hour, without names', async () => {
    rated(ratings(25, 0.3))
    await hospital.goTo(at(8))
    await hospital.goTo(at(9))
    for (const person of [cast.dingRui, cast.fangZheng]) {
      expect(await questions(person)).toMatchObject([
        { title: '评价突然增多，是正常的吗？', body: '10分钟25条：6病区护士站' },
      ])
    }
    expect(await questions(cast.guYun)).toEqual([])
    expect(JSON.stringify(hospital.cloud.db.find('journal', { action: 'jobs.watch' }))).not.toContain('somebody')
    // It refuses nothing.
    expect(await outcomeOf(caller().call('feedback.rate', aRatingInput()))).toBe('done')
    rated(ratings(25, 0.08, undefined, 62))
    await hospital.goTo(at(64))
    expect(await questions(cast.dingRui)).toHaveLength(1)
    await hospital.goTo(at(70))
    expect(await questions(cast.dingRui)).toHaveLength(2)
  })

  test('as many ratings over the day are no burst', async () => {
    await live(ratings(60, 3), 180, 9)
    expect(await questions(cast.dingRui)).toEqual([])
  })

  test.each([
    [
      'the same words pasted',
      () => ({ words: '态度太差了，大家不要来', scene: null }),
      5,
      '多条评价文字相同，是正常的吗？',
    ],
    [
      'the same post all day',
      (index: number) => ({ words: `第${index}次`, scene: null }),
      15,
      '同一处被反复评价，是正常的吗？',
    ],
  ])('one person, %s', async (_what, change, enough, title) => {
    rated(ratings(enough - 1, 9, (index) => ({ ownerKey: 'one-person', ...change(index) })))
    await hospital.goTo(at(enough * 9))
    expect(await questions(cast.dingRui)).toEqual([])
    rated(ratings(1, 0, () => ({ ownerKey: 'one-person', ...change(99) }), enough * 9))
    await hospital.goTo(at(enough * 9 + 1))
    await hospital.goTo(at(enough * 9 + 5))
    expect(await questions(cast.dingRui)).toMatchObject([{ title }])
  })

  test('short words like 谢谢 are what many people say', async () => {
    const post = (index: number) => ({ id: `p${index}`, name: '', kind: 'ward' })
    rated(ratings(12, 1, (index) => ({ ownerKey: 'one-person', words: '谢谢', post: post(index) })))
    await hospital.goTo(at(12))
    expect(await questions(cast.dingRui)).toEqual([])
  })

  test('a phone shared by a ward, with many words at many posts, is asked about at most once a day', async () => {
    const phone = (index: number) => ({
      ownerKey: 'shared-phone',
      words: `第${index}位病友的话`,
      post: { id: `post-${index % 8}`, name: `岗位${index % 8}`, kind: 'ward' },
      scene: `SCENE${index % 8}`,
    })
    await live(ratings(320, 1.5, phone), 480, 20)
    expect(await questions(cast.dingRui)).toHaveLength(1)
  })

  test('the hospital sets what is odd', async () => {
    hospital.cloud.db.insert('settings', { _id: 'watching', version: 1, value: { burst: 4 } })
    rated(ratings(4, 0.5))
    await hospital.goTo(at(3))
    expect(await questions(cast.dingRui)).toHaveLength(1)
  })
})
