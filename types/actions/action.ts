import '../zod'
import * as z from 'zod'
import type { Role } from '../roles'

type FunctionName = 'api' | 'export'

/** One thing the system can do: what goes in, what comes out, who may ask at all, and which function serves it. */
type Action<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I
  output: O
  /**
   * `anyone`: every WeChat user. `staff`: everybody who works here. A list: one of these roles. The action's policy then
   * looks at scope and state.
   */
  roles: 'anyone' | 'staff' | readonly Role[]
  function: FunctionName
}

export function action<I extends z.ZodType, O extends z.ZodType>(definition: Action<I, O>): Action<I, O> {
  return definition
}

export const Nothing = z.object({})
