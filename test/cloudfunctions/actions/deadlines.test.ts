import { formatLocal } from '../../../cloudfunctions/domain/time/localTime'
import { cast, type StaffCast } from '../../fixtures/cast'
import { aComplaint, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, type TestHospital } from '../../support/hospital'

/** Deadlines that people feel: who is told what and when, as WeChat delivers it. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T10:00:00+08:00' })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T10:00:00+08:00')
})
afterAll(() => hospital.close())
jest.setTimeout(240_000)

const team: StaffCast[] = [
  cast.guYun,
  cast.dingRui,
  cast.luoMin,
  cast.zouXiaotong,
  cast.fangZheng,
  cast.mengJia,
  cast.heJianping,
]
const office = ['丁蕊', '罗敏', '邹晓彤']
const party = ['方铮', '孟佳']

function everybodyAgrees(times = 40): void {
  const patients = [cast.linXiaomei]
  for (const { openid } of [...team, ...patients])
    for (let n = 0; n < times; n++) hospital.cloud.consents.grant(openid, ['local-case-todo', 'local-case-progress'])
}

/** What WeChat delivered while `work` ran, in order: `10-08 08:07 顾云 今天有 1 件到期`. */
async function delivered(work: () => Promise<void>): Promise<string[]> {
  const { length } = hospital.cloud.messages()
  await work()
  const all = hospital.cloud.messages()
  return all
    .slice(0, all.length - length)
    .map(({ openid, sentAt, data }) => {
      const { name } = [...team, cast.linXiaomei].find((person) => person.openid === openid) ?? { name: openid }
      const { value } = data['thing1'] as { value: string }
      return `${formatLocal(new Date(sentAt), 'MM-DD HH:mm')} ${name} ${value}`
    })
    .sort()
}

const each = (when: string, names: string[], title: string) => names.map((name) => `${when} ${name} ${title}`)

/** The timer at the hours that matter: after midnight, when work starts, when the digest has settled, in the evening. */
async function live(from: string, to: string): Promise<void> {
  for (let day = Date.parse(`${from}T00:00:00+08:00`); day <= Date.parse(`${to}T00:00:00+08:00`); day += 86_400_000) {
    const date = formatLocal(new Date(day), 'YYYY-MM-DD')
    for (const time of ['00:01', '08:01', '08:07', '20:00']) await hospital.goTo(`${date}T${time}:00+08:00`)
  }
}

test('a stuck case, day by day over 国庆 and the make-up Saturday: everybody is told once, and by day', async () => {
  await caseIn('investigating', hospital)
  await hospital.runJobs()
  everybodyAgrees()
  expect(await delivered(() => live('2026-10-01', '2026-10-19'))).toEqual(
    [
      '10-08 08:07 顾云 10月10日有 1 件到期',
      '10-09 08:07 顾云 明天有 1 件到期',
      '10-10 08:07 顾云 今天有 1 件到期',
      // Overdue at midnight; nobody is woken for it.
      ...each('10-11 08:01', ['顾云', ...office, ...party], '事项已超过法定答复期限'),
      ...each('10-14 08:01', ['贺建平'], '事项逾期未答复，已转督办'),
      ...each('10-14 08:01', office, '事项已升级督办'),
      ...each('10-16 08:01', party, '督办后仍未答复，请报分管领导'),
    ].sort(),
  )
  // What was a message is a to-do in the app as well, once.
  const titles = (await hospital.as(cast.guYun).call('notices.mine', {})).items.map(({ title }) => title)
  expect(titles.filter((title) => title === '今天有 1 件到期')).toHaveLength(1)
})

test('with more time granted the reminders go by the new day, being overdue by the law’s', async () => {
  const { id } = await caseIn('investigating', hospital)
  await hospital.runJobs()
  everybodyAgrees()
  const said = await delivered(async () => {
    await live('2026-10-07', '2026-10-08')
    for (const time of ['08:01', '08:07', '10:00']) await hospital.goTo(`2026-10-09T${time}:00+08:00`)
    const onCase = (version: number) => ({ commandId: newCommandId(), caseId: id, version })
    const nurse = hospital.as(cast.guYun)
    const asked = await nurse.call('feedback.requestExtension', { ...onCase(3), days: 3, reason: '当班护士休假未归' })
    await hospital.goTo('2026-10-09T10:30:00+08:00')
    await hospital
      .as(cast.dingRui)
      .call('feedback.decideExtension', { ...onCase(asked.version), granted: true, reason: '同意' })
    await hospital.goTo('2026-10-09T11:00:00+08:00')
    await live('2026-10-10', '2026-10-22')
  })
  expect(said).toEqual(
    [
      '10-08 08:07 顾云 10月10日有 1 件到期',
      '10-09 08:07 顾云 明天有 1 件到期',
      ...each('10-09 10:30', office, '有延期申请等待审批'),
      '10-09 11:00 顾云 延期已同意',
      '10-09 11:00 林晓梅 答复时间延后',
      ...each('10-11 08:01', ['顾云', ...office, ...party], '事项已超过法定答复期限'),
      '10-12 08:07 顾云 10月14日有 1 件到期',
      '10-13 08:07 顾云 明天有 1 件到期',
      '10-14 08:07 顾云 今天有 1 件到期',
      ...each('10-19 08:01', ['贺建平'], '事项逾期未答复，已转督办'),
      ...each('10-19 08:01', office, '事项已升级督办'),
      ...each('10-21 08:01', party, '督办后仍未答复，请报分管领导'),
    ].sort(),
  )
})

test('three cases due on one day are one reminder with their number', async () => {
  for (let n = 0; n < 3; n++) await caseIn('investigating', hospital)
  await hospital.runJobs()
  everybodyAgrees()
  expect(await delivered(() => live('2026-10-10', '2026-10-10'))).toEqual(['10-10 08:07 顾云 今天有 3 件到期'])
  const items = (await hospital.as(cast.guYun).call('notices.mine', {})).items
  expect(items.filter(({ title }) => title.includes('到期'))).toMatchObject([
    { title: '今天有 3 件到期', body: expect.stringMatching(/^\w{8} 等 3 件$/), page: 'staff/workbench/index' },
  ])
})

test('after weeks of standstill nobody gets a flood, and nothing is lost', async () => {
  for (let n = 0; n < 12; n++) await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())
  await hospital.runJobs()
  everybodyAgrees()
  const said = await delivered(async () => {
    await hospital.goTo('2026-10-26T10:00:00+08:00')
    for (const minute of ['10:01', '10:02', '10:07', '10:30']) await hospital.goTo(`2026-10-26T${minute}:00+08:00`)
  })
  const of = (name: string) => said.filter((line) => line.includes(name)).map((line) => line.slice(13 + name.length))
  expect(of('顾云')).toEqual(['事项已超过法定答复期限', '事项已超过法定答复期限', '另有 10 件事项'].sort())
  for (const { name } of team) expect(of(name).length).toBeLessThanOrEqual(3)
  expect(of('贺建平')).toContain('另有 10 件事项')
  // Each of them is in the app, and no reminder of days gone by is among them.
  const { db } = hospital.cloud
  expect(
    db.count('notices', { title: '事项已超过法定答复期限', to: hospital.secrets.personKey(cast.guYun.openid) }),
  ).toBe(12)
  expect(db.count('notices', { urgency: 'digest' })).toBe(0)
  expect(db.count('notices', { delivery: { $in: ['pending', 'sending'] } })).toBe(0)
})

test('what comes after the hour’s messages waits and is told in one', async () => {
  everybodyAgrees()
  const submit = () => hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())
  const said = await delivered(async () => {
    for (let n = 0; n < 3; n++) await submit()
    await hospital.goTo('2026-09-28T10:05:00+08:00')
    for (let n = 0; n < 4; n++) await submit()
    for (const time of ['10:10', '10:30', '11:00', '11:06', '11:20']) await hospital.goTo(`2026-09-28T${time}:00+08:00`)
  })
  const forNurse = said.filter((line) => line.includes('顾云'))
  expect(forNurse).toEqual(
    [
      ...Array.from({ length: 3 }, () => '09-28 10:05 顾云 收到新的患者反馈'),
      ...Array.from({ length: 2 }, () => '09-28 11:06 顾云 收到新的患者反馈'),
      '09-28 11:06 顾云 另有 2 件事项',
    ].sort(),
  )
})

test('by night everything waits for the morning, but not when somebody may be in danger', async () => {
  everybodyAgrees()
  const at = (time: string) => `2026-09-28T${time}:00+08:00`
  const said = await delivered(async () => {
    await hospital.cloud.clock.set(at('23:00'))
    await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())
    await hospital.goTo(at('23:01'))
    await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint({ risk: true }))
    await hospital.goTo(at('23:02'))
    await hospital.goTo('2026-09-29T07:59:00+08:00')
    await hospital.goTo('2026-09-29T08:00:00+08:00')
  })
  expect(said).toEqual(
    [
      ...each('09-28 23:02', ['顾云', ...office], '有人可能正有危险，请马上处理'),
      ...each('09-29 08:00', ['顾云', '顾云'], '收到新的患者反馈'),
    ].sort(),
  )
})

test('the hospital may set other hours', async () => {
  everybodyAgrees()
  const { db, clock } = hospital.cloud
  db.insert('settings', { _id: 'delivery', version: 1, value: { quietFrom: '23:30', quietUntil: '06:00' } })
  await clock.set('2026-09-28T23:00:00+08:00')
  await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())
  expect(await delivered(() => hospital.goTo('2026-09-28T23:10:00+08:00'))).toEqual([
    '09-28 23:10 顾云 收到新的患者反馈',
  ])
})

describe('exactly once, whatever fails in between', () => {
  const mine = () => ({ to: hospital.secrets.personKey(cast.guYun.openid) })

  test('timers that overlap send each message once', async () => {
    everybodyAgrees()
    for (let n = 0; n < 2; n++) await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())
    const run = () => hospital.cloud.timers.run('jobs')
    const said = await delivered(async () => void (await Promise.all([run(), run(), run()])))
    await hospital.runJobs()
    expect(said.filter((line) => line.includes('顾云'))).toHaveLength(2)
    expect(hospital.cloud.db.count('notices', mine())).toBe(2)
  })

  test('a timer that died with a message in hand leaves it in the app and does not say it twice', async () => {
    everybodyAgrees()
    const { db } = hospital.cloud
    await hospital.cloud.clock.set('2026-09-28T23:00:00+08:00')
    await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())
    await hospital.runJobs()
    db.update('notices', mine(), { $set: { delivery: 'sending', claimedAt: new Date('2026-09-29T08:00:00+08:00') } })
    const said = await delivered(async () => {
      for (const time of ['08:01', '08:04', '08:06', '08:20']) await hospital.goTo(`2026-09-29T${time}:00+08:00`)
    })
    expect(said).toEqual([])
    expect(db.find('notices', mine())).toMatchObject([{ delivery: 'in_app', read: false }])
  })

  test('an entry handed out twice tells nobody twice', async () => {
    everybodyAgrees()
    const { db } = hospital.cloud
    await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())
    await hospital.runJobs()
    db.update('journal', {}, { $set: { dispatched: false } })
    expect(await delivered(() => hospital.runJobs())).toEqual([])
    expect(db.count('notices', mine())).toBe(1)
    expect(db.count('journal', { dispatched: false })).toBe(0)
  })

  test('one consent is one message; the rest waits in the app', async () => {
    const nurse = cast.qinHaiyan
    hospital.cloud.consents.grant(nurse.openid, ['local-case-todo'])
    const where = { by: 'department', departmentId: 'dept-cardiology' } as const
    for (let n = 0; n < 5; n++) await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint({ where }))
    await hospital.runJobs()
    await hospital.goTo('2026-09-28T10:30:00+08:00')
    expect(hospital.cloud.messages(nurse.openid)).toHaveLength(1)
    expect(hospital.cloud.consents.count(nurse.openid, 'local-case-todo')).toBe(0)
    const to = hospital.secrets.personKey(nurse.openid)
    expect(hospital.cloud.db.count('notices', { to })).toBe(5)
    expect(hospital.cloud.db.count('notices', { to, delivery: 'in_app' })).toBe(4)
  })

  test('what cannot be sent is tried for half an hour, keeps nobody waiting, and stays in the app', async () => {
    everybodyAgrees()
    const { db } = hospital.cloud
    const { id } = await caseIn('submitted', hospital)
    db.update('identities', { _id: id }, { $set: { sealed: 'bm90IGEgc2VhbGVkIGlkZW50aXR5IGF0IGFsbCE=' } })
    await hospital.as(cast.guYun).call('feedback.accept', { commandId: newCommandId(), caseId: id, version: 1 })
    for (const time of ['10:00', '10:01', '10:05', '10:15', '10:35', '11:00'])
      await hospital.goTo(`2026-09-28T${time}:00+08:00`)
    expect(db.find('notices', { caseId: id })).toMatchObject([{ delivery: 'in_app', attempts: 5 }])
    expect(db.count('notices', { delivery: { $in: ['pending', 'sending'] } })).toBe(0)
  })
})
