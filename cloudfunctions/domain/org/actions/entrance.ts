import { handle } from '../../../kernel/action'
import { departmentsInUse, NOT_YET, theHospital } from '../store'
import { presentHospital } from '../views'

export const entrance = handle('org.entrance', 'person', async (_input, { now }) => ({
  hospital: presentHospital(await theHospital(now)),
  isSetUp: (await theHospital(now))._id !== NOT_YET,
  departments: (await departmentsInUse(now)).map(({ _id, name, group, location }) => ({
    id: _id,
    name,
    group,
    location,
  })),
}))
