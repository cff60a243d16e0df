/** Where people at work can go: only the places that the server opened for this person. */
import type { Session } from '@nuanyu/types/session'
import { useSession } from '../../session/useSession'
import type { NavItem } from '../../ui'

type Place = NavItem & { home: Session['homes'][number] }

const PLACES: readonly Place[] = [
  { id: 'workbench', title: '工作台', icon: 'list', url: '/staff/workbench/index', home: 'workbench' },
  { id: 'enter', title: '代为登记', icon: 'edit', url: '/staff/enter/index', home: 'enter' },
  { id: 'overview', title: '总览', icon: 'chart', url: '/office/overview/index', home: 'overview' },
  { id: 'overdue', title: '逾期', icon: 'clock', url: '/office/overdue/index', home: 'overview' },
  { id: 'places', title: '岗位与二维码', icon: 'qr', url: '/office/places/index', home: 'places' },
  { id: 'people', title: '人员与角色', icon: 'users', url: '/office/people/index', home: 'people' },
  { id: 'changes', title: '您提我改', icon: 'check', url: '/office/changes/index', home: 'changes' },
  { id: 'vault', title: '身份保管', icon: 'lock', url: '/office/vault/index', home: 'vault' },
  { id: 'audit', title: '审计', icon: 'shield', url: '/office/audit/index', home: 'audit' },
  { id: 'thanks', title: '感谢', icon: 'heart', url: '/staff/thanks/index', home: 'thanks' },
  { id: 'thanks-office', title: '感谢的公布', icon: 'megaphone', url: '/office/thanks/index', home: 'thanksOffice' },
  { id: 'statements', title: '情况说明', icon: 'chat', url: '/staff/statements/index', home: 'statements' },
  { id: 'handbook', title: '暖语手册', icon: 'heart', url: '/staff/handbook/index', home: 'handbook' },
  { id: 'handbookEdit', title: '手册编修', icon: 'letter', url: '/office/handbook/index', home: 'handbookEdit' },
  { id: 'phrases', title: '听到的话', icon: 'megaphone', url: '/office/phrases/index', home: 'phraseHeat' },
]

/** Undefined where there is nowhere else to go: one lonely tab helps nobody. */
export function useWorkNav(current: string, counts: Record<string, number> = {}): NavItem[] | undefined {
  const { session } = useSession()
  const open = PLACES.filter(({ home }) => session?.homes.includes(home))
  if (open.length < 2) return undefined
  return open.map(({ id, title, icon, url }) => ({
    id,
    title,
    icon,
    url,
    current: id === current,
    ...(counts[id] === undefined ? {} : { count: counts[id] }),
  }))
}
