import type { ChangeQueue, ChangeState } from '@nuanyu/types/changes'
import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../kernel/viewer'
import { startOfDay } from '../time/localTime'
import { shownStates } from './lifecycle'
import { refusalOf } from './policy'
import type { ChangeEntry, ChangeRecord, ChangeText } from './records'

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'edit'; text: ChangeText; caseIds: string[] }
  | { name: 'submit' }
  | { name: 'sendBack'; reason: string }
  /** `n`: people behind the linked cases; `caseIds`: those that still count. */
  | { name: 'publish'; n: number; caseIds: string[] }
  | { name: 'correct'; text: ChangeText; note: string }
  | { name: 'withdraw'; reason: string }

export type At = { now: Date; commandId: string; fingerprint: string }

/** A new draft. */
export function begin(id: string, text: ChangeText, caseIds: string[], viewer: Viewer, at: At): ChangeRecord {
  const by = personOf(viewer)
  return derived({
    _id: id,
    version: 1,
    state: 'draft',
    text,
    proposal: null,
    correction: null,
    former: [],
    caseIds,
    n: 0,
    writers: [by],
    returned: '',
    withdrawn: null,
    shown: false,
    monthAt: at.now,
    queue: 'draft',
    history: [entry('draft', 'draft', by, '', at)],
    updatedAt: at.now,
  })
}

/** Whether this was done before under the same id. The same id with other content is refused. */
export function isResend({ history }: ChangeRecord, viewer: Viewer, { commandId, fingerprint }: At): boolean {
  const sent = history.find((one) => one.commandId === commandId && one.by.key === viewer.personKey)
  if (sent && sent.fingerprint !== fingerprint) throw new AppError('ALREADY_ARRIVED')
  return sent !== undefined
}

/** The entry after the command, or a named refusal. A resend answers the entry as it is. */
export function decide(
  record: ChangeRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): ChangeRecord {
  if (isResend(record, viewer, at)) return record
  assertMay(record, command.name, seenVersion, viewer, at.now)
  const by = personOf(viewer)
  const { state, said = '', ...change } = effectOf(record, command, by, at.now)
  return derived({
    ...record,
    ...change,
    state,
    version: record.version + 1,
    updatedAt: at.now,
    history: [...record.history, entry(command.name, state, by, said, at)],
  })
}

export function assertMay(
  record: ChangeRecord,
  name: Command['name'],
  seenVersion: number,
  viewer: Viewer,
  now: Date,
): void {
  const refusal = refusalOf(name, record, viewer, now)
  if (refusal === 'FORBIDDEN' || refusal === 'NOT_FOUND') throw new AppError(refusal)
  if (record.version !== seenVersion) throw new AppError('CONFLICT')
  if (refusal) throw new AppError(refusal)
}

type Effect = Partial<ChangeRecord> & { state: ChangeState; said?: string }

function effectOf(record: ChangeRecord, command: Command, by: ChangeEntry['by'], now: Date): Effect {
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

function withHand(writers: ChangeRecord['writers'], by: ChangeEntry['by']): ChangeRecord['writers'] {
  return writers.some(({ key }) => key === by.key) ? writers : [...writers, by]
}

function personOf({ personKey, staff }: Viewer): ChangeEntry['by'] {
  return { key: personKey, name: staff?.name ?? '' }
}

function entry(
  command: ChangeEntry['command'],
  to: ChangeState,
  by: ChangeEntry['by'],
  text: string,
  { now, commandId, fingerprint }: At,
): ChangeEntry {
  return { at: now, command, to, by, text, commandId, fingerprint }
}
