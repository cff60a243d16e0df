import { cast } from '../../fixtures/cast'
import { aComplaint, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** Identity, telephone numbers and words of people stay where they belong. */
let hospital: TestHospital
const logged: string[] = []
beforeAll(async () => {
  hospital = await openHospital({ at: '2026-09-28T02:00:00Z', log: (line) => logged.push(line) })
})
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const personal = /林晓梅|13800000010|oDemoLinXiaomei|说话很冲/

test('the store keeps contact and openid sealed, apart from the case', async () => {
  await caseIn('submitted', hospital)
  const { db } = hospital.cloud
  for (const collection of ['cases', 'journal', 'notices', 'rollups']) {
    const text = JSON.stringify(db.find(collection)).replace(aComplaint().words, '')
    expect(text).not.toMatch(personal)
  }
  expect(JSON.stringify(db.find('identities'))).not.toMatch(personal)
})

test('nobody else’s view carries the contact of a confidential case', async () => {
  const { id } = await caseIn('replied', hospital)
  for (const person of [cast.guYun, cast.dingRui]) {
    const view = JSON.stringify(await hospital.as(person).call('feedback.get', { caseId: id }))
    expect(view).not.toMatch(/"phone"|oDemoLin/)
    expect(view).not.toContain(hospital.secrets.personKey(cast.linXiaomei.openid))
  }
  expect(JSON.stringify(await hospital.as(cast.guYun).call('feedback.get', { caseId: id }))).not.toMatch(
    /林晓梅|13800000010|12床/,
  )
})

test('a named case shows the contact to the complaint office, and only there', async () => {
  const { id } = await caseIn('investigating', hospital, { identityMode: 'named' })
  const office = hospital.as(cast.dingRui)
  expect(await office.call('feedback.get', { caseId: id })).toMatchObject({ staffOnly: { contact: 'readable' } })
  expect(await office.call('feedback.contact', { caseId: id })).toMatchObject({ phone: '13800000010' })
  for (const person of [cast.guYun, cast.zhuangSu, cast.fangZheng, cast.qinHaiyan, cast.linXiaomei]) {
    const outcome = await outcomeOf(hospital.as(person).call('feedback.contact', { caseId: id }))
    expect(outcome).toBe('FORBIDDEN')
  }
})

test('who opens the contact of a named case leaves a trace', async () => {
  const { id } = await caseIn('investigating', hospital, { identityMode: 'named' })
  const before = hospital.cloud.db.count('journal', { action: 'identity.read' })
  await hospital.as(cast.dingRui).call('feedback.get', { caseId: id })
  expect(hospital.cloud.db.count('journal', { action: 'identity.read' })).toBe(before)
  await hospital.as(cast.dingRui).call('feedback.contact', { caseId: id })
  await hospital.as(cast.guYun).call('feedback.get', { caseId: id })
  await hospital.as(cast.linXiaomei).call('feedback.get', { caseId: id })
  const readings = hospital.cloud.db.find('journal', { action: 'identity.read' })
  expect(readings).toHaveLength(before + 1)
  expect(readings.at(-1)).toMatchObject({ about: `identities/${id}`, by: { name: cast.dingRui.name } })
})

test('a name in the office’s own words does not reach the handler', async () => {
  const { id, version } = await caseIn('reply_review', hospital)
  const reason = '请再联系患者林晓梅，电话13800000010，当面说明'
  await hospital
    .as(cast.dingRui)
    .call('feedback.returnReply', { commandId: newCommandId(), caseId: id, version, reason })
  const seen = JSON.stringify(await hospital.as(cast.guYun).call('feedback.get', { caseId: id }))
  expect(seen).toContain('说明')
  expect(seen).not.toMatch(/林晓梅|13800000010/)
})

test('photos of one person lie in folders that cannot be linked', async () => {
  const folders = new Set<string>()
  for (let index = 0; index < 3; index++) {
    folders.add((await hospital.as(cast.linXiaomei).call('session.get', {})).uploadFolder)
  }
  expect(folders.size).toBe(3)
  for (const folder of folders) expect(folder).not.toContain(hospital.secrets.personKey(cast.linXiaomei.openid))
})

test('a photo of one’s own is taken, and shown to those who handle the case', async () => {
  const { uploadFolder } = await hospital.as(cast.linXiaomei).call('session.get', {})
  const fileId = hospital.cloud.files.put(`${uploadFolder}/ward.png`, Buffer.from('a photo'))
  const { id } = await caseIn('submitted', hospital, { photos: [fileId] })
  const [photo] = (await hospital.as(cast.guYun).call('feedback.get', { caseId: id })).photos
  expect(await (await fetch(photo!.url)).text()).toBe('a photo')
  const stolen = await hospital.as(cast.zhouYongfu).envelope('feedback.submit', aComplaint({ photos: [fileId] }))
  expect(stolen).toMatchObject({ ok: false, error: { code: 'VALIDATION', details: { fields: [{ path: 'photos' }] } } })
})

test('what people sent is not in the log, not even when a call fails', async () => {
  await hospital.as(cast.linXiaomei).envelope('feedback.submit', aComplaint({ subject: 'invented' }))
  await caseIn('replied', hospital, { identityMode: 'named' })
  await hospital.runJobs()
  expect(logged.join('\n')).toContain('feedback.submit')
  expect(logged.join('\n')).not.toMatch(personal)
})
