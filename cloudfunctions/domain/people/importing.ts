import type { ImportState } from '@nuanyu/types/people'
import { eachAlone } from '../../kernel/eachAlone'
import { sayWhen } from '../time/sayWhen'
import { placesAt } from './places'
import type { ImportRecord } from './records'
import { continueImport, importsToFinish, PACK, removeStagedBefore } from './store'

export function presentImport(record: ImportRecord | null, now: Date): ImportState {
  if (!record) return { state: 'none', by: '', when: '', at: null, done: 0, total: 0, added: 0, changed: 0 }
  const { state, by, at, done, total, added, changed } = record
  return {
    state,
    by: by.name,
    when: sayWhen(at, now),
    at: at.toISOString(),
    done: state === 'done' ? total : Math.min(total, done * PACK),
    total,
    added,
    changed,
  }
}

/** The other jobs of the same minute want their turn too. */
const WRITE_FOR_MS = 20_000
const DAY_MS = 86_400_000

/** The job: goes on with what was begun and cut off, and clears away what was never begun. */
export async function finishImports(now: Date): Promise<number> {
  const started = performance.now()
  const begun = await importsToFinish()
  const { branchOf } = await placesAt(now)
  const done = await eachAlone('imports', begun, ({ _id }) =>
    continueImport(_id, { now, branchOf }, () => performance.now() - started > WRITE_FOR_MS),
  )
  // What is being written is never a day old: it is gone on with every minute.
  if (begun.length === 0) await removeStagedBefore(new Date(now.getTime() - DAY_MS))
  return done
}
