import { eachAlone } from '../../../kernel/eachAlone'
import type { JobContext } from '../../../kernel/jobs'
import { callersNow, reassign } from './making'
import { endedAmong } from '../plans/store'
import { dropOpen, openHands } from './store'

/**
 * Calls of whoever may not make them any more go to others at once: they left, inspect no more, or moved to where is
 * called for. Where nobody may, the plan says that nobody has them.
 */
export async function passOnCalls({ author, secrets }: JobContext): Promise<number> {
  const all = await openHands()
  if (all.length === 0) return 0
  // An end that was cut off, or overtaken by a call that rang the next: nobody is called for what is over.
  const over = await endedAmong([...new Set(all.map(({ planId }) => planId))])
  for (const planId of over) await dropOpen(planId, author)
  const hands = all.filter(({ planId }) => !over.has(planId))
  const callers = await callersNow(author.now)
  const may = (key: string, departmentId: string) =>
    callers.find((caller) => caller.key === key)?.mayCallFor(departmentId) ?? false
  const hanging = hands.filter(({ inspectorKey, departmentId }) =>
    // What nobody has wants somebody as soon as there is one.
    inspectorKey === '' ? callers.some(({ key }) => may(key, departmentId)) : !may(inspectorKey, departmentId),
  )
  const plans = [...new Set(hanging.map(({ planId }) => planId))]
  const at = { now: author.now, commandId: '', fingerprint: '' }
  return eachAlone('calls', plans, (planId) => reassign(planId, at, { ...author, secrets }))
}
