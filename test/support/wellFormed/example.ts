import type { ActionName, Input } from '@nuanyu/types/actions'

/** For actions that ask for a role: a well-formed input, so that only the role can be the reason of a refusal. */
export type Examples = { [A in ActionName]?: Input<A> }
