import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ActionName, Input } from '@nuanyu/types/actions'
import { anySearch } from '@nuanyu/types/feedback'
import { createSecrets } from '../cloudfunctions/kernel/secrets'
import { ensureFunctions } from '../scripts/lib/buildAll'
import { cast } from '../test/fixtures/cast'
import { newCommandId, openHospital, SECRET, type TestHospital } from '../test/support/hospital'
import type { BenchOptions } from './index'
import { Loader } from './office/load'

/**
 * What the Party office and those who handle cases ask all day, of one hospital at different ages: the last thousand
 * records, ten thousand and so on, of ten years that came to a million. Times depend on the machine, so look at `× least`:
 * how much longer than at the smallest size of the same run.
 */

const NOW = '2026-11-23T02:00:00Z'
const SIZES = '1000,10000,100000,1000000'
const WARM = 4
const TIMES = 21

type Row = { records: number; ask: string; trips: number; ms: number; times: number; bytes: number }
type Grown = { records: number; since: string; loadSeconds: number; storeMB: number; MB: number }

export async function office({ json, args }: BenchOptions): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, sizes: { type: 'string' }, help: { type: 'boolean' } },
  })
  const sizes = (values.sizes ?? SIZES)
    .split(',')
    .map(Number)
    .sort((a, b) => a - b)
  const wrong = sizes.some((size) => !Number.isInteger(size) || size < 100 || size > 1_000_000)
  if (values.help || wrong) return console.log(USAGE)
  await ensureFunctions()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-office-'))
  const rows: Row[] = []
  const grown: Grown[] = []
  try {
    const loader = new Loader(folder, new Date(NOW), createSecrets(SECRET))
    for (const size of sizes) {
      const started = performance.now()
      await loader.grow(size, (line) => console.error(line))
      const loadSeconds = Math.round((performance.now() - started) / 1000)
      const measured = await atSize(folder, size)
      rows.push(...measured.rows.map((row) => ({ ...row, times: ratio(row, rows) })))
      grown.push({ records: size, since: loader.since, loadSeconds, storeMB: megabytes(folder), MB: measured.MB })
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  if (json) return console.log(JSON.stringify({ office: { rows, grown } }))
  console.table(grown)
  console.table(rows.map(({ times, ...row }) => ({ ...row, '× least': times })))
}

const USAGE = `usage: npm run bench office -- [--sizes 1000,10000] [--json]
  --sizes  how many records, at most a million; ${SIZES} when absent. How long the loading still takes is said on the way
  --json   one line of JSON: {office: {rows, grown}}, times in milliseconds, reply in bytes`

async function atSize(folder: string, records: number): Promise<{ rows: Omit<Row, 'times'>[]; MB: number }> {
  const hospital = await openHospital({ at: NOW, dataDir: folder, found: true })
  try {
    const rows: Omit<Row, 'times'>[] = []
    for (const { ask, ...of } of [...asksOf(), ...(await asksOfReport(hospital))])
      rows.push({ records, ask, ...(await measure(hospital, of)) })
    return { rows, MB: Math.round(process.memoryUsage().rss / 1e6) }
  } finally {
    await hospital.close()
  }
}

type Ask = { ask: string; person: { openid: string }; action: ActionName; input: () => unknown }

function ask<A extends ActionName>(
  name: string,
  person: { openid: string },
  action: A,
  input: Input<A> | (() => Input<A>),
): Ask {
  return { ask: name, person, action, input: typeof input === 'function' ? input : () => input }
}

/** Of the month before, which is over. At the smallest sizes it holds nothing yet. */
async function asksOfReport(hospital: TestHospital): Promise<Ask[]> {
  const { fangZheng } = cast
  const office = hospital.as(fangZheng)
  let report = (await office.call('monthly.list', { queue: 'draft' })).items[0]?.id
  report ??= (await office.call('monthly.draft', { commandId: newCommandId(), period: '2026-10' })).id
  const reportId = report
  let { version } = await office.call('monthly.open', { reportId })
  const again = () => ({ commandId: newCommandId(), reportId, version: version++ })
  return [
    ask('monthly report, figures taken', fangZheng, 'monthly.retake', again),
    ask('monthly report, opened', fangZheng, 'monthly.open', { reportId }),
    ask('monthly report as a file', fangZheng, 'monthly.file', { reportId, form: 'excel' }),
  ]
}

function asksOf(): Ask[] {
  const { fangZheng, guYun, dingRui } = cast
  const hospital = { place: { kind: 'hospital' }, facet: null } as const
  const month = { period: '2026-11', ...hospital }
  const year = { period: '2026', place: { kind: 'department', id: 'dept-neurology' }, facet: null } as const
  return [
    ask('overview, month', fangZheng, 'reports.overview', month),
    ask('overview, year', fangZheng, 'reports.overview', { ...month, period: '2026' }),
    ask('drill-down, in parts', fangZheng, 'reports.behind', { filter: month, what: 'complaints' }),
    ask('cases of a month', dingRui, 'reports.behind', { filter: month, what: 'complaints' }),
    ask('cases of a department, year', dingRui, 'reports.behind', { filter: year, what: 'complaints' }),
    ask('cases in hand', dingRui, 'reports.behind', { filter: month, what: 'open' }),
    ask('overdue', fangZheng, 'reports.overdue', {}),
    ask('inbox, todo', guYun, 'feedback.inbox', { queue: 'todo' }),
    ask('inbox, done', dingRui, 'feedback.inbox', { queue: 'done' }),
    ask('search', dingRui, 'feedback.search', { search: { ...anySearch, words: '护士' } }),
    ask('search, two words', dingRui, 'feedback.search', { search: { ...anySearch, words: '晚上 按铃' } }),
    ask('overview as a file', fangZheng, 'reports.exportOverview', month),
  ]
}

async function measure(hospital: TestHospital, { person, action, input }: Omit<Ask, 'ask'>) {
  const ms: number[] = []
  let bytes = 0
  for (let n = 0; n < WARM + TIMES; n++) {
    const started = performance.now()
    const output = await hospital.as(person).call(action, input() as never)
    if (n >= WARM) ms.push(performance.now() - started)
    bytes = JSON.stringify(output).length
  }
  return { trips: hospital.lastTrips(), ms: round(median(ms)), bytes }
}

function ratio({ ask, ms }: Omit<Row, 'times'>, rows: Row[]): number {
  const least = rows.find((row) => row.ask === ask)
  return least ? round(ms / least.ms) : 1
}

const round = (value: number): number => Number(value.toFixed(2))
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function megabytes(folder: string): number {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const bytes = files.reduce((sum, one) => sum + fs.statSync(path.join(one.parentPath, one.name)).size, 0)
  return Math.round(bytes / 1e6)
}
