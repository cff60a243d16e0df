import type { StaffRecord } from '../../../kernel/viewer'
import type { RoleGrant } from '@nuanyu/types/roles'
import { roleNames } from '@nuanyu/types/roles'
import type { Notice } from '../../notices/notice'
import { dayOf } from '../../time/localTime'
import { sayDay } from '../../time/sayWhen'
import { REMIND_DAYS, roleStepAt } from '../derive'
import { isRunning } from '../grants'
import { toAdmins, toPerson } from '../notify'
import type { HandoverRecord } from '../records'
import { type By, handoversFor } from './change'
import { wordsOf } from './granting'

type Passed = { staff: StaffRecord; change: string; notices: Notice[]; handovers: HandoverRecord[] }

/** What time has brought about since the step was due. A role that ended stays in the record, and counts for nothing. */
export function passRoles(staff: StaffRecord, by: Pick<By, 'now' | 'newId'>): Passed {
  const { now } = by
  const since = staff.roleStepAt ?? now
  const endedNow = staff.roles.filter(
    ({ until }) => until !== null && new Date(until) >= since && new Date(until) <= now,
  )
  const ending = staff.roles.filter((grant) => isRunning(grant, now) && remindedIn(grant, since, now))
  return {
    staff: { ...staff, roleStepAt: roleStepAt(staff.roles, now) },
    change: [...endedNow.map((one) => `ended ${wordsOf(one)}`), ...ending.map((one) => `ending ${wordsOf(one)}`)].join(
      ' ',
    ),
    notices: [
      ...endedNow.flatMap((one) => about(staff, `${roleNames[one.role]}今天到期`)),
      ...ending.flatMap((one) => about(staff, `${roleNames[one.role]}${sayEnd(one, now)}到期`)),
    ],
    handovers: handoversFor(endedNow, by),
  }
}

function remindedIn({ until }: RoleGrant, since: Date, now: Date): boolean {
  if (until === null) return false
  const reminder = new Date(until).getTime() - REMIND_DAYS * 86_400_000
  return reminder >= since.getTime() && reminder <= now.getTime()
}

function sayEnd({ until }: RoleGrant, now: Date): string {
  return sayDay(dayOf(new Date(until ?? now)), now)
}

function about({ _id, staffId, name }: StaffRecord, title: string): Notice[] {
  return [
    { ...toPerson(_id, title), body: '需要继续的请告诉管理员' },
    { ...toAdmins(title, name), page: `office/person/index?id=${staffId}` },
  ]
}
