import type { ActionName, Output, Parsed } from '@nuanyu/types/actions'
import type { Context } from './context'

export type Handler = {
  name: ActionName
  /** `person`: only the pseudonym is needed, so the look-up of staff roles (one trip) is saved. */
  needs: 'person' | 'staff'
  act(input: unknown, context: Context): Promise<unknown>
}

/** Ties an operation to its contract: input and output are checked against `types/actions.ts` by the compiler. */
export function handle<A extends ActionName>(
  name: A,
  needs: Handler['needs'],
  act: (input: Parsed<A>, context: Context) => Promise<Output<A>>,
): Handler {
  return { name, needs, act: (input, context) => act(input as Parsed<A>, context) }
}
