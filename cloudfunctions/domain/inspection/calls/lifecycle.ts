import type { CallState } from '@nuanyu/types/inspection'
import type { Law } from '../../../kernel/living/record'

/** What an inspector does with a call. Nobody else is a part of it. */
export type CallStep = 'dial' | 'record' | 'complain'

export const lifecycle: Law<CallStep, 'caller', CallState> = {
  dial: { caller: ['to_call'] },
  record: { caller: ['to_call'] },
  // Heard on the call, or remembered when it is over: also who refuses the questions may have something to say.
  complain: { caller: ['to_call', 'reached', 'refused'] },
}
