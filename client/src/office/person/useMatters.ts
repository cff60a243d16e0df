import { useState } from 'react'
import { useQuery } from '../../cloud'

/** What is open for somebody, and whom the administrator chose to go on with it. */
export function useMatters(staffId: string) {
  const query = useQuery('people.matters', { staffId })
  const [successors, setSuccessors] = useState<Record<string, string>>({})
  return {
    query,
    successors,
    choose: (departmentId: string, chosen: string | null) =>
      setSuccessors((before) => {
        const others = Object.fromEntries(Object.entries(before).filter(([id]) => id !== departmentId))
        return chosen === null ? others : { ...others, [departmentId]: chosen }
      }),
    chosen: Object.entries(successors).map(([departmentId, successor]) => ({ departmentId, staffId: successor })),
  }
}
