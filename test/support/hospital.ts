import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type ActionName, actions, type Input, type Output } from '@nuanyu/types/actions'
import type { Envelope } from '@nuanyu/types/envelope'
import { AppError } from '@nuanyu/types/errors'
import { createSecrets, type Secrets } from '../../cloudfunctions/kernel/secrets'
import { type Cloud, startCloud } from '../../local-cloud'
import { FUNCTIONS, SCHEMA, WEB } from '../../scripts/lib/root'
import { personas } from '../fixtures/cast'
import { hospitalRecords, type Seed } from '../fixtures/seed'

export const SECRET = 'a-secret-for-tests-of-at-least-32-characters'

export type Caller = {
  /** Answers the data, or throws the AppError that the client would show. */
  call<A extends ActionName>(action: A, input: Input<A>): Promise<Output<A>>
  /** Whatever a client might send, typed or not. */
  envelope(action: string, input: unknown, extra?: object): Promise<Envelope<unknown>>
}

/** The cast's hospital on an embedded cloud of its own, at a moment that stands still. */
export type TestHospital = {
  cloud: Cloud
  secrets: Secrets
  as(person: { openid: string }): Caller
  /** Moves the clock and lets the timer run at the end of the way. */
  goTo(moment: string): Promise<void>
  runJobs(): Promise<void>
  /** Network trips to the database of the last call. */
  lastTrips(): number
  empty(): void
  close(): Promise<void>
}

type Opening = {
  at: string
  web?: boolean
  log?: (line: string) => void
  latency?: [number, number]
  /** How many calls may be under way and wait. */
  limits?: { size?: number; queue?: number }
  /** Other functions than those that were built. */
  functionsDir?: string
  /** What WeChat's content check finds unpleasant, in words and in names of photos. */
  riskyWords?: string[]
  /** A folder that outlives the cloud, to open again what was there; `found`: it was. */
  dataDir?: string
  found?: boolean
}

export async function openHospital(opening: Opening): Promise<TestHospital> {
  const { at, web = false, log, latency, limits, riskyWords, found = false, functionsDir = FUNCTIONS } = opening
  const dataDir = opening.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'nuanyu-test-'))
  const cloud = await startCloud({
    functionsDir,
    dataDir,
    schemaFile: SCHEMA,
    env: { NUANYU_SECRET: SECRET },
    timers: 'manual',
    webDir: web ? WEB : undefined,
    log: log ?? (() => undefined),
    latency,
    riskyWords,
    ...(limits && { limits }),
  })
  const secrets = createSecrets(SECRET)
  let trips = 0
  await cloud.clock.set(at)
  cloud.clock.freeze()
  if (!found) fill()

  function fill() {
    insertAll(cloud, hospitalRecords(secrets, new Date(at)))
    cloud.people.set(personas)
  }

  function as({ openid }: { openid: string }): Caller {
    const envelope: Caller['envelope'] = async (action, input, extra = {}) => {
      const name = actions[action as ActionName]?.function ?? 'api'
      const answer = await cloud.call(name, { action, input, ...extra }, { openid })
      trips = answer.roundTrips
      if (!answer.ok) throw new Error(`the function failed: ${answer.errMsg}`)
      return answer.result as Envelope<unknown>
    }
    return {
      envelope,
      async call(action, input) {
        const answer = await envelope(action, input)
        if (answer.ok) return answer.data as never
        const { code, message, details, requestId } = answer.error
        throw new AppError(code, { message, details, requestId })
      },
    }
  }

  async function runJobs() {
    const answer = await cloud.timers.run('jobs')
    if (!answer.ok) throw new Error(`jobs failed: ${answer.errMsg}`)
    if (Object.values(answer.result as object).includes('failed')) throw new Error(JSON.stringify(answer.result))
  }

  return {
    cloud,
    secrets,
    as,
    runJobs,
    lastTrips: () => trips,
    async goTo(moment) {
      await cloud.clock.set(moment)
      await runJobs()
    },
    empty() {
      cloud.db.clear()
      fill()
    },
    async close() {
      await cloud.close()
      if (!opening.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export function insertAll(cloud: Cloud, seed: Seed): void {
  cloud.db.bulk(() => {
    for (const [collection, documents] of Object.entries(seed)) cloud.db.insert(collection, documents)
  })
}

export function newCommandId(): string {
  return randomUUID()
}

/** The code of the refusal, or `done`. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
