import { logCall } from './log'

/** Does the work for each item in turn; one that fails is logged and keeps nobody else waiting. Answers how many succeeded. */
export async function eachAlone<T>(job: string, items: T[], work: (item: T) => Promise<unknown>): Promise<number> {
  let done = 0
  for (const item of items) {
    try {
      await work(item)
      done++
    } catch (error) {
      const { name, stack } = error as Error
      logCall({
        requestId: '',
        action: `jobs.${job}`,
        outcome: 'item failed',
        ms: 0,
        reason: `${name}: ${String(error)}`,
        stack,
      })
    }
  }
  return done
}
