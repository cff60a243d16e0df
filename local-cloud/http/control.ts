import { parseInstant } from '../clock'
import { consoleRoutes } from '../console/routes'
import type { Body, ControlWorld, Handler } from '../console/world'
import { own } from '../store/values'
import { HttpError } from './request'

/** `/__cloud/*`: what a demo, a test or the console page needs to see and to steer. Only for this machine. */

type Control = (
  world: ControlWorld,
  body: Body,
  query: URLSearchParams,
  openid: string | undefined,
) => unknown | Promise<unknown>

const CONTROLS: Record<string, Control> = {
  'GET people': ({ people }) => people.cast(),
  'GET messages': ({ ledger }, _body, query, openid) => ledger.messages(query.get('openid') ?? openid),
  'POST consents': consent,
  'GET clock': clockState,
  'POST clock': moveClock,
  'GET timers': ({ timers }) => timers.list(),
  'GET refused-timers': ({ timers }) => timers.refused,
  'POST timers': runTimer,
  'GET log': ({ functions }) => functions.log.list(),
  'GET functions': ({ functions }) => functions.list(),
}

/** What a client in development, served from another port of this machine, may use. The rest is the console's. */
const FOR_CLIENTS = new Set(['GET people', 'GET messages', 'POST consents'])

interface ControlRequest {
  method: string
  url: URL
  body: unknown
  openid: string | undefined
}

const nameOf = (method: string, url: URL): string => `${method} ${url.pathname.slice('/__cloud/'.length)}`

export const isForClients = (method: string, url: URL): boolean => FOR_CLIENTS.has(nameOf(method, url))

/** The console's own requests change stored data: they must be of a kind that no foreign page can send. */
export const isConsoleRequest = (method: string, url: URL): boolean =>
  own(consoleRoutes, nameOf(method, url)) !== undefined

export async function control(world: ControlWorld, { method, url, body, openid }: ControlRequest): Promise<unknown> {
  const name = nameOf(method, url)
  const handler: Control | Handler | undefined = own(CONTROLS, name) ?? own(consoleRoutes, name)
  const fields = typeof body === 'object' && body !== null ? (body as Body) : {}
  return handler?.(world, fields, url.searchParams, openid)
}

function consent(
  { ledger }: ControlWorld,
  { templateIds }: Body,
  _query: URLSearchParams,
  openid: string | undefined,
): unknown {
  if (openid === undefined) throw new HttpError(400, 'x-dev-openid says who consents')
  if (!Array.isArray(templateIds) || !templateIds.every((id) => typeof id === 'string' && id !== ''))
    throw new HttpError(400, 'templateIds must be a list of ids')
  ledger.grant(openid, templateIds as string[])
  return Object.fromEntries((templateIds as string[]).map((id) => [id, 'accept']))
}

function clockState({ clock }: ControlWorld): unknown {
  return { now: clock.now().toISOString(), frozen: clock.frozen }
}

/** `{set: iso}`, `{advance: ms}`, `{freeze: true}` or `{reset: true}`. */
async function moveClock(world: ControlWorld, { set, advance, freeze, reset }: Body): Promise<unknown> {
  const { clock, timers } = world
  if (reset === true) {
    clock.reset()
    return clockState(world)
  }
  if (freeze === true) clock.freeze()
  if (set !== undefined) {
    try {
      clock.moveTo(parseInstant(set))
    } catch {
      throw new HttpError(400, 'set must be a time')
    }
  }
  if (advance === undefined) return clockState(world)
  if (typeof advance !== 'number' || !(advance >= 0))
    throw new HttpError(400, 'advance must be a number of milliseconds')
  try {
    await timers.advance(advance)
  } catch (error) {
    throw error instanceof RangeError ? new HttpError(400, error.message) : error
  }
  return clockState(world)
}

async function runTimer({ timers }: ControlWorld, body: Body): Promise<unknown> {
  const name = body.function ?? body.name
  if (typeof name !== 'string') throw new HttpError(400, 'function must name a function')
  return timers.run(name)
}
