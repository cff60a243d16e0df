import type { InForce, LoadInForce } from './context'
import { newId } from './ids'
import { logCall } from './log'
import { sdk } from './sdk'
import type { Secrets } from './secrets'
import { secretsFromEnvironment } from './secretsFromEnvironment'
import type { Viewer } from './viewer'
import { isPushed } from './wechat'

export type JobContext = {
  /** The timer as the author of what it changes. */
  author: { viewer: Viewer; now: Date; requestId: string; newId(): string }
  secrets: Secrets
} & InForce

/** Answers how many things it moved. Must be safe to repeat, and to stop anywhere. */
export type Job = (context: JobContext) => Promise<number>

/** Runs each job in turn; one that fails is logged and does not keep the others from running. */
export function runJobs(jobs: Record<string, Job>, loadInForce: LoadInForce) {
  return async function main(): Promise<Record<string, number | 'failed'> | { refused: true }> {
    // A timer has no openid. Whoever has one is a person calling what is not theirs.
    if (sdk.getWXContext().OPENID) return { refused: true }
    const outcome: Record<string, number | 'failed'> = {}
    for (const [name, job] of Object.entries(jobs)) {
      const requestId = newId()
      const started = Date.now()
      try {
        outcome[name] = await job(await contextOf(requestId, loadInForce))
        if (outcome[name])
          logCall({ requestId, action: `jobs.${name}`, outcome: `moved ${outcome[name]}`, ms: Date.now() - started })
      } catch (error) {
        outcome[name] = 'failed'
        logCall({
          requestId,
          action: `jobs.${name}`,
          outcome: 'failed',
          ms: Date.now() - started,
          reason: String(error),
          stack: (error as Error)?.stack,
        })
      }
    }
    return outcome
  }
}

async function contextOf(requestId: string, loadInForce: LoadInForce): Promise<JobContext> {
  const viewer: Viewer = { openid: '', personKey: 'jobs', staff: null }
  const now = new Date()
  return {
    author: { viewer, now, requestId, newId },
    secrets: secretsFromEnvironment(),
    ...(await loadInForce(now)),
  }
}

/** Takes what WeChat pushes to the function, from nobody else. WeChat pushes again what was not answered. */
export async function takePush(
  action: string,
  work: (context: JobContext) => Promise<string>,
  loadInForce: LoadInForce,
): Promise<'success' | { refused: true }> {
  const requestId = newId()
  const started = Date.now()
  const outcome = isPushed() ? await work(await contextOf(requestId, loadInForce)) : 'refused'
  logCall({ requestId, action, outcome, ms: Date.now() - started })
  return outcome === 'refused' ? { refused: true } : 'success'
}
