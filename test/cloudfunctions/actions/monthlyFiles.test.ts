import * as XLSX from '@e965/xlsx'
import mammoth from 'mammoth'
import type { MonthlyForm, MonthlyView, ReportTable } from '@nuanyu/types/monthly'
import { cast } from '../../fixtures/cast'
import { openHospital, type TestHospital } from '../../support/hospital'
import { countAugust, reportIn } from '../../support/monthly'
import { picturesOf, wordsOn } from '../../support/sheets'

/** What is exported is what is shown: every table of the preview, read back out of each file. */
const AT = '2026-09-28T02:00:00Z'
// The fonts are large.
jest.setTimeout(120_000)

let hospital: TestHospital
let view: MonthlyView
beforeAll(async () => {
  hospital = await openHospital({ at: AT })
  countAugust(hospital)
  view = await reportIn('approved', hospital)
})
afterAll(() => hospital.close())

async function take(form: MonthlyForm, reportId = view.id) {
  const { fileName, url } = await hospital.as(cast.zhuangSu).call('monthly.file', { reportId, form })
  return { fileName, file: Buffer.from(await (await fetch(url)).arrayBuffer()) }
}

const bare = (text: string) => text.replace(/\s/g, '')
const tables = () =>
  view.content.sections.flatMap(({ blocks }) => blocks.filter((block): block is ReportTable => block.kind === 'table'))
const paragraphs = () =>
  view.content.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  ])
const linesOf = ({ columns, rows }: ReportTable) => [
  columns.map(({ label }) => bare(label)),
  ...rows.map(({ cells }) => cells.map((cell) => bare(String(cell)))),
]

test('there is something to export', () => {
  expect(tables().map(({ id }) => id)).toEqual(
    expect.arrayContaining(['comparison', 'trend', 'departments', 'attitudes', 'subjects', 'work']),
  )
})

test('Word has the number, every paragraph and every table', async () => {
  const { fileName, file } = await take('word')
  expect(fileName).toBe('2026年8月患者反馈与服务改进月报（〔2026〕第1号）.docx')
  const { value: text } = await mammoth.extractRawText({ buffer: file })
  for (const part of [view.number, view.hash, ...paragraphs()]) expect(bare(text)).toContain(bare(part))
  const { value: html } = await mammoth.convertToHtml({ buffer: file })
  const read = [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => bare(cell.replace(/<[^>]+>/g, ''))),
    ),
  )
  expect(read).toEqual(tables().map(linesOf))
})

test('Excel has one sheet a table, with numbers as numbers', async () => {
  const { file } = await take('excel')
  const book = XLSX.read(file)
  const sheets = book.SheetNames.map((name) =>
    XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, defval: '' }),
  )
  const [words = [], ...rest] = sheets
  const said = words.flat().map(String).join('')
  for (const part of [view.number, view.hash, view.content.title, ...paragraphs()])
    expect(bare(said)).toContain(bare(part))
  expect(rest.map((rows) => rows.map((row) => row.map((cell) => bare(String(cell)))))).toEqual(
    tables().map((table) => linesOf(table)),
  )
  expect(typeof rest[0]?.[1]?.[1]).toBe('number')
})

test('PDF has every row of every table, on A4, with what it is on every page', async () => {
  const { file } = await take('pdf')
  const text = bare(await wordsOn(file))
  for (const part of paragraphs()) expect(text).toContain(bare(part))
  for (const table of tables()) for (const row of linesOf(table).slice(1)) expect(text).toContain(row.join(''))
  const pages = await picturesOf(file)
  expect(pages.length).toBeGreaterThan(2)
  for (const { width, height } of pages) expect(height / width).toBeCloseTo(297 / 210, 2)
  expect(text.split(view.hash).length - 1).toBe(pages.length)
  expect(text.split(bare(`编号：${view.number}`)).length - 1).toBe(pages.length)
})

test('who took it is in the journal, and the file is written down to be removed', () => {
  expect(hospital.cloud.db.find('journal', { action: 'monthly.file' })).toHaveLength(3)
  expect(hospital.cloud.db.count('exports', {})).toBe(3)
})

test('after a correction every file has the note of the screen, and the content and its hash as they were', async () => {
  hospital.cloud.db.update('rollups', { _id: '2026' }, { $inc: { 'departments.11.main.08.ratings': 25 } })
  const open = () => hospital.as(cast.zhuangSu).call('monthly.open', { reportId: view.id })
  const { correction, hash, content } = await open()
  expect([hash, content]).toEqual([view.hash, view.content])
  const note = [correction!.title, ...correction!.lines]
  expect(note.join()).toContain('服务评价（份）：发布时')
  const word = (await mammoth.extractRawText({ buffer: (await take('word')).file })).value
  const book = XLSX.read((await take('excel')).file)
  const excel = XLSX.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]!]!)
  const pdf = await wordsOn((await take('pdf')).file)
  for (const text of [word, excel, pdf])
    for (const part of [...note, view.hash, ...paragraphs()]) expect(bare(text)).toContain(bare(part))
})

test('a draft says that it is one, on every page', async () => {
  const draft = await reportIn('draft', hospital, '2026-07')
  const { fileName, url } = await hospital.as(cast.mengJia).call('monthly.file', { reportId: draft.id, form: 'pdf' })
  expect(fileName).toContain('草稿')
  const file = Buffer.from(await (await fetch(url)).arrayBuffer())
  const text = await wordsOn(file)
  expect(text.split('未经批准').length - 1).toBe(text.match(/— \d+ \/ \d+ —/g)?.length)
  expect(text).not.toContain('第2号')
})
