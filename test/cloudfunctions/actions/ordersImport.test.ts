import { cast } from '../../fixtures/cast'
import { openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { type Cell, fileAt, sheetsOf, uploaded, workbook } from '../../support/tables'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const { fangZheng, mengJia, guYun, jiChunlan } = cast
const HEADER = ['类别', '问题', '具体情况', '整改要求', '牵头科室', '配合科室', '完成期限']
const row = (n: number, change: Cell[] = []): Cell[] => {
  const whole: Cell[] = [
    ['患者最关心', '职工最关切', '发展最关键'][n % 3]!,
    `调研问题第 ${n} 号`,
    `座谈会上反映的情况，第 ${n} 条`,
    '两周内全部改好',
    '神经内科',
    n % 2 ? '后勤保卫科' : '',
    '2026-11-20',
  ]
  return whole.map((cell, index) => change[index] ?? cell)
}
const fileOf = (rows: Cell[][], name?: string, person = fangZheng) =>
  uploaded(hospital, person, workbook([HEADER, ...rows]), name)
const preview = async (rows: Cell[][]) =>
  hospital.as(fangZheng).call('orders.previewImport', { fileId: await fileOf(rows) })

async function takeIn(fileId: string, token: string, person = fangZheng) {
  let state = { done: 0, total: 1 }
  while (state.done < state.total)
    state = await hospital.as(person).call('orders.import', { fileId, token, from: state.done })
  return state
}

test('456 issues go in, part by part; the same file again, by whomever, adds none', async () => {
  const before = hospital.cloud.db.count('orders')
  const rows = Array.from({ length: 456 }, (_value, n) => row(n))
  const fileId = await fileOf(rows)
  const seen = await hospital.as(fangZheng).call('orders.previewImport', { fileId })
  expect(seen).toMatchObject({ rows: 456, problems: { errors: 0 }, byDepartment: [{ label: '神经内科', n: 456 }] })
  expect(seen.byCategory.map(({ n }) => n)).toEqual([152, 152, 152])
  expect(hospital.cloud.db.count('orders')).toBe(before)

  expect(await takeIn(fileId, seen.token)).toEqual({ done: 456, total: 456 })
  expect(hospital.cloud.db.count('orders')).toBe(before + 456)
  const again = await fileOf(rows, 'again.xlsx', mengJia)
  const same = await hospital.as(mengJia).call('orders.previewImport', { fileId: again })
  const rest = await hospital.as(mengJia).call('orders.import', { fileId: again, token: same.token, from: 400 })
  expect(rest).toEqual({ done: 456, total: 456 })
  expect(hospital.cloud.db.count('orders')).toBe(before + 456)
  const counts = await hospital.as(fangZheng).call('orders.counts', { kind: 'research' })
  expect(counts.open).toBeGreaterThanOrEqual(456)
}, 180_000)

test('a department is told of them once, by number, and has them to acknowledge', async () => {
  const fileId = await fileOf([row(0), row(1), row(2)])
  const { token } = await hospital.as(fangZheng).call('orders.previewImport', { fileId })
  await takeIn(fileId, token)
  await hospital.runJobs()
  const told = (await hospital.as(guYun).call('notices.mine', {})).items.filter(({ title }) =>
    title.includes('调研问题'),
  )
  expect(told).toMatchObject([{ title: '有 3 件调研问题要整改，请签收' }])
  const mine = await hospital.as(guYun).call('orders.mine', { shelf: 'running' })
  expect(mine.items.map(({ stateLabel }) => stateLabel)).toContain('待签收')
})

test.each([
  ['类别', ['随便写的']],
  ['问题', [, '短']],
  ['具体情况', [, , '太短']],
  ['牵头科室', [, , , , '没有的科']],
  ['配合科室', [, , , , , '没有的科']],
  ['配合科室', [, , , , , '神经内科']],
  ['完成期限', [, , , , , , '2026-09-01']],
  ['完成期限', [, , , , , , '月底']],
] as [string, Cell[]][])('what is wrong is said by row and column: %s', async (column, change) => {
  const { problems } = await preview([row(0), row(1, change)])
  expect(problems.shown).toMatchObject([{ row: 3, column, level: 'error' }])
})

test('the same row twice, and a department that nobody answers for', async () => {
  const { problems } = await preview([row(0), row(0)])
  expect(problems.shown).toMatchObject([{ row: 3, column: '问题', message: '和第 2 行一样' }])
  hospital.cloud.db.update('staff', { departmentId: 'dept-neurology' }, { $set: { roles: [], leads: [] } })
  const empty = await preview([row(0)])
  expect(empty.problems.shown[0]).toMatchObject({ column: '牵头科室' })
})

test('nothing goes in that was not looked at, has faults, or is not theirs', async () => {
  const before = hospital.cloud.db.count('orders')
  const good = await fileOf([row(0)])
  const bad = await fileOf([row(0, ['随便写的'])], 'bad.xlsx')
  const party = hospital.as(fangZheng)
  const { token } = await party.call('orders.previewImport', { fileId: bad })
  expect(await outcomeOf(party.call('orders.import', { fileId: good, token, from: 0 }))).toBe('CONFLICT')
  expect(await outcomeOf(party.call('orders.import', { fileId: bad, token, from: 0 }))).toBe('VALIDATION')
  expect(await outcomeOf(hospital.as(mengJia).call('orders.previewImport', { fileId: good }))).toBe('VALIDATION')
  for (const one of [guYun, jiChunlan])
    expect(await outcomeOf(hospital.as(one).call('orders.previewImport', { fileId: good }))).toBe('FORBIDDEN')
  expect(hospital.cloud.db.count('orders')).toBe(before)
})

test('templates have the headers that are read, and say how to fill them in', async () => {
  const orders = await hospital.as(fangZheng).call('orders.template', {})
  expect(sheetsOf(fileAt(hospital, orders.url))['调研问题']![0]).toEqual(HEADER)
  const callees = await hospital.as(fangZheng).call('inspection.calleeTemplate', {})
  const sheets = sheetsOf(fileAt(hospital, callees.url))
  expect(sheets['出院患者']![0]).toEqual(['姓名', '电话', '科室', '岗位', '出院日期', '同意回访'])
  expect(sheets['填写说明']).toHaveLength(7)
})
