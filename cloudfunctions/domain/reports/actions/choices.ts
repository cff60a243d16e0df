import { channels } from '@nuanyu/types/feedback'
import { handle } from '../../../kernel/action'
import { mayAsk } from '../../../kernel/permit'
import { allBranches, allDepartments } from '../../org/store'
import { currentTaxonomies } from '../../settings/store'
import { mayLookAt, readingOf } from '../policy'

export const choices = handle('reports.choices', 'staff', async (_input, { viewer, now }) => {
  const [departments, branches, { subjects }] = await Promise.all([
    allDepartments(now),
    allBranches(now),
    currentTaxonomies(now),
  ])
  const reading = readingOf(viewer, now)
  const known = departments.map(({ _id, name, branchId }) => ({ id: _id, label: name, branchId }))
  const everything = reading === 'all'
  return {
    hospital: everything,
    branches: branches
      .filter(({ _id }) => mayLookAt({ kind: 'branch', id: _id }, reading, known))
      .map(({ _id, name }) => ({ id: _id, label: name })),
    departments: known.filter(({ id }) => mayLookAt({ kind: 'department', id }, reading, known)),
    subjects: everything ? subjects.map(({ id, label }) => ({ id, label })) : [],
    channels: everything ? Object.entries(channels).map(([id, label]) => ({ id, label })) : [],
    can: [
      ...(mayAsk('reports.behind', viewer, now) ? (['behind'] as const) : []),
      ...(mayAsk('reports.overdue', viewer, now) ? (['overdue'] as const) : []),
    ],
  }
})
