import { cast } from '../../fixtures/cast'
import { aComplaint, aRatingInput } from '../../support/feedback'
import { openHospital, type TestHospital } from '../../support/hospital'
import { counted, inHand } from '../../support/figures'

/** Many people at one ward at one moment: they share a document of figures, and none of them may notice. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z', latency: [2, 6] })))
afterAll(() => hospital.close())

test('thirty ratings and ten complaints of one ward are all taken and all counted', async () => {
  const person = (n: number) => hospital.as({ openid: `oRushPerson${n}` })
  await Promise.all([
    ...Array.from({ length: 30 }, (_value, n) => person(n).call('feedback.rate', aRatingInput({ stars: 4 }))),
    ...Array.from({ length: 10 }, (_value, n) => person(n).call('feedback.submit', aComplaint())),
  ])
  const { db } = hospital.cloud
  expect(db.count('ratings')).toBe(30)
  expect(db.count('cases')).toBe(10)
  expect(['ratings', 'stars', 'complaints'].map((path) => counted(hospital, path))).toEqual([30, 120, 10])
  expect(inHand(hospital, 'open')).toBe(10)
  const inbox = await hospital.as(cast.guYun).call('feedback.inbox', { queue: 'todo' })
  expect(inbox.items).toHaveLength(10)
})
