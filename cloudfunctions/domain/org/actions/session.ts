import { type ActionName, actions } from '@nuanyu/types/actions'
import { type Role, roleNames } from '@nuanyu/types/roles'
import type { Session } from '@nuanyu/types/session'
import { handle } from '../../../kernel/action'
import { grantsOf, hasRole } from '../../../kernel/viewer'
import { unreadCount } from '../../notices/store'
import { templatesFor } from '../../notices/templates'
import { allDepartments } from '../store'

export const session = handle('session.get', 'staff', async (_input, context) => {
  const { viewer, now, secrets } = context
  const grants = grantsOf(viewer, now)
  const departments = grants.length ? await allDepartments(now) : []
  const nameOf = (id: string) => departments.find((department) => department._id === id)?.name ?? id
  const mayAsk = (name: ActionName) => {
    const { roles }: { roles: 'anyone' | readonly Role[] } = actions[name]
    return roles === 'anyone' || roles.some((role) => hasRole(viewer, role, now))
  }
  const homes: Session['homes'] = ['patient']
  if (mayAsk('feedback.inbox')) homes.push('workbench')
  if (mayAsk('reports.overview')) homes.push('overview')
  if (mayAsk('org.posts')) homes.push('places')
  if (mayAsk('feedback.enter')) homes.push('enter')
  if (viewer.staff?.active) homes.push('statements')
  if (mayAsk('vault.requests')) homes.push('vault')
  if (mayAsk('audit.list')) homes.push('audit')
  return {
    staff: viewer.staff?.active
      ? {
          name: viewer.staff.name,
          title: viewer.staff.title,
          department: viewer.staff.departmentName,
          roles: grants.map(({ role, scope }) => ({
            role,
            label: roleNames[role],
            scope: scope.kind === 'hospital' ? '全院' : nameOf(scope.id),
          })),
        }
      : null,
    homes,
    uploadFolder: secrets.uploadFolder(viewer.personKey),
    templates: grants.length > 0 ? templatesFor('case_todo') : [],
    unreadNotices: await unreadCount(viewer.personKey),
  }
})
