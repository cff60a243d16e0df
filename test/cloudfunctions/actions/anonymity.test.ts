import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { aComplaint } from '../../support/feedback'
import { newCommandId, openHospital, type TestHospital } from '../../support/hospital'

/** 匿名: nothing is kept that leads to the person, not even for whoever has database, files and the secret. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T10:00:00+08:00' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const patient = () => hospital.as(cast.linXiaomei)
const key = () => hospital.secrets.personKey(cast.linXiaomei.openid)
const theCase = () => hospital.cloud.db.find<CaseRecord>('cases')[0]!
const anonymous = { identityMode: 'anonymous', contact: { name: '', phone: '' } } as const

async function twoPhotos(): Promise<string[]> {
  const { uploadFolder } = await patient().call('session.get', {})
  return ['ward', 'bell'].map((name) => hospital.cloud.files.put(`${uploadFolder}/${name}.jpg`, Buffer.from(name)))
}

function everythingStored(): { collection: string; text: string }[] {
  const { db } = hospital.cloud
  return db.collections().flatMap((collection) =>
    // The hospital's own staff have no case here.
    collection === 'staff'
      ? []
      : db.find(collection).map((document) => ({ collection, text: JSON.stringify(document) })),
  )
}

const stringsIn = (text: string): string[] => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner]) => inner ?? '')

test('neither openid nor pseudonym is anywhere, and both recompute nothing that is stored', async () => {
  const { followCode } = await patient().call(
    'feedback.submit',
    aComplaint({ ...anonymous, photos: await twoPhotos() }),
  )
  await hospital.runJobs()
  await patient().call('feedback.follow', { followCode: followCode! })
  const said = {
    commandId: newCommandId(),
    caseId: theCase()._id,
    version: 1,
    followCode: followCode!,
    text: '是周日夜里的事',
  }
  await patient().call('feedback.addInfo', said)
  await hospital.runJobs()
  const stored = everythingStored()
  expect(stored.map(({ collection }) => collection)).toEqual(
    expect.arrayContaining(['cases', 'journal', 'notices', 'limits']),
  )
  const { secrets } = hospital
  const { _id, ownerKey, photos } = theCase()
  const folder = photos[0]?.split('/').at(-2)
  for (const { text } of stored) {
    expect(text).not.toContain(cast.linXiaomei.openid)
    expect(text).not.toContain(key())
    // Whoever suspects somebody cannot prove it with anything that lies here.
    for (const candidate of stringsIn(text)) {
      expect(secrets.idOf('case', key(), candidate)).not.toBe(_id)
      expect(secrets.ownerOfCode(secrets.followCode(key(), candidate))).not.toBe(ownerKey)
      expect(secrets.idOf('anonymous-photos', key(), candidate)).not.toBe(folder)
    }
  }
  expect(hospital.cloud.db.count('identities')).toBe(0)
  expect((await patient().call('feedback.mine', {})).items).toEqual([])
  // What counts the hour's complaints is all that a known person leads to, and it leads no further.
  const own = hospital.cloud.db.find('limits').map(({ _id: id }) => id as string)
  for (const { collection, text } of stored)
    if (collection !== 'limits') for (const id of own) expect(text).not.toContain(id)
})

test('photos lie where nothing leads back, and are still shown', async () => {
  const photos = await twoPhotos()
  const { caseId } = await patient().call('feedback.submit', aComplaint({ ...anonymous, photos }))
  for (const { path } of hospital.cloud.files.list()) expect(hospital.secrets.ownsUpload(key(), path)).toBe(false)
  for (const original of photos) expect(hospital.cloud.files.read(original)).toBeNull()
  expect(theCase().photos.join()).not.toContain('/uploads/')
  const seen = (await hospital.as(cast.guYun).call('feedback.get', { caseId })).photos
  expect(await Promise.all(seen.map(async ({ url }) => (await fetch(url)).text()))).toEqual(['ward', 'bell'])
})

test.each(['with the same uploads', 'with photos uploaded anew'])('a resend %s finds the first', async (how) => {
  const complaint = aComplaint({ ...anonymous, photos: await twoPhotos() })
  const first = await patient().call('feedback.submit', complaint)
  const before = theCase().photos
  const photos = how.includes('anew') ? await twoPhotos() : complaint.photos
  expect(await patient().call('feedback.submit', { ...complaint, photos })).toEqual(first)
  expect(theCase().photos).toEqual(before)
  for (const { path } of hospital.cloud.files.list()) expect(hospital.secrets.ownsUpload(key(), path)).toBe(false)
  expect(before.map((fileId) => String(hospital.cloud.files.read(fileId)))).toEqual(['ward', 'bell'])
})

test('a sending that was cut off after the photos were moved is finished by its resend', async () => {
  const complaint = aComplaint({ ...anonymous, photos: await twoPhotos() })
  await patient().call('feedback.submit', complaint)
  const moved = theCase().photos
  hospital.cloud.db.remove('cases', {})
  await patient().call('feedback.submit', complaint)
  expect(theCase().photos).toEqual(moved)
  expect(moved.map((fileId) => String(hospital.cloud.files.read(fileId)))).toEqual(['ward', 'bell'])
})

test('changed words under the same id do not touch the photos that arrived first', async () => {
  const complaint = aComplaint({ ...anonymous, photos: await twoPhotos() })
  await patient().call('feedback.submit', complaint)
  const { uploadFolder } = await patient().call('session.get', {})
  const other = hospital.cloud.files.put(`${uploadFolder}/other.jpg`, Buffer.from('other'))
  const changed = { ...complaint, words: '换了一些话，说的是另一件事情', photos: [other] }
  expect(await patient().envelope('feedback.submit', changed)).toMatchObject({ error: { code: 'ALREADY_ARRIVED' } })
  expect(theCase().photos.map((fileId) => String(hospital.cloud.files.read(fileId)))).toEqual(['ward', 'bell'])
})

test('whoever gives a name keeps the photos where they were sent', async () => {
  const photos = await twoPhotos()
  await patient().call('feedback.submit', aComplaint({ photos }))
  expect(theCase().photos).toEqual(photos)
})
