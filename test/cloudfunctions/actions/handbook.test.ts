import type { Input } from '@nuanyu/types/actions'
import type { Draft } from '@nuanyu/types/handbook'
import { cast } from '../../fixtures/cast'
import { aRatingInput } from '../../support/feedback'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { september } from '../../support/figures'

/** Editing, publishing, reading, and what patients heard of which version. */

let hospital: TestHospital
let minutes = 0
beforeAll(async () => {
  hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })
})
beforeEach(async () => {
  // What an instance remembers of the hospital before is gone after a minute.
  minutes += 10
  await hospital.cloud.clock.set(new Date(Date.parse('2026-09-28T02:00:00Z') + minutes * 60_000).toISOString())
  hospital.empty()
})
afterAll(() => hospital.close())

const office = () => hospital.as(cast.fangZheng)
const colleague = () => hospital.as(cast.mengJia)
const patient = () => hospital.as(cast.linXiaomei)

function start(from = 1): Promise<Draft> {
  return office().call('handbook.startDraft', { commandId: newCommandId(), from })
}

function aPhrase(version: number, change = {}): Input<'handbook.addPhrase'> {
  return {
    commandId: newCommandId(),
    version,
    tone: 'warm',
    postKind: 'ward',
    scene: '迎接',
    text: '住进来就当到了家，有事喊我',
    note: '',
    ...change,
  }
}

function publish(version: number, note = '病房加一句迎接的话') {
  return office().call('handbook.publish', { commandId: newCommandId(), version, note })
}

/** A second edition with one phrase more and one less. */
async function secondEdition(): Promise<void> {
  const { version } = await start()
  await office().call('handbook.addPhrase', aPhrase(version))
  const gone = { commandId: newCommandId(), version: version + 1, phraseId: 'ward-f01' }
  await office().call('handbook.retirePhrase', gone)
  await publish(version + 2)
}

describe('from draft to a version that never changes', () => {
  test('add, change, retire, compare, publish, read', async () => {
    let draft = await start()
    expect(draft).toMatchObject({ version: 1, becomes: 2, added: 0, can: ['edit', 'publish', 'discard'] })

    draft = await office().call('handbook.addPhrase', aPhrase(draft.version))
    const added = draft.phrases.find(({ state }) => state === 'added')
    expect(added).toMatchObject({ id: 'ward-w24', text: '住进来就当到了家，有事喊我' })
    // Among its like: behind the phrases of the same scene.
    expect(draft.phrases[draft.phrases.indexOf(added!) - 1]).toMatchObject({ postKind: 'ward', scene: '迎接' })

    const words = { scene: '询问', text: '昨晚睡得好不好？伤口还疼不疼？', note: '' }
    const kept = { commandId: newCommandId(), version: draft.version, phraseId: 'ward-w02', ...words }
    draft = await office().call('handbook.changePhrase', { ...kept, meaning: 'same' })
    draft = await office().call('handbook.retirePhrase', {
      commandId: newCommandId(),
      version: draft.version,
      phraseId: 'ward-f01',
    })
    expect(draft).toMatchObject({ version: 4, added: 1, changed: 1, retired: [{ id: 'ward-f01' }] })

    const compared = await office().call('handbook.compare', { from: 1, to: 'draft' })
    expect(compared).toMatchObject({
      to: '草稿',
      added: [{ id: 'ward-w24' }],
      changed: [{ before: { id: 'ward-w02' }, after: words, fields: ['text', 'note'] }],
      removed: [{ id: 'ward-f01' }],
      reordered: false,
    })

    expect(await publish(draft.version)).toEqual({ version: 2 })
    expect((await office().call('handbook.draft', {})).draft).toBeNull()
    const [second, first] = (await office().call('handbook.versions', {})).items
    expect(second).toMatchObject({ version: 2, current: true, added: 1, changed: 1, removed: 1, by: '方铮' })
    expect(first).toMatchObject({ version: 1, current: false })

    const read = await patient().call('handbook.read', { version: null })
    expect(read).toMatchObject({ version: 2, current: true, note: '病房加一句迎接的话' })
    expect(read.phrases.find(({ id }) => id === 'ward-w24')?.pinyin).toBe(
      'zhu jin lai jiu dang dao le jia you shi han wo',
    )
    expect(read.kinds[0]).toEqual({ id: 'any', label: '各岗位通用' })

    // The first stays what it was, readable and comparable.
    const old = await patient().call('handbook.read', { version: 1 })
    expect(old).toMatchObject({ version: 1, current: false })
    expect(old.phrases.some(({ id }) => id === 'ward-f01')).toBe(true)
    expect((await office().call('handbook.compare', { from: 2, to: 1 })).added).toMatchObject([{ id: 'ward-f01' }])
    expect(hospital.cloud.db.find('journal', { action: 'handbook.publish' })).toMatchObject([
      { about: 'handbooks/v2', change: 'v2 +1 ~1 -1', by: { name: '方铮' } },
    ])
  })

  test('nothing that somebody wrote stands in the journal', async () => {
    await secondEdition()
    const written = JSON.stringify(hospital.cloud.db.find('journal', {}))
    expect(written).not.toMatch(/当到了家|迎接的话/)
    expect(written).toContain('+ ward-w24')
  })

  test('a published version is the same byte by byte after the next one', async () => {
    const before = JSON.stringify(hospital.cloud.db.find('handbooks', { _id: 'v1' }))
    await secondEdition()
    expect(JSON.stringify(hospital.cloud.db.find('handbooks', { _id: 'v1' }))).toBe(before)
  })

  test('words that mean something else are another phrase; no number is used twice', async () => {
    const { version } = await start()
    const change = {
      commandId: newCommandId(),
      version,
      phraseId: 'ward-w12',
      scene: '送别',
      text: '出院以后有事打病区电话',
      note: '',
      meaning: 'other' as const,
    }
    const draft = await office().call('handbook.changePhrase', change)
    expect(draft.phrases.find(({ text }) => text === change.text)?.id).toBe('ward-w24')
    expect(draft.retired).toMatchObject([{ id: 'ward-w12' }])

    const gone = { commandId: newCommandId(), version: draft.version, phraseId: 'ward-w24' }
    await office().call('handbook.retirePhrase', gone)
    const next = await office().call('handbook.addPhrase', aPhrase(draft.version + 1))
    expect(next.phrases.find(({ state }) => state === 'added')?.id).toBe('ward-w25')
  })

  test('what was taken out or reworded comes back as it was, in its place', async () => {
    let { version } = await start()
    const order = (await office().call('handbook.read', { version: 1 })).phrases.map(({ id }) => id)
    const step = () => ({ commandId: newCommandId(), version })
    ;({ version } = await office().call('handbook.retirePhrase', { ...step(), phraseId: 'lab-w04' }))
    const words = { scene: '等候', text: '还有两位就到您了', note: '' }
    ;({ version } = await office().call('handbook.changePhrase', {
      ...step(),
      phraseId: 'lab-w07',
      ...words,
      meaning: 'same',
    }))
    ;({ version } = await office().call('handbook.restorePhrase', { ...step(), phraseId: 'lab-w04' }))
    const draft = await office().call('handbook.restorePhrase', { ...step(), phraseId: 'lab-w07' })
    expect(draft).toMatchObject({ added: 0, changed: 0, retired: [], reordered: false })
    expect(draft.phrases.map(({ id }) => id)).toEqual(order)
    expect(await outcomeOf(publish(draft.version))).toBe('WRONG_STATE')
  })

  test('phrases move among their like and nowhere else', async () => {
    const { version } = await start()
    const input = { commandId: newCommandId(), version, phraseId: 'ward-w12', before: 'ward-w01' }
    const draft = await office().call('handbook.movePhrase', input)
    const ward = draft.phrases.filter(({ postKind, tone }) => postKind === 'ward' && tone === 'warm')
    expect(ward.slice(0, 2).map(({ id }) => id)).toEqual(['ward-w12', 'ward-w01'])
    expect(draft.reordered).toBe(true)
    const across = { commandId: newCommandId(), version: draft.version, phraseId: 'ward-w12', before: 'lab-w01' }
    expect(await outcomeOf(office().call('handbook.movePhrase', across))).toBe('VALIDATION')
    const last = { commandId: newCommandId(), version: draft.version, phraseId: 'ward-w12', before: null }
    const moved = await office().call('handbook.movePhrase', last)
    expect(moved.phrases.filter(({ id }) => id.startsWith('ward-w')).at(-1)?.id).toBe('ward-w12')
  })

  test('an older version can be worked on again, under its own ids', async () => {
    await secondEdition()
    const draft = await start(1)
    expect(draft).toMatchObject({ becomes: 3, added: 1, retired: [{ id: 'ward-w24' }] })
    expect(draft.phrases.find(({ id }) => id === 'ward-f01')?.state).toBe('added')
    // The number of the phrase that is gone again is not given to another one.
    const next = await office().call('handbook.addPhrase', aPhrase(draft.version, { text: '夜里冷，我给您加条毯子' }))
    expect(next.phrases.find(({ text }) => text.startsWith('夜里冷'))?.id).toBe('ward-w25')
  })

  test('before the first is published, what ships is in force, and can be published as it is', async () => {
    hospital.cloud.db.remove('handbooks', {})
    const read = await patient().call('handbook.read', { version: null })
    expect(read).toMatchObject({ version: 0, label: '软件自带的手册', current: true })
    expect(read.phrases[0]?.pinyin).not.toBe('')
    const draft = await start(0)
    expect(draft).toMatchObject({ becomes: 1, can: ['edit', 'publish', 'discard'] })
    expect(await publish(draft.version, '第一版')).toEqual({ version: 1 })
  })
})

describe('two editors', () => {
  test('there is one draft, whoever begins it', async () => {
    const [mine, theirs] = await Promise.all([
      outcomeOf(start()),
      outcomeOf(colleague().call('handbook.startDraft', { commandId: newCommandId(), from: 1 })),
    ])
    expect([mine, theirs].sort()).toEqual(['CONFLICT', 'done'])
    expect(hospital.cloud.db.count('handbooks', { state: 'draft' })).toBe(1)
  })

  test('lose nothing of each other’s: the later one sees the newest first', async () => {
    const { version } = await start()
    await office().call('handbook.addPhrase', aPhrase(version))
    const stale = aPhrase(version, { text: '我是夜班护士，有事按铃' })
    expect(await outcomeOf(colleague().call('handbook.addPhrase', stale))).toBe('CONFLICT')
    expect(await outcomeOf(colleague().call('handbook.discardDraft', { commandId: newCommandId(), version }))).toBe(
      'CONFLICT',
    )
    expect(await outcomeOf(publish(version))).toBe('CONFLICT')
    const seen = await colleague().call('handbook.draft', {})
    const draft = await colleague().call('handbook.addPhrase', { ...stale, version: seen.draft!.version })
    expect(draft).toMatchObject({ added: 2, edited: expect.stringContaining('孟佳') })
  })

  test('of two who publish at once, one does', async () => {
    const { version } = await start()
    const draft = await office().call('handbook.addPhrase', aPhrase(version))
    const outcomes = await Promise.all([
      outcomeOf(publish(draft.version)),
      outcomeOf(
        colleague().call('handbook.publish', { commandId: newCommandId(), version: draft.version, note: '另一个人' }),
      ),
    ])
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done'])
    expect(hospital.cloud.db.count('handbooks', { state: 'published' })).toBe(2)
  })
})

describe('sent twice', () => {
  test('an edit is done once, and a changed one is not taken for it', async () => {
    const { version } = await start()
    const input = aPhrase(version)
    const first = await office().call('handbook.addPhrase', input)
    expect(await office().call('handbook.addPhrase', input)).toEqual(first)
    expect(await outcomeOf(office().call('handbook.addPhrase', { ...input, text: '换了一句话再发' }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(hospital.cloud.db.count('journal', { action: 'handbook.addPhrase' })).toBe(1)
  })

  test('starting, publishing and giving up are done once', async () => {
    const begin = { commandId: newCommandId(), from: 1 }
    const draft = await office().call('handbook.startDraft', begin)
    expect(await office().call('handbook.startDraft', begin)).toEqual(draft)
    const next = await office().call('handbook.addPhrase', aPhrase(draft.version))
    const out = { commandId: newCommandId(), version: next.version, note: '加一句' }
    expect(await office().call('handbook.publish', out)).toEqual({ version: 2 })
    expect(await office().call('handbook.publish', out)).toEqual({ version: 2 })
    expect(await outcomeOf(office().call('handbook.publish', { ...out, note: '另一个说法' }))).toBe('ALREADY_ARRIVED')
    expect(hospital.cloud.db.count('handbooks')).toBe(2)

    const { version } = await start(2)
    const discard = { commandId: newCommandId(), version }
    await office().call('handbook.discardDraft', discard)
    expect(await office().call('handbook.discardDraft', discard)).toMatchObject({ draft: null, can: ['start'] })
    expect(await outcomeOf(office().call('handbook.addPhrase', aPhrase(version)))).toBe('CONFLICT')
  })
})

describe('refusals', () => {
  test('the same words twice at one kind of post, in whatever tone', async () => {
    const { version } = await start()
    const again = aPhrase(version, { text: '我来看看您 有什么需要吗' })
    await expect(office().call('handbook.addPhrase', again)).rejects.toMatchObject({
      code: 'VALIDATION',
      details: { fields: [{ path: 'text', message: '病房护理的暖语里已经有这一句' }] },
    })
    expect(await outcomeOf(office().call('handbook.addPhrase', { ...again, tone: 'forbidden' }))).toBe('VALIDATION')
    expect(await outcomeOf(office().call('handbook.addPhrase', { ...again, postKind: 'lab' }))).toBe('done')
  })

  test.each([
    ['an unknown kind of post', { postKind: 'moon' }],
    ['no scene', { scene: '' }],
    ['one letter', { text: '喂' }],
    ['more than a line', { text: '您好\n请坐' }],
    ['too long', { text: '您'.repeat(41) }],
    ['a note too long', { note: '因'.repeat(101) }],
  ])('%s', async (_what, change) => {
    const { version } = await start()
    expect(await outcomeOf(office().call('handbook.addPhrase', aPhrase(version, change)))).toBe('VALIDATION')
  })

  test('a phrase that is not there, a version that never was, nothing to publish', async () => {
    const { version } = await start()
    const other = { commandId: newCommandId(), version, phraseId: 'ward-w99' }
    for (const action of ['handbook.retirePhrase', 'handbook.restorePhrase'] as const)
      expect(await outcomeOf(office().call(action, other))).toBe('NOT_FOUND')
    expect(await outcomeOf(patient().call('handbook.read', { version: 7 }))).toBe('NOT_FOUND')
    expect(await outcomeOf(office().call('handbook.compare', { from: 1, to: 9 }))).toBe('NOT_FOUND')
    expect(await outcomeOf(publish(version))).toBe('WRONG_STATE')
    expect(await outcomeOf(publish(version, ''))).toBe('VALIDATION')
  })

  test('what cannot be published is named, and is not', async () => {
    const { version } = await start()
    hospital.cloud.db.update(
      'handbooks',
      { _id: 'draft' },
      {
        $set: { phrases: [{ id: 'x-f01', tone: 'forbidden', postKind: 'x', scene: '等候', text: '急什么', note: '' }] },
      },
    )
    const { draft } = await office().call('handbook.draft', {})
    expect(draft?.problems.map(({ message }) => message)).toEqual([
      '至少要有一句暖语',
      '“急什么”所在的岗位已经不用了，请撤下',
    ])
    expect(draft?.can).toEqual(['edit', 'discard'])
    expect(await outcomeOf(publish(version))).toBe('WRONG_STATE')
  })

  test('the office for one branch only, and the other offices, do not edit', async () => {
    const branch = hire(hospital, 'branch', ['party_office'])
    hospital.cloud.db.update(
      'staff',
      { openid: branch.openid },
      { $set: { roles: [{ role: 'party_office', scope: { kind: 'branch', id: 'branch-internal-1' }, until: null }] } },
    )
    for (const person of [branch, cast.baoKai, cast.dingRui, cast.guYun, cast.heJianping]) {
      expect(await outcomeOf(hospital.as(person).call('handbook.draft', {}))).toBe('FORBIDDEN')
      const begin = { commandId: newCommandId(), from: 1 }
      expect(await outcomeOf(hospital.as(person).call('handbook.startDraft', begin))).toBe('FORBIDDEN')
    }
  })
})

describe('what patients heard belongs to the version they were shown', () => {
  const heard = (phrases: string[], handbookVersion: number) =>
    patient().call('feedback.rate', aRatingInput({ phrases, handbookVersion, stars: 2 }))

  test('the form shows the version in force, and one published meanwhile does not spoil it', async () => {
    const form = await patient().call('feedback.form', { where: { by: 'unknown' } })
    expect(form.handbookVersion).toBe(1)
    await secondEdition()
    // Retired in the second edition, but on the form of the first.
    await heard(['ward-f01'], 1)
    await heard(['ward-w24'], 2)
    expect(hospital.cloud.db.find('ratings', {})).toMatchObject([
      { forbiddenPhrases: ['ward-f01'], handbookVersion: 1 },
      { warmPhrases: ['ward-w24'], handbookVersion: 2 },
    ])
  })

  test('a phrase that the version does not have is refused', async () => {
    await secondEdition()
    expect(await outcomeOf(heard(['ward-w24'], 1))).toBe('VALIDATION')
    expect(await outcomeOf(heard(['ward-f01'], 2))).toBe('VALIDATION')
    expect(await outcomeOf(heard(['ward-w01'], 3))).toBe('VALIDATION')
    expect(await outcomeOf(heard(['ward-w01'], 99))).toBe('VALIDATION')
  })

  test('a rating that heard nothing is of the version in force, whatever the form says', async () => {
    await heard([], 99)
    expect(hospital.cloud.db.find('ratings', {})).toMatchObject([{ handbookVersion: 1 }])
  })

  test('a reply asked for quotes the words that were shown', async () => {
    const { ratingId } = await heard(['ward-f01'], 1)
    await secondEdition()
    const contact = cast.linXiaomei.contact
    const { caseId } = await patient().call('feedback.askReply', {
      commandId: newCommandId(),
      ratingId,
      identityMode: 'confidential',
      contact,
      subscribed: [],
    })
    expect((await patient().call('feedback.get', { caseId })).rating?.criticised).toContain('“找你的医生去，别问我”')
  })
})

describe('the heat map', () => {
  const year = { year: '2026' }

  test('counts a phrase at the kind of post where it was heard, and hides small numbers', async () => {
    for (let n = 0; n < 6; n++) {
      const someone = hire(hospital, `rater${n}`, [])
      const phrases = n < 3 ? ['ward-w01', 'any-f01'] : ['ward-w01']
      await hospital.as(someone).call('feedback.rate', aRatingInput({ phrases, stars: 3 }))
    }
    const map = await office().call('handbook.heat', year)
    const ward = map.columns.findIndex(({ id }) => id === 'ward')
    expect(map.columns[ward]).toMatchObject({ label: '病房护理', ratings: 6 })
    const row = (id: string) => map.rows.find((one) => one.id === id)
    expect(row('ward-w01')).toMatchObject({ total: 6, tone: 'warm' })
    expect(row('ward-w01')?.counts[ward]).toBe(6)
    expect(row('any-f01')).toMatchObject({ total: null, text: '不知道' })
    expect(row('any-f01')?.counts[ward]).toBeNull()
    expect(hospital.lastTrips()).toBeLessThanOrEqual(4)
  })

  test('a retired phrase keeps its row and its words', async () => {
    for (let n = 0; n < 5; n++)
      await hospital
        .as(hire(hospital, `r${n}`, []))
        .call('feedback.rate', aRatingInput({ phrases: ['ward-f01'], stars: 2 }))
    await secondEdition()
    await hospital.cloud.clock.set(new Date(Date.parse('2026-09-28T02:02:00Z') + minutes * 60_000).toISOString())
    const map = await hospital.as(cast.heJianping).call('handbook.heat', year)
    expect(map.rows).toMatchObject([{ id: 'ward-f01', retired: true, text: '找你的医生去，别问我', total: 5 }])
    const overview = await office().call('reports.overview', september)
    expect(overview.phrases.forbidden[0]?.text).toBe('找你的医生去，别问我')
  })

  test('a span that is no year is refused', async () => {
    expect(await outcomeOf(office().call('handbook.heat', { year: '2026-09' }))).toBe('VALIDATION')
  })
})
