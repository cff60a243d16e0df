import { handle } from '../../../kernel/action'
import { postsOf } from '../../org/store'
import { staffWith } from '../../people/store'
import { offeredItems } from '../offered'
import { whyNotSent } from '../policy'

export const form = handle('visits.form', 'staff', async ({ departmentId }, { now, settings }) => {
  const inspectors = await staffWith(['inspector'])
  const posts = departmentId ? await postsOf([departmentId]) : []
  return {
    items: offeredItems(settings),
    inspectors: inspectors.map((staff) => {
      const why = whyNotSent(staff, departmentId ?? '', now)
      return { staffId: staff.staffId, name: staff.name, department: staff.departmentName, may: why === '', why }
    }),
    posts: posts.filter(({ retired }) => !retired).map(({ _id, name }) => ({ id: _id, label: name })),
  }
})
