import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../../kernel/viewer'
import { isOpen } from '../lifecycle'
import { relationsTo } from '../policy'
import type { CaseRecord } from '../records'
import type { Moment } from './command'
import { decide, written } from './index'

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
    { id: record._id, code: record.code, ownerKey: record.ownerKey },
  ]
  const keptOut = [...new Set([...main.keptOut, ...record.keptOut])]
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
  return [merged, absorbed]
}

function notThatOne(message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path: 'intoCaseId', message }] } })
}
