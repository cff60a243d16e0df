import type { Audience } from '@nuanyu/types/receipts'
import type { Context } from '../../kernel/context'
import { allBranches, allDepartments } from '../org/store'
import { rosterById } from '../people/store'
import type { AudienceNames } from './views'

/** What places are called: remembered, so that a list costs no trip for it. */
export async function placeNames({
  now,
  settings,
}: Pick<Context, 'now' | 'settings'>): Promise<Omit<AudienceNames, 'people'>> {
  const nameById = (records: { _id: string; name: string }[]) => new Map(records.map(({ _id, name }) => [_id, name]))
  return {
    departments: nameById(await allDepartments(now)),
    branches: nameById(await allBranches(now)),
    postKinds: new Map(settings.postKinds.map(({ id, label }) => [id, label])),
  }
}

/** With the people that were chosen one by one. */
export async function audienceNames(
  { staffIds }: Audience,
  context: Pick<Context, 'now' | 'settings'>,
): Promise<AudienceNames> {
  return { ...(await placeNames(context)), people: await rosterById(staffIds) }
}
