import { type PosterChoice, type PosterJob, type PosterSize } from '@nuanyu/types/posters'
import { cast } from '../../fixtures/cast'
import { codes, demoScene, departments, posts, revokedScene } from '../../fixtures/hospital'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { readSheets, wordsOn } from '../../support/sheets'

jest.setTimeout(180_000)

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  hospital.empty()
  await minutesPass()
})
afterAll(() => hospital.close())

const LINK = 'https://hospital.example/s'
const ward: PosterChoice = { by: 'departments', ids: ['dept-neurology'] }
const admin = () => hospital.as(cast.baoKai)

const start = (size: PosterSize, choice: PosterChoice, commandId = newCommandId()) =>
  admin().call('org.startPosters', { commandId, size, choice })

async function drawAll(job: PosterJob): Promise<PosterJob> {
  let current = job
  while (current.nextPart !== null)
    current = await admin().call('org.drawPosters', { jobId: current.id, part: current.nextPart })
  return current
}

async function fetchPart(job: PosterJob, part: number): Promise<Buffer> {
  const response = await fetch(job.parts[part]!.url)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

function activeOf(departmentIds: string[]): string[] {
  const ids = posts.filter(({ departmentId }) => departmentIds.includes(departmentId)).map(({ id }) => id)
  return codes.filter(({ postId, status }) => ids.includes(postId) && status === 'active').map(({ scene }) => scene)
}

function sceneIn(text: string | null): string {
  return /scene=([^&]+)/.exec(text ?? '')?.[1] ?? 'unread'
}

/** What is set counts in every instance within a minute. */
const minutesPass = () => hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + 120_000))

async function linked(): Promise<void> {
  const command = { commandId: newCommandId(), kind: 'codes' as const, version: 0, why: '医院有自己的域名' }
  await admin().call('settings.save', { ...command, value: { link: LINK } })
  await minutesPass()
}

describe.each([
  ['a4', 1, 1],
  ['a5', 1, 1],
  ['a4x4', 2, 2],
  ['a4x12', 3, 4],
] as const)('%s', (size, columns, rows) => {
  test('a reader reads every code at the size of print, and each leads to its place', async () => {
    await linked()
    // Large sheets take a reader long: one of each is as good as twenty.
    const wanted = activeOf(['dept-neurology']).slice(0, columns * rows)
    const job = await drawAll(await start(size, { by: 'codes', ids: wanted }))
    expect(job).toMatchObject({ nextPart: null, missing: [], rare: [] })
    const read = (await readSheets(await fetchPart(job, 0), columns, rows)).flat().filter((text) => text !== null)
    expect(read.every((text) => text.startsWith(LINK))).toBe(true)
    const scenes = read.map(sceneIn)
    expect(scenes.sort()).toEqual(wanted.sort())
    expect(scenes).not.toContain(revokedScene)
    for (const scene of scenes)
      expect(await hospital.as(cast.luBin).call('org.scene', { scene })).toMatchObject({
        status: 'active',
        place: { department: { id: 'dept-neurology' } },
      })
  })
})

// The stand-in of WeChat makes its pictures slowly inside a test, so here is one code and not a ward.
test('without a link of its own the hospital gets the pictures that WeChat makes', async () => {
  const ids = activeOf(['dept-neurology']).slice(0, 1)
  const job = await drawAll(await start('a4x12', { by: 'codes', ids }))
  const read = (await readSheets(await fetchPart(job, 0), 3, 4)).flat().filter((text) => text !== null)
  expect(read.map(sceneIn).sort()).toEqual(ids.sort())
  expect(read.every((text) => text.includes('pages/landing/index?scene='))).toBe(true)
})

test('the sheet says where one is, who stands for it and whom to call', async () => {
  await linked()
  const job = await drawAll(await start('a4', { by: 'codes', ids: [demoScene] }))
  const words = (await wordsOn(await fetchPart(job, 0))).replace(/\s/g, '')
  for (const part of [
    '清禾市第一人民医院',
    '神经内科',
    '6病区护士站',
    '心脑连心',
    '0500-00001234',
    demoScene,
    '拨打120',
  ])
    expect(words).toContain(part)
})

test('many: part after part with progress, every code on its sheets, links that expire with their files', async () => {
  await linked()
  const scenes = Array.from({ length: 110 }, (_, index) => `MANY${String(index).padStart(6, '0')}`)
  const issuedAt = new Date('2026-09-01T00:00:00Z')
  hospital.cloud.db.insert(
    'codes',
    scenes.map((_id) => ({ _id, postId: 'post-neurology-ward', label: '床头卡', status: 'active', issuedAt })),
  )
  let job = await start('a4x12', ward)
  const wanted = [...scenes, ...activeOf(['dept-neurology'])]
  const seen: number[] = []
  const printed: string[] = []
  expect(job).toMatchObject({ codes: wanted.length, done: 0, nextPart: 0 })
  while (job.nextPart !== null) {
    job = await admin().call('org.drawPosters', { jobId: job.id, part: job.nextPart })
    seen.push(job.done)
    // Its letters stand under each code; that a reader reads the codes themselves is shown above.
    const words = (await wordsOn(await fetchPart(job, job.parts.length - 1))).replace(/\s/g, '')
    printed.push(...wanted.filter((scene) => words.includes(scene)))
  }
  expect(seen).toEqual([60, wanted.length])
  expect(printed.sort()).toEqual(wanted.sort())

  await hospital.goTo('2026-09-29T03:00:00Z')
  expect((await admin().call('org.posters', {})).jobs).toEqual([])
  expect(hospital.cloud.db.count('exports')).toBe(0)
})

test('interrupted between parts it goes on where it was; two taps at once keep one part', async () => {
  await linked()
  const everywhere: PosterChoice = { by: 'departments', ids: departments.map(({ id }) => id) }
  const begun = await start('a4x12', everywhere)
  const first = await admin().call('org.drawPosters', { jobId: begun.id, part: 0 })
  // The page was closed here: the list knows the batch, and what is drawn is not drawn again.
  const { jobs } = await admin().call('org.posters', {})
  expect(jobs).toMatchObject([{ id: begun.id, done: 60, nextPart: 1 }])
  const files = hospital.cloud.db.count('exports')
  expect(await admin().call('org.drawPosters', { jobId: begun.id, part: 0 })).toMatchObject({ done: first.done })
  expect(hospital.cloud.db.count('exports')).toBe(files)
  const both = await Promise.all([1, 1].map((part) => admin().call('org.drawPosters', { jobId: begun.id, part })))
  for (const job of both) expect(job).toMatchObject({ nextPart: null, parts: [{ codes: 60 }, expect.anything()] })
  expect(await outcomeOf(admin().call('org.drawPosters', { jobId: begun.id, part: 9 }))).toBe('WRONG_STATE')
})

test('begun twice it is one batch; with another wish it has not arrived', async () => {
  const commandId = newCommandId()
  const first = await start('a4', ward, commandId)
  expect((await start('a4', ward, commandId)).id).toBe(first.id)
  expect(hospital.cloud.db.count('posterJobs')).toBe(1)
  expect(hospital.cloud.db.count('journal')).toBe(1)
  expect(await outcomeOf(start('a5', ward, commandId))).toBe('ALREADY_ARRIVED')
})

test('another’s batch is not even there', async () => {
  const job = await start('a4', ward)
  const other = hospital.as(cast.fangZheng)
  expect(await outcomeOf(other.call('org.drawPosters', { jobId: job.id, part: 0 }))).toBe('NOT_FOUND')
  expect((await other.call('org.posters', {})).jobs).toEqual([])
})

test('a code that is revoked on the way is on no sheet, and named', async () => {
  await linked()
  const job = await start('a4', ward)
  await admin().call('org.revokeCode', { commandId: newCommandId(), scene: demoScene })
  const done = await drawAll(job)
  expect(done.missing).toMatchObject([{ scene: demoScene, why: '这张码已经停用' }])
  expect(done.parts).toMatchObject([{ codes: job.codes - 1 }])
  const words = (await wordsOn(await fetchPart(done, 0))).replace(/\s/g, '')
  const others = activeOf(['dept-neurology']).filter((scene) => scene !== demoScene)
  expect([...others, demoScene].filter((scene) => words.includes(scene))).toEqual(others)
})

test('what is out of use is not printed, and where a post promises nothing its branch does', async () => {
  await linked()
  const { db } = hospital.cloud
  db.update('posts', { _id: 'post-neurology-ward' }, { $set: { retired: true } })
  const pledge = '每查一项先说为什么'
  db.update('branches', { _id: 'branch-internal-1' }, { $set: { pledge } })
  db.update('posts', { _id: 'post-neurology-eeg' }, { $set: { pledge: '', mark: null } })
  const job = await start('a4', ward)
  const gone = codes.filter(({ postId, status }) => postId === 'post-neurology-ward' && status === 'active').length
  expect(job.codes).toBe(activeOf(['dept-neurology']).length - gone)
  const eeg = await drawAll(await start('a4', { by: 'posts', ids: ['post-neurology-eeg'] }))
  expect((await wordsOn(await fetchPart(eeg, 0))).replace(/\s/g, '')).toContain(pledge)

  db.update('departments', { _id: 'dept-neurology' }, { $set: { retired: true } })
  expect(await outcomeOf(start('a4', ward))).toBe('VALIDATION')
})

test('a character that no font has is said, and the sheet is made all the same', async () => {
  await linked()
  hospital.cloud.db.update('posts', { _id: 'post-neurology-ward' }, { $set: { name: '昺㼆𠮷护士站' } })
  const done = await drawAll(await start('a4', { by: 'posts', ids: ['post-neurology-ward'] }))
  expect(done.rare).toMatchObject([{ letters: '㼆𠮷' }, { letters: '㼆𠮷' }])
  const words = await wordsOn(await fetchPart(done, 0))
  expect(words).toMatch(/昺\s*〓〓/)
})

test.each([
  ['revoked codes alone', { by: 'codes', ids: [revokedScene] }],
  ['a department without codes', { by: 'departments', ids: ['dept-party'] }],
  ['nothing', { by: 'posts', ids: [] }],
] as [string, PosterChoice][])('%s cannot be printed, and the field says so', async (_what, choice) => {
  const answer = await admin().envelope('org.startPosters', { commandId: newCommandId(), size: 'a4', choice })
  expect(answer).toMatchObject({ ok: false, error: { code: 'VALIDATION' } })
  expect(hospital.cloud.db.count('posterJobs')).toBe(0)
})
