/** Where people at work can go: only the places that the server opened for this person. */
import { useSession } from '../../session/useSession'
import type { NavItem } from '../../ui'
import { openTo } from './workplaces'

/** Undefined where there is nowhere else to go: one lonely tab helps nobody. */
export function useWorkNav(current: string, counts: Record<string, number> = {}): NavItem[] | undefined {
  const { session } = useSession()
  const groups = openTo(session?.homes ?? [])
  const items = groups.flatMap(({ title: group, places }) =>
    places.map(({ id, title, icon, url }, index) => ({
      id,
      title,
      icon,
      url,
      current: id === current,
      ...(index === 0 && groups.length > 1 ? { group } : {}),
      ...(counts[id] === undefined ? {} : { count: counts[id] }),
    })),
  )
  return items.length < 2 ? undefined : items
}
