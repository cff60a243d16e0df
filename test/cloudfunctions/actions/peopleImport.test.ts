import iconv from 'iconv-lite'
import type { Input } from '@nuanyu/types/actions'
import type { ImportRecord, RosterRecord } from '../../../cloudfunctions/domain/people/records'
import { cast, staff } from '../../fixtures/cast'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { admin, awaiting, forDepartment, on, seen } from '../../support/people'
import { type Cell, fileAt, sheetsOf, uploaded, workbook } from '../../support/tables'

/** A staff list from Excel: every row's problem before anything is written, and then all of it or nothing. */

const EVERYBODY = Object.keys(staff).length
const NOW = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: NOW })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())
jest.setTimeout(120_000)

const HEADER = ['工号', '姓名', '科室', '职务/职称', '是否负责人', '支部', '在职状态']
const ofAll = (list: RosterRecord[]): Cell[][] =>
  list.map(({ _id, name, departmentName, title, head }) => [
    _id,
    name,
    departmentName,
    title,
    head ? '是' : '否',
    '',
    '在职',
  ])
const everybody = () => ofAll(hospital.cloud.db.find<RosterRecord>('roster'))
const roster = () => hospital.cloud.db.count('roster')

const put = (bytes: Buffer, name?: string) => uploaded(hospital, cast.baoKai, bytes, name)
const preview = async (bytes: Buffer, name?: string) =>
  admin(hospital).call('people.previewImport', { file: await put(bytes, name) })
const previewRows = (...rows: Cell[][]) => preview(workbook([HEADER, ...rows]))
const said = async (bytes: Buffer, name?: string) =>
  (await preview(bytes, name)).problems.shown.map(
    ({ row, column, message, level }) => `${level === 'error' ? '' : '(?) '}${row ?? '全'} ${column ?? ''} ${message}`,
  )
const saidOf = (...rows: Cell[][]) => said(workbook([HEADER, ...rows]))
const importIt = async (bytes: Buffer, change: Partial<Input<'people.import'>> = {}) => {
  const file = await put(bytes)
  const { token } = await admin(hospital).call('people.previewImport', { file })
  return { commandId: newCommandId(), file, token: token ?? 'nothing to do', ...change }
}

describe('what a file would do', () => {
  test('new, changed, unchanged, missing, and what a person has to do; nothing is written', async () => {
    const rows = everybody().filter(([id]) => id !== 'QH1005')
    const change = (id: string, at: number, to: string) => {
      rows.find((row) => row[0] === id)![at] = to
    }
    change('QH1002', 3, '副主任护师')
    change('QH1003', 2, '内分泌科')
    change('QH1004', 6, '退休')
    change('QH1028', 3, '高级工程师')
    rows.push(['QH3001', '欧阳·阿依古丽', '神经内科', '护士', '否', '内科第一党支部', ''])
    rows.push(['QH3002', '𠮷田', '药学部', '', '', '', '在岗'])
    const before = JSON.stringify(hospital.cloud.db.find('roster'))
    const found = await preview(workbook([HEADER, ...rows]))
    expect(found).toMatchObject({
      rows: EVERYBODY + 1,
      added: 2,
      unchanged: EVERYBODY - 4,
      problems: { errors: 0, warnings: 0, shown: [] },
      changed: { count: 1, shown: [{ who: 'QH1002 秦海燕', what: '护士长 → 副主任护师' }] },
      missing: { count: 1, shown: [{ row: null, who: 'QH1005 魏琴', what: '内分泌科' }] },
      questions: {
        count: 3,
        shown: [
          { who: 'QH1003 袁芳', what: '科室从呼吸与危重症医学科变成内分泌科，请到个人页办理调动' },
          { who: 'QH1004 曹蕾', what: '文件里已不在职，请到个人页办理离岗' },
          { who: 'QH1028 鲍凯', what: '这是您自己（工程师 → 高级工程师），请另一位管理员办理' },
        ],
      },
    })
    expect(found.token).not.toBeNull()
    expect(JSON.stringify(hospital.cloud.db.find('roster'))).toBe(before)
    for (const collection of ['imports', 'importRows', 'journal']) expect(hospital.cloud.db.count(collection)).toBe(0)
  })

  test.each<[string, Cell[][], string[]]>([
    [
      'an unknown department, with the one that was meant',
      [['A1', '甲', '心内科', '', '', '', '']],
      ['2 科室 没有“心内科”这个科室，是不是“心血管内科”？'],
    ],
    [
      'one that nothing is like',
      [['A1', '甲', '航天中心', '', '', '', '']],
      ['2 科室 没有“航天中心”这个科室，请先在系统里建好'],
    ],
    [
      'an unknown branch',
      [['A1', '甲', '神经内科', '', '', '内科一支部', '']],
      ['2 支部 没有“内科一支部”这个支部，是不是“内科第一党支部”？'],
    ],
    [
      'a number twice in the file',
      [
        ['A1', '甲', '神经内科'],
        ['a1', '乙', '神经内科'],
        ['Ａ１', '丙', '神经内科'],
      ],
      ['3 工号 工号 A1 和第 2 行重复', '4 工号 工号 A1 和第 2 行重复'],
    ],
    [
      'a number that is somebody else’s',
      [['QH1001', '顾去', '神经内科']],
      ['2 姓名 工号 QH1001 在名单里是“顾云”，这里是“顾去”；改名请先在名单里改'],
    ],
    ['no name, no department', [['A1', null, null, '护士']], ['2 姓名 没有填', '2 科室 没有填']],
    ['what is no number', [['张三', '甲', '神经内科']], ['2 工号 “张三”不像工号：只能是字母、数字和短横线']],
    [
      'what is neither yes nor no',
      [['A1', '甲', '神经内科', '', '可能']],
      ['2 是否负责人 “可能”看不懂，请填“是”或“否”'],
    ],
    [
      'a state nobody knows',
      [['A1', '甲', '神经内科', '', '', '', '飞升']],
      ['2 在职状态 “飞升”看不懂，请填“在职”或“离职”'],
    ],
  ])('%s is named by row and column', async (_what, rows, expected) => {
    expect(await saidOf(...rows)).toEqual(expected)
    expect((await previewRows(...rows)).token).toBeNull()
  })

  test('spaces, full-width letters, two titles, other names of columns are no problem', async () => {
    const bytes = workbook([
      ['2026 年职工名册'],
      ['职工号 ', '姓　名', '所在部门', '职务', '职称', '负责人'],
      [' ａ１ ', '王　伟', ' 神经内科 ', '护士长', '主管护师', '√'],
    ])
    expect(await said(bytes)).toEqual([])
    await admin(hospital).call('people.import', await importIt(bytes))
    expect(hospital.cloud.db.find('roster', { _id: 'A1' })[0]).toMatchObject({
      name: '王伟',
      departmentId: 'dept-neurology',
      title: '护士长、主管护师',
      head: true,
      state: 'listed',
    })
  })

  test('zeros that Excel swallowed', async () => {
    hospital.cloud.db.insert('roster', {
      ...hospital.cloud.db.find('roster')[0]!,
      _id: '00123',
      name: '张三',
      key: null,
      state: 'listed',
    } as never)
    expect(await saidOf([123, '张三', '神经内科'])).toEqual([
      '2 工号 像是名单里的 00123 张三，开头的 0 丢了',
      '(?) 2 工号 这一列存成了数字，开头的 0 可能丢了，请核对',
    ])
    expect(await saidOf(['00123', '张三', '神经内科'])).toEqual([])
  })

  test('files that cannot be read, or not wholly, say why', async () => {
    const row = ['A1', '甲', '神经内科']
    expect(
      (
        await said(
          workbook([
            ['编号', '科室'],
            ['A1', '神经内科'],
          ]),
        )
      )[0],
    ).toMatch(/^1 工号 缺少“工号”列，现有：编号、科室$/)
    expect(
      (
        await said(
          workbook([
            ['一', '二'],
            ['A1', '甲'],
          ]),
        )
      )[0],
    ).toMatch('没有找到表头，应有：工号、姓名、科室')
    expect((await said(workbook([HEADER])))[0]).toMatch('表头下面没有内容')
    expect((await said(Buffer.alloc(10, 32), 'a.csv'))[0]).toMatch(/没有/)
    expect((await said(Buffer.from('not a table at all'), 'a.xlsx')).length).toBeGreaterThan(0)
    const merged = workbook([HEADER, row, ['A2', '乙', null]], {
      shape: (sheet) => (sheet['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 2, c: 2 } }]),
    })
    expect(await said(merged)).toEqual([
      '2 科室 是合并单元格，请取消合并，每行都填上',
      '3 科室 是合并单元格，请取消合并，每行都填上',
    ])
    const formula = workbook([HEADER, row], { shape: (sheet) => (sheet['B2'] = { t: 's', v: '甲', f: 'A1' }) })
    expect((await said(formula))[0]).toMatch(/^2 姓名 是公式/)
    const two = workbook([HEADER, row], { more: { 另一张: [['什么']] } })
    expect(await said(two)).toEqual(['(?) 全  文件里有 2 张工作表，只读取了“名单”'])
    const csv = `${HEADER.join(',')}\r\nA1,甲,神经内科,,,,\r\n`
    expect(await said(iconv.encode(csv, 'gbk'), 'gbk.csv')).toEqual([])
    expect(await said(workbook([HEADER, row], { bookType: 'biff8' }), 'old.xls')).toEqual([])
    const garbled = iconv.decode(iconv.encode(csv, 'utf8'), 'gbk')
    expect((await said(Buffer.from(garbled), 'garbled.csv')).length).toBeGreaterThan(0)
  })

  test('the problems are a file to take along, all of them', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => [`B${n}`, '某人', '不存在的科室'])
    const file = await put(workbook([HEADER, ...rows]))
    const { problems } = await admin(hospital).call('people.previewImport', { file })
    expect(problems).toMatchObject({ errors: 300 })
    expect(problems.shown).toHaveLength(200)
    const { url } = await admin(hospital).call('people.importProblems', { file })
    const sheets = sheetsOf(fileAt(hospital, url))
    expect(sheets['问题清单']).toHaveLength(301)
    expect(sheets['问题清单']?.[1]).toEqual([2, '科室', expect.stringContaining('没有“不存在的科室”'), '要改'])
  })

  test('another’s upload, a photo, a file that is gone', async () => {
    const bytes = workbook([HEADER, ['A1', '甲', '神经内科']])
    const foreign = await uploaded(hospital, cast.fangZheng, bytes)
    const look = (file: string) => outcomeOf(admin(hospital).call('people.previewImport', { file }))
    expect(await look(foreign)).toBe('VALIDATION')
    expect(await look('cloud://local-dev.local-local-dev/exports/a.xlsx')).toBe('VALIDATION')
    const { uploadFolder } = await admin(hospital).call('session.get', {})
    expect(await look(foreign.replace(/uploads\/.*/, `${uploadFolder}/gone.xlsx`))).toBe('VALIDATION')
    expect(await look(hospital.cloud.files.put(`${uploadFolder}/a.png`, bytes))).toBe('VALIDATION')
    expect(await look(hospital.cloud.files.put(`${uploadFolder}/big.xlsx`, Buffer.alloc(5 * 1024 * 1024 + 1)))).toBe(
      'VALIDATION',
    )
  })

  test('what was handed in is gone the next day', async () => {
    await preview(workbook([HEADER, ['A1', '甲', '神经内科']]), 'yesterdays.xlsx')
    const there = () => hospital.cloud.files.list().filter(({ path }) => path.endsWith('yesterdays.xlsx')).length
    expect(there()).toBe(1)
    await hospital.goTo('2026-09-29T03:00:00Z')
    await hospital.cloud.clock.set(NOW)
    expect(there()).toBe(0)
  })
})

describe('taking it in', () => {
  test('five thousand rows, all of them; 5,001 are too many', async () => {
    const rows = Array.from({ length: 5001 }, (_, n) => [
      `M${String(n).padStart(5, '0')}`,
      `职工${n}`,
      '药学部',
      '药师',
      '否',
      '',
      '在职',
    ])
    expect((await preview(workbook([HEADER, ...rows]))).problems.shown[0]?.message).toMatch('最多 5000 行')
    // A slow machine leaves some of it to the timer.
    let state = await admin(hospital).call('people.import', await importIt(workbook([HEADER, ...rows.slice(1)])))
    while (state.state === 'applying') {
      await hospital.runJobs()
      state = await admin(hospital).call('people.importState', {})
    }
    expect(state).toMatchObject({ state: 'done', total: 5000, added: 5000, done: 5000 })
    expect(roster()).toBe(5000 + EVERYBODY)
    const again = await preview(workbook([HEADER, ...rows.slice(1)]))
    expect(again).toMatchObject({ added: 0, unchanged: 5000, token: null })
    const { items } = await admin(hospital).call('people.list', { text: 'M04999' })
    expect(items).toMatchObject([{ name: '职工4999', department: '药学部', state: 'listed' }])
    expect(hospital.cloud.db.count('importRows')).toBe(0)
  })

  test('one row wrong, and none is taken in', async () => {
    const file = await put(workbook([HEADER, ['A1', '甲', '神经内科'], ['A2', '乙', '没有的科室']]))
    expect(
      await outcomeOf(admin(hospital).call('people.import', { commandId: newCommandId(), file, token: 'x' })),
    ).toBe('VALIDATION')
    expect(roster()).toBe(EVERYBODY)
  })

  test('what changes for people who are in reaches what they may do', async () => {
    const rows = everybody()
    rows.find((row) => row[0] === 'QH1023')![4] = '是'
    await admin(hospital).call('people.import', await importIt(workbook([HEADER, ...rows])))
    expect(hospital.cloud.db.find('staff', { staffId: 'QH1023' })[0]).toMatchObject({
      leads: ['dept-neurology'],
      active: true,
    })
    expect(await seen(hospital, 'QH1023')).toMatchObject({ head: true, version: 2 })
  })

  test('nobody is removed by a file, and whoever left is not brought back by one', async () => {
    await admin(hospital).call('people.leave', { ...on(await seen(hospital, 'QH1023')), successors: [] })
    const found = await previewRows(...everybody().filter(([id]) => id === 'QH1023' || id === 'QH1001'))
    expect(found.questions.shown).toMatchObject([{ who: 'QH1023 凌志远', what: '名单里已离岗，回来工作请重新邀请' }])
    expect(found.missing.count).toBe(EVERYBODY - 2)
    expect(found.token).toBeNull()
  })

  test('another file, or a list that changed since, is not what was previewed', async () => {
    const first = await importIt(workbook([HEADER, ['A1', '甲', '神经内科']]))
    const other = await put(workbook([HEADER, ['A2', '乙', '神经内科']]))
    expect(await outcomeOf(admin(hospital).call('people.import', { ...first, file: other }))).toBe('CONFLICT')
    await awaiting(hospital, { openid: 'oNew' }, [forDepartment('dept-neurology')])
    expect(await outcomeOf(admin(hospital).call('people.import', first))).toBe('CONFLICT')
    expect(hospital.cloud.db.count('roster', { _id: 'A1' })).toBe(0)
  })

  test('sent twice it is once, also at the same moment', async () => {
    const input = await importIt(workbook([HEADER, ['A1', '甲', '神经内科']]))
    const states = await Promise.all([1, 2].map(() => outcomeOf(admin(hospital).call('people.import', input))))
    expect(states).toContain('done')
    expect(await admin(hospital).call('people.import', input)).toMatchObject({ state: 'done', added: 1 })
    expect(hospital.cloud.db.count('imports')).toBe(1)
    expect(hospital.cloud.db.count('journal', { action: 'people.import' })).toBe(1)
    expect(roster()).toBe(EVERYBODY + 1)
  })

  test('while it is being written nobody is changed otherwise; the timer goes on with it', async () => {
    const rows = Array.from({ length: 250 }, (_, n) => [`N${String(n).padStart(3, '0')}`, `职工${n}`, '药学部'])
    await admin(hospital).call('people.import', await importIt(workbook([HEADER, ...rows])))
    // As after a crash in the second of three packs.
    const [begun] = hospital.cloud.db.find<ImportRecord>('imports')
    const packs = [0, 1, 2].map((n) => ({
      _id: `${begun!._id}_${n}`,
      importId: begun!._id,
      n,
      at: new Date(NOW),
      rows: hospital.cloud.db
        .find<RosterRecord>('roster', { _id: { $in: rows.slice(n * 100, n * 100 + 100).map(([id]) => id) } })
        .map(({ _id, name, title, departmentId, departmentName, branchId, head }) => ({
          staffId: _id,
          was: 0,
          name,
          title,
          departmentId,
          departmentName,
          branchId,
          head,
        })),
    }))
    hospital.cloud.db.insert('importRows', packs as never)
    hospital.cloud.db.update('imports', {}, { $set: { state: 'applying', done: 1 } })
    hospital.cloud.db.update('staffing', { _id: 'roster' }, { $set: { importing: begun!._id } })
    for (const [id] of rows.slice(130)) hospital.cloud.db.remove('roster', { _id: id })
    const view = await seen(hospital, 'QH1023')
    expect(await outcomeOf(admin(hospital).call('people.leave', { ...on(view), successors: [] }))).toBe('BUSY')
    expect(await admin(hospital).call('people.importState', {})).toMatchObject({
      state: 'applying',
      done: 100,
      total: 250,
    })
    await hospital.runJobs()
    expect(await admin(hospital).call('people.importState', {})).toMatchObject({ state: 'done', done: 250 })
    expect(hospital.cloud.db.count('roster', { state: 'listed' })).toBe(250)
    expect(await outcomeOf(admin(hospital).call('people.leave', { ...on(view), successors: [] }))).toBe('done')
  })
})

describe('there and back', () => {
  test('the exported list, read in again, changes nothing; who took it away is in the journal', async () => {
    const { url, fileName } = await admin(hospital).call('people.exportList', {})
    expect(fileName).toBe('职工名单 2026-09-28.xlsx')
    const found = await preview(fileAt(hospital, url))
    expect(found).toMatchObject({
      rows: EVERYBODY,
      added: 0,
      unchanged: EVERYBODY,
      problems: { errors: 0, warnings: 0 },
      missing: { count: 0 },
    })
    expect(hospital.cloud.db.find('journal', { action: 'people.exportList' })).toMatchObject([
      { change: `people ${EVERYBODY}` },
    ])
  })

  test('the template is empty and understood', async () => {
    const { url } = await admin(hospital).call('people.template', {})
    const bytes = fileAt(hospital, url)
    expect(sheetsOf(bytes)['职工名单']).toEqual([HEADER])
    expect((await said(bytes))[0]).toMatch('表头下面没有内容')
  })
})
