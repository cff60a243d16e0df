import { type ClinicForm, ClinicForm as Form, MAX_SLOTS } from '@nuanyu/types/clinic'
import fc from '../../../support/properties'
import { brokenIn, missingIn, slotsPlanned, wrongHours } from '../../../../cloudfunctions/domain/clinic/events/plan'
import { shifted } from '../../../../cloudfunctions/domain/clinic/events/copying'
import { MONDAY } from '../../../fixtures/factories'
import { aClinic, atHour, CLINIC_DAY } from '../../../support/clinicEvents'

const slot = (change: object = {}) => ({ key: 'slotA', from: '08:00', to: '08:30', capacity: 10, desk: 0, ...change })
const session = (change: object = {}) => ({ key: 'dayA', title: '', day: CLINIC_DAY, slots: [slot()], ...change })
const pathsOf = (form: ClinicForm, now = MONDAY) => missingIn(form, now).map(({ path }) => path)

test('the plan of the tests is complete, and the contract takes it', () => {
  expect(missingIn(aClinic(), MONDAY)).toEqual([])
  expect(Form.parse(aClinic())).toEqual(aClinic())
})

const wrong: [string, Partial<ClinicForm>, string[]][] = [
  [
    'hours reversed',
    { sessions: [session({ slots: [slot({ from: '09:00', to: '08:30' })] })] },
    ['sessions.0.slots.0.to'],
  ],
  ['no length', { sessions: [session({ slots: [slot({ to: '08:00' })] })] }, ['sessions.0.slots.0.to']],
  [
    'two at once',
    { sessions: [session({ slots: [slot(), slot({ key: 'slotB', from: '08:15', to: '08:45' })] })] },
    ['sessions.0.slots.1.from'],
  ],
  [
    'side by side is fine',
    { sessions: [session({ slots: [slot(), slot({ key: 'slotB', from: '08:30', to: '09:00' })] })] },
    [],
  ],
  [
    'two doctors at the same hour are fine',
    { sessions: [session(), session({ key: 'dayB', slots: [slot({ key: 'slotB' })] })] },
    [],
  ],
  ['a day that is past', { sessions: [session({ day: '2026-09-27' })] }, ['sessions.0.day']],
  ['an hour that is past today', { sessions: [session({ day: '2026-09-28' })] }, ['sessions.0.slots.0.from']],
  [
    'one session key twice',
    { sessions: [session(), session({ slots: [slot({ key: 'slotB' })] })] },
    ['sessions.1.key'],
  ],
  [
    'one slot key twice, in different sessions',
    { sessions: [session(), session({ key: 'dayB', day: '2026-10-18' })] },
    ['sessions.1.slots.0.key'],
  ],
  [
    'more for the desk than there are',
    { sessions: [session({ slots: [slot({ desk: 11 })] })] },
    ['sessions.0.slots.0.desk'],
  ],
  [
    'too long',
    { sessions: [session(), session({ key: 'dayB', day: '2027-01-10', slots: [slot({ key: 'slotB' })] })] },
    ['sessions'],
  ],
  ['a draw that ends nowhere', { release: 'draw' }, ['closesAt']],
  ['a draw', { release: 'draw', closesAt: atHour(18, '2026-10-14') }, []],
  ['registration that ends after the first slot', { closesAt: atHour(8, CLINIC_DAY, 10) }, ['closesAt']],
  ['registration that has ended', { closesAt: atHour(8, '2026-09-28') }, ['closesAt']],
  ['a window of minutes', { opensAt: atHour(7, CLINIC_DAY, 30) }, ['opensAt']],
  [
    'a window the wrong way round',
    { opensAt: atHour(9, '2026-10-15'), closesAt: atHour(9, '2026-10-14') },
    ['opensAt'],
  ],
  ['a promise missing', { promises: ['noFees', 'noSales', 'filed'] }, ['promises']],
  ['the same promise four times', { promises: ['noFees', 'noFees', 'noFees', 'noFees'] }, ['promises']],
  ['no filing for a free clinic', { filing: '' }, ['filing']],
  ['no filing for a visit to a village', { kind: 'outreach', filing: '' }, ['filing']],
  ['none is needed for a lecture', { kind: 'lecture', filing: '', doctors: [] }, []],
  ['nobody holds it', { branchId: null, departmentId: null }, ['branchId']],
  ['nobody finds it', { place: { name: '社区', address: '', point: null } }, ['place.address']],
  ['no doctor', { doctors: [] }, ['doctors']],
]

test.each(wrong)('%s', (_what, change, paths) => {
  expect(pathsOf(aClinic(change))).toEqual(paths)
  for (const { message } of missingIn(aClinic(change), MONDAY)) expect(message).toMatch(/\p{Script=Han}/u)
})

test('more slots than fit are refused also in a draft', () => {
  const many = (n: number) =>
    Array.from({ length: n }, (_x, i) => slot({ key: `slot${i}`, from: '08:00', to: '08:01' }))
  const sessions = [
    session({ slots: many(40) }),
    session({ key: 'dayB', slots: many(40).map((one, i) => ({ ...one, key: `more${i}` })) }),
  ]
  expect(brokenIn({ sessions })).toMatchObject([
    { path: 'sessions', message: expect.stringContaining(String(MAX_SLOTS)) },
  ])
  expect(brokenIn({ sessions: [session({ slots: many(MAX_SLOTS) })] })).toEqual([])
})

test('two slots overlap exactly when they share a minute', () => {
  const minute = fc.integer({ min: 0, max: 60 })
  const time = (at: number) => `08:${String(Math.min(at, 59)).padStart(2, '0')}`
  fc.assert(
    fc.property(minute, minute, minute, minute, (a, b, c, d) => {
      const [one, other] = [
        { key: 'slotA', from: time(Math.min(a, b)), to: time(Math.max(a, b)) },
        { key: 'slotB', from: time(Math.min(c, d)), to: time(Math.max(c, d)) },
      ]
      fc.pre(one.from < one.to && other.from < other.to)
      const minutesOf = ({ from, to }: typeof one) =>
        Array.from({ length: 60 }, (_x, at) => time(at)).filter((at) => at >= from && at < to)
      const share = minutesOf(one).some((at) => minutesOf(other).includes(at))
      const problems = wrongHours([session({ slots: [one, other] })], MONDAY)
      expect(problems.length > 0).toBe(share)
    }),
  )
})

test('slots come in the order of the clock, with the hours of the hospital', () => {
  const planned = slotsPlanned([
    session({ key: 'dayB', day: '2026-10-18' }),
    session({ slots: [slot({ key: 'slotB', from: '09:00', to: '10:00' }), slot()] }),
  ])
  expect(planned.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-10-17T00:00:00.000Z',
    '2026-10-17T01:00:00.000Z',
    '2026-10-18T00:00:00.000Z',
  ])
})

describe('a copy', () => {
  test('keeps hours, seats and the distance of everything from its first day', () => {
    const form = aClinic({
      opensAt: atHour(9, '2026-10-10'),
      closesAt: atHour(18, '2026-10-16'),
      sessions: [session(), session({ key: 'dayB', day: '2026-10-18', slots: [slot({ key: 'slotB' })] })],
    })
    const copy = shifted(form, '2026-10-24')
    expect(copy.sessions.map(({ day }) => day)).toEqual(['2026-10-24', '2026-10-25'])
    expect([copy.opensAt, copy.closesAt]).toEqual([atHour(9, '2026-10-17'), atHour(18, '2026-10-23')])
  })

  test('needs a filing of its own where one is needed', () => {
    expect(shifted(aClinic(), '2026-10-24')).toMatchObject({
      filing: '',
      promises: ['noFees', 'noSales', 'noReferralPay'],
    })
    const lecture = aClinic({ kind: 'lecture' })
    expect(shifted(lecture, '2026-10-24')).toMatchObject({ filing: lecture.filing, promises: lecture.promises })
  })
})
