import { cast } from '../../fixtures/cast'
import { aComplaint, aRatingInput, aReply, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** The one story of the foundation, through the built functions and the unmodified SDK. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
})
afterAll(() => hospital.close())

test('from the complaint to the patient’s word, with everybody told', async () => {
  const patient = hospital.as(cast.linXiaomei)
  const nurse = hospital.as(cast.guYun)
  const office = hospital.as(cast.dingRui)
  hospital.cloud.consents.grant(cast.linXiaomei.openid, ['local-case-progress'])

  const receipt = await patient.call('feedback.submit', aComplaint())
  expect(receipt).toMatchObject({ dueAt: '2026-10-10T15:59:59.999Z', provisional: false })
  expect(receipt.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
  await hospital.runJobs()

  const [row] = (await nurse.call('feedback.inbox', { queue: 'todo' })).items
  expect(row).toMatchObject({ id: receipt.caseId, department: '神经内科', submitted: '2026年9月第4周' })
  expect(row?.excerpt).not.toMatch(/林晓梅|12床|13800000010/)
  const [told] = (await nurse.call('notices.mine', {})).items
  expect(told).toMatchObject({ title: '收到新的患者反馈', read: false, page: `staff/case/index?id=${receipt.caseId}` })

  let view = await nurse.call('feedback.get', { caseId: receipt.caseId })
  expect(view).toMatchObject({ redacted: true, can: ['accept', 'handOn', 'note'], version: 1 })
  expect(view.staffOnly?.contact).toBe('none')
  const onCase = () => ({ commandId: newCommandId(), caseId: receipt.caseId, version: view.version })
  view = await nurse.call('feedback.accept', onCase())
  await hospital.goTo('2026-09-29T02:00:00Z')
  view = await nurse.call('feedback.investigate', onCase())
  view = await nurse.call('feedback.submitReply', { ...onCase(), ...aReply })
  expect(view).toMatchObject({ state: 'reply_review', can: ['note'] })
  expect(await patient.call('feedback.get', { caseId: receipt.caseId })).toMatchObject({ reply: null })

  view = await office.call('feedback.get', { caseId: receipt.caseId })
  expect(view).toMatchObject({ redacted: false, draft: { text: aReply.text } })
  expect(view.can.slice(0, 2)).toEqual(['approveReply', 'returnReply'])
  // 保密: not even the complaint office reads the contact without a custodian.
  expect(view.staffOnly?.contact).toBe('on_request')
  expect(await outcomeOf(office.call('feedback.contact', { caseId: receipt.caseId }))).toBe('FORBIDDEN')
  view = await office.call('feedback.returnReply', { ...onCase(), reason: '请写清谁负责' })
  view = await nurse.call('feedback.submitReply', { ...onCase(), ...aReply })
  view = await office.call('feedback.approveReply', onCase())
  await hospital.runJobs()

  // One acceptance is one message: the second notice waits in the app.
  expect(hospital.cloud.messages(cast.linXiaomei.openid)).toHaveLength(1)
  expect((await patient.call('notices.mine', {})).items.map(({ title }) => title)).toEqual([
    '您的反馈有了答复',
    '您的反馈已受理',
  ])

  view = await patient.call('feedback.get', { caseId: receipt.caseId })
  expect(view).toMatchObject({
    can: ['evaluate', 'reportRetaliation'],
    reply: { text: aReply.text, change: aReply.change },
  })
  expect(JSON.stringify(view.timeline)).not.toMatch(/退回|顾云|丁/)
  view = await patient.call('feedback.evaluate', {
    ...onCase(),
    solved: false,
    satisfied: false,
    reason: '昨晚又是这样',
  })
  expect(view).toMatchObject({ state: 'reopened', can: ['addInfo', 'withdraw', 'reportRetaliation'] })
  const reopened = await nurse.call('feedback.get', { caseId: receipt.caseId })
  expect(reopened.can[0]).toBe('accept')
})

test('a low rating becomes a case without typing anything again, once', async () => {
  const patient = hospital.as(cast.zhouYongfu)
  const rated = await patient.call(
    'feedback.rate',
    aRatingInput({ stars: 1, voices: [], hearts: [], phrases: ['ward-f01'], attitudes: ['cold'], words: '按铃没人来' }),
  )
  expect(rated.offerReply).toBe(true)
  const ask = {
    commandId: newCommandId(),
    ratingId: rated.ratingId,
    identityMode: 'named' as const,
    contact: cast.zhouYongfu.contact,
    subscribed: [],
  }
  const receipt = await patient.call('feedback.askReply', ask)
  const again = await patient.call('feedback.askReply', { ...ask, commandId: newCommandId() })
  expect(again.caseId).toBe(receipt.caseId)
  const office = hospital.as(cast.dingRui)
  const view = await office.call('feedback.get', { caseId: receipt.caseId })
  expect(view).toMatchObject({
    words: '按铃没人来',
    rating: { stars: 1, criticised: expect.arrayContaining(['冷 · 冷冰冰']) },
    staffOnly: { contact: 'readable' },
  })
  expect(await office.call('feedback.contact', { caseId: receipt.caseId })).toEqual(cast.zhouYongfu.contact)
  expect((await patient.call('feedback.mine', {})).items.map(({ type }) => type).sort()).toEqual(['case', 'rating'])
})

test('a good rating is thanked and offers no reply', async () => {
  const rated = await hospital.as(cast.luBin).call('feedback.rate', aRatingInput())
  expect(rated.offerReply).toBe(false)
})

test('a case without a department is assigned by the complaint office', async () => {
  const patient = hospital.as(cast.linXiaomei)
  const { caseId } = await patient.call('feedback.submit', aComplaint({ where: { by: 'unknown' } }))
  expect((await hospital.as(cast.guYun).call('feedback.inbox', { queue: 'todo' })).items).toEqual([])
  const office = hospital.as(cast.dingRui)
  expect((await office.call('feedback.inbox', { queue: 'todo' })).items.map(({ id }) => id)).toEqual([caseId])
  const view = await office.call('feedback.assign', {
    commandId: newCommandId(),
    caseId,
    version: 1,
    departments: ['dept-cardiology', 'dept-oncology'],
  })
  expect(view).toMatchObject({
    state: 'assigned',
    department: { label: '心血管内科' },
    deadline: { dueAt: '2026-10-16T15:59:59.999Z' },
  })
  expect((await hospital.as(cast.qinHaiyan).call('feedback.inbox', { queue: 'todo' })).items).toHaveLength(1)
})

test('one notice or case that fails keeps no other waiting', async () => {
  await caseIn('investigating', hospital)
  await caseIn('submitted', hospital)
  const { db } = hospital.cloud
  await hospital.runJobs()
  hospital.cloud.consents.grant(cast.linXiaomei.openid, ['local-case-progress'])
  // The identity of one case cannot be opened any more, and one case is damaged.
  const [first] = db.find('cases', { state: 'investigating' }) as { _id: string }[]
  db.update('identities', { _id: first!._id }, { $set: { sealed: 'bm90IGEgc2VhbGVkIGlkZW50aXR5IGF0IGFsbCE=' } })
  db.update('cases', { _id: first!._id }, { $set: { history: null } })
  db.insert('notices', [
    {
      _id: 'poison',
      to: 'x',
      caseId: first!._id,
      at: new Date(0),
      template: 'case_progress',
      title: '坏',
      body: '坏',
      page: 'x',
      urgency: 'now',
      matters: [],
      read: false,
      delivery: 'pending',
      notBefore: new Date(0),
      claimedAt: null,
      // The next attempt is its last.
      attempts: 4,
    },
  ])
  await hospital.goTo('2026-10-10T16:00:30Z')
  // What is not urgent waits for the morning.
  await hospital.goTo('2026-10-11T00:01:00Z')
  expect(db.find('notices', { _id: 'poison' })).toMatchObject([{ delivery: 'in_app', attempts: 5 }])
  expect(db.find('cases', { state: 'submitted' })).toMatchObject([{ overdue: true }])
  expect(db.count('notices', { delivery: { $in: ['pending', 'sending'] } })).toBe(0)
})

test('the timer marks what is overdue, tells everybody who should know, and does it once', async () => {
  const { id } = await caseIn('investigating', hospital)
  await hospital.goTo('2026-10-10T15:59:59.999Z')
  const standing = async () =>
    (await hospital.as(cast.fangZheng).call('reports.overdue', {})).items.map(({ deadline }) => deadline.status)
  expect(await standing()).toEqual(['due_today'])
  await hospital.goTo('2026-10-10T16:00:30Z')
  await hospital.runJobs()
  for (const person of [cast.guYun, cast.dingRui, cast.fangZheng]) {
    const titles = (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
    expect(titles.filter((title) => title === '事项已超过法定答复期限')).toHaveLength(1)
  }
  const [row] = (await hospital.as(cast.fangZheng).call('reports.overdue', {})).items
  expect(row).toMatchObject({ id, department: '神经内科', deadline: { status: 'overdue', label: '已逾期' } })
  // What is overdue the Party office may open, redacted.
  expect(await hospital.as(cast.fangZheng).call('feedback.get', { caseId: id })).toMatchObject({
    redacted: true,
    can: ['urge', 'raise'],
  })
})
