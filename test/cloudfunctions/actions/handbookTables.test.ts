import iconv from 'iconv-lite'
import type { ImportMode } from '@nuanyu/types/handbook'
import { columns } from '../../../cloudfunctions/domain/handbook/sheet'
import { writeTable } from '../../../cloudfunctions/domain/tables/write'
import { readTable } from '../../../cloudfunctions/domain/tables/read'
import { cast } from '../../fixtures/cast'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** The handbook as a table, out and in. */

let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })
})
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const office = () => hospital.as(cast.fangZheng)

async function start(): Promise<number> {
  return (await office().call('handbook.startDraft', { commandId: newCommandId(), from: 1 })).version
}

async function upload(bytes: Buffer, ending = 'xlsx', person: { openid: string } = cast.fangZheng): Promise<string> {
  const { uploadFolder } = await hospital.as(person).call('session.get', {})
  return hospital.cloud.files.put(`${uploadFolder}/${newCommandId()}.${ending}`, bytes)
}

function table(rows: string[][], titles = columns.map(({ title }) => title)): Promise<Buffer> {
  return writeTable([{ name: '手册', columns: titles.map((title) => ({ title, width: 10 })), rows }])
}

async function preview(bytes: Buffer, mode: ImportMode = 'merge', version = 1, ending = 'xlsx') {
  const fileId = await upload(bytes, ending)
  return { fileId, mode, version, ...(await office().call('handbook.previewImport', { version, fileId, mode })) }
}

function take({ fileId, mode, version, hash }: { fileId: string; mode: ImportMode; version: number; hash: string }) {
  return office().call('handbook.import', { commandId: newCommandId(), version, fileId, mode, hash })
}

async function bytesAt(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

async function exported(version: number | 'draft'): Promise<Buffer> {
  const { url, fileName } = await office().call('handbook.export', { version })
  expect(fileName).toMatch(/\.xlsx$/)
  return bytesAt(url)
}

describe('out and in again', () => {
  test.each(['merge', 'replace'] as const)('changes nothing (%s)', async (mode) => {
    const bytes = await exported(1)
    const version = await start()
    const seen = await preview(bytes, mode, version)
    expect(seen).toMatchObject({ added: [], changed: [], removed: [], reordered: false, problems: { errors: 0 } })
    expect(seen.unchanged).toBe(seen.rows)
    const draft = await take(seen)
    expect(draft).toMatchObject({ version: 2, added: 0, changed: 0, retired: [], reordered: false })
  })

  test('a header, a row a phrase, in the order of the handbook; the taking is in the journal', async () => {
    const { rows, problems } = readTable(await exported(1), columns, 600)
    expect(problems).toEqual([])
    const { phrases } = await office().call('handbook.read', { version: 1 })
    expect(rows.map(({ cells }) => cells.id)).toEqual(phrases.map(({ id }) => id))
    expect(rows[0]?.cells).toMatchObject({ kind: '各岗位通用', tone: '暖语', scene: '迎接' })
    expect(hospital.cloud.db.find('journal', { action: 'handbook.export' })).toMatchObject([
      { about: 'handbooks/v1', change: `phrases ${phrases.length}`, by: { name: '方铮' } },
    ])
  })

  test('the template reads without a problem', async () => {
    const { url } = await office().call('handbook.template', {})
    await start()
    const seen = await preview(await bytesAt(url))
    // Its examples are in the handbook already.
    expect(seen).toMatchObject({ problems: { errors: 0 }, added: [], rows: 2 })
  })
})

describe('what a table does', () => {
  test('adds, rewords by number, and in a whole handbook takes out what it leaves out', async () => {
    const rows = [
      ['病房护理', '暖语', '交接', '我是夜班的小李，今晚由我照看您', '交接班报名字', ''],
      ['病房护理', '暖语', '询问', '昨晚睡得可好？伤口还疼不疼？', '', 'ward-w02'],
    ]
    await start()
    const seen = await preview(await table(rows))
    expect(seen).toMatchObject({
      added: [{ postKind: 'ward', tone: 'warm', text: rows[0]![3] }],
      changed: [{ before: { id: 'ward-w02' }, fields: ['text', 'note'] }],
      removed: [],
    })
    expect(hospital.cloud.db.find('handbooks', { _id: 'draft' })).toMatchObject([{ version: 1 }])
    const draft = await take(seen)
    expect(draft).toMatchObject({ version: 2, added: 1, changed: 1 })
    expect(draft.phrases.find(({ text }) => text === rows[0]![3])?.id).toBe('ward-w24')

    const whole = await preview(await table(rows.slice(0, 1)), 'replace', 2)
    expect(whole).toMatchObject({ added: [], unchanged: 1 })
    expect(whole.removed.length).toBeGreaterThan(300)
  })

  test('reads CSV in GBK', async () => {
    await start()
    const text = '岗位,类别,场景,用语\n药房,暖语,便民,老花镜在窗口左边，您拿去用\n'
    const seen = await preview(iconv.encode(text, 'gbk'), 'merge', 1, 'csv')
    expect(seen).toMatchObject({ problems: { errors: 0 }, added: [{ text: '老花镜在窗口左边，您拿去用' }] })
  })

  test('a retired phrase comes back under its own number', async () => {
    const version = await start()
    const gone = { commandId: newCommandId(), version, phraseId: 'lab-w04' }
    await office().call('handbook.retirePhrase', gone)
    const rows = [['检验检查', '暖语', '操作前', '屋里有点冷，给您盖条毯子', '', 'lab-w04']]
    const draft = await take(await preview(await table(rows), 'merge', version + 1))
    expect(draft).toMatchObject({ added: 0, changed: 0, retired: [] })
  })
})

describe('problems are named by row and column, and nothing is half imported', () => {
  test('every kind of them at once', async () => {
    await start()
    const bytes = await table([
      ['病房', '暖语', '迎接', '您早，请里面坐', '', ''],
      ['病房护理', '好话', '迎接', '您早，今天感觉怎么样', '', ''],
      ['病房护理', '暖语', '', '换药了，忍一下就好', '', ''],
      ['病房护理', '暖语', '迎接', '我来看看您，有什么需要吗', '', ''],
      ['病房护理', '禁语', '迎接', '我来看看您 有什么需要吗？', '', ''],
      ['病房护理', '暖语', '迎接', '这个编号没有', '', 'ward-w99'],
      ['病房护理', '暖语', '迎接', '这个编号是检验的', '', 'lab-w01'],
      ['药房', '暖语', '迎接', '字数太多'.repeat(11), '', ''],
    ])
    const seen = await preview(bytes)
    expect(
      seen.problems.shown.map(({ row, column, message }) => `${String(row)} ${String(column)} ${message}`),
    ).toEqual([
      expect.stringMatching(/^2 岗位 没有“病房”这个岗位，应是：各岗位通用、挂号/),
      '3 类别 应是“暖语”或“禁语”，不是“好话”',
      '4 场景 没有填',
      '6 用语 和第 5 行重复，都在“病房护理”里',
      '7 编号 没有编号“ward-w99”，新的一句请留空',
      '8 编号 “lab-w01”是检验检查的暖语，换了岗位或类别就是新的一句，编号请留空',
      '9 用语 太长，最多 40 个字',
    ])
    expect(seen).toMatchObject({ added: [], changed: [], removed: [] })
    expect(await outcomeOf(take(seen))).toBe('VALIDATION')
    expect(hospital.cloud.db.find('handbooks', { _id: 'draft' })).toMatchObject([{ version: 1 }])
    const list = { version: 1, fileId: seen.fileId, mode: 'merge' as const }
    const { fileName } = await office().call('handbook.importProblems', list)
    expect(fileName).toContain('问题清单')
  })

  test.each([
    ['a missing column', [['病房护理', '暖语', '您早，请里面坐']], ['岗位', '类别', '用语'], '缺少“场景”列'],
    ['no header', [['1', '2', '3']], ['甲', '乙', '丙'], '没有找到表头'],
    ['nothing below', [], undefined, '表头下面没有内容'],
  ])('%s', async (_what, rows, titles, message) => {
    await start()
    const seen = await preview(await table(rows, titles))
    expect(seen.problems.shown[0]?.message).toContain(message)
    expect(await outcomeOf(take(seen))).toBe('VALIDATION')
  })

  test('more rows than a handbook may have', async () => {
    await start()
    const rows = Array.from({ length: 601 }, (_, n) => ['药房', '暖语', '迎接', `第${n}句不同的话`, '', ''])
    expect((await preview(await table(rows))).problems.shown[0]?.message).toContain('最多 600 行')
    const fewer = await preview(await table(rows.slice(0, 400)))
    expect(fewer.problems.shown[0]?.message).toMatch(/导入后有 \d+ 句，最多 600 句/)
  })

  test('a whole handbook without a warm phrase', async () => {
    await start()
    const seen = await preview(await table([['药房', '禁语', '推诿', '明天再来吧你', '今天给您办完', '']]), 'replace')
    expect(seen.problems.shown).toMatchObject([{ row: null, message: '导入后一句暖语也没有' }])
  })
})

describe('refusals', () => {
  const row = [['病房护理', '暖语', '交接', '我是夜班的小李，今晚由我照看您', '', '']]

  test('another file than the one that was previewed', async () => {
    await start()
    const seen = await preview(await table(row))
    const fileId = await upload(await table([['病房护理', '暖语', '交接', '我是白班的小王', '', '']]))
    expect(await outcomeOf(take({ ...seen, fileId }))).toBe('CONFLICT')
  })

  test('a draft that was changed meanwhile, or is gone', async () => {
    const version = await start()
    const seen = await preview(await table(row))
    const gone = { commandId: newCommandId(), version, phraseId: 'lab-w04' }
    await hospital.as(cast.mengJia).call('handbook.retirePhrase', gone)
    expect(await outcomeOf(take(seen))).toBe('CONFLICT')
    await office().call('handbook.discardDraft', { commandId: newCommandId(), version: version + 1 })
    expect(await outcomeOf(take(seen))).toBe('CONFLICT')
  })

  test('sent twice it is taken in once, and a changed one is not taken for it', async () => {
    await start()
    const seen = await preview(await table(row))
    const { fileId, mode, hash } = seen
    const input = { commandId: newCommandId(), version: 1, fileId, mode, hash }
    const first = await office().call('handbook.import', input)
    expect(await office().call('handbook.import', input)).toEqual(first)
    expect(await outcomeOf(office().call('handbook.import', { ...input, mode: 'replace' }))).toBe('ALREADY_ARRIVED')
    expect(hospital.cloud.db.count('journal', { action: 'handbook.import' })).toBe(1)
    expect(JSON.stringify(hospital.cloud.db.find('journal', {}))).not.toContain('小李')
  })

  test('somebody else’s upload, a photo, a file that is not a table', async () => {
    await start()
    const bytes = await table(row)
    const theirs = await upload(bytes, 'xlsx', cast.mengJia)
    const ask = (fileId: string) => office().call('handbook.previewImport', { version: 1, fileId, mode: 'merge' })
    expect(await outcomeOf(ask(theirs))).toBe('VALIDATION')
    expect(await outcomeOf(ask(await upload(bytes, 'jpg')))).toBe('VALIDATION')
    const fileId = await upload(Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]))
    expect((await ask(fileId)).problems.errors).toBe(1)
  })
})
