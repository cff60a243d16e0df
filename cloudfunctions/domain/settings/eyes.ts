import { officialCalendar } from '../../kernel/calendar'
import type { Context } from '../../kernel/context'
import { allDepartments } from '../org/store'
import type { Eyes } from './views'

export async function eyesOf({ viewer, now, calendar, settings }: Context): Promise<Eyes> {
  const departments = await allDepartments(now)
  const names = new Map([
    ...departments.map(({ _id, name }): [string, string] => [_id, name]),
    ...settings.subjects.map(({ id, label }): [string, string] => [id, label]),
  ])
  return { viewer, now, calendar, official: officialCalendar, names }
}
