import type { Audience, AudienceChoices, AudienceView } from '@nuanyu/types/receipts'
import type { Chosen } from './PeopleField'

/** An audience while it is being chosen: people with their names. */
export type AudienceForm = Omit<Audience, 'staffIds'> & { people: Chosen[] }

export const NOBODY: AudienceForm = {
  everyone: false,
  departmentIds: [],
  branchIds: [],
  postKinds: [],
  roles: [],
  people: [],
}

export function formOf({ value, people }: AudienceView): AudienceForm {
  const { staffIds: _, ...rest } = value
  return { ...rest, people }
}

/** What is chosen one by one says nothing where everybody is meant. */
export function audienceOf({ people, ...form }: AudienceForm): Audience {
  if (form.everyone) return { ...NOBODY_SENT, everyone: true }
  return { ...form, staffIds: people.map(({ staffId }) => staffId) }
}

const NOBODY_SENT: Audience = {
  everyone: false,
  departmentIds: [],
  branchIds: [],
  postKinds: [],
  roles: [],
  staffIds: [],
}

export function unitsOf(ids: readonly string[], departments: AudienceChoices['departments']) {
  return ids.map((id) => ({ id, name: departments.find((one) => one.id === id)?.name ?? '已停用的科室' }))
}
