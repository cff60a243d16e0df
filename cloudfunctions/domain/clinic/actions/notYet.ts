import { actions, type ActionName } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import type { Handler } from '../../../kernel/action'

/** Until both halves of the room are there: what the contract promises and nobody serves yet. Goes with the merge. */
export function notYet(served: Handler[], by: 'api' | 'export'): Handler[] {
  const names = (Object.keys(actions) as ActionName[]).filter(
    (name) => name.startsWith('clinic.') && actions[name].function === by && !served.some((one) => one.name === name),
  )
  return names.map((name) => ({
    name,
    needs: 'staff',
    act: async () => {
      throw new AppError('UNKNOWN_ACTION')
    },
  }))
}
