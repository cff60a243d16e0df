import { AppError } from '@nuanyu/types/errors'
import type { RoleGrant } from '@nuanyu/types/roles'
import { countOnDesk } from '../feedback/store'
import type { Person } from './records'
import { indispensable, whyIndispensable } from './rules'
import { staffWith } from './store'

/**
 * Why this person's roles cannot become these, or null. Read beside the transaction and not in it: every change of
 * anybody's roles passes one document (store/change.ts touchList), so whoever lost the race reads again.
 */
export async function whyNotWithout({ staff }: Person, after: RoleGrant[], now: Date): Promise<string | null> {
  if (!staff || !staff.roles.some(({ role }) => indispensable.includes(role))) return null
  const others = (await staffWith(indispensable)).filter(({ _id }) => _id !== staff._id)
  return whyIndispensable(staff.roles, after, others, await countOnDesk(), now)
}

export async function assertRemaining(person: Person, after: RoleGrant[], now: Date): Promise<void> {
  const why = await whyNotWithout(person, after, now)
  if (why) throw new AppError('WRONG_STATE', { message: why })
}
