import { AppError } from '@nuanyu/types/errors'
import { hasRole, type Viewer } from '../../kernel/viewer'
import { allDepartments } from '../org/store'
import { headsOf } from './policy'

type Scope = { all: boolean; departments: { id: string; label: string }[]; chosen: string | null }

/** Whose people the viewer may list: everybody's for the offices, their own for heads; nobody's for anybody else. */
export async function departmentsFor(asked: string | null, viewer: Viewer, now: Date): Promise<Scope> {
  const all = hasRole(viewer, 'party_office', now) || hasRole(viewer, 'discipline', now)
  const heads = headsOf(viewer)
  if (!all && heads.length === 0) throw new AppError('FORBIDDEN')
  const departments = (await allDepartments(now))
    .filter(({ _id, retired }) => (all ? !retired : heads.includes(_id)))
    .map(({ _id, name }) => ({ id: _id, label: name }))
  if (all) return { all, departments, chosen: asked }
  if (asked !== null && !heads.includes(asked)) throw new AppError('NOT_FOUND')
  return { all, departments, chosen: asked ?? heads[0] ?? '' }
}
