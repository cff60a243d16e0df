import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../../kernel/viewer'
import { isOpen } from '../lifecycle'
import type { CaseRecord } from '../records'
import { written } from './index'
import type { Moment } from './command'

type StatementMoment = Pick<Moment, 'now' | 'calendar' | 'commandId' | 'fingerprint'>

/**
 * The right of reply: the person named says their side, as often as they like until the reply is out. The case stays
 * hidden from them, and their word does not make anybody's screen stale.
 */
export function giveStatement(record: CaseRecord, text: string, viewer: Viewer, at: StatementMoment): CaseRecord {
  const mine = record.named.find(({ key }) => key === viewer.personKey)
  if (!mine) throw new AppError('NOT_FOUND')
  const sent = record.history.find(({ commandId, by }) => commandId === at.commandId && by.key === viewer.personKey)
  if (sent) {
    if (sent.fingerprint !== at.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return record
  }
  if (!canState(record)) throw new AppError('WRONG_STATE')
  const named = record.named.map((one) => (one === mine ? { ...one, statement: { text, at: at.now } } : one))
  const by = { kind: 'staff' as const, key: viewer.personKey, name: viewer.staff?.name ?? '', role: '当事人' }
  const after = written(
    record,
    { change: { named } },
    { command: 'state', by, commandId: at.commandId, fingerprint: at.fingerprint },
    at,
  )
  return { ...after, version: record.version }
}

export function canState(record: CaseRecord): boolean {
  return isOpen(record.state)
}
