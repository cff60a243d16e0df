import { handle } from '../../../kernel/action'
import { allBranches } from '../../org/printed'
import { allDepartments } from '../../org/store'
import { present } from '../present'
import { jobsOf } from '../store'

/** A file lives for a day, and nobody makes more batches than this in one. */
const SHOWN = 10

export const posters = handle('org.posters', 'staff', async (_input, { viewer, now, files }) => ({
  jobs: await Promise.all((await jobsOf(viewer.personKey, SHOWN)).map((job) => present(job, files))),
  departments: (await allDepartments(now))
    .filter(({ retired }) => !retired)
    .map(({ _id, name, group, branchId }) => ({
      id: _id,
      name,
      group,
      branchId,
    })),
  branches: (await allBranches()).map(({ _id, name }) => ({ id: _id, name })),
}))
