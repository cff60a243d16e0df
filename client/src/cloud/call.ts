import { actions, type ActionName, type Input, type Output } from '@nuanyu/types/actions'
import type { Request } from '@nuanyu/types/envelope'
import { AppError, type FieldProblem } from '@nuanyu/types/errors'
import { faultOf, unwrap } from './reply'
import { transport } from './transport'

/**
 * Asks the system to do something. Both ends are typed by the contract; whatever goes wrong arrives as an `AppError`,
 * with the code NETWORK when the cloud was not reached.
 *
 *   const receipt = await call('feedback.submit', input)
 */
export async function call<A extends ActionName>(action: A, input: Input<A>): Promise<Output<A>> {
  const request: Request = { action, input }
  let reply: unknown
  try {
    reply = await transport.callFunction(actions[action].function, request)
  } catch (thrown) {
    throw faultOf(thrown)
  }
  return unwrap<Output<A>>(reply)
}

/** Problems by dotted path, e.g. `{ 'contact.phone': '请填写正确的电话号码' }`. */
export type FieldProblems = Record<string, string>

/** What the server's parser would say, before anything is sent. Empty when all is well. */
export function check<A extends ActionName>(action: A, input: Input<A>): FieldProblems {
  const parsed = actions[action].input.safeParse(input)
  if (parsed.success) return {}
  return byPath(
    parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: /\p{Script=Han}/u.test(message) ? message : '填写不正确',
    })),
  )
}

/** The first problem of each field, in the order of the form. */
export function byPath(problems: FieldProblem[]): FieldProblems {
  const found: FieldProblems = {}
  for (const { path, message } of problems) found[path] ??= message
  return found
}

export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return new AppError('INTERNAL', { reason: String(thrown) })
}
