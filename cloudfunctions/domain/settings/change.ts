import { AppError } from '@nuanyu/types/errors'
import type { SettingKind, SettingValue } from '@nuanyu/types/settings'
import type { Context } from '../../kernel/context'
import { allDepartments } from '../org/store'
import { maySave } from './policy'
import { problemsOf } from './rules'

export function assertMaySave(kind: SettingKind, { viewer, now }: Context): void {
  if (!maySave(kind, viewer, now)) throw new AppError('FORBIDDEN')
}

/** Refuses, field by field, what a change must not do. Answers the value. */
export async function judge(kind: SettingKind, { now, settings }: Context) {
  const departments = (await allDepartments(now)).map(({ _id }) => _id)
  const beside = { departments, subjects: settings.subjects }
  return (before: SettingValue | null, after: SettingValue): SettingValue => {
    const fields = problemsOf(kind, before, after, beside)
    if (fields.length > 0) throw new AppError('VALIDATION', { details: { fields } })
    return after
  }
}
