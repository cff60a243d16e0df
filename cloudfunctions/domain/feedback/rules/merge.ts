import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../../kernel/viewer'
import { isOpen } from '../lifecycle'
import { relationsTo } from '../policy'
import type { CaseRecord } from '../records'
import type { Moment } from './command'
import { decide, written } from './index'
import { whoseWork } from './patient'

/** One case ends in another, which carries on for both. The viewer must be entitled to both. */
export function mergeInto(
  record: CaseRecord,
  main: CaseRecord,
  seenVersion: number,
  viewer: Viewer,
  at: Moment,
): [CaseRecord, CaseRecord] {
  const merged = decide(record, { name: 'merge', into: { id: main._id, code: main.code } }, seenVersion, viewer, at)
  if (merged === record) return [record, main]
  const relations = relationsTo(main, viewer, at.now)
  const decides = relations.includes('complaint_office') || relations.includes('discipline')
  if (!decides || main._id === record._id || main.lane !== record.lane) throw notThatOne('不能合并到这一件')
  if (!isOpen(main.state) || main.heldUntil) throw notThatOne('那一件已经办结或还不能办理，请选正在办理的')
  // Whoever is kept out of one is kept out of both, and whoever waits for one waits for both.
  const mergedFrom = [
    ...main.mergedFrom,
    ...record.mergedFrom,
    {
      id: record._id,
      code: record.code,
      ownerKey: record.ownerKey,
      reachable: record.identityMode !== 'anonymous' && record.enteredBy === null,
    },
  ]
  const keptOut = keptOutOfBoth(main, record)
  const absorbed = written(
    main,
    { text: record.code, change: { mergedFrom, keptOut } },
    {
      command: 'absorb',
      by: merged.history.at(-1)!.by,
      commandId: at.commandId,
      fingerprint: at.fingerprint,
    },
    at,
  )
  return [{ ...merged, keptOut: keptOutOfBoth(record, main) }, absorbed]
}

/** Staff who complain in the one must not handle the other either: it is now their own. */
export function keptOutOfBoth(one: CaseRecord, other: CaseRecord): string[] {
  return [...new Set([...one.keptOut, ...other.keptOut, other.ownerKey])].filter((key) => key !== one.ownerKey)
}

const withoutReply: readonly CaseRecord['state'][] = ['withdrawn', 'declined', 'referred_dispute']

/** Other people's cases that waited for this one, when it ended without an answer that could be theirs as well. */
export function leftBehind(before: CaseRecord, after: CaseRecord): string[] {
  if (!isOpen(before.state) || !withoutReply.includes(after.state)) return []
  return after.mergedFrom.filter(({ ownerKey }) => ownerKey !== after.ownerKey).map(({ id }) => id)
}

/** It stands alone again. The clock has been running all the time (《医疗机构投诉管理办法》 2019). */
export function resume(record: CaseRecord, at: Pick<Moment, 'now' | 'calendar'>): CaseRecord {
  if (record.merged === null) return record
  const alone = { ...record, merged: null, department: null, partners: [] }
  const firstRound = record.round === 1 && record.firstRound === 'exempt' ? 'running' : record.firstRound
  return written(
    alone,
    { state: 'submitted', turn: whoseWork(alone), change: { closedAt: null, firstRound } },
    { command: 'resume', by: system, commandId: `resume-${record.version}`, fingerprint: '' },
    at,
  )
}

const system = { kind: 'system' as const, key: 'jobs', name: '', role: '系统' }

function notThatOne(message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path: 'intoCaseId', message }] } })
}
