import { linkId } from '../../../../cloudfunctions/domain/audit/chain'
import type { CaseRecord, IdentityRecord, RatingRecord } from '../../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../../fixtures/cast'
import { aRatingInput, caseIn } from '../../../support/feedback'
import { newCommandId, openHospital, type TestHospital } from '../../../support/hospital'

/** Years pass: what has outlived its term goes, at night, and nothing of what is held. */
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
const verify = () => hospital.as(cast.kangNing).call('audit.verify', { from: null })

async function aPhoto(): Promise<string> {
  const { uploadFolder } = await me().call('session.get', {})
  return hospital.cloud.files.put(`${uploadFolder}/ward.png`, Buffer.from('a photo'))
}

async function aClosedCase(change = {}): Promise<string> {
  const { id, version } = await caseIn('replied', hospital, change)
  const word = { caseId: id, version, solved: true, satisfied: true, reason: '' }
  await me().call('feedback.evaluate', { commandId: newCommandId(), ...word })
  return id
}

async function hold(caseId: string, on: boolean): Promise<void> {
  const { version } = await hospital.as(cast.dingRui).call('feedback.get', { caseId })
  const input = { commandId: newCommandId(), caseId, version, on, reason: '法院来函' }
  await hospital.as(cast.dingRui).call('feedback.hold', input)
}

test('the contact goes after three years, the case after five', async () => {
  const photo = await aPhoto()
  const id = await aClosedCase({ photos: [photo] })
  await hospital.goTo('2029-09-27T19:00:00Z')
  expect(db().count('identities')).toBe(1)
  await hospital.goTo('2029-09-28T19:00:00Z')
  expect(db().count('identities')).toBe(0)
  expect(db().find('journal', { action: 'retention.identity' })).toMatchObject([{ about: `identities/${id}` }])
  await hospital.goTo('2031-09-27T19:00:00Z')
  expect(db().count('cases')).toBe(1)
  expect(hospital.cloud.files.read(photo)).not.toBeNull()
  await hospital.goTo('2031-09-28T19:00:00Z')
  expect(db().count('cases')).toBe(0)
  expect(hospital.cloud.files.read(photo)).toBeNull()
  expect(db().find('journal', { action: 'retention.case' })).toMatchObject([
    { about: `cases/${id}`, by: { key: 'jobs' } },
  ])
})

test('work on what people did goes like a case, with its photos; what is open or of a held case stays', async () => {
  const photo = await aPhoto()
  const held = await aClosedCase()
  await hold(held, true)
  const updatedAt = new Date(START)
  const ended = { state: 'closed', queue: 'done', updatedAt }
  const steps = [{ commandId: 'c', speaker: '', photos: [photo] }]
  const conducted = { photos: [] }
  db().insert('findings', [
    { _id: 'ended', ...ended, origin: { kind: 'visit', id: 'v' }, answer: null },
    { _id: 'of-held', ...ended, origin: { kind: 'case', id: held }, answer: null },
    { _id: 'open', ...ended, queue: 'decide', origin: { kind: 'visit', id: 'v' }, answer: null },
  ])
  db().insert('orders', [{ _id: 'ended', state: 'closed', shelf: 'ended', updatedAt, source: null, steps }])
  db().insert('talks', [{ _id: 'ended', ...ended, source: null }])
  db().insert('visits', [{ _id: 'ended', state: 'submitted', updatedAt, conducted }])
  db().insert('calls', [{ _id: 'ended', ...ended }])
  db().insert('vetoes', [{ _id: 'ended', state: 'dismissed', queue: 'over', updatedAt, locks: [], statements: [] }])
  const left = () => ['findings', 'orders', 'talks', 'visits', 'calls', 'vetoes'].map((name) => db().count(name))
  const before = left()
  await hospital.goTo('2031-09-27T19:00:00Z')
  expect(left()).toEqual(before)
  expect(hospital.cloud.files.read(photo)).not.toBeNull()
  await hospital.goTo('2031-09-28T19:00:00Z')
  const ids = (name: string) =>
    db()
      .find<{ _id: string }>(name)
      .map(({ _id }) => _id)
  for (const name of ['findings', 'orders', 'talks', 'visits', 'calls', 'vetoes'])
    expect(ids(name)).not.toContain('ended')
  expect(ids('findings')).toEqual(expect.arrayContaining(['of-held', 'open']))
  expect(hospital.cloud.files.read(photo)).toBeNull()
  expect(db().find('journal', { action: 'retention.orders' })).toMatchObject([{ about: 'orders/ended' }])
})

test('by day nothing of it happens', async () => {
  await aClosedCase()
  await hospital.goTo('2035-01-01T04:00:00Z')
  expect(db().count('cases')).toBe(1)
  await hospital.goTo('2035-01-01T18:00:00Z')
  expect(db().count('cases')).toBe(0)
})

test('the figures outlive the cases', async () => {
  await aClosedCase()
  // What is pending is added up by then anyway.
  await hospital.runJobs()
  const figures = () => db().find('rollups', { _id: { $ne: 'recounted' } })
  const before = figures()
  await hospital.goTo('2032-01-01T19:00:00Z')
  expect(db().count('cases')).toBe(0)
  expect(figures()).toEqual(before)
})

test('an open case keeps its contact, however old', async () => {
  const { id } = await caseIn('submitted', hospital)
  await hospital.goTo('2032-01-01T19:00:00Z')
  expect(db().find<IdentityRecord>('identities', { _id: id })[0]?.keptUntil.toISOString()).toMatch(/^2032-01-02/)
  expect(db().count('cases')).toBe(1)
})

test('legal hold stops all erasing of the case until it is lifted', async () => {
  const photo = await aPhoto()
  const id = await aClosedCase({ photos: [photo] })
  await hold(id, true)
  await hospital.runJobs()
  const told = db().count('notices', { caseId: id })
  expect(told).toBeGreaterThan(0)
  await hospital.goTo('2033-01-01T19:00:00Z')
  expect(db().count('cases')).toBe(1)
  expect(db().count('identities')).toBe(1)
  expect(db().count('notices', { caseId: id })).toBe(told)
  expect(db().count('journal', { about: `cases/${id}` })).toBeGreaterThan(4)
  expect(hospital.cloud.files.read(photo)).not.toBeNull()
  await hold(id, false)
  await hospital.goTo('2033-01-02T19:00:00Z')
  expect(db().count('cases')).toBe(0)
  expect(db().count('identities')).toBe(0)
  expect(db().count('notices', { caseId: id })).toBe(0)
})

test('notices go after a year', async () => {
  await aClosedCase()
  await hospital.runJobs()
  expect(db().count('notices')).toBeGreaterThan(0)
  await hospital.goTo('2027-09-27T19:00:00Z')
  expect(db().count('notices', { at: { $lt: new Date('2026-10-01') } })).toBeGreaterThan(0)
  await hospital.goTo('2027-09-28T19:00:00Z')
  expect(db().count('notices', { at: { $lt: new Date('2026-10-01') } })).toBe(0)
})

test('questions go two years after somebody looked into them; those that wait stay', async () => {
  const asked = { kind: 'ownUnit', about: 'departments/d', period: '2026-09', title: '', body: '', at: new Date(START) }
  db().insert('questions', [
    { ...asked, _id: 'looked', state: 'looked', looked: { at: new Date('2026-12-01T02:00:00Z') } },
    { ...asked, _id: 'open', state: 'open', looked: null },
  ])
  await hospital.goTo('2028-11-30T19:00:00Z')
  expect(db().count('questions', { _id: 'looked' })).toBe(1)
  await hospital.goTo('2028-12-01T19:00:00Z')
  expect(db().count('questions', { _id: 'looked' })).toBe(0)
  expect(db().count('questions', { _id: 'open' })).toBe(1)
})

test('old ratings lose words, photos and person, a batch at a time; newer ones do not', async () => {
  const photo = await aPhoto()
  await me().call('feedback.rate', aRatingInput({ words: '我是林晓梅', photos: [photo] }))
  const [made] = db().find<RatingRecord>('ratings')
  const more = Array.from({ length: 120 }, (_, n) => ({ ...made, _id: `rating-${n}`, photos: [] }))
  db().insert('ratings', more)
  await hospital.cloud.clock.set('2028-01-01T04:00:00Z')
  await me().call('feedback.rate', aRatingInput({ words: '后来的一次' }))
  await hospital.goTo('2031-09-28T19:00:00Z')
  expect(db().count('ratings', { ownerKey: '' })).toBe(50)
  await hospital.runJobs()
  await hospital.runJobs()
  expect(db().count('ratings', { ownerKey: '' })).toBe(121)
  expect(db().find<RatingRecord>('ratings', { ownerKey: { $ne: '' } })).toMatchObject([{ words: '后来的一次' }])
  expect(hospital.cloud.files.read(photo)).toBeNull()
  await hospital.goTo('2033-01-02T19:00:00Z')
  expect(db().count('ratings', { ownerKey: { $ne: '' } })).toBe(0)
})

test('the audit is cut by whole links from its oldest on, and still holds', async () => {
  await caseIn('submitted', hospital)
  await hospital.runJobs()
  await hospital.goTo('2027-03-01T02:00:00Z')
  await me().call('feedback.rate', aRatingInput())
  await hospital.runJobs()
  const all = db().count('auditChain')
  const old = db().find('auditChain', { at: { $lt: new Date('2026-10-01') } })
  await hospital.goTo('2031-09-29T19:00:00Z')
  expect(db().count('auditChain', { at: { $lt: new Date('2026-10-01') } })).toBe(0)
  expect(db().count('journal', { at: { $lt: new Date('2026-09-29') } })).toBe(0)
  expect(db().find('auditChain', { _id: linkId(0) })).toMatchObject([{ through: old.length, cutting: false }])
  expect(db().count('auditChain', { at: { $lt: new Date('2030-01-01') } })).toBe(all - old.length)
  expect(await verify()).toMatchObject({ broken: null })
  expect(db().count('journal', { action: 'retention.audit' })).toBe(1)
})

test('all of it cut, the chain goes on where it ended', async () => {
  await me().call('feedback.rate', aRatingInput())
  await hospital.runJobs()
  await hospital.goTo('2040-01-01T19:00:00Z')
  const [start] = db().find('auditChain', { _id: linkId(0) })
  await hospital.runJobs()
  expect(db().find('auditChain', { _id: linkId(start.through + 1) })).toMatchObject([{ prev: start.last }])
  expect((await verify()).broken).toBeNull()
})

test('cut off while cutting, the next night finishes it', async () => {
  await me().call('feedback.rate', aRatingInput())
  await hospital.runJobs()
  const link = db().find('auditChain')[0]
  const entries = db().find('journal')
  await hospital.goTo('2032-01-01T19:00:00Z')
  const [start] = db().find('auditChain', { _id: linkId(0) })
  const { makeStart } = await import('../../../../cloudfunctions/domain/audit/chain')
  const { at, through, last } = start
  db().remove('auditChain', { _id: linkId(0) })
  db().insert('auditChain', [makeStart({ at, through, last, cutting: true }, hospital.secrets.auditHash), link])
  db().insert('journal', entries)
  expect((await verify()).broken).toBeNull()
  await hospital.goTo('2032-01-02T19:00:00Z')
  expect(db().count('auditChain', { _id: link._id })).toBe(0)
  expect(db().count('journal', { _id: entries[0]._id })).toBe(0)
  expect((await verify()).broken).toBeNull()
})

test('what counts requests goes after two hours', async () => {
  await me().call('me.withdrawConsent', { commandId: newCommandId() })
  expect(db().count('limits')).toBeGreaterThan(0)
  await hospital.goTo('2026-09-28T03:59:00Z')
  expect(db().count('limits')).toBeGreaterThan(0)
  await hospital.goTo('2026-09-28T04:01:00Z')
  expect(db().count('limits')).toBe(0)
})

test('one that cannot be erased keeps nobody else waiting', async () => {
  const first = await aClosedCase()
  const second = await aClosedCase()
  db().update('cases', { _id: first }, { $set: { photos: ['not a file id'] } })
  await hospital.goTo('2032-01-01T19:00:00Z')
  expect(
    db()
      .find<CaseRecord>('cases')
      .map(({ _id }) => _id),
  ).not.toContain(second)
})

test('the terms are configuration', async () => {
  db().insert('settings', { _id: 'retention', version: 1, value: { caseYears: 10 } })
  await aClosedCase()
  // A moment that no other test looks at: settings are remembered for a minute.
  await hospital.goTo('2032-06-01T19:00:00Z')
  expect(db().count('cases')).toBe(1)
  await hospital.goTo('2037-01-01T19:00:00Z')
  expect(db().count('cases')).toBe(0)
})
