import { handle } from '../../../kernel/action'
import { presentImport } from '../importing'
import { latestImport } from '../store'

export const importState = handle('people.importState', 'staff', async (_input, { now }) =>
  presentImport(await latestImport(), now),
)
