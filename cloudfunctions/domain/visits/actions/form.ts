import { checkKinds } from '@nuanyu/types/inspection/items'
import { handle } from '../../../kernel/action'
import { visitLinesOf } from '../../inspection/plans/visitLines'
import { postsOf } from '../../org/store'
import { staffWith } from '../../people/store'
import { offeredItems } from '../offered'
import { whyNotSent } from '../policy'
import { countByLine } from '../store'

export const form = handle('visits.form', 'staff', async ({ departmentId, planId }, { now, settings }) => {
  const inspectors = await staffWith(['inspector'])
  const posts = departmentId ? await postsOf([departmentId]) : []
  return {
    items: offeredItems(settings),
    inspectors: inspectors.map((staff) => {
      const why = whyNotSent(staff, departmentId ?? '', now)
      return { staffId: staff.staffId, name: staff.name, department: staff.departmentName, may: why === '', why }
    }),
    posts: posts.filter(({ retired }) => !retired).map(({ _id, name }) => ({ id: _id, label: name })),
    plan: planId === null ? null : await planned(planId),
  }
})

async function planned(planId: string) {
  const { lines, ...plan } = await visitLinesOf(planId)
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
