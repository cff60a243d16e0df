import type { BulletinCommand, BulletinQueue, BulletinState, Justified } from '@nuanyu/types/bulletins'
import { AppError } from '@nuanyu/types/errors'
import { assertAllowed, type At, born, type By, byOf, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { withErrand } from '../receipts/rules'
import { missingIn, refusalOf } from './policy'
import type { BulletinContent, BulletinRecord, BulletinText } from './records'

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'edit'; content: BulletinContent }
  | { name: 'submit' | 'approve' | 'remind' }
  | { name: 'sendBack' | 'dropCorrection' | 'withdraw'; reason: string }
  | { name: 'clear'; justified: Justified[] }
  | { name: 'consult'; agrees: boolean; opinion: string }
  | { name: 'issue'; number: NonNullable<BulletinRecord['number']> }
  | { name: 'correct'; text: BulletinText; note: string }
  | { name: 'approveCorrection'; justified: Justified[] }

/** A new draft. Nobody writes about themselves. */
export function begin(id: string, content: BulletinContent, viewer: Viewer, at: At): BulletinRecord {
  assertNotAbout(content, viewer)
  return derived({
    ...born<BulletinState, BulletinCommand>(id, 'draft', 'draft', viewer, at),
    ...content,
    errands: [],
    errandAt: null,
    remindedAt: null,
    writers: [byOf(viewer)],
    returned: '',
    check: null,
    opinion: null,
    number: null,
    issuedAt: null,
    proposal: null,
    former: [],
    corrected: null,
    withdrawn: null,
    queue: 'draft',
    personIds: [],
  })
}

/** The bulletin after the command, or a named refusal. A resend answers it as it is. */
export function decide(
  record: BulletinRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): BulletinRecord {
  if (isResend(record, viewer, at, command.name)) return record
  assertMay(record, command.name, seenVersion, viewer, at.now)
  if (command.name === 'edit') assertNotAbout(command.content, viewer)
  const { said = '', ...change } = effectOf(record, command, byOf(viewer), at.now)
  return derived(moved(record, command.name, change, viewer, at, said))
}

export function assertMay(
  record: BulletinRecord,
  name: Command['name'],
  seenVersion: number,
  viewer: Viewer,
  now: Date,
): void {
  const refusal = refusalOf(name, record, viewer, now)
  const missing = missingIn(record)
  if (refusal === 'WRONG_STATE' && record.version === seenVersion) {
    if ((name === 'approve' || name === 'approveCorrection') && missing.length > 0)
      throw new AppError('WRONG_STATE', { message: `还不能批准，还差：${missing.join('、')}` })
    if (name === 'remind' && record.remindedAt !== null)
      throw new AppError('WRONG_STATE', { message: '今天已经提醒过了，每天最多提醒一次' })
  }
  assertAllowed(refusal, record, seenVersion)
}

type Effect = Partial<BulletinRecord> & { state: BulletinState; said?: string }

function effectOf(record: BulletinRecord, command: Command, by: By, now: Date): Effect {
  switch (command.name) {
    case 'edit':
      return { state: 'draft', ...command.content, writers: withHand(record.writers, by) }
    case 'submit':
      return {
        state: 'privacy_check',
        writers: withHand(record.writers, by),
        returned: '',
        check: null,
        opinion: null,
      }
    case 'sendBack':
      return { state: 'draft', returned: command.reason, check: null, opinion: null, said: command.reason }
    case 'clear':
      return { state: record.state, check: { by, at: now, justified: command.justified } }
    case 'consult': {
      const { agrees, opinion } = command
      return {
        state: record.state,
        opinion: { by, at: now, agrees, text: opinion },
        said: `${agrees ? '同意' : '不同意'}：${opinion}`,
      }
    }
    case 'approve':
      return { state: 'approved' }
    case 'issue':
      return { state: 'issued', number: command.number, issuedAt: now, ...withErrand(record, 'handOut', now) }
    case 'remind':
      return { state: record.state, remindedAt: now, ...withErrand(record, 'remind', now) }
    case 'correct':
      return {
        state: 'correction',
        proposal: { text: command.text, note: command.note, by },
        opinion: null,
        returned: '',
        said: command.note,
      }
    case 'approveCorrection':
      return correctedBy(record, command.justified, by, now)
    case 'dropCorrection':
      return {
        state: record.former.length > 0 ? 'corrected' : 'issued',
        proposal: null,
        returned: command.reason,
        said: command.reason,
      }
    case 'withdraw':
      return {
        state: 'withdrawn',
        proposal: null,
        withdrawn: { at: now, reason: command.reason, by },
        said: command.reason,
        // Whoever has it is told; nobody gets it any more.
        ...(record.number ? withErrand({ errands: [] }, 'tell', now) : { errands: [], errandAt: null }),
      }
  }
}

/** The former text is kept, and everybody has the new one to read. */
function correctedBy(record: BulletinRecord, justified: Justified[], by: By, now: Date): Effect {
  const { proposal, former, text } = record
  if (!proposal) throw new AppError('WRONG_STATE')
  const { note } = proposal
  return {
    state: 'corrected',
    text: proposal.text,
    proposal: null,
    former: [...former, { text, until: now, note }],
    corrected: { at: now, note },
    check: { by, at: now, justified },
    ...withErrand(record, 'handOut', now),
  }
}

const queues: Record<BulletinState, BulletinQueue> = {
  draft: 'draft',
  privacy_check: 'check',
  correction: 'check',
  approved: 'approved',
  issued: 'issued',
  corrected: 'issued',
  withdrawn: 'withdrawn',
}

function derived(record: BulletinRecord): BulletinRecord {
  return {
    ...record,
    queue: queues[record.state],
    personIds: record.persons.map(({ staffId }) => staffId),
  }
}

function withHand(writers: By[], by: By): By[] {
  return writers.some(({ key }) => key === by.key) ? writers : [...writers, by]
}

function assertNotAbout({ persons }: BulletinContent, { staff }: Viewer): void {
  if (staff && persons.some(({ staffId }) => staffId === staff.staffId))
    throw new AppError('SELF_REVIEW', { message: '关于您自己的通报要由另一位同事来写' })
}
