import type { ChangeCommand, ChangeQueue, ChangeState } from '@nuanyu/types/changes'
import { assertAllowed, type At, born, type By, byOf, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { startOfDay } from '../time/localTime'
import { shownStates } from './lifecycle'
import { refusalOf } from './policy'
import type { ChangeRecord, ChangeText } from './records'

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'edit'; text: ChangeText; caseIds: string[] }
  | { name: 'submit' }
  | { name: 'sendBack'; reason: string }
  /** `n`: people behind the linked cases; `caseIds`: those that still count. */
  | { name: 'publish'; n: number; caseIds: string[] }
  | { name: 'correct'; text: ChangeText; note: string }
  | { name: 'withdraw'; reason: string }

/** A new draft. */
export function begin(id: string, text: ChangeText, caseIds: string[], viewer: Viewer, at: At): ChangeRecord {
  return derived({
    ...born<ChangeState, ChangeCommand | 'draft'>(id, 'draft', 'draft', viewer, at),
    text,
    proposal: null,
    correction: null,
    former: [],
    caseIds,
    n: 0,
    writers: [byOf(viewer)],
    returned: '',
    withdrawn: null,
    shown: false,
    monthAt: at.now,
    queue: 'draft',
  })
}

/** The entry after the command, or a named refusal. A resend answers the entry as it is. */
export function decide(
  record: ChangeRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): ChangeRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertMay(record, command.name, seenVersion, viewer, at.now)
  const { said = '', ...change } = effectOf(record, command, byOf(viewer), at.now)
  return derived(moved(record, command.name, change, viewer, at, said))
}

export function assertMay(
  record: ChangeRecord,
  name: Command['name'],
  seenVersion: number,
  viewer: Viewer,
  now: Date,
): void {
  assertAllowed(refusalOf(name, record, viewer, now), record, seenVersion)
}

type Effect = Partial<Omit<ChangeRecord, 'version' | 'history' | 'updatedAt'>> & { state: ChangeState; said?: string }

function effectOf(record: ChangeRecord, command: Command, by: By, now: Date): Effect {
  switch (command.name) {
    case 'edit':
      return { state: 'draft', text: command.text, caseIds: command.caseIds, writers: withHand(record.writers, by) }
    case 'submit':
      return { state: 'review', returned: '', writers: withHand(record.writers, by) }
    case 'sendBack':
      // A correction that is not approved is dropped: what is published stands.
      return record.state === 'review'
        ? { state: 'draft', returned: command.reason, said: command.reason }
        : { state: standing(record), proposal: null, returned: command.reason, said: command.reason }
    case 'publish':
      return record.proposal
        ? corrected(record, record.proposal, now)
        : { state: 'published', n: command.n, caseIds: command.caseIds, returned: '' }
    case 'correct':
      return {
        state: 'correction_review',
        proposal: { text: command.text, note: command.note },
        writers: [by],
        returned: '',
        said: command.note,
      }
    case 'withdraw':
      return {
        state: 'withdrawn',
        proposal: null,
        withdrawn: { reason: command.reason, at: now, byName: by.name },
        said: command.reason,
      }
  }
}

/** The former text is kept; how many people said it stays as it was counted. */
function corrected(record: ChangeRecord, { text, note }: NonNullable<ChangeRecord['proposal']>, now: Date): Effect {
  return {
    state: 'corrected',
    text,
    proposal: null,
    correction: { note, at: now },
    former: [...record.former, { text: record.text, until: now, note }],
  }
}

function standing({ former }: ChangeRecord): ChangeState {
  return former.length > 0 ? 'corrected' : 'published'
}

const queues: Record<ChangeState, ChangeQueue> = {
  draft: 'draft',
  review: 'review',
  correction_review: 'review',
  published: 'published',
  corrected: 'published',
  withdrawn: 'withdrawn',
}

function derived(record: ChangeRecord): ChangeRecord {
  return {
    ...record,
    shown: shownStates.includes(record.state),
    monthAt: startOfDay(`${record.text.month}-01`),
    queue: queues[record.state],
  }
}

function withHand(writers: ChangeRecord['writers'], by: By): ChangeRecord['writers'] {
  return writers.some(({ key }) => key === by.key) ? writers : [...writers, by]
}
