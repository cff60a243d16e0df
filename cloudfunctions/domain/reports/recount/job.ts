import type { RecountTarget } from '@nuanyu/types/reports'
import type { JobContext } from '../../../kernel/jobs'
import { sheetId } from '../sheet'
import { loadSheet } from '../store'
import { noticesOf } from './notify'
import { stepsOf } from './read'
import type { Line, RecountRecord, Run } from './records'
import { added, compare, inOrder, MOST_TRIES, nextTarget, nightOf, storedLines, targetsAt } from './rules'
import { allRecounts, saveResult, saveRun } from './store'

/** Pages read in one run of the timer: some two thousand records, a second or two. */
const PAGES = 20

/**
 * By night, the figures of one month after the other are counted again from the records and compared with what is stored.
 * A run goes on where the last one stopped.
 */
export async function recountFigures({ author, secrets }: JobContext): Promise<number> {
  const { now } = author
  const night = nightOf(now)
  if (night === null) return 0
  const records = await allRecounts()
  const target = nextTarget(targetsAt(now), records, night)
  if (target === null) return 0
  const record = records.find(({ _id }) => _id === target) ?? blank(target)
  const stored = () => loadStored(target)
  const markOf = (lines: Line[]) => secrets.idOf('figures', JSON.stringify(lines))
  // One of another night was never finished: what it had counted may have moved since.
  const own = record.run?.night === night ? record.run : null
  let run = own ?? { ...fresh(now, night, markOf(await stored())), tries: 1 }
  for (let page = 0; page < PAGES; page++) {
    const read = stepsOf(target)[run.step]
    if (!read) break
    const { contributions, next } = await read(target, run.after)
    run = { ...run, counted: added(run.counted, contributions, target), after: next, step: run.step + (next ? 0 : 1) }
  }
  if (run.step < stepsOf(target).length) return (await saveRun({ ...record, run }, record.turn)) ? 1 : 0

  const lines = await stored()
  const again = async (suspected: string) => {
    const next = { ...fresh(now, night, markOf(lines)), tries: run.tries + 1 }
    const after = run.tries < MOST_TRIES ? { ...record, run: next } : { ...record, run: null, night }
    return (await saveRun({ ...after, suspected }, record.turn)) ? 1 : 0
  }
  if (markOf(lines) !== run.before) return again('')
  const differences = compare(lines, inOrder(run.counted))
  const mark = differences.length === 0 ? '' : secrets.idOf('differences', JSON.stringify(differences))
  if (mark !== '' && mark !== record.suspected) return again(mark)
  const after: RecountRecord = {
    ...record,
    run: null,
    night,
    suspected: '',
    told: mark,
    result: { at: now, differences, repairedAt: record.result?.repairedAt ?? null },
  }
  const notices = mark !== '' && mark !== record.told ? noticesOf(target) : []
  return (await saveResult(after, record.turn, notices, author)) ? 1 : 0
}

function blank(target: RecountTarget): RecountRecord {
  return { _id: target, turn: 0, run: null, result: null, suspected: '', told: '', night: '' }
}

function fresh(now: Date, night: string, before: string): Omit<Run, 'tries'> {
  return { startedAt: now, night, step: 0, after: null, counted: [], before }
}

async function loadStored(target: RecountTarget): Promise<Line[]> {
  const year = target.slice(0, 4)
  const ids =
    target === 'now' ? [sheetId('', 'now')] : (['main', 'heard', 'work'] as const).map((part) => sheetId(year, part))
  return storedLines(await loadSheet(ids), target)
}
