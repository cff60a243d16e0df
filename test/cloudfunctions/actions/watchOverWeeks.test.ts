import type { QuestionRecord } from '../../../cloudfunctions/domain/watch/records'
import { pendingDoc } from '../../../cloudfunctions/domain/reports/store'
import { cast } from '../../fixtures/cast'
import { aRating } from '../../fixtures/factories'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const db = () => hospital.cloud.db
const asked = () => db().find<QuestionRecord>('questions')
const at = new Date('2026-09-20T02:00:00Z')
/** Each night is another one: whoever looked tonight does not look again. */
let day = 1
const night = () => hospital.goTo(`2026-11-${String(day++).padStart(2, '0')}T03:10:00+08:00`)

function ratings(n: number, change: (index: number) => object) {
  const at = new Date(`2026-${day > 3 ? '11' : '10'}-01T02:00:00Z`)
  db().insert(
    'ratings',
    Array.from({ length: n }, (_, index) => ({ ...aRating({ at }), _id: `watched-${index}`, ...change(index) })),
  )
}

const own = (n: number) => ratings(n, () => ({ ownerKey: hospital.secrets.personKey(cast.guYun.openid) }))

test('staff who rate their own unit are counted, asked about once, and not named', async () => {
  own(6)
  await night()
  await night()
  expect(asked()).toMatchObject([{ kind: 'ownUnit', state: 'open', body: expect.stringContaining('6条：神经内科') }])
  const entries = db().find('journal', { action: 'jobs.watch' })
  expect(entries).toHaveLength(1)
  expect(JSON.stringify([asked(), entries])).not.toContain(cast.guYun.name)
})

test('staff who were patients elsewhere, and four ratings of one’s own unit, are no question', async () => {
  ratings(9, (n) => ({
    ownerKey: hospital.secrets.personKey(cast.guYun.openid),
    ...(n >= 4 && { department: { id: 'dept-eye', name: '眼科' } }),
  }))
  await night()
  expect(asked()).toEqual([])
})

test('one text of many people is asked about; a short one, and one of the same person, is not', async () => {
  const words = '护士态度非常好，讲解很耐心细致，值得表扬。'
  ratings(5, (n) => ({ ownerKey: `somebody-${n}`, words }))
  await night()
  expect(asked()).toMatchObject([{ kind: 'pasted' }])
  expect(JSON.stringify(asked())).not.toContain('耐心')
  hospital.empty()
  ratings(12, (n) => (n < 6 ? { ownerKey: `somebody-${n}`, words: '很好' } : { ownerKey: 'one', words }))
  await night()
  expect(asked()).toEqual([])
})

test('short texts, however many people write them, do not hide the long one', async () => {
  const long = '护士态度非常好，讲解很耐心细致，值得表扬。'
  const short = (n: number) => `很好${Math.floor(n / 6)}`
  ratings(905, (n) => ({ ownerKey: `somebody-${n}`, words: n < 900 ? short(n) : long }))
  await night()
  expect(asked()).toMatchObject([{ kind: 'pasted', body: expect.stringContaining('5人：神经内科') }])
})

test('the same of one person’s many texts', async () => {
  const short = (n: number) => `很好${Math.floor(n / 5)}`
  const at = new Date('2026-11-20T02:00:00Z')
  const long = '护士态度非常好，讲解很耐心细致。'
  ratings(606, (n) => ({ at, post: null, ownerKey: 'one', words: n < 600 ? short(n) : long }))
  await hospital.goTo('2026-11-20T10:05:00+08:00')
  expect(asked()).toMatchObject([{ kind: 'repeat', body: '今天6条：神经内科' }])
})

test('thanks between two who thank each other are asked about, with the department alone', async () => {
  const at = new Date('2026-11-01T02:00:00Z')
  const note = { department: { id: 'dept-eye', name: '眼科' }, questions: ['staff_author', 'mutual'], at }
  db().insert('thanks', [
    { _id: 'traded', ...note },
    { _id: 'one-sided', ...note, questions: ['staff_author'] },
    { _id: 'of-another-year', ...note, at: new Date('2025-11-01T02:00:00Z') },
  ])
  await hospital.goTo('2026-11-22T03:10:00+08:00')
  expect(asked()).toMatchObject([{ kind: 'traded', about: 'thanks/traded', body: '眼科', period: null }])
})

describe('what falls after a criticism is asked about', () => {
  const months = (ratings: number[], complaints: number[] = []) =>
    Object.fromEntries(
      ratings.map((n, index) => [
        String(8 + index).padStart(2, '0'),
        { ratings: n, ...(complaints.length > 0 && { complaints: complaints[index] }) },
      ]),
    )
  const department = { id: 'dept-neurology', name: '神经内科' }
  const finding = () => db().insert('findings', { _id: 'f1', good: false, confirmedAt: at, department })
  function counted(ratings: number[], complaints?: number[]) {
    const others = { main: months([300, 300, 300, 300], [40, 40, 40, 40]) }
    db().insert('rollups', [
      pendingDoc('r1', '2026', 'dept-neurology', { main: months(ratings, complaints) }),
      pendingDoc('r2', '2026', 'dept-eye', others),
    ])
  }
  let nth = 24
  const lastNights = () => hospital.goTo(`2026-11-${++nth}T03:10:00+08:00`)

  test('found on the spot', async () => {
    counted([60, 40, 20, 20])
    finding()
    await lastNights()
    expect(asked()).toMatchObject([{ kind: 'fell', body: '2026年9月前后，每月60条变为20条：神经内科' }])
  })

  test('in a bulletin that stands, and not in one that was withdrawn', async () => {
    counted([60, 40, 20, 20])
    const bulletin = { kind: 'criticism', issuedAt: at, departments: [department] }
    db().insert('bulletins', [
      { _id: 'withdrawn', ...bulletin, state: 'withdrawn' },
      { _id: 'praise', ...bulletin, kind: 'praise', state: 'issued' },
    ])
    await lastNights()
    expect(asked()).toEqual([])
    db().insert('bulletins', { _id: 'standing', ...bulletin, state: 'issued' })
    await lastNights()
    expect(asked()).toMatchObject([{ kind: 'fell', body: '2026年9月前后，每月60条变为20条：神经内科' }])
  })

  test('to nothing at all, without the number', async () => {
    counted([60, 40, 0, 0])
    finding()
    await lastNights()
    expect(asked()).toMatchObject([{ kind: 'fell', body: '2026年9月前后，每月60条降到10条以下：神经内科' }])
  })

  test('complaints as well as ratings', async () => {
    counted([60, 60, 60, 60], [12, 12, 1, 1])
    finding()
    await lastNights()
    expect(asked()).toMatchObject([
      { title: '批评之后投诉明显变少，是正常的吗？', body: '2026年9月前后，每月12件降到10件以下：神经内科' },
    ])
  })

  test('measured by the others, without the department itself', async () => {
    // Most of the hospital's are its own, so that with them its fall would look like the season.
    db().insert('rollups', [
      pendingDoc('r1', '2026', 'dept-neurology', { main: months([1000, 600, 400, 400]) }),
      pendingDoc('r2', '2026', 'dept-eye', { main: months([300, 300, 300, 300]) }),
    ])
    finding()
    await lastNights()
    expect(asked()).toMatchObject([{ kind: 'fell' }])
  })
})

describe('a question', () => {
  beforeEach(async () => {
    own(6)
    await hospital.goTo(`2026-11-${10 + day++}T03:10:00+08:00`)
  })
  const list = (who: { openid: string }, state: 'open' | 'looked') =>
    hospital.as(who).call('watch.questions', { state })
  const id = () => asked()[0]?._id ?? ''

  test('is looked into by one, who says what it was', async () => {
    expect((await list(cast.dingRui, 'open')).items).toMatchObject([{ canLook: true, kindLabel: '职工评价本科室' }])
    const command = { commandId: newCommandId(), id: id(), note: '病区的手机给患者用了' }
    const office = hospital.as(cast.dingRui)
    const row = await office.call('watch.look', command)
    expect(row).toMatchObject({ state: 'looked', looked: { name: cast.dingRui.name, note: command.note } })
    expect(await office.call('watch.look', command)).toEqual(row)
    expect(await outcomeOf(office.call('watch.look', { ...command, note: '别的说法说法' }))).toBe('ALREADY_ARRIVED')
    const party = hospital.as(cast.fangZheng)
    expect(await outcomeOf(party.call('watch.look', { ...command, commandId: newCommandId() }))).toBe('CONFLICT')
    expect((await list(cast.fangZheng, 'open')).items).toEqual([])
    expect((await list(cast.fangZheng, 'looked')).items).toMatchObject([{ canLook: false }])
    const [entry] = db().find('journal', { action: 'watch.look' })
    expect(entry.change).toBe('open → looked')
  })

  test('about a department leads to its month in the figures; one about a code does not', async () => {
    const [ownUnit] = asked()
    db().insert('questions', { ...ownUnit, _id: 'burst', kind: 'burst', period: null, about: 'codes/SCENE23456' })
    const { items } = await list(cast.dingRui, 'open')
    const figures = Object.fromEntries(items.map((row) => [row.kind, row.figures]))
    expect(figures).toEqual({
      ownUnit: { period: ownUnit!.period, place: { kind: 'department', id: 'dept-neurology' }, facet: null },
      burst: null,
    })
  })

  test('is no business of anybody else, and is there', async () => {
    expect(await outcomeOf(list(cast.guYun, 'open'))).toBe('FORBIDDEN')
    const look = { commandId: newCommandId(), id: 'nowhere', note: '没有这个问题' }
    expect(await outcomeOf(hospital.as(cast.dingRui).call('watch.look', look))).toBe('NOT_FOUND')
    expect(await outcomeOf(hospital.as(cast.dingRui).call('watch.look', { ...look, note: '' }))).toBe('VALIDATION')
  })
})
