import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { isResend } from '../../kernel/living/record'
import { momentOf } from '../../kernel/living/store'
import { partsOf } from './policy'
import { appraisedToday, asOfNow } from './people'
import { gradesOf, viewOf } from './present'
import type { AppraisalRecord } from './records'
import { blank, type Command, decide } from './rules'
import { appraisalId, appraisals, findAppraisal, lay } from './store'

type One = { staffId: string; year: number }
type Sent = One & { commandId: string; version: number }

/** The year of somebody, blank where nothing was said yet. For whom it is none of their business, there is nobody. */
export async function getFor({ staffId, year }: One, context: Context): Promise<AppraisalRecord> {
  const { viewer, now, secrets } = context
  const id = appraisalId(staffId, year, secrets)
  const stored = await findAppraisal(id)
  const today = await appraisedToday(staffId)
  const record = stored ? asOfNow(stored, today) : blank(id, today, year, now)
  if (partsOf(record, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  return record
}

/** Carries out a command and answers the year. What is refused leaves nothing behind. */
export async function carryOut(input: Sent, command: Command, context: Context) {
  const { viewer } = context
  const at = { ...momentOf(input, context), calendar: context.calendar }
  const record = await getFor(input, context)
  const step = (stored: AppraisalRecord) => {
    const known = asOfNow(stored, today)
    const after = decide(known, command, input.version, viewer, at)
    return after === known ? stored : after
  }
  const today = await appraisedToday(input.staffId)
  if (step(record) === record) return viewOf(record, context)
  if (record.history.length === 0) await lay(record)
  const after = await appraisals.change(record._id, `appraisal.${command.name}`, step, context)
  return viewOf(after, context)
}

/** Whether there is still something to copy for it. */
export async function isDone(input: Sent, name: Command['name'], context: Context): Promise<boolean> {
  return isResend(await getFor(input, context), context.viewer, momentOf(input, context), name)
}

export function gradeFrom(id: string, { settings }: Pick<Context, 'settings'>) {
  const grade = gradesOf(settings).find((one) => one.id === id)
  if (grade) return grade
  throw new AppError('VALIDATION', { details: { fields: [{ path: 'grade', message: '没有这个等次，请重新选择' }] } })
}

/** A year that has not begun cannot be appraised. */
export function assertYear(year: number, thisYear: number): void {
  if (year <= thisYear) return
  throw new AppError('VALIDATION', { details: { fields: [{ path: 'year', message: '还没到这一年度' }] } })
}
