import type { ActionName, Input } from '@nuanyu/types/actions'
import type { NoteRecord } from '../../../cloudfunctions/domain/thanks/records'
import { cast } from '../../fixtures/cast'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { aThanks, noteIn, WALL_TEXT } from '../../support/thanks'

/** What may hang on a wall: nothing without a pass of the content check and two consents, whatever happens meanwhile. */
const START = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: START, riskyWords: ['违规测试词', 'risky'] })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set(START)
})
afterAll(() => hospital.close())

type Person = { openid: string }
const { linXiaomei, heMin, guYun, lingZhiyuan, fangZheng, mengJia } = cast

const db = () => hospital.cloud.db
const theNote = (id?: string) => db().find<NoteRecord>('thanks', id ? { _id: id } : {})[0]!
const onNote = (noteId: string) => ({ commandId: newCommandId(), noteId, version: theNote(noteId).version })
const give = <A extends ActionName>(person: Person, action: A, input: Input<A>) =>
  hospital.as(person).call(action, input)
const get = (person: Person, noteId: string) => give(person, 'thanks.get', { noteId })
const publishing = (noteId: string, change: Partial<Input<'thanks.publish'>> = {}) => ({
  ...onNote(noteId),
  scope: 'public' as const,
  text: WALL_TEXT,
  shownPhotos: [],
  ...change,
})
const wall = async () => (await give(heMin, 'thanks.wall', { departmentId: null })).items
const consent = (noteId: string, scope: Input<'thanks.consent'>['scope']) =>
  give(lingZhiyuan, 'thanks.consent', { commandId: newCommandId(), noteId, scope })

async function photosOf(...names: string[]): Promise<string[]> {
  const { uploadFolder } = await give(linXiaomei, 'session.get', {})
  return names.map((name) => hospital.cloud.files.put(`${uploadFolder}/${name}.jpg`, Buffer.from(name)))
}

async function verifiedWith(change: Partial<Input<'thanks.submit'>>): Promise<string> {
  const { noteId } = await give(linXiaomei, 'thanks.submit', aThanks(change))
  await hospital.runJobs()
  await hospital.cloud.clock.advance(6_000)
  const input = { ...onNote(noteId), staffRef: lingZhiyuan.staffId, departmentId: null, clear: [] }
  await give(guYun, 'thanks.verify', input)
  await consent(noteId, 'public')
  return noteId
}

describe('the content gate fails closed', () => {
  test('words that did not pass reach the person thanked, and no wall', async () => {
    const words = '谢谢凌志远医生，那个“违规测试词”的病房也换好了。'
    const id = await verifiedWith({ words })
    expect((await give(lingZhiyuan, 'thanks.received', {})).items[0]?.words).toContain('违规测试词')
    const view = await get(fangZheng, id)
    expect(view.can).not.toContain('publish')
    expect(view.staffOnly?.notYet.public).toEqual(['文字没有通过内容检测'])
    // Not by leaving out what was unpleasant either: the letter as a whole was not passed.
    const left = publishing(id, { text: '谢谢凌志远医生，……病房也换好了。' })
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', left))).toBe('WRONG_STATE')
    expect(await wall()).toEqual([])
  })

  test('nobody to check for: verified after an hour, and only published after a fresh check', async () => {
    const { noteId: id } = await give(linXiaomei, 'thanks.submit', aThanks())
    const day = '2026-09-28'
    for (const time of ['12:30', '12:33', '12:42', '13:03']) await hospital.goTo(`${day}T${time}:00+08:00`)
    expect(theNote(id).state).toBe('checking')
    await hospital.goTo(`${day}T13:34:00+08:00`)
    expect(theNote(id)).toMatchObject({ state: 'verifying', check: { text: 'skipped', nextAt: null }, checkedFor: '' })
    await give(guYun, 'thanks.verify', { ...onNote(id), staffRef: 'QH1023', departmentId: null, clear: [] })
    await consent(id, 'public')
    expect((await get(fangZheng, id)).staffOnly?.notYet.public).toEqual(['文字没有得到内容检测的结果，请重新检测'])
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id)))).toBe('WRONG_STATE')
    await give(fangZheng, 'thanks.recheck', onNote(id))
    expect(JSON.stringify(theNote(id))).not.toContain(fangZheng.openid)
    await hospital.runJobs()
    expect(theNote(id)).toMatchObject({ state: 'recorded', check: { text: 'pass' }, checkedFor: '' })
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id)))).toBe('done')
  })

  test('the signature is checked with it', async () => {
    const { id } = await noteIn('consented', hospital, { signature: { kind: 'named', name: '违规测试词' } })
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id)))).toBe('VALIDATION')
  })

  test('each photo by itself: what is risky, or unknown, is not shown', async () => {
    const photos = await photosOf('pennant', 'risky', 'ward')
    const { noteId: id } = await give(linXiaomei, 'thanks.submit', aThanks({ form: 'pennant', words: '', photos }))
    await hospital.runJobs()
    expect(theNote(id).state).toBe('checking')
    await hospital.cloud.clock.advance(6_000)
    expect(theNote(id)).toMatchObject({ state: 'verifying', check: { risky: [photos[1]] } })
    await give(guYun, 'thanks.verify', { ...onNote(id), staffRef: 'QH1023', departmentId: null, clear: [0, 2] })
    await consent(id, 'public')
    const show = (...shownPhotos: number[]) =>
      outcomeOf(give(fangZheng, 'thanks.publish', publishing(id, { text: '', shownPhotos })))
    expect([await show(1), await show(), await show(7)]).toEqual(['VALIDATION', 'VALIDATION', 'VALIDATION'])
    expect(await show(0)).toBe('done')
    const [entry] = await wall()
    expect(entry).toMatchObject({ form: 'pennant', text: '' })
    expect(entry?.photos).toHaveLength(1)
    expect(await (await fetch(entry!.photos[0]!)).text()).toBe('pennant')
  })

  test('a verdict that never comes keeps the photo from the wall and the letter from nobody', async () => {
    const photos = await photosOf('pennant')
    const { noteId: id } = await give(linXiaomei, 'thanks.submit', aThanks({ photos }))
    await hospital.runJobs()
    db().remove('mediaChecks', {})
    for (const minutes of ['02:03', '02:12', '02:33', '03:04']) {
      await hospital.goTo(`2026-09-28T${minutes}:00Z`)
      db().remove('mediaChecks', {})
    }
    expect(theNote(id)).toMatchObject({ state: 'verifying', check: { text: 'pass', passed: [], nextAt: null } })
    await give(guYun, 'thanks.verify', { ...onNote(id), staffRef: 'QH1023', departmentId: null, clear: [0] })
    await consent(id, 'public')
    const withPhoto = publishing(id, { shownPhotos: [0] })
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', withPhoto))).toBe('VALIDATION')
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id)))).toBe('done')
  })

  test.each([
    ['other words', '谢谢凌志远医生，全院最好的医生。'],
    ['a word left out without a mark', '我妈[病情]住在[床号]，凌志远医生来看她。谢谢您，……'],
    ['a bed number', '我妈[病情]住在12床，凌志远医生天天来看她。谢谢您，……'],
    ['a telephone', '……凌志远医生天天来看她。谢谢您，电话13800000010。'],
  ])('refuses a text with %s', async (_what, text) => {
    const { id } = await noteIn('consented', hospital)
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id, { text })))).toBe('VALIDATION')
    expect(await wall()).toEqual([])
  })

  test('refuses a colleague’s name who agreed to nothing', async () => {
    const words = '凌志远医生和王秀英护士天天来看我妈。'
    const id = await verifiedWith({ words })
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id, { text: words })))).toBe('VALIDATION')
    const masked = '凌志远医生和某护士天天来看我妈。'
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id, { text: masked })))).toBe('done')
  })
})

describe('two consents, each of which ends it at once', () => {
  test.each([
    ['none', 'public', 'WRONG_STATE', 'WRONG_STATE'],
    ['internal', 'public', 'WRONG_STATE', 'done'],
    ['public', 'internal', 'WRONG_STATE', 'done'],
    ['public', 'none', 'WRONG_STATE', 'WRONG_STATE'],
    ['public', 'public', 'done', 'done'],
  ] as const)('author %s, staff %s: public %s, internal %s', async (author, staff, onPublic, onInternal) => {
    const { id } = await noteIn('recorded', hospital, { publish: author })
    await consent(id, staff)
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id, { scope: 'internal' })))).toBe(onInternal)
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id)))).toBe(onPublic)
  })

  test('before the staff member has said anything it is a no', async () => {
    const { id } = await noteIn('recorded', hospital)
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id)))).toBe('WRONG_STATE')
  })

  test('the staff member takes theirs back: the name is gone from what everybody reads', async () => {
    const { id } = await noteIn('published_public', hospital)
    await consent(id, 'internal')
    expect(await wall()).toEqual([])
    expect((await give(guYun, 'thanks.internalWall', { departmentId: null })).items).toHaveLength(1)
    await consent(id, 'none')
    expect((await give(guYun, 'thanks.internalWall', { departmentId: null })).items).toEqual([])
    expect(await get(lingZhiyuan, id)).toMatchObject({ state: 'recorded', published: null })
  })

  test('the author takes theirs back: it stays with whom it was for', async () => {
    const { id } = await noteIn('published_public', hospital)
    await give(linXiaomei, 'thanks.unpublish', { commandId: newCommandId(), noteId: id })
    expect(await wall()).toEqual([])
    expect((await give(lingZhiyuan, 'thanks.received', {})).items).toHaveLength(1)
    expect(await outcomeOf(give(fangZheng, 'thanks.publish', publishing(id)))).toBe('WRONG_STATE')
  })

  test('the author takes the note back: words, photos and all', async () => {
    const photos = await photosOf('pennant')
    const id = await verifiedWith({ photos })
    await give(fangZheng, 'thanks.publish', publishing(id, { shownPhotos: [0] }))
    await give(linXiaomei, 'thanks.withdraw', { commandId: newCommandId(), noteId: id })
    expect(await wall()).toEqual([])
    expect((await give(lingZhiyuan, 'thanks.received', {})).items).toEqual([])
    expect(await outcomeOf(get(lingZhiyuan, id))).toBe('NOT_FOUND')
    expect(hospital.cloud.files.read(photos[0]!)).toBeNull()
    expect(JSON.stringify(theNote(id))).not.toMatch(/天天来看|林女士|凌医生/)
    expect(await get(linXiaomei, id)).toMatchObject({ state: 'withdrawn', can: [], words: '' })
  })

  test('nobody else’s photo goes with a withdrawal that is refused', async () => {
    const photos = await photosOf('pennant')
    const id = await verifiedWith({ photos })
    expect(await outcomeOf(give(heMin, 'thanks.withdraw', { commandId: newCommandId(), noteId: id }))).toBe('NOT_FOUND')
    expect(await outcomeOf(give(guYun, 'thanks.withdraw', { commandId: newCommandId(), noteId: id }))).not.toBe('done')
    expect(hospital.cloud.files.read(photos[0]!)).not.toBeNull()
  })
})

describe('at the same moment', () => {
  test.each([1, 2, 3, 4])('published and taken back: it is taken back (%s)', async () => {
    const { id } = await noteIn('consented', hospital)
    const [taken] = await Promise.all([
      outcomeOf(give(linXiaomei, 'thanks.withdraw', { commandId: newCommandId(), noteId: id })),
      outcomeOf(give(fangZheng, 'thanks.publish', publishing(id))),
    ])
    expect(taken).toBe('done')
    expect(theNote(id)).toMatchObject({ state: 'withdrawn', published: null })
    expect(await wall()).toEqual([])
  })

  test.each([1, 2, 3, 4])('published and the staff member says no: it is a no (%s)', async () => {
    const { id } = await noteIn('consented', hospital)
    await Promise.all([consent(id, 'none'), outcomeOf(give(fangZheng, 'thanks.publish', publishing(id)))])
    expect(await wall()).toEqual([])
    expect(theNote(id).published).toBeNull()
  })

  test('two of the Party office publish: one does, the other is told', async () => {
    const { id } = await noteIn('consented', hospital)
    const outcomes = await Promise.all(
      [fangZheng, mengJia].map((person) => outcomeOf(give(person, 'thanks.publish', publishing(id)))),
    )
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done'])
    expect(await wall()).toHaveLength(1)
  })

  test('overlapping timers ask WeChat once', async () => {
    await give(linXiaomei, 'thanks.submit', aThanks({ photos: await photosOf('pennant') }))
    const run = () => hospital.cloud.timers.run('jobs')
    await Promise.all([run(), run(), run()])
    expect(db().count('mediaChecks')).toBe(1)
    expect(theNote().check.attempts).toBe(1)
  })

  test('a verdict about what was taken back meanwhile changes nothing', async () => {
    const { noteId } = await give(linXiaomei, 'thanks.submit', aThanks({ photos: await photosOf('risky') }))
    await hospital.runJobs()
    await give(linXiaomei, 'thanks.withdraw', { commandId: newCommandId(), noteId })
    const before = theNote(noteId)
    await hospital.cloud.clock.advance(6_000)
    expect(theNote(noteId)).toEqual(before)
    expect(db().find('mediaChecks')).toMatchObject([{ verdict: 'risky' }])
    await hospital.runJobs()
    expect(theNote(noteId)).toEqual(before)
  })
})

describe('what a person may ask of their own', () => {
  const me = () => hospital.as(linXiaomei)
  const command = () => ({ commandId: newCommandId() })
  const kindOf = async (id: string) => (await me().call('me.data', {})).kinds.find((kind) => kind.id === id)?.count

  test('what is kept, with the consent as it was given and taken back', async () => {
    const { id } = await noteIn('published_public', hospital)
    expect(await kindOf('thanks')).toBe(1)
    expect((await me().call('me.data', {})).consents).toMatchObject([
      { text: expect.stringMatching('任何人都能看到'), version: '2026-11', withdrawn: null },
    ])
    await give(linXiaomei, 'thanks.unpublish', { ...command(), noteId: id })
    expect((await me().call('me.data', {})).consents).toMatchObject([
      { text: expect.stringMatching('任何人都能看到'), withdrawn: expect.any(String) },
    ])
  })

  test('a copy, with the photos', async () => {
    await give(linXiaomei, 'thanks.submit', aThanks({ photos: await photosOf('pennant') }))
    await give(heMin, 'thanks.submit', aThanks({ words: '别人的感谢，不在里面' }))
    const { url } = await me().call('me.export', {})
    const text = await (await fetch(url)).text()
    expect(JSON.parse(text)).toMatchObject({
      感谢: [{ 形式: '感谢信', 写给: '凌医生', 署名: '林女士', 同意公布: '公开' }],
    })
    expect(await (await fetch(JSON.parse(text)['感谢'][0]['照片'][0])).text()).toBe('pennant')
    expect(text).not.toMatch(/别人的感谢|oDemo|cloud:/)
  })

  test('the consent taken back: off the walls, unsigned, and still with whom it was for', async () => {
    const { id } = await noteIn('published_public', hospital, { signature: { kind: 'named', name: '林晓梅' } })
    expect(await me().call('me.withdrawConsent', command())).toEqual({ contactsErased: 0, thanks: 1 })
    expect(await wall()).toEqual([])
    expect(JSON.stringify(theNote(id))).not.toContain('林晓梅')
    expect(theNote(id).reach).toBe('')
    expect((await give(lingZhiyuan, 'thanks.received', {})).items).toMatchObject([{ signed: '没有署名' }])
    expect(await me().call('me.withdrawConsent', command())).toEqual({ contactsErased: 0, thanks: 0 })
  })

  test('erased: nothing of it is left, but that it was counted', async () => {
    const photos = await photosOf('pennant')
    const id = await verifiedWith({ photos, signature: { kind: 'named', name: '林晓梅' } })
    await give(fangZheng, 'thanks.publish', publishing(id, { shownPhotos: [0] }))
    await give(guYun, 'thanks.nominate', { ...onNote(id), reason: '信里说天天来看她' })
    const before = db().find('rollups')
    expect(await me().call('me.erase', command())).toMatchObject({ thanks: 1 })
    expect(db().find('rollups')).toEqual(before)
    expect(JSON.stringify(theNote(id))).not.toMatch(/林晓梅|天天来看|凌医生|uploads/)
    expect(JSON.stringify(theNote(id))).not.toContain(hospital.secrets.personKey(linXiaomei.openid))
    expect(hospital.cloud.files.read(photos[0]!)).toBeNull()
    expect([await wall(), (await give(lingZhiyuan, 'thanks.received', {})).items]).toEqual([[], []])
    for (const person of [linXiaomei, lingZhiyuan, guYun, fangZheng])
      expect(await outcomeOf(get(person, id))).toBe('NOT_FOUND')
    expect(await kindOf('thanks')).toBe(0)
    expect(await me().call('me.erase', command())).toMatchObject({ thanks: 0 })
  })

  test('after its term it goes by itself, at night', async () => {
    const { id } = await noteIn('published_public', hospital)
    await hospital.goTo('2031-09-27T19:00:00Z')
    expect(theNote(id).erased).toBe(false)
    await hospital.goTo('2031-09-28T19:00:00Z')
    expect(theNote(id)).toMatchObject({ erased: true, ownerKey: '', words: '' })
    expect(await wall()).toEqual([])
    expect(db().find('journal', { action: 'retention.thanks' })).toHaveLength(1)
  })
})
