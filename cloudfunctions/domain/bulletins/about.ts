import type { BulletinRecord } from './records'

/** Whom it is about: none of them judges it. */
export function aboutOf({ personIds, departments }: BulletinRecord) {
  return { departmentIds: departments.map(({ id }) => id), staffIds: personIds }
}
