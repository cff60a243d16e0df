import type { ActionName, Input } from '@nuanyu/types/actions'
import type { NoteCommand } from '@nuanyu/types/thanks'
import type { NoteRecord } from '../../../cloudfunctions/domain/thanks/records'
import { cast } from '../../fixtures/cast'
import { revokedScene } from '../../fixtures/hospital'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { aThanks, LETTER, noteIn, WALL_TEXT } from '../../support/thanks'
import { counted, september } from '../../support/figures'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
})
afterAll(() => hospital.close())

type Person = { openid: string }
const { linXiaomei, heMin, guYun, qinHaiyan, lingZhiyuan, dingRui, fangZheng, mengJia, jiChunlan, liGuodong } = cast

const db = () => hospital.cloud.db
const theNote = (id?: string) => db().find<NoteRecord>('thanks', id ? { _id: id } : {})[0]!
const onNote = (noteId: string) => ({ commandId: newCommandId(), noteId, version: theNote(noteId).version })
const give = <A extends ActionName>(person: Person, action: A, input: Input<A>) =>
  hospital.as(person).call(action, input)
const get = (person: Person, noteId: string) => give(person, 'thanks.get', { noteId })
const verify = (noteId: string, by: Person = guYun, staffRef: string | null = lingZhiyuan.staffId) =>
  give(by, 'thanks.verify', {
    ...onNote(noteId),
    staffRef,
    departmentId: staffRef === null ? 'dept-neurology' : null,
    clear: [],
  })
const publish = (noteId: string, change: Partial<Input<'thanks.publish'>> = {}, by: Person = fangZheng) =>
  give(by, 'thanks.publish', { ...onNote(noteId), scope: 'public', text: WALL_TEXT, shownPhotos: [], ...change })
const titlesOf = async (person: Person) => {
  await hospital.runJobs()
  return (await give(person, 'notices.mine', {})).items.map(({ title }) => title)
}
const wall = () => give(heMin, 'thanks.wall', { departmentId: null })

describe('from a letter to the wall', () => {
  test('written, checked, verified, read by whoever it thanks, agreed to, published, and seen by everybody', async () => {
    const { noteId } = await give(linXiaomei, 'thanks.submit', aThanks())
    expect(await get(linXiaomei, noteId)).toMatchObject({
      state: 'submitted',
      to: '凌医生',
      words: LETTER,
      redacted: false,
    })
    expect(await outcomeOf(get(guYun, noteId))).toBe('NOT_FOUND')
    await hospital.runJobs()
    expect(theNote()).toMatchObject({ state: 'verifying', check: { text: 'pass', nextAt: null }, checkedFor: '' })
    expect(await titlesOf(guYun)).toContain('有 1 份感谢等待核实')

    const seen = await get(guYun, noteId)
    expect(seen).toMatchObject({ redacted: true, can: ['verify', 'pass', 'reject'], when: '2026年9月' })
    expect(seen.words).not.toMatch(/12床|13800000010/)
    const found = await give(guYun, 'thanks.candidates', { noteId, text: '凌' })
    expect(found.staff).toEqual([{ ref: 'QH1023', name: '凌志远', title: '主治医师', department: '神经内科' }])
    await verify(noteId)

    expect(await titlesOf(lingZhiyuan)).toContain('有人感谢您')
    expect(await titlesOf(linXiaomei)).toContain('您的感谢送到了')
    const [letter] = (await give(lingZhiyuan, 'thanks.received', {})).items
    expect(letter).toMatchObject({ signed: '林女士', month: '2026年9月', waitsForMe: true })
    expect(letter?.words).toMatch(/凌志远医生天天来看她/)
    expect(letter?.words).not.toMatch(/12床|13800000010/)
    await give(lingZhiyuan, 'thanks.consent', { commandId: newCommandId(), noteId, scope: 'public' })

    expect(await titlesOf(fangZheng)).toContain('有 1 份感谢可以公布')
    const toPublish = await get(fangZheng, noteId)
    expect(toPublish.staffOnly).toMatchObject({ checkPassed: true, notYet: { internal: [], public: [] } })
    expect(toPublish.staffOnly?.suggestion).toMatch(/我妈\[病情\]住在\[床号\]，凌志远医生/)
    await publish(noteId)

    const [entry] = (await wall()).items
    expect(entry).toEqual({
      id: expect.any(String),
      form: 'letter',
      to: '神经内科 · 凌志远（主治医师）',
      text: WALL_TEXT,
      photos: [],
      signed: '林女士',
      month: '2026年9月',
    })
    expect(entry?.id).not.toBe(noteId)
    expect((await give(guYun, 'thanks.internalWall', { departmentId: null })).items).toHaveLength(1)
    expect(await titlesOf(linXiaomei)).toContain('您的感谢上墙了')
    const mine = await get(linXiaomei, noteId)
    expect(mine.published).toMatchObject({ scope: 'public', text: WALL_TEXT })
    expect(mine.timeline.map(({ title }) => title)).toEqual([
      '您写了这份感谢',
      '已核实，送到了您感谢的人手里',
      '放上了感谢墙',
    ])
    expect((await give(linXiaomei, 'feedback.mine', {})).items).toMatchObject([
      { type: 'thanks', title: '感谢信 · 凌医生', stateLabel: '已上感谢墙' },
    ])
  })

  test('thanks to a unit: its handler speaks for it', async () => {
    const { id } = await noteIn('verifying', hospital, { to: { kind: 'unit' }, words: '谢谢六病区的每一位。' })
    const after = await verify(id, guYun, null)
    expect(after).toMatchObject({ to: '神经内科', can: ['consent'], myScope: null })
    expect(await titlesOf(guYun)).not.toContain('有人感谢您')
    await give(guYun, 'thanks.consent', { commandId: newCommandId(), noteId: id, scope: 'internal' })
    expect(await outcomeOf(publish(id, { text: '谢谢六病区的每一位。' }))).toBe('WRONG_STATE')
    await publish(id, { scope: 'internal', text: '谢谢六病区的每一位。' })
    expect((await wall()).items).toEqual([])
    expect((await give(qinHaiyan, 'thanks.internalWall', { departmentId: 'dept-neurology' })).items).toMatchObject([
      { to: '神经内科' },
    ])
    expect((await give(qinHaiyan, 'thanks.internalWall', { departmentId: 'dept-cardiology' })).items).toEqual([])
  })

  test('the department that it was not meant for passes it on, and the office finds out', async () => {
    const { id } = await noteIn('verifying', hospital)
    await give(guYun, 'thanks.pass', { ...onNote(id), reason: '可能是心内科的会诊医生' })
    expect(await outcomeOf(get(guYun, id))).toBe('NOT_FOUND')
    expect(await titlesOf(dingRui)).toContain('有 1 份感谢等待核实')
    expect(await outcomeOf(verify(id, qinHaiyan, qinHaiyan.staffId))).toBe('NOT_FOUND')
    expect(await verify(id, dingRui, jiChunlan.staffId)).toMatchObject({ to: '心血管内科 · 纪春兰' })
    expect((await give(qinHaiyan, 'thanks.queue', { queue: 'desk' })).items).toMatchObject([{ id }])
    expect((await give(guYun, 'thanks.queue', { queue: 'desk' })).items).toEqual([])
  })

  test('not recorded: the author reads a kind reason, and it counts nowhere', async () => {
    const { id } = await noteIn('verifying', hospital)
    await give(guYun, 'thanks.reject', { ...onNote(id), reason: 'not_thanks' })
    expect(await get(linXiaomei, id)).toMatchObject({ state: 'rejected', ending: expect.stringMatching('投诉建议') })
    expect(await titlesOf(linXiaomei)).toContain('您的感谢没有记录下来')
    expect(figure()).toBe(0)
  })

  test('hidden with a reason that stays inside, and shown again', async () => {
    const { id } = await noteIn('published_public', hospital)
    await give(mengJia, 'thanks.hide', { ...onNote(id), reason: '家属来电，先撤下' })
    expect((await wall()).items).toEqual([])
    const mine = await get(linXiaomei, id)
    expect(mine).toMatchObject({ state: 'hidden', published: null })
    expect(JSON.stringify(mine)).not.toContain('家属来电')
    await give(fangZheng, 'thanks.show', onNote(id))
    expect((await wall()).items).toHaveLength(1)
  })

  test('counts in its month and department, and moves with whom it was for', async () => {
    const { id } = await noteIn('verifying', hospital)
    expect(figure('dept-neurology')).toBe(1)
    await verify(id, dingRui, jiChunlan.staffId)
    expect([figure('dept-neurology'), figure('dept-cardiology'), figure()]).toEqual([0, 1, 1])
    await give(linXiaomei, 'thanks.withdraw', { commandId: newCommandId(), noteId: id })
    expect(figure()).toBe(0)
    for (let n = 0; n < 5; n++) await give(heMin, 'thanks.submit', aThanks())
    const overview = await give(fangZheng, 'reports.overview', september)
    expect(overview.now.volume.thanks).toBe(5)
    expect(overview.previous.figures.volume.thanks).toBe(0)
  })
})

function figure(departmentId?: string): number {
  return counted(hospital, 'thanks', departmentId === undefined ? undefined : [departmentId])
}

describe('commendation', () => {
  test('the secretary of the branch proposes, the Party office decides, and the proposer hears of it', async () => {
    const { id } = await noteIn('recorded', hospital)
    const cardiology = await noteIn('verifying', hospital, {}, heMin)
    await verify(cardiology.id, dingRui, qinHaiyan.staffId)
    expect((await give(jiChunlan, 'thanks.queue', { queue: 'desk' })).items.map((row) => row.id).sort()).toEqual(
      [id, cardiology.id].sort(),
    )
    const after = await give(jiChunlan, 'thanks.nominate', { ...onNote(id), reason: '三个月里第四封感谢信' })
    expect(after.staffOnly?.nomination).toMatchObject({ state: 'proposed', by: '纪春兰 · 支部书记' })
    expect(after.words).not.toContain('13800000010')
    expect((await give(fangZheng, 'thanks.queue', { queue: 'nominations' })).items).toMatchObject([
      { id, marks: expect.arrayContaining(['推荐表扬：待党委办公室决定']) },
    ])
    await give(fangZheng, 'thanks.decideNomination', { ...onNote(id), adopted: true, reason: '' })
    expect(await titlesOf(jiChunlan)).toContain('您的表扬推荐已采纳')
    // Whoever is thanked hears of it from a bulletin, not from the papers.
    expect(JSON.stringify(await get(lingZhiyuan, id))).not.toMatch(/第四封|采纳/)
  })

  test('refused: of oneself, by oneself, without a reason', async () => {
    const { id } = await noteIn('recorded', hospital)
    expect(await outcomeOf(give(lingZhiyuan, 'thanks.nominate', { ...onNote(id), reason: '我自己很好' }))).toBe(
      'FORBIDDEN',
    )
    await give(fangZheng, 'thanks.nominate', { ...onNote(id), reason: '多次收到感谢' })
    const no = { ...onNote(id), adopted: false, reason: '' }
    expect(await outcomeOf(give(mengJia, 'thanks.decideNomination', no))).toBe('VALIDATION')
    const yes = { ...onNote(id), adopted: true, reason: '' }
    expect(await outcomeOf(give(fangZheng, 'thanks.decideNomination', yes))).toBe('SELF_REVIEW')
    expect(await outcomeOf(give(mengJia, 'thanks.decideNomination', yes))).toBe('done')
  })
})

describe('staff do not thank themselves, nor each other in turn', () => {
  test('thanks of one’s own are refused at verification, and the person thanked never knew of them', async () => {
    const { id } = await noteIn('verifying', hospital, {}, lingZhiyuan)
    const refused = await hospital.as(guYun).envelope('thanks.verify', {
      ...onNote(id),
      staffRef: lingZhiyuan.staffId,
      departmentId: null,
      clear: [],
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'FORBIDDEN', message: expect.stringMatching('按规定') } })
    expect(theNote(id)).toMatchObject({ state: 'verifying', thanked: null })
    expect(await titlesOf(lingZhiyuan)).not.toContain('有人感谢您')
  })

  test('of a colleague: a question for a second person, without which nothing is shown or commended', async () => {
    const { id } = await noteIn('verifying', hospital, {}, liGuodong)
    await verify(id, fangZheng)
    await give(lingZhiyuan, 'thanks.consent', { commandId: newCommandId(), noteId: id, scope: 'public' })
    expect(await titlesOf(mengJia)).toContain('有 1 份感谢要第二人确认')
    expect(await outcomeOf(publish(id))).toBe('WRONG_STATE')
    expect(await outcomeOf(give(guYun, 'thanks.nominate', { ...onNote(id), reason: '很好的同事' }))).toBe('WRONG_STATE')
    // The department is not told that the author works here.
    expect(JSON.stringify(await get(guYun, id))).not.toMatch(/本院同事|互相感谢|黎国栋/)
    expect((await get(fangZheng, id)).staffOnly?.questions).toEqual([expect.stringMatching('本院同事')])
    const confirm = { ...onNote(id), reason: '电话核实过，是家属代写' }
    expect(await outcomeOf(give(fangZheng, 'thanks.confirm', confirm))).toBe('SELF_REVIEW')
    await give(mengJia, 'thanks.confirm', { ...confirm, commandId: newCommandId() })
    expect(await outcomeOf(publish(id))).toBe('done')
  })

  test('who thanked whom within half a year, in either order, also where one half comes after the other was confirmed', async () => {
    const first = await noteIn('verifying', hospital, {}, liGuodong)
    await verify(first.id, fangZheng)
    await give(lingZhiyuan, 'thanks.consent', { commandId: newCommandId(), noteId: first.id, scope: 'public' })
    await give(mengJia, 'thanks.confirm', { ...onNote(first.id), reason: '核实过一次' })
    expect((await get(fangZheng, first.id)).can).toContain('publish')

    await hospital.goTo('2027-01-05T02:00:00Z')
    const second = await noteIn('verifying', hospital, {}, lingZhiyuan)
    await verify(second.id, fangZheng, liGuodong.staffId)
    expect(theNote(second.id).questions).toEqual(['staff_author', 'mutual'])
    // The first one is looked at again when somebody is about to show it.
    expect(await outcomeOf(publish(first.id))).toBe('CONFLICT')
    expect(theNote(first.id).questions).toEqual(['staff_author', 'mutual'])
    expect((await get(fangZheng, first.id)).can).not.toContain('publish')

    const late = await noteIn('verifying', hospital, {}, guYun)
    await verify(late.id, fangZheng)
    expect(theNote(late.id).questions).toEqual(['staff_author'])
  })

  test('a second person is needed too where money or gifts are spoken of', async () => {
    const { id } = await noteIn('verifying', hospital, { words: '我塞了红包，凌志远医生硬是退给我了。' })
    await verify(id)
    expect((await get(fangZheng, id)).staffOnly?.questions).toEqual([expect.stringMatching('钱物')])
  })

  test('nobody verifies thanks to themselves', async () => {
    const { id } = await noteIn('verifying', hospital, { to: { kind: 'person', name: '顾护士长' } })
    expect((await give(guYun, 'thanks.candidates', { noteId: id, text: '顾' })).staff).toEqual([])
    expect(await outcomeOf(verify(id, guYun, guYun.staffId))).toBe('SELF_REVIEW')
    expect(await outcomeOf(verify(id, dingRui, guYun.staffId))).toBe('done')
    expect(await get(guYun, id)).toMatchObject({ can: ['consent'] })
    expect((await get(guYun, id)).staffOnly).toBeUndefined()
  })
})

describe('who reads what', () => {
  test('whoever is thanked learns who wrote only from the signature', async () => {
    for (const [signature, signed] of [
      [{ kind: 'anonymous' }, '没有署名'],
      [{ kind: 'surname', name: '林', honorific: '女士' }, '林女士'],
      [{ kind: 'named', name: '林晓梅' }, '林晓梅'],
    ] as const) {
      hospital.empty()
      const { id } = await noteIn('published_public', hospital, { signature })
      const seen = JSON.stringify([await get(lingZhiyuan, id), (await give(lingZhiyuan, 'thanks.received', {})).items])
      expect(seen).toContain(signed)
      expect(seen).not.toMatch(/oDemo|13800000010/)
      if (signature.kind !== 'named') expect(seen).not.toContain('晓梅')
      expect(seen).not.toContain(hospital.secrets.personKey(linXiaomei.openid))
    }
  })

  test('a photo that could tell who wrote is not shown to them, unless the author gave their name', async () => {
    const photos = async () => {
      const { uploadFolder } = await give(linXiaomei, 'session.get', {})
      return ['pennant', 'ward'].map((name) =>
        hospital.cloud.files.put(`${uploadFolder}/${name}.jpg`, Buffer.from(name)),
      )
    }
    const seenWith = async (signature: Input<'thanks.submit'>['signature']) => {
      const { id } = await noteIn('submitted', hospital, { form: 'pennant', photos: await photos(), signature })
      await hospital.runJobs()
      await hospital.cloud.clock.advance(6_000)
      const input = { ...onNote(id), staffRef: lingZhiyuan.staffId, departmentId: null, clear: [1] }
      await give(guYun, 'thanks.verify', input)
      return (await get(lingZhiyuan, id)).photos.length
    }
    expect(await seenWith({ kind: 'anonymous' })).toBe(1)
    expect(await seenWith({ kind: 'named', name: '林晓梅' })).toBe(2)
  })

  test('for everybody else a note is not even there, also one that hangs on the wall', async () => {
    const { id } = await noteIn('published_public', hospital)
    for (const person of [heMin, qinHaiyan, cast.baoKai, cast.zhuangSu, liGuodong])
      expect([person.name, await outcomeOf(get(person, id))]).toEqual([person.name, 'NOT_FOUND'])
    const [shown] = (await wall()).items
    expect(await outcomeOf(get(heMin, shown!.id))).toBe('NOT_FOUND')
  })

  test('neither the walls nor their way onwards lead to the note or its author', async () => {
    for (let n = 0; n < 21; n++) await noteIn('published_public', hospital, {}, hirePatient(n))
    const first = await wall()
    expect(first.items).toHaveLength(20)
    const cursor = Buffer.from(first.next ?? '', 'base64url').toString()
    for (const { _id, ownerKey } of db().find<NoteRecord>('thanks'))
      expect(cursor + JSON.stringify(first)).not.toMatch(new RegExp(`${_id}|${ownerKey}`))
    const second = await give(heMin, 'thanks.wall', { departmentId: null, cursor: first.next ?? undefined })
    expect([second.items.length, second.next]).toEqual([1, null])
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id)
  })

  test('the journal names neither the words nor an author who works here', async () => {
    const { id } = await noteIn('verifying', hospital, {}, liGuodong)
    await give(liGuodong, 'thanks.withdraw', { commandId: newCommandId(), noteId: id })
    expect(JSON.stringify(db().find('journal'))).not.toMatch(/凌志远|天天来|黎国栋|QH1037/)
    const { items } = await give(cast.kangNing, 'audit.list', { identityOnly: false })
    expect(items.map(({ by, action, about }) => [by, action, about])).toContainEqual([
      '患者',
      '撤回这份感谢',
      '一份感谢',
    ])
  })
})

function hirePatient(n: number): Person {
  return { openid: `oWaller${n}` }
}

describe('refused', () => {
  test('a department verifies for its own people only', async () => {
    const { id } = await noteIn('verifying', hospital)
    expect(await outcomeOf(verify(id, guYun, qinHaiyan.staffId))).toBe('VALIDATION')
    expect((await give(guYun, 'thanks.candidates', { noteId: id, text: '秦' })).staff).toEqual([])
    expect((await give(dingRui, 'thanks.candidates', { noteId: id, text: '秦' })).staff).toHaveLength(1)
    expect(await outcomeOf(give(qinHaiyan, 'thanks.candidates', { noteId: id, text: '凌' }))).toBe('NOT_FOUND')
    const other = { ...onNote(id), staffRef: null, departmentId: 'dept-cardiology', clear: [] }
    expect(await outcomeOf(give(guYun, 'thanks.verify', other))).toBe('VALIDATION')
    expect(await outcomeOf(verify(id, guYun, 'QH9999'))).toBe('VALIDATION')
  })

  test('a stale screen is told so; taking back is never too late', async () => {
    const { id } = await noteIn('recorded', hospital)
    const stale = { ...onNote(id), version: 1, staffRef: lingZhiyuan.staffId, departmentId: null, clear: [] }
    expect(await outcomeOf(give(dingRui, 'thanks.verify', stale))).toBe('CONFLICT')
    expect(await outcomeOf(give(linXiaomei, 'thanks.withdraw', { commandId: newCommandId(), noteId: id }))).toBe('done')
  })

  test.each([
    ['too short', { words: '谢' }, ['words']],
    ['too long', { words: '谢'.repeat(2001) }, ['words']],
    ['to nobody', { to: { kind: 'person', name: '' } }, ['to.name']],
    ['to a unit that is not named', { to: { kind: 'unit' }, where: { by: 'unknown' } }, ['where']],
    ['with a signature that is none', { signature: { kind: 'named', name: '' } }, ['signature.name']],
    ['with a number for a name', { signature: { kind: 'named', name: '13800000010' } }, ['signature.name']],
    ['a pennant without a photo', { form: 'pennant', words: '' }, ['photos']],
    ['a code that was revoked', { where: { by: 'scene', scene: revokedScene } }, ['where']],
    ['somebody else’s photo', { photos: ['cloud://local-dev.local-local-dev/uploads/other/a.jpg'] }, ['photos']],
    ['control characters', { words: '谢谢您\u0000谢谢' }, ['words']],
  ])('malformed: %s', async (_what, change, fields) => {
    const answer = await hospital.as(linXiaomei).envelope('thanks.submit', { ...aThanks(), ...change })
    if (answer.ok) throw new Error('accepted')
    expect(answer.error.details.fields?.map(({ path }) => path)).toEqual(fields)
    for (const { message } of answer.error.details.fields ?? []) expect(message).toMatch(/\p{Script=Han}/u)
    expect(db().count('thanks')).toBe(0)
  })

  test('more than anybody writes in an hour', async () => {
    const outcomes: string[] = []
    for (let n = 0; n < 21; n++) outcomes.push(await outcomeOf(give(linXiaomei, 'thanks.submit', aThanks())))
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(20)
    expect(outcomes.at(-1)).toBe('RATE_LIMITED')
  })
})

describe('sent twice', () => {
  test('one letter, even at the same moment; another under the same id has not arrived', async () => {
    const letter = aThanks()
    const receipts = await Promise.all([1, 2, 3].map(() => give(linXiaomei, 'thanks.submit', letter)))
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(1)
    expect([db().count('thanks'), figure()]).toEqual([1, 1])
    for (const change of [
      { words: '谢谢您，换一句' },
      { publish: 'none' as const },
      { signature: { kind: 'anonymous' as const } },
    ])
      expect(await outcomeOf(give(linXiaomei, 'thanks.submit', { ...letter, ...change }))).toBe('ALREADY_ARRIVED')
    expect((await give(heMin, 'thanks.submit', letter)).noteId).not.toBe(receipts[0]?.noteId)
  })

  type Row = { by: Person; given: () => Promise<string>; said: object; other?: object; gone?: true }
  const at =
    (state: Parameters<typeof noteIn>[0], change = {}, author?: Person) =>
    async () =>
      (await noteIn(state, hospital, change, author)).id
  const asked = async () => {
    const { id } = await noteIn('verifying', hospital, {}, liGuodong)
    await verify(id)
    return id
  }
  const rows: { [C in NoteCommand]: Row } = {
    unpublish: { by: linXiaomei, given: at('published_public'), said: {} },
    withdraw: { by: linXiaomei, given: at('published_public'), said: {} },
    consent: { by: lingZhiyuan, given: at('recorded'), said: { scope: 'public' }, other: { scope: 'internal' } },
    verify: {
      by: guYun,
      given: at('verifying'),
      said: { staffRef: 'QH1023', departmentId: null, clear: [] },
      other: { staffRef: 'QH1037' },
    },
    pass: { by: guYun, given: at('verifying'), said: { reason: '不是我们科的' }, gone: true },
    reject: { by: dingRui, given: at('verifying'), said: { reason: 'not_found' }, other: { reason: 'gift' } },
    confirm: { by: mengJia, given: asked, said: { reason: '已电话核实' }, other: { reason: '没有核实' } },
    publish: {
      by: fangZheng,
      given: at('consented'),
      said: { scope: 'public', text: WALL_TEXT, shownPhotos: [] },
      other: { scope: 'internal' },
    },
    hide: { by: fangZheng, given: at('published_public'), said: { reason: '家属来电' }, other: { reason: '另有原因' } },
    show: {
      by: fangZheng,
      given: async () => {
        const { id } = await noteIn('published_public', hospital)
        await give(fangZheng, 'thanks.hide', { ...onNote(id), reason: '家属来电' })
        return id
      },
      said: {},
    },
    recheck: {
      by: fangZheng,
      given: async () => {
        const { noteId } = await give(linXiaomei, 'thanks.submit', aThanks())
        for (const time of ['06:00', '06:03', '06:12', '06:33', '07:04']) await hospital.goTo(`2026-09-28T${time}:00Z`)
        return noteId
      },
      said: {},
    },
    nominate: { by: guYun, given: at('recorded'), said: { reason: '多次收到感谢' }, other: { reason: '值得表扬' } },
    decideNomination: {
      by: mengJia,
      given: async () => {
        const { id } = await noteIn('recorded', hospital)
        await give(guYun, 'thanks.nominate', { ...onNote(id), reason: '多次收到感谢' })
        return id
      },
      said: { adopted: true, reason: '' },
      other: { adopted: false, reason: '再看看' },
    },
  }

  test.each(Object.entries(rows))(
    '%s is done once, and other content under its id has not arrived',
    async (name, row) => {
      const noteId = await row.given()
      const input = { ...onNote(noteId), ...row.said }
      const action = `thanks.${name}` as ActionName
      expect(await outcomeOf(give(row.by, action, { ...input, commandId: 'short' } as never))).toBe('VALIDATION')
      expect(await outcomeOf(give(row.by, action, { ...input, noteId: 'no-such-note' } as never))).toBe('NOT_FOUND')
      expect(await outcomeOf(give(row.by, action, input as never))).toBe('done')
      const { version, history } = theNote(noteId)
      expect(await outcomeOf(give(row.by, action, input as never))).toBe(row.gone ? 'NOT_FOUND' : 'done')
      expect([theNote(noteId).version, theNote(noteId).history.length]).toEqual([version, history.length])
      if (row.other)
        expect(await outcomeOf(give(row.by, action, { ...input, ...row.other } as never))).toBe('ALREADY_ARRIVED')
    },
  )
})

test('an office given for less than the hospital has nothing here', async () => {
  const { id } = await noteIn('recorded', hospital)
  const limited = hire(hospital, 'limited', ['party_office'])
  const scope = { kind: 'department', id: 'dept-neurology' }
  db().update('staff', { openid: limited.openid }, { $set: { roles: [{ role: 'party_office', scope, until: null }] } })
  expect(await outcomeOf(get(limited, id))).toBe('NOT_FOUND')
  expect(await outcomeOf(give(limited, 'thanks.queue', { queue: 'publish' }))).toBe('FORBIDDEN')
})
