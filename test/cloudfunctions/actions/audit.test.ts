import { linkId, makeLink } from '../../../cloudfunctions/domain/audit/chain'
import type { LinkRecord } from '../../../cloudfunctions/domain/audit/records'
import type { JournalEntry } from '../../../cloudfunctions/kernel/journal'
import { cast } from '../../fixtures/cast'
import { aComplaint, caseIn } from '../../support/feedback'
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

const auditor = () => hospital.as(cast.kangNing)
const db = () => hospital.cloud.db
const verify = (from: number | null = null) => auditor().call('audit.verify', { from })
const links = () => db().find<LinkRecord>('auditChain', {}, { order: { _id: 1 } })

/** Entries as a rush would leave them. */
function write(count: number, at = new Date(START)): void {
  const entries = Array.from({ length: count }, (_, index): JournalEntry => ({
    _id: `entry-${at.getTime()}-${String(index).padStart(5, '0')}`,
    at,
    requestId: 'r',
    by: { key: 'k', staffId: 'QH1024', name: '丁蕊' },
    action: 'feedback.accept',
    about: 'cases/gone',
    change: 'submitted → assigned',
    identity: false,
    notices: [],
    dispatched: true,
    link: 0,
  }))
  db().bulk(() => db().insert('journal', entries))
}

/** Three links of some entries each. */
async function chainOfThree(): Promise<void> {
  for (const minute of ['01', '02', '03']) {
    write(3, new Date(`2026-09-28T02:${minute}:00Z`))
    await hospital.goTo(`2026-09-28T02:${minute}:30Z`)
  }
}

describe('sealing', () => {
  test('what is written is in the chain after the next run, each entry once, and the chain holds', async () => {
    await caseIn('replied', hospital)
    await hospital.runJobs()
    await hospital.runJobs()
    const held = links().flatMap(({ entries }) => entries.map(({ id }) => id))
    expect(held.sort()).toEqual(
      db()
        .find('journal')
        .map(({ _id }) => _id)
        .sort(),
    )
    expect(db().count('journal', { link: 0 })).toBe(0)
    expect(await verify()).toMatchObject({ links: links().length, entries: held.length, broken: null, next: null })
  })

  test('a rush is sealed in links of a hundred, in their order', async () => {
    write(250)
    await hospital.runJobs()
    expect(links().map(({ entries }) => entries.length)).toEqual([100, 100, 50])
    expect(links().map(({ _id }) => _id)).toEqual([1, 2, 3].map(linkId))
    expect(links().map(({ prev }) => prev)).toEqual(['', links()[0]?.hash, links()[1]?.hash])
  })

  test('two timers at once seal nothing twice', async () => {
    write(350)
    await Promise.all(Array.from({ length: 4 }, () => hospital.cloud.call('jobs', {})))
    await hospital.runJobs()
    const held = links().flatMap(({ entries }) => entries.map(({ id }) => id))
    expect(held).toHaveLength(350)
    expect(new Set(held).size).toBe(350)
    expect(await verify()).toMatchObject({ entries: 350, broken: null })
  })

  test('killed between the link and its marks, the next run finishes it', async () => {
    write(30)
    await hospital.runJobs()
    db().update('journal', {}, { $set: { link: 0 } })
    expect((await verify()).broken).toBeNull()
    write(5, new Date('2026-09-28T02:05:00Z'))
    await hospital.goTo('2026-09-28T02:06:00Z')
    expect(links().map(({ entries }) => entries.filter(({ id }) => id.startsWith('entry')).length)).toEqual([30, 5])
    expect((await verify()).broken).toBeNull()
  })

  test('handing out the notices afterwards does not break it', async () => {
    await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())
    await hospital.runJobs()
    db().update('journal', {}, { $set: { dispatched: false } })
    await hospital.runJobs()
    expect((await verify()).broken).toBeNull()
  })

  test('a long chain is checked in stretches', async () => {
    write(2700)
    await hospital.runJobs()
    await hospital.runJobs()
    const first = await verify()
    expect(first).toMatchObject({ links: 25, entries: 2500, next: 26, broken: null, head: null })
    const rest = await verify(first.next)
    expect(rest.entries).toBeGreaterThanOrEqual(200)
    expect(rest).toMatchObject({ next: null, broken: null, head: { hash: links().at(-1)?.hash } })
  })
})

describe('whoever changes something in the database is found out', () => {
  beforeEach(chainOfThree)
  const inLink = (number: number) => db().find<JournalEntry>('journal', { link: number })
  const one = (number: number) => inLink(number)[0] as JournalEntry

  test('untouched it holds', async () => {
    expect(await verify()).toMatchObject({ links: 3, entries: 9, broken: null })
  })

  test.each(['change', 'action', 'about'])('an entry’s %s is rewritten', async (field) => {
    db().update('journal', { _id: one(2)._id }, { $set: { [field]: 'something else' } })
    expect((await verify()).broken).toEqual({ link: 2, why: expect.stringContaining('改动') })
    expect((await verify()).broken?.why).toContain(one(2)._id)
  })

  test('somebody else is made its author', async () => {
    db().update('journal', { _id: one(1)._id }, { $set: { 'by.name': '罗敏' } })
    expect((await verify()).broken).toMatchObject({ link: 1, why: expect.stringContaining('改动') })
  })

  test('an entry is removed', async () => {
    db().remove('journal', { _id: one(2)._id })
    expect((await verify()).broken).toMatchObject({ link: 2, why: expect.stringContaining('删除') })
  })

  test('an entry is slipped into a link', async () => {
    db().insert('journal', { ...one(2), _id: 'slipped-in' })
    expect((await verify()).broken).toMatchObject({ link: 2, why: expect.stringContaining('slipped-in') })
  })

  test('an entry is slipped in between two links', async () => {
    db().insert('journal', { ...one(2), _id: 'slipped-in', link: 1.5 })
    expect((await verify()).broken).toMatchObject({ link: 2, why: expect.stringContaining('slipped-in') })
  })

  test('an entry is slipped in before the start', async () => {
    db().insert('journal', { ...one(2), _id: 'slipped-in', link: -1 })
    expect((await verify()).broken).toMatchObject({ link: 1, why: expect.stringContaining('slipped-in') })
  })

  test('an entry is moved to another link', async () => {
    db().update('journal', { _id: one(1)._id }, { $set: { link: 3 } })
    expect((await verify()).broken).toMatchObject({ link: 1, why: expect.stringContaining('移到') })
  })

  test('an entry is taken out of a link together with its line there', async () => {
    const [gone, ...left] = inLink(2)
    db().remove('journal', { _id: gone?._id })
    const link = links()[1] as LinkRecord
    const entries = link.entries.filter(({ id }) => left.some(({ _id }) => _id === id))
    db().update('auditChain', { _id: link._id }, { $set: { entries } })
    expect((await verify()).broken).toMatchObject({ link: 2, why: expect.stringContaining('本身') })
  })

  test('a link is removed', async () => {
    db().remove('auditChain', { _id: linkId(2) })
    expect((await verify()).broken).toMatchObject({ link: 2, why: expect.stringContaining('不见') })
    expect((await verify(3)).broken).toMatchObject({ link: 2 })
  })

  test('the first link is removed, as if it were a matter of age', async () => {
    db().remove('auditChain', { _id: linkId(1) })
    db().remove('journal', { link: 1 })
    expect((await verify()).broken).toMatchObject({ link: 1, why: expect.stringContaining('不见') })
    db().insert('auditChain', {
      _id: linkId(0),
      at: new Date(),
      through: 1,
      last: links()[0]?.prev,
      cutting: false,
      hash: 'forged',
    })
    expect((await verify()).broken).toMatchObject({ link: 2, why: expect.stringContaining('起点') })
  })

  test('the last link is removed and its entries are not', async () => {
    db().remove('auditChain', { _id: linkId(3) })
    expect((await verify()).broken).toMatchObject({ link: 3, why: expect.stringContaining('不见') })
  })

  test('a genuine link of another history is put in its place', async () => {
    const other = makeLink(2, 'of another history', [], new Date(START), hospital.secrets.auditHash)
    db().update('auditChain', { _id: linkId(2) }, { $set: other })
    expect((await verify()).broken).toMatchObject({ link: 2, why: expect.stringContaining('接不上') })
  })

  test('links change places', async () => {
    const [first, second] = links()
    db().update('auditChain', { _id: linkId(1) }, { $set: { ...second, _id: linkId(1) } })
    db().update('auditChain', { _id: linkId(2) }, { $set: { ...first, _id: linkId(2) } })
    expect((await verify()).broken).toMatchObject({ link: 1, why: expect.stringContaining('本身') })
  })

  test('the end cut off with its entries shows against a hash that was written down', async () => {
    const { head } = await verify()
    expect((await auditor().call('audit.verify', { from: null, noted: head! })).broken).toBeNull()
    db().remove('auditChain', { _id: linkId(3) })
    db().remove('journal', { link: 3 })
    expect((await verify()).broken).toBeNull()
    expect((await auditor().call('audit.verify', { from: null, noted: head! })).broken).toMatchObject({ link: 3 })
  })
})

describe('the list', () => {
  test('newest first, by pages, in words, with whether it is sealed', async () => {
    const { code } = await caseIn('replied', hospital)
    await hospital.runJobs()
    write(60, new Date('2026-09-28T02:10:00Z'))
    await hospital.cloud.clock.set('2026-09-28T02:20:00Z')
    const first = await auditor().call('audit.list', { identityOnly: false })
    expect(first.items).toHaveLength(50)
    expect(first.items.every(({ sealed }) => !sealed)).toBe(true)
    const second = await auditor().call('audit.list', { identityOnly: false, cursor: first.next ?? undefined })
    const rows = second.items.filter(({ sealed }) => sealed)
    expect(rows).toContainEqual(
      expect.objectContaining({ by: '患者', action: '提交反馈', about: `案件 ${code}`, change: '（无） → 待受理' }),
    )
    expect(rows).toContainEqual(expect.objectContaining({ by: 'QH1001 顾云', change: '调查中 → 答复审核中' }))
    expect(JSON.stringify([...first.items, ...second.items])).not.toMatch(
      new RegExp(`林晓梅|说话很冲|${hospital.secrets.personKey(cast.linXiaomei.openid)}`),
    )
  })

  test('only what concerned identities', async () => {
    const { id } = await caseIn('submitted', hospital, { identityMode: 'named' })
    await hospital.as(cast.dingRui).call('feedback.contact', { caseId: id })
    const { items } = await auditor().call('audit.list', { identityOnly: true })
    expect(items).toMatchObject([{ by: 'QH1024 丁蕊', action: '查看联系方式' }])
  })

  test('a member of staff who complains is not named for it', async () => {
    const nurse = hospital.as(cast.qinHaiyan)
    const { caseId } = await nurse.call('feedback.submit', aComplaint())
    await hospital.cloud.clock.set('2026-09-28T02:01:00Z')
    await nurse.call('feedback.withdraw', { commandId: newCommandId(), caseId, version: 1, reason: '' })
    expect(JSON.stringify(db().find('journal'))).not.toContain(cast.qinHaiyan.name)
    const { items } = await auditor().call('audit.list', { identityOnly: false })
    expect(items.map(({ by, action }) => `${by} ${action}`)).toEqual(['患者 撤回', '患者 提交反馈'])
  })

  test('reading it is in it, once a day', async () => {
    const read = () => auditor().call('audit.list', { identityOnly: false })
    await Promise.all([read(), read()])
    await read()
    await verify()
    await verify()
    expect(db().count('journal', { action: 'audit.list' })).toBe(1)
    expect(db().count('journal', { action: 'audit.verify' })).toBe(1)
    await hospital.cloud.clock.set('2026-09-29T02:00:00Z')
    await read()
    expect(db().count('journal', { action: 'audit.list' })).toBe(2)
  })

  test('takes three trips beside the look-up of the person', async () => {
    await caseIn('replied', hospital)
    await auditor().call('audit.list', { identityOnly: false })
    expect(hospital.lastTrips()).toBeLessThanOrEqual(4)
  })
})

test('only the auditor reads and checks, and only what there is', async () => {
  for (const person of [cast.dingRui, cast.fangZheng, cast.baoKai, cast.daiYue, cast.zhuangSu, cast.linXiaomei]) {
    expect(await outcomeOf(hospital.as(person).call('audit.list', { identityOnly: false }))).toBe('FORBIDDEN')
    expect(await outcomeOf(hospital.as(person).call('audit.verify', { from: null }))).toBe('FORBIDDEN')
  }
  expect(await outcomeOf(auditor().call('audit.verify', { from: 0 }))).toBe('VALIDATION')
  expect(await outcomeOf(auditor().call('audit.list', {} as never))).toBe('VALIDATION')
  expect(await verify()).toMatchObject({ links: 0, entries: 0, broken: null, next: null, head: null })
  expect(await verify(99)).toMatchObject({ links: 0, entries: 0, next: null })
})
