import { AppError } from '@nuanyu/types/errors'
import type { Filter } from '@nuanyu/types/reports'
import type { Context } from '../../kernel/context'
import { allDepartments } from '../org/store'
import { mayLookAt, readingOf } from './policy'

/** Refused where the place is not theirs; whether there is such a place is not said. */
export async function assertMayLookAt({ place }: Filter, { viewer, now }: Context): Promise<void> {
  const departments = (await allDepartments(now)).map(({ _id, branchId }) => ({ id: _id, branchId }))
  if (!mayLookAt(place, readingOf(viewer, now), departments)) throw new AppError('FORBIDDEN')
}
