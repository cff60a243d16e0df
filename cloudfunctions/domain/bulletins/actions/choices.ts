import { Role, roleNames } from '@nuanyu/types/roles'
import { handle } from '../../../kernel/action'
import { allBranches, departmentsInUse } from '../../org/store'

export const choices = handle('bulletins.choices', 'staff', async (_input, { now, settings }) => ({
  departments: (await departmentsInUse(now)).map(({ _id, name, group }) => ({ id: _id, name, group })),
  branches: (await allBranches(now)).filter(({ retired }) => !retired).map(({ _id, name }) => ({ id: _id, name })),
  postKinds: settings.postKinds.map(({ id, label }) => ({ id, label })),
  roles: Role.options.map((id) => ({ id, label: roleNames[id] })),
}))
