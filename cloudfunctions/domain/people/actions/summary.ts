import { personStates, type PersonState } from '@nuanyu/types/people'
import { handle } from '../../../kernel/action'
import { hasRole } from '../../../kernel/viewer'
import { countByState, countWaiting, findSetUp, isAlone } from '../store'

export const summary = handle('people.summary', 'staff', async (_input, { viewer, now }) => {
  const counts = await countByState()
  const states = Object.fromEntries(
    Object.keys(personStates).map((state) => [state, counts[state as PersonState] ?? 0]),
  )
  return {
    states: states as Record<PersonState, number>,
    waiting: await countWaiting(),
    alone: isAlone(await findSetUp()),
    can: hasRole(viewer, 'admin', now) ? (['add', 'import', 'export'] as const).slice() : [],
  }
})
