import type { Parsed } from '@nuanyu/types/actions'
import type { ConsequenceCommand, ConsequenceFor, ConsequenceState } from '@nuanyu/types/consequences'
import { AppError } from '@nuanyu/types/errors'
import { assertAllowed, type At, born, byOf, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import { isStanding } from '../bulletins/lifecycle'
import type { BulletinRecord } from '../bulletins/records'
import { dayOf } from '../time/localTime'
import { refusalOf } from './policy'
import type { ConsequenceRecord, ConsequenceWho } from './records'

export type Command = { name: 'confirm' } | { name: 'strike'; reason: string }

/** Only for whom a bulletin that stands is about; and what is entered has been decided already. */
export function enter(
  id: string,
  bulletin: BulletinRecord,
  input: Parsed<'consequences.enter'>,
  viewer: Viewer,
  at: At,
): ConsequenceRecord {
  if (!isStanding(bulletin)) throw new AppError('WRONG_STATE', { message: '只能为已经印发、没有撤回的通报登记' })
  if (input.day > dayOf(at.now)) throw problem('day', '这一天还没有到')
  const { kind, decided, body, day, bulletinId } = input
  return {
    ...born<ConsequenceState, ConsequenceCommand>(id, 'entered', 'enter', viewer, at),
    bulletinId,
    who: whoOf(bulletin, input.for),
    kind,
    decided,
    body,
    day,
    enteredBy: byOf(viewer),
    confirmed: null,
    struck: null,
    year: Number(day.slice(0, 4)),
  }
}

function whoOf({ persons, departments }: BulletinRecord, { kind, id }: ConsequenceFor): ConsequenceWho {
  if (kind === 'department') {
    const unit = departments.find((one) => one.id === id)
    if (unit) return { kind, ...unit }
  } else {
    const person = persons.find(({ staffId }) => staffId === id)
    if (person) return { kind, id, name: person.name, departmentName: person.departmentName, key: person.key }
  }
  throw problem('for', '请选择这份通报所说的职工或科室')
}

/** `standing`: whether its bulletin is there and was not withdrawn. */
export function decide(
  record: ConsequenceRecord,
  standing: boolean,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): ConsequenceRecord {
  if (isResend(record, viewer, at, command.name)) return record
  const refusal = refusalOf(command.name, record, standing, viewer, at.now)
  if (refusal === 'WRONG_STATE' && record.version === seenVersion && record.state === 'entered')
    throw new AppError('WRONG_STATE', { message: '通报已撤回，不能再确认' })
  assertAllowed(refusal, record, seenVersion)
  const by = byOf(viewer)
  if (command.name === 'confirm')
    return moved(record, 'confirm', { state: 'confirmed', confirmed: { by, at: at.now } }, viewer, at)
  const struck = { by, at: at.now, reason: command.reason }
  return moved(record, 'strike', { state: 'struck', struck }, viewer, at, command.reason)
}

function problem(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
