import { checkKinds } from '@nuanyu/types/inspection/items'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Viewer } from '../../../kernel/viewer'
import { visitLinesOf } from '../../inspection/plans/visitLines'
import { postsOf } from '../../org/store'
import { staffWith } from '../../people/store'
import { offeredItems } from '../offered'
import { whyNotSent } from '../policy'
import { countByLine } from '../store'

export const form = handle('visits.form', 'staff', async ({ departmentId, planId }, { viewer, now, settings }) => {
  const inspectors = await staffWith(['inspector'])
  const posts = departmentId ? await postsOf([departmentId]) : []
  return {
    items: offeredItems(settings),
    inspectors: inspectors.map((staff) => {
      const why = whyNotSent(staff, departmentId ?? '', now)
      return { staffId: staff.staffId, name: staff.name, department: staff.departmentName, may: why === '', why }
    }),
    posts: posts.filter(({ retired }) => !retired).map(({ _id, name }) => ({ id: _id, label: name })),
    plan: planId === null ? null : await planned(planId, viewer, now),
  }
})

/** Of a plan that looks at the viewer's own department there is nothing here: its days are the same for all lines. */
async function planned(planId: string, viewer: Viewer, now: Date) {
  const { lines, inspects, ...plan } = await visitLinesOf(planId)
  if (inspects(viewer, now)) throw new AppError('SELF_REVIEW')
  const scheduled = await countByLine(planId)
  return {
    ...plan,
    lines: lines.map(({ key, kind, department, items, count }) => ({
      key,
      kind,
      label: `${department.name} · ${checkKinds[kind]}`,
      department: { id: department.id, label: department.name },
      items,
      wanted: count,
      scheduled: scheduled.get(key) ?? 0,
    })),
  }
}
