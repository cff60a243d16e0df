import { type Calendar } from '../../time/workingDays'
import type { CaseRecord, TimerCommand } from '../records'
import { type Step, stepsOf } from '../steps'
import type { Effect } from './command'
import { written } from './index'
import { released } from './patient'

const timer = { kind: 'system' as const, key: 'jobs', name: '', role: '系统' }

/** Does everything that time has brought about. After a long pause only the last of several reminders is left to give. */
export function passTime(record: CaseRecord, now: Date, calendar: Calendar): CaseRecord {
  for (let current = record; ;) {
    const step = stepsOf(current, calendar)[0]
    if (!step || step.at > now) return current
    current = take(current, step, now, calendar)
  }
}

function take(record: CaseRecord, step: Step, now: Date, calendar: Calendar): CaseRecord {
  const at = { now, calendar }
  if ('command' in step) {
    const after = write(record, step.command, moved(record, step.command, step.at, now, calendar), at)
    return step.command === 'mark_overdue' ? keepVersion(record, after) : after
  }
  if (step.stage === 'supervision' || step.stage === 'leader') {
    return keepVersion(record, write(record, 'escalate', { change: { stage: step.stage }, text: step.stage }, at))
  }
  // A reminder leaves no trace in the history.
  const reminded = { ...record, stage: step.stage }
  return { ...reminded, nextStepAt: stepsOf(reminded, calendar)[0]?.at ?? null }
}

function moved(
  record: CaseRecord,
  command: Exclude<TimerCommand, 'escalate' | 'hand_back'>,
  planned: Date,
  now: Date,
  calendar: Calendar,
): Effect {
  switch (command) {
    case 'mark_overdue':
      return { change: { overdue: true, firstRound: record.firstRound === 'running' ? 'late' : record.firstRound } }
    case 'close_unrated':
      return { state: 'closed', turn: 'nobody', change: { closedAt: now } }
    case 'auto_archive':
      return { state: 'archived', turn: 'nobody' }
    case 'auto_release':
      // From the promised day, also when the timer comes late.
      return released(record, planned, calendar)
  }
}

function write(
  record: CaseRecord,
  command: TimerCommand,
  effect: Effect,
  at: { now: Date; calendar: Calendar },
): CaseRecord {
  const commandId = `${command}-${record.round}-${effect.change?.stage ?? ''}`
  return written(record, effect, { command, by: timer, commandId, fingerprint: '' }, at)
}

/** A handler who is just writing must not be refused because a day ended. */
function keepVersion(before: CaseRecord, after: CaseRecord): CaseRecord {
  return { ...after, version: before.version }
}
