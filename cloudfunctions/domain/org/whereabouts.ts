import { AppError } from '@nuanyu/types/errors'
import type { Whereabouts } from '@nuanyu/types/feedback'
import type { Origin } from '../feedback/intake'
import { findPlace, getDepartment } from './store'

export type Found = Origin & { postKind: string | null; scene: string | null }

/** Where a person says they were. A code that was revoked meanwhile is refused on its own field. */
export async function locate(where: Whereabouts): Promise<Found> {
  if (where.by === 'unknown') return { department: null, branchId: null, post: null, postKind: null, scene: null }
  if (where.by === 'department') {
    const department = await getDepartment(where.departmentId, 'where')
    return {
      department: { id: department._id, name: department.name },
      branchId: department.branchId,
      post: null,
      postKind: null,
      scene: null,
    }
  }
  const found = await findPlace(where.scene)
  if (found.status !== 'active') {
    throw new AppError('VALIDATION', {
      details: { fields: [{ path: 'where', message: '这个二维码已停用，请从医院首页选择科室' }] },
    })
  }
  const { post, department, branch } = found.place
  return {
    department: { id: department.id, name: department.name },
    branchId: branch?.id ?? null,
    post: { id: post.id, name: post.name },
    postKind: post.kind,
    scene: where.scene,
  }
}
