import { StaffNumber } from '@nuanyu/types/people'
import type { Row, RowProblem } from '../tables/table'
import type { StaffColumn } from './columns'
import { nearest } from './nearest'
import type { RosterRecord, RowChange } from './records'

/** What a file would make of the list, decided row by row before anything is written. */
export type Checked = {
  problems: RowProblem[]
  changes: RowChange[]
  added: number
  unchanged: number
  /** What changes for those who are in the list, in words. */
  changed: Said[]
  /** What the file says and a person has to do. */
  questions: Said[]
  /** In the list, and not in the file. */
  missing: Said[]
}
export type Said = { row: number | null; who: string; what: string }

export type Known = {
  roster: Map<string, RosterRecord>
  departments: { id: string; name: string }[]
  branches: { id: string; name: string }[]
  /** Staff number of who imports: nobody changes their own. */
  self: string | null
}

type Cells = Row<StaffColumn>['cells']

const YES = ['是', '有', '对', '√', '✓', 'y', 'yes', '1', '负责人', '主任', '正职']
const NO = ['', '否', '无', '不是', '×', 'n', 'no', '0', '-']
const WORKING = ['', '在职', '在岗', '在编', '正常', '返聘', '合同', '试用', '实习', '规培', '进修']
const GONE = ['离职', '离岗', '退休', '调出', '辞职', '解聘', '死亡', '内退']

export function checkRows(rows: Row<StaffColumn>[], known: Known): Checked {
  const checked: Checked = {
    problems: [],
    changes: [],
    added: 0,
    unchanged: 0,
    changed: [],
    questions: [],
    missing: [],
  }
  const seen = new Map<string, number>()
  const byStripped = strippedNumbers(known.roster)
  for (const { row, cells } of rows) {
    const staffId = numberOf(row, cells, checked)
    if (staffId !== null) {
      const first = seen.get(staffId)
      if (first === undefined) seen.set(staffId, row)
      else checked.problems.push({ row, column: '工号', message: `工号 ${staffId} 和第 ${first} 行重复` })
    }
    checkRow(row, cells, staffId, known, byStripped, checked)
  }
  for (const roster of known.roster.values()) {
    if (roster.state === 'left' || seen.has(roster._id)) continue
    checked.missing.push({ row: null, who: whoIs(roster), what: roster.departmentName })
  }
  return checked
}

function numberOf(row: number, { number }: Cells, { problems }: Checked): string | null {
  if (!number) return null
  const parsed = StaffNumber.safeParse(number)
  if (parsed.success) return parsed.data
  problems.push({ row, column: '工号', message: `“${number}”不像工号：只能是字母、数字和短横线` })
  return null
}

function checkRow(
  row: number,
  cells: Cells,
  staffId: string | null,
  known: Known,
  byStripped: Map<string, RosterRecord[]>,
  checked: Checked,
): void {
  const { problems, questions } = checked
  const name = plainName(cells.name)
  const department = placeOf(row, '科室', cells.department, known.departments, problems)
  const branch = cells.branch ? placeOf(row, '支部', cells.branch, known.branches, problems) : undefined
  const head = headOf(row, cells.head, problems)
  const working = workingOf(row, cells.state, problems)
  if (staffId === null || name === '') return
  const before = known.roster.get(staffId)
  if (!before) {
    const meant = lostZeros(staffId, name, byStripped)
    if (meant) problems.push({ row, column: '工号', message: `像是名单里的 ${meant} ${name}，开头的 0 丢了` })
  } else if (before.name !== name) {
    problems.push({
      row,
      column: '姓名',
      message: `工号 ${staffId} 在名单里是“${before.name}”，这里是“${name}”；改名请先在名单里改`,
    })
    return
  }
  if (department === null || branch === null || head === null || working === null) return
  const who = `${staffId} ${name}`
  if (!working) {
    const what = before && before.state !== 'left' ? '文件里已不在职，请到个人页办理离岗' : '不在职，不加入名单'
    questions.push({ row, who, what })
    return
  }
  if (before?.state === 'left') {
    questions.push({ row, who, what: '名单里已离岗，回来工作请重新邀请' })
    return
  }
  weigh(row, who, { staffId, name, title: titleOf(cells), department, branch, head }, before, known, checked)
}

type Read = {
  staffId: string
  name: string
  title: string | undefined
  department: { id: string; name: string }
  branch: { id: string; name: string } | undefined
  head: boolean | undefined
}

/** An empty cell, or a column that is not there, says nothing about somebody who is in the list already. */
function weigh(
  row: number,
  who: string,
  read: Read,
  before: RosterRecord | undefined,
  known: Known,
  checked: Checked,
): void {
  const { staffId, name, title, department, branch, head } = read
  const wanted: RowChange = {
    staffId,
    name,
    title: title ?? before?.title ?? '',
    departmentId: department.id,
    departmentName: department.name,
    branchId: branch?.id ?? before?.branchId ?? null,
    head: head ?? before?.head ?? false,
    was: before?.version ?? 0,
  }
  if (!before) {
    checked.changes.push(wanted)
    checked.added += 1
    return
  }
  const moves = before.departmentId !== department.id
  if (moves && before.state !== 'listed') {
    checked.questions.push({
      row,
      who,
      what: `科室从${before.departmentName}变成${department.name}，请到个人页办理调动`,
    })
    wanted.departmentId = before.departmentId
    wanted.departmentName = before.departmentName
    wanted.head = before.head
  }
  const what = differences(before, wanted, known)
  if (what.length === 0) checked.unchanged += 1
  else if (staffId === known.self) {
    checked.questions.push({ row, who, what: `这是您自己（${what.join('，')}），请另一位管理员办理` })
  } else {
    checked.changes.push(wanted)
    checked.changed.push({ row, who, what: what.join('，') })
  }
}

function differences(before: RosterRecord, after: RowChange, { branches }: Known): string[] {
  const branchName = (id: string | null) => branches.find((branch) => branch.id === id)?.name ?? '随科室'
  const found: string[] = []
  if (before.departmentId !== after.departmentId) found.push(`${before.departmentName} → ${after.departmentName}`)
  if (before.title !== after.title) found.push(`${before.title || '（无职务）'} → ${after.title || '（无职务）'}`)
  if (before.head !== after.head) found.push(after.head ? '成为负责人' : '不再是负责人')
  if (before.branchId !== after.branchId)
    found.push(`支部 ${branchName(before.branchId)} → ${branchName(after.branchId)}`)
  return found
}

function placeOf(
  row: number,
  column: string,
  name: string | undefined,
  places: { id: string; name: string }[],
  problems: RowProblem[],
): { id: string; name: string } | null {
  // An empty one was named by the reader.
  if (!name) return null
  const found = places.find((place) => sameName(place.name, name))
  if (found) return found
  const meant = nearest(
    name,
    places.map((place) => place.name),
  )
  const what = column === '科室' ? '科室' : '支部'
  problems.push({
    row,
    column,
    message: `没有“${name}”这个${what}${meant ? `，是不是“${meant}”？` : '，请先在系统里建好'}`,
  })
  return null
}

function sameName(a: string, b: string): boolean {
  const bare = (name: string) => name.replace(/[\s（）()]/g, '')
  return bare(a) === bare(b)
}

/** Undefined: the file does not say. Null: it says something that is neither yes nor no. */
function headOf(row: number, text: string | undefined, problems: RowProblem[]): boolean | undefined | null {
  if (text === undefined) return undefined
  const word = text.toLowerCase()
  if (YES.includes(word)) return true
  if (NO.includes(word)) return false
  problems.push({ row, column: '是否负责人', message: `“${text}”看不懂，请填“是”或“否”` })
  return null
}

function workingOf(row: number, text: string | undefined, problems: RowProblem[]): boolean | null {
  if (text === undefined || WORKING.includes(text)) return true
  if (GONE.includes(text)) return false
  problems.push({ row, column: '在职状态', message: `“${text}”看不懂，请填“在职”或“离职”` })
  return null
}

function titleOf({ post, rank }: Cells): string | undefined {
  const said = [...new Set([post, rank].filter((part) => part))].join('、')
  return said === '' ? undefined : said.slice(0, 30)
}

/** 王　伟 → 王伟; a name in Latin letters keeps its spaces. */
function plainName(name: string | undefined): string {
  if (!name) return ''
  return /\p{Script=Han}/u.test(name) ? name.replace(/\s+/g, '') : name.replace(/\s+/g, ' ')
}

function strippedNumbers(roster: Known['roster']): Map<string, RosterRecord[]> {
  const found = new Map<string, RosterRecord[]>()
  for (const record of roster.values()) {
    if (!record._id.startsWith('0')) continue
    const stripped = record._id.replace(/^0+/, '')
    found.set(stripped, [...(found.get(stripped) ?? []), record])
  }
  return found
}

function lostZeros(staffId: string, name: string, byStripped: Map<string, RosterRecord[]>): string | null {
  return byStripped.get(staffId)?.find((record) => record.name === name)?._id ?? null
}

function whoIs({ _id, name }: RosterRecord): string {
  return `${_id} ${name}`
}
