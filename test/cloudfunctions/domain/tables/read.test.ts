import * as xlsx from '@e965/xlsx'
import fc from '../../../support/properties'
import iconv from 'iconv-lite'
import { deflateRawSync } from 'node:zlib'
import { readTable } from '../../../../cloudfunctions/domain/tables/read'
import type { Column } from '../../../../cloudfunctions/domain/tables/table'
import { writeTable } from '../../../../cloudfunctions/domain/tables/write'

type Key = 'number' | 'name' | 'note'
const columns: Column<Key>[] = [
  { key: 'number', title: '工号', aliases: ['职工号'], must: 'filled', kind: 'code', max: 12 },
  { key: 'name', title: '姓名', must: 'filled', kind: 'code', max: 20 },
  { key: 'note', title: '备注', must: 'optional', kind: 'text', max: 50 },
]
const read = (bytes: Buffer, maxRows = 5000) => readTable(bytes, columns, maxRows)

type Value = string | number | null
const sheetOf = (rows: Value[][]) => xlsx.utils.aoa_to_sheet(rows)
function bookOf(
  sheet: xlsx.WorkSheet,
  bookType: xlsx.BookType = 'xlsx',
  more: Record<string, xlsx.WorkSheet> = {},
): Buffer {
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, sheet, '名单')
  for (const [name, other] of Object.entries(more)) xlsx.utils.book_append_sheet(book, other, name)
  return xlsx.write(book, { type: 'buffer', bookType }) as Buffer
}
const excel = (...rows: Value[][]) => bookOf(sheetOf(rows))
const HEADER = ['工号', '姓名', '备注']
const one = (bytes: Buffer) => read(bytes).problems.map(({ row, column, message }) => `${row} ${column} ${message}`)

describe('what people upload', () => {
  const clean = [{ row: 2, cells: { number: 'QH1001', name: '顾云', note: '护士长' } }]
  const rows = [HEADER, ['QH1001', '顾云', '护士长']]
  const csv = '工号,姓名,备注\r\nQH1001,顾云,护士长\r\n'

  test.each<[string, Buffer]>([
    ['.xlsx', excel(...rows)],
    ['.xls of Excel 97', bookOf(sheetOf(rows), 'biff8')],
    ['.csv in UTF-8', Buffer.from(csv)],
    ['.csv in UTF-8 with a mark', Buffer.from(`\uFEFF${csv}`)],
    ['.csv in GBK, as Excel saves it', iconv.encode(csv, 'gbk')],
    ['.csv in UTF-16, as "Unicode text"', iconv.encode(csv, 'utf-16')],
    [
      'spaces, full-width letters, a star for required',
      excel([' 工 号* ', '姓　名', '备注'], ['ＱＨ１００１', ' 顾 云 ', ' 护士长\n']),
    ],
    ['another name of a column, and another order', excel(['备注', '姓名', '职工号'], ['护士长', '顾云', 'QH1001'])],
  ])('%s', (_name, bytes) => {
    expect(read(bytes)).toEqual({ rows: clean, problems: [], warnings: [] })
  })

  test('a title over the header, blank rows in between: rows are numbered as Excel does', () => {
    const bytes = excel(['2026 年职工名单'], [null], HEADER, [null], ['A1', '甲', ''], [null], ['A2', '乙', ''])
    expect(read(bytes).rows.map(({ row, cells }) => [row, cells.number])).toEqual([
      [5, 'A1'],
      [7, 'A2'],
    ])
  })

  test('a column that may be missing', () => {
    const { rows: found, problems } = read(excel(['工号', '姓名'], ['A1', '甲']))
    expect(problems).toEqual([])
    expect(found[0]?.cells.note).toBeUndefined()
  })

  test('names with a middle dot and rare characters stay what they are', () => {
    const { rows: found } = read(excel(HEADER, ['A1', '阿依古丽·买买提', ''], ['A2', '𠮷㼆', '']))
    expect(found.map(({ cells }) => cells.name)).toEqual(['阿依古丽·买买提', '𠮷㼆'])
  })

  test('a CSV keeps leading zeros and what only looks like a date', () => {
    const { rows: found } = read(Buffer.from('工号,姓名,备注\n0071,甲,2026/1/2\n'))
    expect(found[0]?.cells).toEqual({ number: '0071', name: '甲', note: '2026/1/2' })
  })
})

describe('what is wrong is named', () => {
  test('missing columns, with those that are there', () => {
    expect(one(excel(['工号', '科室'], ['A1', '内科']))).toEqual(['1 姓名 缺少“姓名”列，现有：工号、科室'])
  })

  test('no header at all', () => {
    expect(one(excel(['A1', '甲'], ['A2', '乙']))).toEqual([
      '0  没有找到表头，应有：工号、姓名、备注；文件第 1 行是：A1、甲',
    ])
  })

  test('a column twice', () => {
    expect(one(excel(['工号', '职工号', '姓名'], ['A1', 'A1', '甲']))).toEqual([
      '1 工号 有两列都是“工号”：“工号”和“职工号”，请只留一列',
    ])
  })

  test('formulas, faults, merged and empty cells, too long ones, each by its row', () => {
    const sheet = sheetOf([
      HEADER,
      ['A1', '甲'],
      ['', '乙'],
      ['A3', '丙'],
      ['A4', '丁'],
      ['A5', '戊'],
      ['A6', '己'.repeat(21)],
    ])
    sheet['B2'] = { t: 's', f: 'A2&"甲"', v: '甲' }
    sheet['A4'] = { t: 'e', v: 0x2a, w: '#N/A' }
    sheet['!merges'] = [xlsx.utils.decode_range('B5:B6')]
    expect(one(bookOf(sheet))).toEqual([
      '2 姓名 是公式，请复制后“选择性粘贴为数值”',
      '3 工号 没有填',
      '4 工号 是错误值 #N/A',
      '5 姓名 是合并单元格，请取消合并，每行都填上',
      '6 姓名 是合并单元格，请取消合并，每行都填上',
      '7 姓名 太长，最多 20 个字',
    ])
  })

  test('5,000 rows are read and 5,001 are not', () => {
    const many = (n: number) => excel(HEADER, ...Array.from({ length: n }, (_, i) => [`A${i}`, `职工${i}`, '']))
    expect(read(many(5000)).rows).toHaveLength(5000)
    expect(read(many(5001))).toMatchObject({
      rows: [],
      problems: [{ row: 0, message: '最多 5000 行，请拆成几个文件' }],
    })
  })

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), '文件是空的'],
    ['a header alone', excel(HEADER), '表头下面没有内容'],
    ['an empty sheet', bookOf(sheetOf([])), '文件里没有内容'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '这不是 Excel 或 CSV 文件'],
    ['half a file', excel(HEADER, ['A1', '甲', '']).subarray(0, 2000), '文件不完整，可能没有传完，请重新选择'],
    [
      'a zip of something else',
      zipOf('hello.txt', Buffer.from('hello')),
      '打不开这个文件，请在 Excel 里另存为 .xlsx 再传',
    ],
    ['a bomb', zipOf('xl/workbook.xml', Buffer.alloc(90 * 1024 * 1024)), '文件内容太多，请拆成几个文件'],
    [
      'text whose characters were lost',
      Buffer.from('工号,姓名\nA1,\uFFFD\uFFFD\n'),
      '文字编码不对，有认不出的字。请在 Excel 里另存为 .xlsx 再传',
    ],
    [
      'text that was decoded wrongly and saved',
      Buffer.from('宸ュ彿,锟斤拷\nA1,锟斤拷\n'),
      '文字编码不对，有认不出的字。请在 Excel 里另存为 .xlsx 再传',
    ],
  ])('%s', (_name, bytes, message) => {
    expect(read(bytes)).toEqual({ rows: [], problems: [{ row: 0, column: '', message }], warnings: [] })
  })

  test('numbers for staff numbers, and a second sheet, are warned of', () => {
    const bytes = bookOf(sheetOf([HEADER, [71, '甲', ''], [12345678901, '乙', '']]), 'xlsx', {
      旧名单: sheetOf([['x']]),
    })
    const { rows, warnings } = read(bytes)
    expect(rows.map(({ cells }) => cells.number)).toEqual(['71', '12345678901'])
    expect(warnings).toEqual([
      { row: 0, column: '', message: '文件里有 2 张工作表，只读取了“名单”' },
      { row: 2, column: '工号', message: '这一列存成了数字，开头的 0 可能丢了，请核对' },
    ])
  })

  test('a hidden sheet is none', () => {
    const book = xlsx.utils.book_new()
    xlsx.utils.book_append_sheet(book, sheetOf([['旧']]), '隐藏')
    xlsx.utils.book_append_sheet(book, sheetOf([HEADER, ['A1', '甲', '']]), '名单')
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] }
    expect(read(xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).toMatchObject({
      rows: [{ row: 2 }],
      warnings: [],
    })
  })
})

test('whatever bytes come, there is an answer and no fault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(read(Buffer.from(bytes)).problems.length).toBeGreaterThan(0)
    }),
  )
  const good = excel(HEADER, ['A1', '甲', '好'])
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const bytes = Buffer.from(good)
      bytes[at] = byte
      expect(Array.isArray(read(bytes).problems)).toBe(true)
    }),
  )
})

test('what is written is read again', async () => {
  const word = fc
    .string({ minLength: 1, maxLength: 11, unit: fc.constantFrom(...'暖语Aa1·，。=+-@"\'<&') })
    .map((text) => `字${text}`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 20 }), async (rows) => {
      const sheets = [{ name: '名单', columns: HEADER.map((title) => ({ title, width: 12 })), rows }]
      const back = read(await writeTable(sheets))
      expect(back.problems).toEqual([])
      expect(back.rows.map(({ cells }) => [cells.number, cells.name, cells.note])).toEqual(
        rows.map(([number, name, note]) => [number, name, note]),
      )
    }),
    { numRuns: 30 },
  )
})

/** The smallest zip of one file. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const head = (signature: string, length: number) => {
    const bytes = Buffer.alloc(length)
    bytes.write(signature, 'latin1')
    return bytes
  }
  const local = head('PK\x03\x04', 30)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(content.length, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = head('PK\x01\x02', 46)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(content.length, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = head('PK\x05\x06', 22)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}
