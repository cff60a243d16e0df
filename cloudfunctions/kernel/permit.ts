import { type ActionName, actions } from '@nuanyu/types/actions'
import type { Role } from '@nuanyu/types/roles'
import { hasRole, type Viewer } from './viewer'

/** Whether this person may ask for the action at all. What of it they may see or do is the action's own policy. */
export function mayAsk(name: ActionName, viewer: Viewer, now: Date): boolean {
  const { roles }: { roles: 'anyone' | 'staff' | readonly Role[] } = actions[name]
  if (roles === 'anyone') return true
  if (roles === 'staff') return viewer.staff?.active === true
  return roles.some((role) => hasRole(viewer, role, now))
}
