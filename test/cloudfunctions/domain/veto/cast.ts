import { seenBy } from '../../../../cloudfunctions/domain/veto/policy'
import { propose } from '../../../../cloudfunctions/domain/veto/rules'
import type { EvidenceItem, VetoRecord } from '../../../../cloudfunctions/domain/veto/records'
import { type Command, decide } from '../../../../cloudfunctions/domain/veto/rules'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { grant, staffViewer } from '../../../fixtures/factories'

/** Everybody of another department than the person, unless said. */
function at(departmentId: string, viewer: Viewer): Viewer {
  return { ...viewer, staff: viewer.staff && { ...viewer.staff, departmentId } }
}

export const d1 = at('dept-discipline', staffViewer('d1', grant('discipline')))
export const d2 = at('dept-discipline', staffViewer('d2', grant('discipline')))
export const d3 = at('dept-discipline', staffViewer('d3', grant('discipline')))
export const p1 = at('dept-party', staffViewer('p1', grant('party_office')))
export const p2 = at('dept-party', staffViewer('p2', grant('party_office')))
export const s1 = at('dept-party', staffViewer('s1', grant('supervision')))
/** Whom it is about, who also works for discipline. */
export const person = staffViewer('person', grant('discipline'))
export const colleague = staffViewer('colleague', grant('discipline'))
export const nobody = at('dept-eye', staffViewer('nobody', grant('handler', 'dept-eye')))

export const MONDAY = new Date('2026-09-28T02:00:00Z')
export const items: EvidenceItem[] = [{ text: '核查记录', source: null, files: [], photosShown: false }]

export function aVeto(proposer: Viewer = p1): VetoRecord {
  const about = { staffId: 'person', name: '员工', title: '医师', departmentId: 'dept-neurology' }
  return propose(
    'veto-1',
    {
      person: { ...about, departmentName: '神经内科', key: 'person' },
      year: 2026,
      rules: [{ id: 'no-red-packets', label: '不收受患方“红包”' }],
      facts: '核查发现收受红包',
      items,
    },
    proposer,
    { now: MONDAY, commandId: 'c0', fingerprint: 'f' },
  )
}

let serial = 0
export function step(record: VetoRecord, command: Command, viewer: Viewer, now: Date): VetoRecord {
  const moment = { now, commandId: `c${++serial}`, fingerprint: 'f', calendar }
  return decide(record, command, seenBy(record, viewer).version, viewer, moment)
}

export const commands: { [N in Command['name']]: Extract<Command, { name: N }> } = {
  notify: { name: 'notify', by: 'app', note: '', key: 'person' },
  add: { name: 'add', items },
  state: { name: 'state', text: '当面退回了', photos: [] },
  approve: { name: 'approve', reason: '事实清楚' },
  dismiss: { name: 'dismiss', reason: '证据不足' },
  appeal: { name: 'appeal', text: '请复核' },
  uphold: { name: 'uphold', reason: '维持' },
  revoke: { name: 'revoke', reason: '撤销' },
} as never

/** After the term: five working days over 国庆 with its make-up Saturday. */
export const AFTER_TERM = new Date('2026-10-13T02:00:00Z')

/** Led by the usual people up to a state; answers also when it is. */
export function vetoIn(state: VetoRecord['state']): { record: VetoRecord; now: Date } {
  let record = aVeto()
  if (state === 'proposed') return { record, now: MONDAY }
  record = step(record, commands.notify, p2, MONDAY)
  if (state === 'notified') return { record, now: AFTER_TERM }
  record = step(record, commands.state, person, MONDAY)
  if (state === 'statement') return { record, now: AFTER_TERM }
  if (state === 'dismissed') return { record: step(record, commands.dismiss, d1, AFTER_TERM), now: AFTER_TERM }
  record = step(record, commands.approve, d1, AFTER_TERM)
  if (state === 'deciding') return { record, now: AFTER_TERM }
  record = step(record, commands.approve, p2, AFTER_TERM)
  if (state === 'in_force') return { record, now: AFTER_TERM }
  record = step(record, commands.appeal, person, AFTER_TERM)
  if (state === 'appealed') return { record, now: AFTER_TERM }
  record = step(record, state === 'upheld' ? commands.uphold : commands.revoke, s1, AFTER_TERM)
  return { record, now: AFTER_TERM }
}
