import { caseKinds, caseStates } from '@nuanyu/types/feedback'
import type { OverdueRow } from '@nuanyu/types/reports'
import { hasRole } from '../../kernel/viewer'
import { dayOf } from '../time/localTime'
import { sayDay, sayWhen } from '../time/sayWhen'
import { deadlineOf } from './deadlines'
import type { Relation } from './lifecycle'
import { commandsOf, relationsTo } from './policy'
import type { CaseRecord } from './records'
import { escalationOf, type Eyes } from './views'

/** Commands that somebody who looks over a case gives from the list. */
const pushing = ['urge', 'raise'] as const

/** A case among what has to move today. Where a breach of the nine rules is said to have happened is discipline's alone. */
export function presentOverdueRow(record: CaseRecord, eyes: Eyes): OverdueRow {
  const { viewer, now, calendar } = eyes
  const own = record.lane === 'department'
  const deadline = deadlineOf(record, now, calendar)
  const relations = relationsTo(record, viewer, now).filter((relation) => relation !== 'patient')
  const commands = commandsOf(record, viewer, now)
  const can = pushing.filter((command) => commands.includes(command))
  return {
    about: 'case',
    id: record._id,
    code: record.code,
    kind: caseKinds[record.kind],
    subject: record.subject.label,
    department: own ? ((record.department ?? record.place)?.name ?? '待分派') : '纪检监察室',
    stateLabel: caseStates[record.state],
    deadline: { status: deadline.status, label: deadline.label },
    escalation: escalationOf(record),
    done: doneAlready(record, now),
    canOpen: relations.length > 0,
    // Whoever may know of it may have what is behind it put right, whether or not they may push it.
    can: [...can, ...(relations.length > 0 ? (['order'] as const) : [])],
    why: can.length > 0 ? null : whyNotPushed(record, relations, eyes, deadline.status),
  }
}

/** The Party office looks over a case from the day it is overdue, supervision from 督办 on; before that, others push. */
function whyNotPushed(
  { lane }: CaseRecord,
  relations: Relation[],
  { viewer, now }: Eyes,
  status: OverdueRow['deadline']['status'],
): string {
  if (lane === 'discipline') return '纪检监察室办理，由纪检监察室自己抓紧'
  if (relations.length === 0 && hasRole(viewer, 'party_office', now))
    return status === 'overdue'
      ? '刚刚逾期，几分钟后您就可以催办、报领导'
      : '还没有逾期，今天由投诉管理部门催办；逾期后您可以催办、报领导'
  if (relations.length === 0 && hasRole(viewer, 'supervision', now))
    return '还没有转督办，由投诉管理部门和党委办公室催办；转督办后您可以催办'
  return '由投诉管理部门和党委办公室催办'
}

/** What was done from above in this round; the name of whoever brought it to the leader stays with it. */
function doneAlready({ history, roundStartedAt, raised, extendedTo }: CaseRecord, now: Date): string[] {
  const urged = history.filter(({ command, at }) => command === 'urge' && at >= roundStartedAt)
  const last = urged.at(-1)
  return [
    ...(last ? [`催办 ${urged.length} 次，最近 ${sayWhen(last.at, now)} ${last.by.name}`.trim()] : []),
    ...(raised ? [`${sayWhen(raised.at, now)} ${raised.byName}报分管领导`] : []),
    ...(extendedTo ? [`已同意延期到${sayDay(dayOf(extendedTo), now)}`] : []),
  ]
}
