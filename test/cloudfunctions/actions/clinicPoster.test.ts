import { ClinicForm, clinicOfScene } from '@nuanyu/types/clinic'
import { sceneOf } from '../../../client/src/session/sceneOf'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { cast } from '../../fixtures/cast'
import { aClinic, atHour, CLINIC_DAY, clinicIn, onEvent } from '../../support/clinicEvents'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { readSheets, wordsOn } from '../../support/sheets'
import { fileAt } from '../../support/tables'

jest.setTimeout(120_000)

const AT = '2026-09-28T02:00:00Z'
const LINK = 'https://hospital.example/s'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + 120_000).toISOString())
  hospital.empty()
})
afterAll(() => hospital.close())

const handler = () => hospital.as(cast.guYun)
const poster = (eventId: string, size: 'a4' | 'a3' = 'a4', who = handler()) =>
  who.call('clinic.poster', { eventId, size })
const bare = (text: string) => text.replace(/\s/g, '')

/** What is set counts in every instance within a minute. */
async function linked(): Promise<void> {
  const command = { commandId: newCommandId(), kind: 'codes' as const, version: 0, why: '医院有自己的域名' }
  await hospital.as(cast.baoKai).call('settings.save', { ...command, value: { link: LINK } })
  await hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + 120_000).toISOString())
}

/** Which event a scanned code leads to: WeChat hands an ordinary link over whole, its own code as a scene. */
function eventIn(text: string | null | undefined): string | null {
  const [, query = ''] = (text ?? '').split('#/patient/clinic/index?scene=')
  return clinicOfScene(text?.startsWith(LINK) ? sceneOf({ q: encodeURIComponent(text) }) : sceneOf({ scene: query }))
}

test.each(['a4', 'a3'] as const)('%s says everything, and its code leads to the page of the event', async (size) => {
  await linked()
  const { id } = await clinicIn('published', hospital)
  const { fileName, url, rare } = await poster(id, size)
  expect({ fileName, rare }).toEqual({ fileName: `国庆后慢病义诊 海报 ${size.toUpperCase()}.pdf`, rare: '' })
  const pdf = fileAt(hospital, url)
  const [[scanned] = []] = await readSheets(pdf, 1, 1)
  expect(scanned?.startsWith(LINK)).toBe(true)
  expect(eventIn(scanned)).toBe(id)
  expect(await hospital.as(cast.linXiaomei).call('clinic.get', { eventId: eventIn(scanned)! })).toMatchObject({ id })
  const words = bare(await wordsOn(pdf))
  for (const part of [
    ...['清禾市第一人民医院', '义诊', '国庆后慢病义诊', '10月17日周六08:00–09:00（上午）', '清禾路社区服务中心'],
    ...['清禾路18号一楼大厅', '凌志远主治医师·神经内科', '带上最近的化验单和正在吃的药', '0500-00001234'],
    ...['不收费·不推销', '心脑连心', '清卫义备〔2026〕031号', '不预约也能来'],
  ])
    expect(words).toContain(bare(part))
})

// The stand-in of WeChat makes its pictures slowly inside a test: once is enough.
test('without a link of its own the hospital gets the code that WeChat makes of the page of the event', async () => {
  const { id } = await clinicIn('published', hospital)
  const [[scanned] = []] = await readSheets(fileAt(hospital, (await poster(id)).url), 1, 1)
  expect(scanned).toContain('/patient/clinic/index?scene=')
  expect(eventIn(scanned)).toBe(id)
})

test('the code alone is shown on a screen', async () => {
  await linked()
  const { id } = await clinicIn('published', hospital)
  const { image } = await handler().call('clinic.code', { eventId: id })
  const { data, width, height } = PNG.sync.read(Buffer.from(image.split(',')[1] ?? '', 'base64'))
  expect(image).toMatch(/^data:image\/png;base64,/)
  expect(eventIn(jsQR(new Uint8ClampedArray(data), width, height)?.data)).toBe(id)
})

test('the longest form still fits on a sheet, with a code that is read', async () => {
  await linked()
  const doctors = Array.from({ length: 30 }, (_, n) => ({
    name: `买买提·阿不都热合曼${n}`,
    title: '副主任医师、硕士研究生导师',
    specialty: '高血压、脑血管病、糖尿病周围神经病变',
  }))
  const long = '带上身份证、医保卡、最近三个月的化验单、影像片子和正在吃的药（连药盒一起）。'.repeat(4)
  const session = aClinic().sessions[0]!
  const sessions = Array.from({ length: 9 }, (_, n) => ({
    ...session,
    key: `session${n}`,
    day: `2026-10-${17 + n}`,
    slots: session.slots.map((slot, i) => ({ ...slot, key: `slot${n}x${i}` })),
  }))
  const form = aClinic({ doctors, sessions, bring: long.slice(0, 200), summary: long, title: '长'.repeat(40) })
  expect(ClinicForm.safeParse(form).success).toBe(true)
  const { id } = await clinicIn('published', hospital, form)
  const pdf = fileAt(hospital, (await poster(id)).url)
  const sheets = await readSheets(pdf, 1, 1)
  expect(sheets).toHaveLength(1)
  expect(eventIn(sheets[0]?.[0])).toBe(id)
  const words = bare(await wordsOn(pdf))
  expect(words).toContain('共9场，扫码看全部')
  expect(words).toContain('等30位')
})

test('a character that no font has is said', async () => {
  await linked()
  const { id } = await clinicIn('published', hospital, { title: '昺㼆𠮷村义诊' })
  const { rare, url } = await poster(id)
  expect(rare).toBe('㼆𠮷')
  expect(bare(await wordsOn(fileAt(hospital, url)))).toContain('昺〓〓村义诊')
})

test('only what is published and still to come is put on a wall, by those who plan or run it', async () => {
  await linked()
  const draft = await clinicIn('approval', hospital)
  expect(draft.can).not.toContain('poster')
  expect(await outcomeOf(poster(draft.id))).toBe('WRONG_STATE')
  expect(await outcomeOf(handler().call('clinic.code', { eventId: draft.id }))).toBe('WRONG_STATE')
  const view = await hospital.as(cast.fangZheng).call('clinic.approve', onEvent(draft))
  expect(view.can).toContain('poster')
  expect(await outcomeOf(poster(view.id, 'a4', hospital.as(cast.liXiaoman)))).toBe('done')
  // Another department's, and a patient.
  expect(await outcomeOf(poster(view.id, 'a4', hospital.as(cast.qinHaiyan)))).toBe('NOT_FOUND')
  expect(await outcomeOf(poster(view.id, 'a4', hospital.as(cast.linXiaomei)))).toBe('FORBIDDEN')
  expect(await outcomeOf(poster('nowhere'))).toBe('NOT_FOUND')
  expect(await outcomeOf(poster(view.id, 'a5' as never))).toBe('VALIDATION')
  await hospital.cloud.clock.set(atHour(9, CLINIC_DAY, 1))
  expect(await outcomeOf(poster(view.id))).toBe('WRONG_STATE')
  await hospital.cloud.clock.set(AT)
})
