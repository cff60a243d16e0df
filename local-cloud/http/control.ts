import type { Clock } from '../clock'
import { parseInstant } from '../clock'
import type { FunctionHost } from '../functions/host'
import type { Ledger } from '../openapi/ledger'
import type { People } from '../people'
import type { Timers } from '../timers/timers'
import { HttpError } from './request'

/** `/__cloud/*`: what a demo or a test needs to see and to steer. Only for this machine. */

export interface ControlWorld {
  clock: Clock
  timers: Timers
  functions: FunctionHost
  ledger: Ledger
  people: People
}

type Body = Record<string, unknown>

export async function control(
  world: ControlWorld,
  method: string,
  url: URL,
  rawBody: unknown,
  openid: string | undefined,
): Promise<unknown> {
  const body: Body = typeof rawBody === 'object' && rawBody !== null ? (rawBody as Body) : {}
  switch (`${method} ${url.pathname.slice('/__cloud/'.length)}`) {
    case 'GET people':
      return world.people.cast()
    case 'GET messages':
      return world.ledger.messages(url.searchParams.get('openid') ?? openid)
    case 'POST consents':
      return consent(world, body, openid)
    case 'GET clock':
      return clockState(world)
    case 'POST clock':
      await moveClock(world, body)
      return clockState(world)
    case 'GET timers':
      return world.timers.list()
    case 'POST timers':
      return runTimer(world, body)
    case 'GET log':
      return world.functions.log.list()
    case 'GET functions':
      return world.functions.list()
    default:
      return undefined
  }
}

function consent({ ledger }: ControlWorld, { templateIds }: Body, openid: string | undefined): unknown {
  if (openid === undefined) throw new HttpError(400, 'x-dev-openid says who consents')
  if (!Array.isArray(templateIds) || !templateIds.every((id) => typeof id === 'string' && id !== ''))
    throw new HttpError(400, 'templateIds must be a list of ids')
  ledger.grant(openid, templateIds as string[])
  return Object.fromEntries((templateIds as string[]).map((id) => [id, 'accept']))
}

const clockState = ({ clock }: ControlWorld): unknown => ({ now: clock.now().toISOString(), frozen: clock.frozen })

/** `{set: iso}`, `{advance: ms}`, `{freeze: true}` or `{reset: true}`. */
async function moveClock({ clock, timers }: ControlWorld, { set, advance, freeze, reset }: Body): Promise<void> {
  if (reset === true) return clock.reset()
  if (freeze === true) clock.freeze()
  if (set !== undefined) {
    try {
      clock.moveTo(parseInstant(set))
    } catch {
      throw new HttpError(400, 'set must be a time')
    }
  }
  if (advance === undefined) return
  if (typeof advance !== 'number' || !(advance >= 0))
    throw new HttpError(400, 'advance must be a number of milliseconds')
  await timers.advance(advance)
}

async function runTimer({ timers }: ControlWorld, body: Body): Promise<unknown> {
  const name = body.function ?? body.name
  if (typeof name !== 'string') throw new HttpError(400, 'function must name a function')
  return timers.run(name)
}
