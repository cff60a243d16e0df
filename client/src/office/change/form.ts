/** What is written down for an entry, and the months it may name. */
import type { Candidate, ChangeStatus, ChangeView } from '@nuanyu/types/changes'

export interface ChangeForm {
  said: string
  changed: string
  department: { id: string; name: string } | null
  month: string
  status: ChangeStatus
  note: string
  cases: Candidate[]
}

export function freshForm(month: string): ChangeForm {
  return { said: '', changed: '', department: null, month, status: 'done', note: '', cases: [] }
}

export function formOf({ text, preview, cases }: ChangeView): ChangeForm {
  const { said, changed, departmentId, month, status } = text
  const department = departmentId === null ? null : { id: departmentId, name: preview.department ?? '' }
  return { said, changed, department, month, status, note: '', cases }
}

/** What was answered is a good beginning; the first case chosen fills in what is still empty. */
export function withCases(form: ChangeForm, cases: Candidate[]): ChangeForm {
  const [first] = cases
  if (!first || form.cases.length > 0 || form.changed !== '') return { ...form, cases }
  return {
    ...form,
    cases,
    changed: first.change,
    department: first.departmentId === null ? null : { id: first.departmentId, name: first.department },
    month: first.on ?? form.month,
    status: first.kindLabel === '已经改进' ? 'done' : 'planned',
  }
}

export function textOf({ said, changed, department, month, status }: ChangeForm) {
  return { said, changed, departmentId: department?.id ?? null, month, status }
}

/** Two years around this month, the newest first. */
export function monthsAround(month: string): { id: string; label: string }[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: 25 }, (_, index) => {
    const months = year * 12 + (number - 1) + 12 - index
    const id = `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`
    return { id, label: `${String(Math.floor(months / 12))}年${String((months % 12) + 1)}月` }
  })
}
