import { actions, type ActionName } from '@nuanyu/types/actions'
import type { Envelope } from '@nuanyu/types/envelope'
import { AppError, type FieldProblem } from '@nuanyu/types/errors'
import type { Handler } from './action'
import type { Context, InForce, LoadInForce } from './context'
import { database } from './database'
import { files } from './files'
import { newCode, newId } from './ids'
import { logCall } from './log'
import { sdk } from './sdk'
import { secretsFromEnvironment } from './secretsFromEnvironment'
import { mayAsk } from './permit'
import type { StaffRecord, Viewer } from './viewer'

type FunctionName = (typeof actions)[ActionName]['function']

/** The one chain every call passes: identify → known? → parse → permit → act → present. */
export function serve(functionName: FunctionName, handlers: Handler[], loadInForce: LoadInForce) {
  const byName = new Map(handlers.map((handler) => [handler.name as string, handler]))
  assertComplete(functionName, byName)

  return async function main(event: unknown): Promise<Envelope<unknown>> {
    const requestId = newId()
    const started = Date.now()
    const { action, input } = asRequest(event)
    try {
      const handler = byName.get(action)
      if (!handler) throw new AppError('UNKNOWN_ACTION')
      const now = new Date()
      // Both at once: a cold instance waits for one trip and not for two.
      const [viewer, inForce] = await Promise.all([identify(handler), loadInForce(now)])
      permit(handler.name, viewer, now)
      const data = await handler.act(parse(handler.name, input), context(viewer, now, requestId, inForce))
      logCall({ requestId, action, outcome: 'ok', ms: Date.now() - started })
      return { ok: true, data, requestId }
    } catch (thrown) {
      return refuse(thrown, { requestId, action: byName.has(action) ? action : '(unknown)', started })
    }
  }
}

function asRequest(event: unknown): { action: string; input: unknown } {
  const { action, input } = (event ?? {}) as { action?: unknown; input?: unknown }
  return { action: typeof action === 'string' ? action : '', input: input ?? {} }
}

/** The openid comes from WeChat's context and from nowhere else. */
async function identify(handler: Handler): Promise<Viewer> {
  const openid = sdk.getWXContext().OPENID
  if (!openid) throw new AppError('UNIDENTIFIED')
  const personKey = secretsFromEnvironment().personKey(openid)
  const staff = handler.needs === 'staff' ? await database.get<StaffRecord>('staff', personKey) : null
  return { openid, personKey, staff }
}

function parse(name: ActionName, input: unknown): unknown {
  const result = actions[name].input.safeParse(input)
  if (result.success) return result.data
  const fields: FieldProblem[] = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: hasChinese(issue.message) ? issue.message : '填写不正确',
  }))
  throw new AppError('VALIDATION', { details: { fields } })
}

function hasChinese(message: string): boolean {
  return /\p{Script=Han}/u.test(message)
}

function permit(name: ActionName, viewer: Viewer, now: Date): void {
  if (!mayAsk(name, viewer, now)) throw new AppError('FORBIDDEN')
}

function context(viewer: Viewer, now: Date, requestId: string, inForce: InForce): Context {
  return {
    viewer,
    now,
    requestId,
    db: database,
    secrets: secretsFromEnvironment(),
    ...inForce,
    files,
    newId,
    newCode,
  }
}

function refuse(thrown: unknown, call: { requestId: string; action: string; started: number }): Envelope<never> {
  const known = thrown instanceof AppError
  const error = known ? thrown : new AppError('INTERNAL')
  logCall({
    requestId: call.requestId,
    action: call.action,
    outcome: error.code,
    ms: Date.now() - call.started,
    reason: known ? error.reason : String(thrown),
    stack: known ? undefined : (thrown as Error)?.stack,
  })
  const { code, message, details } = error
  return { ok: false, error: { code, message, requestId: call.requestId, details } }
}

/** An action of the contract without a handler, or served by the wrong function, fails at start and not at a patient. */
function assertComplete(functionName: FunctionName, byName: Map<string, Handler>): void {
  const promised = Object.entries(actions).flatMap(([name, { function: server }]) =>
    server === functionName ? [name] : [],
  )
  const missing = promised.filter((name) => !byName.has(name))
  const foreign = [...byName.keys()].filter((name) => !promised.includes(name))
  if (missing.length || foreign.length) {
    throw new Error(
      `${functionName}: missing handlers [${missing.join(', ')}], foreign handlers [${foreign.join(', ')}]`,
    )
  }
}
