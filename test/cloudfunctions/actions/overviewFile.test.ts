import type { Filter, Overview, Rate } from '@nuanyu/types/reports'
import { cast } from '../../fixtures/cast'
import { demoSeed } from '../../fixtures/seed'
import { september, wholeHospital } from '../../support/figures'
import { insertAll, openHospital, type TestHospital } from '../../support/hospital'
import { type Cell, sheetsOf } from '../../support/tables'

/** The file beside the screen: every figure that one has, the other has, or it is said that it does not depend on it. */
const now = new Date('2026-09-28T02:00:00Z')
let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: now.toISOString() })
  hospital.cloud.db.clear()
  insertAll(hospital.cloud, demoSeed(hospital.secrets, now))
})
afterAll(() => hospital.close())

async function both(filter: Filter): Promise<{ overview: Overview; sheets: Record<string, Cell[][]> }> {
  const party = hospital.as(cast.fangZheng)
  const overview = await party.call('reports.overview', filter)
  const { url } = await party.call('reports.exportOverview', filter)
  return { overview, sheets: sheetsOf(Buffer.from(await (await fetch(url)).arrayBuffer())) }
}

const count = (value: number | null): Cell => value ?? '不显示'
const share = ({ n, value }: Rate): Cell =>
  value === null ? (n === 0 ? '—' : '不显示') : `${(value * 100).toFixed(1)}%`
const mean = ({ n, value }: Rate): Cell => (value === null ? (n === 0 ? '—' : '不显示') : Number(value.toFixed(2)))
const day = (value: number | null, n: number | null): Cell => value ?? (n === 0 ? '—' : '不显示')

/** The rows of 总览 below its heading, by their titles; a title that stands there twice has its rows in order. */
function summaryOf(sheets: Record<string, Cell[][]>): [Cell, Cell[]][] {
  const rows = sheets['总览']!
  const from = rows.findIndex(([title]) => title === '项目') + 1
  return rows.slice(from, -1).map(([title, ...cells]) => [title!, cells.slice(0, 3)])
}

function spans({ now, previous, lastYear }: Overview): Overview['now'][] {
  return [now, previous.figures, lastYear.figures]
}

const filters: [string, Filter][] = [
  ['a month of the whole hospital', september],
  ['a year of the whole hospital', { ...september, period: '2026' }],
  ['a department', { ...september, place: { kind: 'department', id: 'dept-neurology' } }],
]

test.each(filters)('%s: the file has every figure of the screen', async (_title, filter) => {
  const { overview, sheets } = await both(filter)
  const { replyDays, openNow, overdueNow, work, recounted } = overview
  const of = (cell: (figures: Overview['now']) => Cell) => spans(overview).map(cell)
  expect(summaryOf(sheets)).toEqual([
    ['服务评价(份)', of(({ volume }) => count(volume.ratings))],
    ['投诉(件)', of(({ volume }) => count(volume.complaints))],
    ['建议(件)', of(({ volume }) => count(volume.suggestions))],
    ['感谢(份)', of(({ volume }) => count(volume.thanks))],
    ['响应率(按时答复 ÷ 应答复)', of(({ rates }) => share(rates.response))],
    ['　应答复 n', of(({ rates }) => count(rates.response.n))],
    ['解决率(患者认为已解决 ÷ 已询问)', of(({ rates }) => share(rates.solved))],
    ['满意率(患者满意 ÷ 已询问)', of(({ rates }) => share(rates.satisfied))],
    ['　已询问 n', of(({ rates }) => count(rates.solved.n))],
    ['带来改进的占比', of(({ changed }) => share(changed))],
    ['　已答复 n', of(({ changed }) => count(changed.n))],
    ['平均星级', of(({ stars }) => mean(stars))],
    ['　评价 n', of(({ stars }) => count(stars.n))],
    ['答复用时中位数(工作日)', [day(replyDays.median, replyDays.n), null, null]],
    ['答复用时第90百分位(工作日)', [day(replyDays.p90, replyDays.n), null, null]],
    ['　已答复 n', [count(replyDays.n), null, null]],
    ['在办(件)', [openNow, null, null]],
    ['逾期(件)', [overdueNow, null, null]],
  ])
  expect(sheets['总览']!.some(([title]) => title === '按原始记录重新数过')).toBe(recounted !== null)

  const four = (volume: Overview['now']['volume'] | null): Cell[] =>
    volume === null
      ? [null, null, null, null]
      : [volume.ratings, volume.complaints, volume.suggestions, volume.thanks].map(count)
  expect(sheets['走势']!.slice(1)).toEqual(
    overview.trend.map(({ label, now: present, lastYear }) => [label, ...four(present), ...four(lastYear)]),
  )
  expect(sheets['科室']!.slice(1)).toEqual(
    overview.departments.map((row) => [
      row.name,
      count(row.ratings),
      mean(row.stars),
      count(row.stars.n),
      count(row.complaints),
      count(row.thanks),
      ...[row.rates.response, row.rates.solved, row.rates.satisfied].flatMap((one) => [share(one), count(one.n)]),
      row.overdueNow,
    ]),
  )
  for (const [name, heat] of [
    ['服务态度', overview.attitudes],
    ['科室与事项', overview.subjects],
  ] as const) {
    expect(sheets[name]![0]!.slice(1)).toEqual(heat.columns.map(({ label }) => label))
    expect(sheets[name]!.slice(1)).toEqual(heat.rows.map((row) => [row.name, ...row.counts.map(count)]))
  }
  const { warm, forbidden } = overview.phrases
  expect(sheets['用语']!.slice(1)).toEqual([
    ...warm.map((one) => ['暖语', one.text, count(one.count)]),
    ...forbidden.map((one) => ['禁语', one.text, count(one.count)]),
  ])
  expect(sheets['事项与来源']?.slice(1)).toEqual(work ? splits(overview) : undefined)
  expect(sheets['工作']?.slice(1).map(([, figure]) => figure)).toEqual(
    work
      ? [
          work.clinics,
          count(work.clinicVisits),
          work.calls,
          work.visits,
          work.findings,
          work.ordersOpen,
          work.ordersOverdue,
        ]
      : undefined,
  )
})

function splits({ bySubject, byChannel }: Overview): Cell[][] {
  return [
    ...bySubject.map(({ name, count: n }) => ['事项', name, count(n)]),
    ...byChannel.map(({ name, count: n }) => ['来源', name, count(n)]),
  ]
}

test('of one subject: what does not depend on it is left out or says so, and nothing is a 0 that nobody counted', async () => {
  const year = { ...wholeHospital, period: '2026' }
  const all = await hospital.as(cast.fangZheng).call('reports.overview', year)
  const split = { subject: all.bySubject, channel: all.byChannel }
  const [facet] = (['subject', 'channel'] as const).flatMap((kind) =>
    split[kind].flatMap(({ id, count: n }) => (n === null ? [] : [{ kind, id }])),
  )
  const filter: Filter = { ...year, facet: facet! }
  const { overview, sheets } = await both(filter)
  const of = (cell: (figures: Overview['now']) => Cell) => spans(overview).map(cell)
  expect(overview.now.volume.complaints).toBeGreaterThan(0)
  expect(sheets['总览']![0]!.slice(1)).toEqual([overview.period.label, '全院', overview.facet])
  expect(summaryOf(sheets)).toEqual([
    ['投诉(件)', of(({ volume }) => count(volume.complaints))],
    ['响应率(按时答复 ÷ 应答复)', of(({ rates }) => share(rates.response))],
    ['　应答复 n', of(({ rates }) => count(rates.response.n))],
    ['解决率(患者认为已解决 ÷ 已询问)', of(({ rates }) => share(rates.solved))],
    ['满意率(患者满意 ÷ 已询问)', of(({ rates }) => share(rates.satisfied))],
    ['　已询问 n', of(({ rates }) => count(rates.solved.n))],
    ['带来改进的占比', of(({ changed }) => share(changed))],
    ['　已答复 n', of(({ changed }) => count(changed.n))],
    ['在办(件)（所有事项）', [overview.openNow, null, null]],
    ['逾期(件)（所有事项）', [overview.overdueNow, null, null]],
  ])
  expect(sheets['走势']).toEqual([
    ['月份', '投诉', '去年同月投诉'],
    ...overview.trend.map(({ label, now: present, lastYear }) => [
      label,
      present && count(present.complaints),
      count(lastYear.complaints),
    ]),
  ])
  expect(sheets['事项与来源']!.slice(1)).toEqual(splits(overview))
  expect(Object.keys(sheets)).toEqual(['总览', '走势', '事项与来源'])
})

test('days of few replies are withheld, and of none there are none', async () => {
  const titles = ['答复用时中位数(工作日)', '答复用时第90百分位(工作日)']
  const daysIn = async (filter: Filter) => {
    const { overview, sheets } = await both(filter)
    const cells = summaryOf(sheets).flatMap(([title, [first]]) => (titles.includes(String(title)) ? [first] : []))
    return { n: overview.replyDays.n, cells }
  }
  expect(await daysIn({ ...wholeHospital, period: '2024-Q1' })).toEqual({ n: 0, cells: ['—', '—'] })
  const ward: Filter = { period: '2026-09', place: { kind: 'department', id: 'dept-neurology' }, facet: null }
  const few = await daysIn(ward)
  expect(few.n === null || few.n < 10).toBe(true)
  expect(few.cells).toEqual(['不显示', '不显示'])
})

test('when the figures were counted again stands in the file as on the screen', async () => {
  await hospital.cloud.clock.set('2026-09-29T02:00:00+08:00')
  for (let n = 0; n < 20 && (await both(september)).overview.recounted === null; n++) await hospital.runJobs()
  const { overview, sheets } = await both(september)
  const [line] = sheets['总览']!.filter(([title]) => title === '按原始记录重新数过')
  expect(overview.recounted).not.toBeNull()
  expect(line![2]).toMatch(overview.recounted!.differences === 0 ? /一致/ : /处不同/)
})
