import type { ClinicManage } from '@nuanyu/types/clinic'
import type { ClinicRecord } from '../../../cloudfunctions/domain/clinic/events/records'
import { cast } from '../../fixtures/cast'
import { atHour, CLINIC_DAY, clinicIn, onDay, onEvent } from '../../support/clinicEvents'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** What was held is told to everybody, by those who held it and only while they want it to be. */

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const handler = () => hospital.as(cast.guYun)
const reports = (input: { branchId?: string; cursor?: string } = {}) =>
  hospital.as(cast.linXiaomei).call('clinic.reports', input)
const TEXT = '来了四十七位居民，查出血压很高的三位。'

/** Held that day, with so many who were only counted. */
async function held(heads: number, change = {}): Promise<ClinicManage> {
  await hospital.cloud.clock.set(AT)
  const view = await clinicIn('published', hospital, change)
  await hospital.cloud.clock.set(atHour(10, view.form.sessions[0]?.day ?? CLINIC_DAY))
  const note = { kind: 'heads' as const, id: newCommandId(), at: atHour(9), label: '一年级1班', heads }
  await handler().call('clinic.record', { eventId: view.id, notes: [note] })
  return handler().call('clinic.finish', onEvent(await handler().call('clinic.manage', { eventId: view.id })))
}
const summarise = (view: ClinicManage, change: { shown: boolean; photos?: string[]; text?: string }) =>
  handler().call('clinic.summarise', { ...onEvent(view), text: TEXT, photos: [], ...change })

test('told when it is shown, taken away when it is not, and shown again', async () => {
  const finished = await held(47)
  expect((await reports()).items).toEqual([])
  const inside = await summarise(finished, { shown: false })
  expect((await reports()).items).toEqual([])
  const shown = await summarise(inside, { shown: true })
  expect((await reports()).items).toEqual([
    {
      id: finished.id,
      title: '国庆后慢病义诊',
      kindLabel: '义诊',
      when: '10月17日 周六 08:00–09:00',
      month: '2026-10',
      monthLabel: '2026年10月',
      place: '清禾路社区服务中心',
      branch: { id: 'branch-internal-1', name: '内科第一党支部' },
      text: TEXT,
      photos: [],
      visits: '服务 47 人次',
    },
  ])
  const withdrawn = await summarise(shown, { shown: false })
  expect((await reports()).items).toEqual([])
  await summarise(withdrawn, { shown: true })
  expect((await reports()).items).toHaveLength(1)
  // Who asks is nobody in particular: the list, and nothing of the person.
  await reports()
  expect(hospital.lastTrips()).toBe(1)
})

test.each([
  [9, ''],
  [10, '服务 10 人次'],
])('of %i visits the public reads %p', async (heads, visits) => {
  const view = await summarise(await held(heads), { shown: true })
  expect((await reports()).items).toMatchObject([{ visits }])
  const { result, hint } = await hospital.as(cast.linXiaomei).call('clinic.get', { eventId: view.id })
  expect(result).toMatchObject({ visits })
  expect(hint).toBe(visits || '活动已结束')
})

test('each branch tells its own, the latest first', async () => {
  const other = { branchId: null, departmentId: 'dept-neurology' }
  await summarise(await held(20, { ...onDay('2026-10-10'), title: '第一场义诊' }), { shown: true })
  await summarise(await held(20, { ...onDay('2026-10-24'), title: '第三场义诊' }), { shown: true })
  await summarise(await held(20, { ...onDay('2026-10-17', other), title: '第二场义诊' }), { shown: true })
  const titles = async (branchId?: string) =>
    (await reports(branchId === undefined ? {} : { branchId })).items.map(({ title }) => title)
  expect(await titles()).toEqual(['第三场义诊', '第二场义诊', '第一场义诊'])
  expect(await titles('branch-internal-1')).toEqual(['第三场义诊', '第一场义诊'])
  expect(await titles('branch-surgery-1')).toEqual([])
  expect((await reports()).items[1]?.branch).toBeNull()
})

test('photos that passed the check, three of them, and no others', async () => {
  const finished = await held(20)
  const { uploadFolder } = await handler().call('session.get', {})
  const photos = ['a', 'risky', 'b', 'c', 'd'].map((name) =>
    hospital.cloud.files.put(`${uploadFolder}/${name}.jpg`, Buffer.from(name)),
  )
  await summarise(finished, { shown: true, photos })
  expect((await reports()).items[0]?.photos).toEqual([])
  await hospital.runJobs()
  await hospital.cloud.clock.advance(6_000)
  expect((await reports()).items[0]?.photos).toHaveLength(3)
})

test('three hundred go on page by page, each once, by one index', async () => {
  const shown = await summarise(await held(47), { shown: true })
  const [first] = hospital.cloud.db.find<ClinicRecord>('clinicEvents', { _id: shown.id })
  const many = Array.from({ length: 299 }, (_x, n) => ({
    ...first!,
    _id: `many-${n}`,
    startsAt: new Date(first!.startsAt.getTime() - (n % 100) * 86_400_000),
  }))
  hospital.cloud.db.bulk(() => hospital.cloud.db.insert('clinicEvents', many as never))
  const ids: string[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof reports>> = await reports(cursor === undefined ? {} : { cursor })
    expect(page.items.length).toBeLessThanOrEqual(15)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  expect(new Set(ids).size).toBe(300)
  expect(ids).toHaveLength(300)
})

test.each([
  ['a cursor of nothing', { cursor: 'x'.repeat(301) }],
  ['a branch of nothing', { branchId: '' }],
])('malformed: %s', async (_what, input) => {
  expect(await outcomeOf(reports(input))).toBe('VALIDATION')
})

describe('the page of a branch', () => {
  const branch = (branchId: string) => hospital.as(cast.linXiaomei).call('org.branch', { branchId })

  test('what it stands for, and the posts that carry its mark', async () => {
    const view = await branch('branch-internal-1')
    expect(view).toMatchObject({
      id: 'branch-internal-1',
      name: '内科第一党支部',
      brand: '心脑连心',
      departments: expect.arrayContaining(['神经内科', '心血管内科']),
      hospital: { name: '清禾市第一人民医院' },
    })
    expect(view.marked).toEqual(
      expect.arrayContaining([
        {
          id: 'post-neurology-ward',
          name: '6病区护士站',
          department: '神经内科',
          mark: 'pioneer',
          pledge: expect.any(String),
        },
      ]),
    )
    expect(view.marked.map(({ name }) => name)).not.toContain('脑电肌电图室')
  })

  test('one that is not there, or out of use, does not exist', async () => {
    expect(await outcomeOf(branch('nowhere'))).toBe('NOT_FOUND')
    expect(await outcomeOf(branch(''))).toBe('VALIDATION')
    hospital.cloud.db.update('branches', { _id: 'branch-internal-2' }, { $set: { retired: true } })
    await hospital.goTo('2026-09-28T03:00:00Z')
    expect(await outcomeOf(branch('branch-internal-2'))).toBe('NOT_FOUND')
    hospital.cloud.db.update('branches', { _id: 'branch-internal-2' }, { $set: { retired: false } })
  })

  test('what it will hold', async () => {
    await clinicIn('published', hospital)
    const coming = async (branchId: string) =>
      (await hospital.as(cast.linXiaomei).call('clinic.list', { branchId })).items.map(({ title }) => title)
    expect(await coming('branch-internal-1')).toEqual(['国庆后慢病义诊'])
    expect(await coming('branch-internal-2')).toEqual([])
  })
})
