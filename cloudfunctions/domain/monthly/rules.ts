import type { MonthlyCommand, MonthlyQueue, MonthlyState, ReportContent, TypicalCase } from '@nuanyu/types/monthly'
import { AppError } from '@nuanyu/types/errors'
import { assertAllowed, type At, born, type By, byOf, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { isOver } from './periods'
import { refusalOf } from './policy'
import type { Figures, MonthlyRecord } from './records'

export type Frozen = { number: { year: number; n: number }; content: ReportContent; hash: string }

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'retake'; figures: Figures }
  | { name: 'edit'; summary: string; cases: TypicalCase[] }
  | { name: 'submit' }
  | { name: 'sendBack' | 'withdraw'; reason: string }
  | { name: 'approve'; frozen: Frozen }

export function assertOver(period: string, now: Date): void {
  if (!isOver(period, now))
    throw new AppError('VALIDATION', {
      details: { fields: [{ path: 'period', message: '这一期还没有结束，结束以后才能起草' }] },
    })
}

export function begin(id: string, period: string, figures: Figures, viewer: Viewer, at: At): MonthlyRecord {
  assertOver(period, at.now)
  return {
    ...born<MonthlyState, MonthlyCommand>(id, 'draft', 'draft', viewer, at),
    period,
    figures,
    summary: '',
    cases: [],
    writers: [byOf(viewer)],
    returned: '',
    number: null,
    approvedAt: null,
    frozen: null,
    withdrawn: null,
    queue: 'draft',
  }
}

/** The report after the command, or a named refusal. A resend answers it as it is. */
export function decide(
  record: MonthlyRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): MonthlyRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertAllowed(refusalOf(command.name, record, viewer, at.now), record, seenVersion)
  const { said = '', ...change } = effectOf(record, command, byOf(viewer), at.now)
  const after = moved(record, command.name, change, viewer, at, said)
  return { ...after, queue: queues[after.state] }
}

type Effect = Partial<MonthlyRecord> & { state: MonthlyState; said?: string }

function effectOf(record: MonthlyRecord, command: Command, by: By, now: Date): Effect {
  const { state, writers } = record
  switch (command.name) {
    case 'retake':
      return { state, figures: command.figures, writers: withHand(writers, by) }
    case 'edit':
      return { state, summary: command.summary, cases: command.cases, writers: withHand(writers, by) }
    case 'submit':
      return { state: 'review', returned: '', writers: withHand(writers, by) }
    case 'sendBack':
      return { state: 'returned', returned: command.reason, said: command.reason }
    case 'approve': {
      const { number, content, hash } = command.frozen
      return { state: 'approved', number, approvedAt: now, frozen: { content, hash } }
    }
    case 'withdraw':
      return { state: 'withdrawn', withdrawn: { at: now, reason: command.reason, by }, said: command.reason }
  }
}

const queues: Record<MonthlyState, MonthlyQueue> = {
  draft: 'draft',
  returned: 'draft',
  review: 'review',
  approved: 'approved',
  withdrawn: 'withdrawn',
}

function withHand(writers: By[], by: By): By[] {
  return writers.some(({ key }) => key === by.key) ? writers : [...writers, by]
}
