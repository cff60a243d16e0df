import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import type { NoticeRecord } from '../../../cloudfunctions/domain/notices/notice'
import type { JournalEntry } from '../../../cloudfunctions/kernel/journal'
import { cast } from '../../fixtures/cast'
import { aComplaint } from '../../support/feedback'
import { newCommandId, openHospital, type TestHospital } from '../../support/hospital'
import { NEXT_YEAR } from '../../support/settings'

/** The year whose days off nobody knows yet, from the first reminder to the deadlines that follow. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-10-30T02:00:00Z' })))
afterAll(() => hospital.close())

const { baoKai: admin, guYun: handler, linXiaomei: patient, tangShulan: other } = cast
const db = () => hospital.cloud.db
const caseOf = (id: string) => db().find<CaseRecord>('cases', { _id: id })[0]!
const toAdmin = () =>
  db().count('notices', { to: hospital.secrets.personKey(admin.openid), title: '请录入2027年节假日' })

test('from November on the administrator is reminded, once a week', async () => {
  await hospital.goTo('2026-10-30T02:00:00Z')
  expect(toAdmin()).toBe(0)
  await hospital.goTo('2026-11-02T02:00:00Z')
  await hospital.goTo('2026-11-06T02:00:00Z')
  expect(toAdmin()).toBe(1)
  await hospital.goTo('2026-11-09T02:00:00Z')
  await hospital.runJobs()
  expect(toAdmin()).toBe(2)
})

test('entered, it moves provisional deadlines to the lawful day, tells everybody, and leaves what is answered', async () => {
  await hospital.goTo('2026-12-31T02:00:00Z')
  const { caseId, dueAt, provisional } = await hospital.as(patient).call('feedback.submit', aComplaint())
  expect({ dueAt, provisional }).toEqual({ dueAt: '2027-01-07T15:59:59.999Z', provisional: true })
  const answered = await hospital.as(other).call('feedback.submit', aComplaint())
  db().update('cases', { _id: answered.caseId }, { $set: { state: 'replied' } })
  expect((await hospital.as(admin).call('settings.get', { kind: 'calendar-2027' })).impact.lines[0]).toMatch(
    /有 1 件在办的期限/,
  )

  const input = {
    commandId: newCommandId(),
    kind: 'calendar-2027' as const,
    version: 0,
    value: NEXT_YEAR,
    why: '国办通知',
  }
  const view = await hospital.as(admin).call('settings.save', input)
  expect(view).toMatchObject({ version: 1, value: NEXT_YEAR, shipped: null, warning: null })
  await hospital.goTo('2026-12-31T02:02:00Z')

  expect(caseOf(caseId)).toMatchObject({ provisional: false, dueAt: new Date('2027-01-08T15:59:59.999Z'), version: 1 })
  expect(caseOf(answered.caseId)).toMatchObject({ provisional: true, dueAt: new Date('2027-01-07T15:59:59.999Z') })
  const [entry] = db().find<JournalEntry>('journal', { action: 'jobs.recount', about: `cases/${caseId}` })
  expect(entry?.change).toBe('due 2027-01-07 → 2027-01-08')
  await hospital.goTo('2026-12-31T02:03:00Z')
  const titles = (person: { openid: string }) =>
    db()
      .find<NoticeRecord>('notices', { to: hospital.secrets.personKey(person.openid) })
      .map(({ title }) => title)
  expect(titles(patient)).toContain('答复时间有调整')
  expect(titles(handler)).toContain('节假日公布，期限有调整')
  for (const person of [patient, handler]) {
    const { timeline, deadline } = await hospital.as(person).call('feedback.get', { caseId })
    expect(timeline.at(-1)).toMatchObject({ text: '2027-01-07 → 2027-01-08' })
    expect(deadline.provisional).toBe(false)
  }
})

test('a case that an instance still counted by the former calendar is met by the second passing', async () => {
  const { caseId } = await hospital.as(patient).call('feedback.submit', aComplaint())
  expect(caseOf(caseId).provisional).toBe(false)
  db().update('cases', { _id: caseId }, { $set: { provisional: true, dueAt: new Date('2027-01-07T15:59:59.999Z') } })
  await hospital.goTo('2026-12-31T02:05:00Z')
  await hospital.goTo('2026-12-31T02:06:00Z')
  expect(caseOf(caseId)).toMatchObject({ provisional: false, dueAt: new Date('2027-01-08T15:59:59.999Z') })
})

test('many open cases are gone through batch by batch, and no answer is counted twice', async () => {
  const template = db().find<CaseRecord>('cases', { state: 'submitted' })[0]!
  const copies = Array.from({ length: 120 }, (_, n) => ({
    ...template,
    _id: `copy-${String(n).padStart(3, '0')}`,
    code: `COPY${n}`,
  }))
  for (const copy of copies) db().insert('cases', copy)
  const value = { ...NEXT_YEAR, holidays: [...NEXT_YEAR.holidays, '2027-01-04'].sort() }
  const input = { commandId: newCommandId(), kind: 'calendar-2027' as const, version: 1, value, why: '更正通知' }
  await hospital.as(admin).call('settings.save', input)
  for (let minute = 10; minute < 18; minute++) await hospital.goTo(`2026-12-31T02:${minute}:00Z`)
  const moved = db().find<CaseRecord>('cases', { state: 'submitted' })
  expect(new Set(moved.map(({ dueAt }) => new Date(dueAt).toISOString()))).toEqual(
    new Set(['2027-01-11T15:59:59.999Z']),
  )
  for (const { history } of moved)
    expect(history.filter(({ text }) => text === '2027-01-08 → 2027-01-11')).toHaveLength(1)
})
