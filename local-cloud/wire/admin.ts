import crypto from 'node:crypto'
import { CloudError } from '../errors'
import { own } from '../store/values'
import { type Request, type Services } from './action'
import { ACTIONS, isDatabaseAction } from './actions'

/** Answers one JSON request of an SDK: finds the action, runs it, wraps the answer or the error. */

export type Latency = readonly [number, number] | undefined

export async function handleAdmin(
  services: Services,
  request: Request,
  latency: Latency,
): Promise<Record<string, unknown>> {
  const requestId = crypto.randomUUID()
  try {
    const name = String(request.params.action)
    const action = own(ACTIONS, name)
    if (!action) throw new CloudError('INVALID_PARAM', `[InvalidParameter] unsupported action: ${name}`)
    if (isDatabaseAction(name) && request.callId !== undefined) services.functions.log.countTrip(request.callId)
    const leave = enterTransaction(services, request, name)
    try {
      if (isDatabaseAction(name)) await pause(latency, leave !== undefined)
      return { requestId, ...((await action(services, request)) as Record<string, unknown>) }
    } finally {
      leave?.()
    }
  } catch (error) {
    return { requestId, ...toReply(error) }
  }
}

/** Operations inside one transaction must come one at a time; a rollback may always come. */
function enterTransaction(
  { store, now }: Services,
  { params, sentAt }: Request,
  name: string,
): (() => void) | undefined {
  if (!params.transactionId || name === 'database.abortTransaction') return undefined
  return store.transactions.enter(store.transactions.get(params.transactionId), sentAt, now)
}

/** The injected latency; inside a transaction at least one turn, so that operations sent in parallel meet. */
async function pause(latency: Latency, inTransaction: boolean): Promise<void> {
  if (latency) {
    const [min, max] = latency
    await new Promise((resolve) => setTimeout(resolve, min + Math.random() * (max - min)))
  } else if (inTransaction) {
    await new Promise((resolve) => setImmediate(resolve))
  }
}

export function toReply(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message }
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
}
