import { roleNames } from '@nuanyu/types/roles'
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
  const homes: Session['homes'] = ['patient']
  if ((['handler', 'complaint_office', 'discipline'] as const).some((role) => hasRole(viewer, role, now)))
    homes.push('workbench')
  if (
    (['party_office', 'supervision', 'discipline', 'complaint_office'] as const).some((role) =>
      hasRole(viewer, role, now),
    )
  )
    homes.push('overview')
  if (hasRole(viewer, 'admin', now) || hasRole(viewer, 'party_office', now)) homes.push('places')
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
