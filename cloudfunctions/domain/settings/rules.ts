import type { FieldProblem } from '@nuanyu/types/errors'
import {
  isCalendar,
  type ReplyTemplate,
  type SettingKind,
  type SettingValue,
  type Subject,
} from '@nuanyu/types/settings'
import { difference } from './difference'

/** What a change must keep, beyond what a value looks like (that is the contract's). */

type Listed = { id: string; label: string; retired?: true | undefined }

/** What else is known when a change is judged. */
export type Beside = { departments: readonly string[]; subjects: readonly Subject[] }

export function problemsOf(
  kind: SettingKind,
  before: SettingValue | null,
  after: SettingValue,
  beside: Beside,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  const wrong = (path: (string | number)[], message: string) =>
    problems.push({ path: ['value', ...path].join('.'), message })
  if (before !== null && difference(before, after).length === 0) wrong([], '和现在的一样，没有改动')
  if (isList(before) && isList(after)) for (const message of lost(before, after)) wrong([], message)
  if (kind === 'postMarks' && isList(before) && isList(after)) {
    const known = before.map(({ id }) => id)
    if (after.some(({ id, retired }) => retired || !known.includes(id))) wrong([], '这一组只能改叫法和顺序，不能增减')
  }
  if (kind === 'subjects') {
    for (const { index, message } of subjectProblems(before as Subject[] | null, after as Subject[], beside))
      wrong([index], message)
  }
  if (kind === 'replyTemplates') {
    const known = beside.subjects.map(({ id }) => id)
    ;(after as ReplyTemplate[]).forEach(({ subjects }, index) => {
      if (subjects.some((id) => !known.includes(id))) wrong([index, 'subjects'], '有的类别已经没有了，请重新选')
    })
  }
  return problems
}

/** Cases and ratings hold ids: what was ever offered stays, so that old records still say what they meant. */
function lost(before: readonly Listed[], after: readonly Listed[]): string[] {
  const kept = new Set(after.map(({ id }) => id))
  return before
    .filter(({ id }) => !kept.has(id))
    .map(({ label }) => `“${label}”可能已经用过，不能删除，请改为停用，旧记录才看得懂`)
}

/** A low rating that becomes a case is one of it. */
const OF_RATINGS = 'attitude'

function subjectProblems(before: readonly Subject[] | null, after: readonly Subject[], { departments }: Beside) {
  const found: { index: number; message: string }[] = []
  after.forEach((subject, index) => {
    const was = before?.find(({ id }) => id === subject.id)
    const wrong = (message: string) => found.push({ index, message })
    // Breaches of the nine rules go to discipline only, past the department (DOMAIN §2).
    if (was?.lane === 'discipline' && (subject.lane !== 'discipline' || subject.retired))
      wrong(`“${was.label}”涉及九项准则，必须直接转纪检监察室，不能改也不能停用`)
    if (subject.id === OF_RATINGS && subject.retired) wrong('评价转成的投诉归在这一类，不能停用')
    if (subject.suggest !== null && !departments.includes(subject.suggest)) wrong('建议的科室已经没有了，请重新选')
  })
  return found
}

/** An old value brought back. What has been added since is not lost but retired. */
export function restored(kind: SettingKind, old: SettingValue, current: SettingValue | null): SettingValue {
  if (isCalendar(kind) || !isList(old) || !isList(current)) return old
  const known = new Set((old as Listed[]).map(({ id }) => id))
  const since = (current as Listed[]).filter(({ id }) => !known.has(id)).map((item) => ({ ...item, retired: true }))
  return [...(old as Listed[]), ...since] as SettingValue
}

function isList(value: SettingValue | null): value is Extract<SettingValue, unknown[]> & Listed[] {
  return Array.isArray(value)
}
