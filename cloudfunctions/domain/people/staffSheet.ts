import type { WrittenSheet } from '../tables/write'
import { printed, type StaffColumn } from './columns'
import type { RosterRecord } from './records'

const widths: Record<StaffColumn, number> = {
  number: 14,
  name: 14,
  department: 22,
  post: 20,
  rank: 16,
  head: 12,
  branch: 22,
  state: 12,
}

type Listed = RosterRecord & { branchName: string }

/** The list as it is read in again. */
export function listSheet(people: Listed[]): WrittenSheet {
  return {
    name: '职工名单',
    columns: printed.map(({ key, title }) => ({ title, width: widths[key] })),
    rows: people.map(({ _id, name, departmentName, title, head, branchName, state }) => [
      _id,
      name,
      departmentName,
      title,
      head ? '是' : '否',
      branchName,
      state === 'left' ? '离职' : '在职',
    ]),
  }
}
