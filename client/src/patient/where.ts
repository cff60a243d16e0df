import { useRouter } from '@tarojs/taro'
import type { Whereabouts } from '@nuanyu/types/feedback'
import type { Entrance, Place } from '@nuanyu/types/org'
import { useMemo } from 'react'
import { useQuery } from '../cloud'

/** Where the page was opened for: the code scanned, a department, or undefined when it must be asked. */
export function useGivenWhere(): Whereabouts | undefined {
  const { scene, departmentId } = useRouter().params
  return useMemo(() => {
    if (scene) return { by: 'scene', scene: decodeURIComponent(scene) }
    if (departmentId) return { by: 'department', departmentId }
    return undefined
  }, [scene, departmentId])
}

export interface Surroundings {
  departments: Entrance['departments']
  hospital: Entrance['hospital'] | undefined
  /** The place of the scanned code, when `where` is one that is still valid. */
  place: Place | undefined
  /** What to call it: 心内科 · 护士站. */
  name: string
  /** The scanned code is not valid (any more): the department must be chosen. */
  lost: boolean
}

/** Names for the place of a form. */
export function useSurroundings(where: Whereabouts | undefined): Surroundings {
  const entrance = useQuery('org.entrance', {})
  const scene = useQuery('org.scene', where?.by === 'scene' ? { scene: where.scene } : null)
  const departments = entrance.data?.departments ?? []
  const place = scene.data?.status === 'active' && where?.by === 'scene' ? scene.data.place : undefined
  return {
    departments,
    hospital: entrance.data?.hospital,
    place,
    name: nameOf(where, departments, place),
    lost: where?.by === 'scene' && scene.data !== undefined && scene.data.status !== 'active',
  }
}

function nameOf(
  where: Whereabouts | undefined,
  departments: Entrance['departments'],
  place: Place | undefined,
): string {
  if (place) return `${place.department.name} · ${place.post.name}`
  if (where?.by === 'department') return departments.find(({ id }) => id === where.departmentId)?.name ?? ''
  return ''
}

/** The picker's value for a place: undefined before choosing, null for "not known". */
export function departmentOf(where: Whereabouts | undefined): string | null | undefined {
  if (where === undefined || where.by === 'scene') return undefined
  return where.by === 'department' ? where.departmentId : null
}

export function whereOf(departmentId: string | null): Whereabouts {
  return departmentId === null ? { by: 'unknown' } : { by: 'department', departmentId }
}
