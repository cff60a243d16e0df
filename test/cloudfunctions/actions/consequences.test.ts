import type { Input } from '@nuanyu/types/actions'
import type { ConsequenceView } from '@nuanyu/types/consequences'
import { readSheet } from '../../../cloudfunctions/domain/tables/sheet'
import { cast } from '../../fixtures/cast'
import { aPraise, bulletinIn, onBulletin } from '../../support/bulletins'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const office = () => hospital.as(cast.mengJia)
const second = () => hospital.as(cast.fangZheng)
const anEntry = (bulletinId: string, change = {}): Input<'consequences.enter'> => ({
  commandId: newCommandId(),
  bulletinId,
  for: { kind: 'person', id: cast.lingZhiyuan.staffId },
  kind: 'award',
  decided: '推荐参加年度“最美医生”评选',
  body: '医德医风领导小组会议',
  day: '2026-09-25',
  ...change,
})
const onEntry = ({ id, version }: ConsequenceView) => ({ commandId: newCommandId(), consequenceId: id, version })
const reason = { reason: '会议纪要有更正' }

test('entered by one, confirmed by another, told to whom it is about', async () => {
  const { id } = await bulletinIn('issued', hospital)
  await hospital.runJobs()
  let entry = await office().call('consequences.enter', anEntry(id))
  expect(entry).toMatchObject({ state: 'entered', who: '凌志远（神经内科）', can: ['strike'] })
  expect(entry.kept).toContain('另一位同事')
  expect(await outcomeOf(office().call('consequences.confirm', onEntry(entry)))).toBe('SELF_REVIEW')
  const own = hospital.as(cast.lingZhiyuan)
  expect((await own.call('bulletins.read', { bulletinId: id })).consequences).toEqual([])
  entry = await second().call('consequences.confirm', onEntry(entry))
  expect(entry).toMatchObject({ state: 'confirmed', can: ['strike'], kept: '' })
  await hospital.runJobs()
  expect((await own.call('bulletins.read', { bulletinId: id })).consequences).toEqual([
    '评优评先：推荐参加年度“最美医生”评选（医德医风领导小组会议，2026-09-25）',
  ])
  expect((await hospital.as(cast.guYun).call('bulletins.read', { bulletinId: id })).consequences).toEqual([])
  expect((await own.call('notices.mine', {})).items.map(({ title }) => title)).toContain('与您有关的通报有了结果运用')
  entry = await second().call('consequences.strike', { ...onEntry(entry), ...reason })
  expect(entry).toMatchObject({ state: 'struck', can: [] })
  expect((await own.call('bulletins.read', { bulletinId: id })).consequences).toEqual([])
})

test('no amounts, no days to come, and only for whom the bulletin is about', async () => {
  const { id } = await bulletinIn('issued', hospital)
  const refused = (change: object) => outcomeOf(office().call('consequences.enter', anEntry(id, change)))
  for (const decided of ['扣发绩效500元', '奖励 ￥1000', '奖励１０００元整'])
    expect(await refused({ decided })).toBe('VALIDATION')
  expect(await refused({ day: '2026-09-29' })).toBe('VALIDATION')
  expect(await refused({ for: { kind: 'person', id: cast.guYun.staffId } })).toBe('VALIDATION')
  expect(await refused({ for: { kind: 'department', id: 'dept-neurology' } })).toBe('VALIDATION')
})

test('only for what is issued and stands; what was withdrawn later says so', async () => {
  const approved = await bulletinIn('approved', hospital)
  expect(await outcomeOf(office().call('consequences.enter', anEntry(approved.id)))).toBe('WRONG_STATE')
  const view = await bulletinIn('issued', hospital)
  await office().call('consequences.enter', anEntry(view.id))
  await office().call('bulletins.withdraw', { ...onBulletin(view), ...reason })
  const [row] = (await office().call('consequences.list', {})).items
  expect(row?.bulletin).toMatchObject({ standing: false })
  expect(await outcomeOf(office().call('consequences.enter', anEntry(view.id)))).toBe('WRONG_STATE')
})

test('what lost its bulletin is confirmed no more; it may be struck', async () => {
  const view = await bulletinIn('issued', hospital)
  const entry = await office().call('consequences.enter', anEntry(view.id))
  await office().call('bulletins.withdraw', { ...onBulletin(view), ...reason })
  const [row] = (await second().call('consequences.list', {})).items
  expect(row?.can).toEqual(['strike'])
  const refused = second().call('consequences.confirm', onEntry(entry))
  await expect(refused).rejects.toMatchObject({ code: 'WRONG_STATE', message: '通报已撤回，不能再确认' })
  expect(await outcomeOf(second().call('consequences.strike', { ...onEntry(entry), ...reason }))).toBe('done')
})

test('whom it is about finds nothing of it, whatever their role; whoever is of the unit confirms nothing', async () => {
  const body = '方铮同志带头值守门诊大厅，耐心为患者解答，现予以通报表扬。'
  const draft = aPraise({ staffIds: [cast.fangZheng.staffId], title: '关于表扬方铮同志的通报', body })
  hire(hospital, '丙', ['party_office'])
  const third = hospital.as({ openid: 'oHired丙' })
  let view = await office().call('bulletins.draft', draft)
  view = await office().call('bulletins.submit', onBulletin(view))
  view = await third.call('bulletins.clear', onBulletin(view))
  view = await third.call('bulletins.approve', onBulletin(view))
  view = await third.call('bulletins.issue', onBulletin(view))
  const mine = anEntry(view.id, { for: { kind: 'person', id: cast.fangZheng.staffId } })
  expect(await outcomeOf(second().call('consequences.enter', mine))).toBe('NOT_FOUND')
  const entry = await office().call('consequences.enter', mine)
  expect(await outcomeOf(second().call('consequences.confirm', onEntry(entry)))).toBe('NOT_FOUND')
  expect(await outcomeOf(second().call('consequences.strike', { ...onEntry(entry), ...reason }))).toBe('NOT_FOUND')
  expect((await second().call('consequences.list', {})).items).toEqual([])
  expect((await third.call('consequences.list', {})).items).toHaveLength(1)
  hospital.cloud.db.update(
    'consequences',
    {},
    { $set: { who: { kind: 'department', id: 'dept-party', name: '党委办公室' } } },
  )
  expect(await outcomeOf(second().call('consequences.confirm', onEntry(entry)))).toBe('SELF_REVIEW')
  // Whoever leads the unit does not strike it either, wherever they work.
  hospital.cloud.db.update(
    'consequences',
    {},
    { $set: { who: { kind: 'department', id: 'dept-neurology', name: '神经内科' }, state: 'confirmed' } },
  )
  hospital.cloud.db.update('staff', { staffId: cast.fangZheng.staffId }, { $set: { leads: ['dept-neurology'] } })
  const [row] = (await second().call('consequences.list', {})).items
  expect(row).toMatchObject({ can: [], kept: expect.stringContaining('别的科室') })
  expect(await outcomeOf(second().call('consequences.strike', { ...onEntry(entry), ...reason }))).toBe('SELF_REVIEW')
  hospital.cloud.db.update('staff', { staffId: cast.fangZheng.staffId }, { $set: { leads: [] } })
  expect(await outcomeOf(second().call('consequences.strike', { ...onEntry(entry), ...reason }))).toBe('done')
})

test('sent twice, changed, stale, and confirmed twice', async () => {
  const { id } = await bulletinIn('issued', hospital)
  const input = anEntry(id)
  const entry = await office().call('consequences.enter', input)
  expect((await office().call('consequences.enter', input)).id).toBe(entry.id)
  expect(await outcomeOf(office().call('consequences.enter', { ...input, kind: 'pay' }))).toBe('ALREADY_ARRIVED')
  expect(await outcomeOf(second().call('consequences.confirm', { ...onEntry(entry), version: 7 }))).toBe('CONFLICT')
  const confirm = onEntry(entry)
  await second().call('consequences.confirm', confirm)
  expect(await outcomeOf(second().call('consequences.confirm', confirm))).toBe('done')
  expect(
    await outcomeOf(second().call('consequences.confirm', { ...confirm, commandId: newCommandId(), version: 2 })),
  ).toBe('WRONG_STATE')
})

test('filtered, paged, and as a file', async () => {
  const { id } = await bulletinIn('issued', hospital)
  const entry = await office().call('consequences.enter', anEntry(id))
  await office().call(
    'consequences.enter',
    anEntry(id, { kind: 'promotion', decided: '晋升时优先考虑', day: '2025-12-20' }),
  )
  expect((await office().call('consequences.list', { kind: 'award' })).items).toMatchObject([{ id: entry.id }])
  expect((await office().call('consequences.list', { year: 2025 })).items).toMatchObject([{ kind: 'promotion' }])
  expect((await office().call('consequences.list', { state: 'confirmed' })).items).toEqual([])
  const [record] = hospital.cloud.db.find('consequences', { _id: entry.id })
  for (let n = 0; n < 45; n++)
    hospital.cloud.db.insert('consequences', { ...record, _id: `more-${n}` } as { _id: string })
  const seen = new Set<string>()
  for (let cursor: string | undefined; ;) {
    const page = await office().call('consequences.list', { cursor })
    page.items.forEach((one) => seen.add(one.id))
    if (!page.next) break
    cursor = page.next
  }
  expect(seen.size).toBe(47)
  const { fileName, url } = await office().call('consequences.export', { kind: 'promotion' })
  expect(fileName).toBe('通报结果运用 2026-09-28.xlsx')
  const { rows } = readSheet(Buffer.from(await (await fetch(url)).arrayBuffer()), 100)
  expect(rows).toHaveLength(2)
  expect(rows[1]?.map(({ text }) => text).slice(0, 6)).toEqual([
    '暖语通报〔2026〕1号',
    '通报表扬',
    '关于表扬凌志远同志的通报',
    '凌志远（神经内科）',
    '晋升聘任',
    '晋升时优先考虑',
  ])
  expect(rows[0]?.map(({ text }) => text).join()).not.toMatch(/金额|元/)
})
