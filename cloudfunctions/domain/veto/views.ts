import type { SourceView } from '@nuanyu/types/sources'
import { type VetoRow, vetoCommands, vetoStates, type VetoView } from '@nuanyu/types/veto'

import type { Viewer } from '../../kernel/viewer'
import { redact } from '../feedback/redact'
import { dayOf } from '../time/localTime'
import { sayDay, sayWhen } from '../time/sayWhen'
import { type Calendar, countWorkingDays } from '../time/workingDays'
import { agreedEver, agreedNow, commandsOf, hadHand, isColleague, isPerson, isTermOver, ownOf, seenBy } from './policy'
import type { Doer, Lock, Office, Verdict, VetoRecord } from './records'

const offices: Record<Office, string> = { discipline: '纪检监察室', party: '党委办公室', supervision: '督查室' }

export function presentPerson({ person }: Pick<VetoRecord, 'person'>) {
  const { staffId, name, title, departmentName } = person
  return { staffId, name, title, department: departmentName }
}

export function presentRow(whole: VetoRecord, own: boolean, now: Date): VetoRow {
  const record = own ? ownOf(whole) : whole
  return {
    id: record._id,
    person: presentPerson(record),
    year: record.year,
    rules: record.rules.map(({ label }) => label),
    state: record.state,
    stateLabel: vetoStates[record.state],
    due: dueOf(record, now),
    when: sayWhen(record.updatedAt, now),
  }
}

function dueOf(record: VetoRecord, now: Date): string {
  const day = (at: Date) => sayDay(dayOf(at), now)
  if (['notified', 'statement'].includes(record.state) && record.statementUntil)
    return isTermOver(record, now) ? '陈述期已满，待决定' : `陈述期到 ${day(record.statementUntil)}`
  if (record.state === 'in_force' && record.appealUntil && now <= record.appealUntil)
    return `可申诉到 ${day(record.appealUntil)}`
  return record.state === 'proposed' ? '待告知本人' : ''
}

/** What cannot be told from the record alone. */
type Beside = { sources: Map<string, SourceView>; links: Map<string, string>; calendar: Calendar }

export const sourceKey = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`

/** The procedure as this person sees it. Whom it is about reads which office did something, and of nobody who complained. */
export function presentVeto(whole: VetoRecord, viewer: Viewer, now: Date, beside: Beside): VetoView {
  const own = isPerson(whole, viewer)
  const record = seenBy(whole, viewer)
  const link = (id: string) => beside.links.get(id) ?? ''
  const by = ({ name, office }: Doer) => (own ? offices[office] : `${offices[office]} ${name}`)
  const spoke = (entered?: Doer | null) => record.person.name + (entered ? `（书面，${by(entered)}录入）` : '')
  const word = (verdict: Verdict) => ({
    when: sayWhen(verdict.at, now),
    by: by(verdict),
    text: verdict.text,
    photos: [],
  })
  return {
    id: record._id,
    version: record.version,
    state: record.state,
    stateLabel: vetoStates[record.state],
    own,
    person: presentPerson(record),
    reachable: record.person.key !== null,
    year: record.year,
    rules: record.rules.map(({ label }) => label),
    facts: own ? redact(record.facts) : record.facts,
    proposed: { by: by(record.proposer), when: sayWhen(record.history[0]?.at ?? record.updatedAt, now) },
    locks: record.locks.map((lock, index) => lockView(lock, index, own, beside, link, now)),
    served: record.served && {
      when: sayWhen(record.served.at, now),
      how: record.served.by === 'app' ? '系统内告知' : '书面送达',
      note: own ? '' : record.served.note,
    },
    term: termOf(record, now, beside.calendar),
    statements: record.statements.map(({ at, text, photos, by: entered }) => ({
      when: sayWhen(at, now),
      by: spoke(entered),
      text,
      photos: photos.map(link).filter(Boolean),
    })),
    approvals: record.approvals.map(word),
    dismissal: record.dismissal && word(record.dismissal),
    appealUntil: record.appealUntil ? sayDay(dayOf(record.appealUntil), now) : '',
    appeal: record.appeal && {
      when: sayWhen(record.appeal.at, now),
      by: spoke(record.appeal.by),
      text: record.appeal.text,
      photos: (record.appeal.photos ?? []).map(link).filter(Boolean),
    },
    outcome: record.outcome && word(record.outcome),
    history: historyOf(record, own, now),
    can: commandsOf(record, viewer, now),
    next: nextOf(record, viewer, now, own),
  }
}

function lockView(
  { at, hash, items }: Lock,
  index: number,
  own: boolean,
  { sources }: Beside,
  link: (id: string) => string,
  now: Date,
): VetoView['locks'][number] {
  return {
    title: lockTitle(index),
    when: sayWhen(at, now),
    hash,
    items: items.map(({ text, source, files, photosShown }) => {
      const shown = own && !photosShown ? [] : files
      return {
        text: own ? redact(text) : text,
        // Where it came from may say who complained.
        source: own || !source ? null : (sources.get(sourceKey(source)) ?? null),
        photos: shown.map(({ id }) => link(id)).filter(Boolean),
        hidden: files.length - shown.length,
      }
    }),
  }
}

export const lockTitle = (index: number) => (index === 0 ? '提出时的证据' : `补充证据（第 ${index} 次）`)

function termOf(record: VetoRecord, now: Date, calendar: Calendar): VetoView['term'] {
  if (!record.statementUntil) return null
  const until = dayOf(record.statementUntil)
  const over = isTermOver(record, now)
  const left = countWorkingDays(dayOf(now), until, calendar)
  const says = over ? '陈述期已满' : left === 0 ? '今天是陈述期最后一天' : `陈述期还剩 ${left} 个工作日`
  return { until: sayDay(until, now), over, says }
}

/** The person does not read who of the offices it was. */
function historyOf(record: VetoRecord, own: boolean, now: Date): VetoView['history'] {
  return record.history.map(({ at, command, by }) => ({
    when: sayWhen(at, now),
    title: command === 'propose' ? '提出一票否决' : vetoCommands[command],
    by: own ? (['state', 'appeal'].includes(command) ? record.person.name : '') : by.name,
  }))
}

function nextOf(record: VetoRecord, viewer: Viewer, now: Date, own: boolean): string {
  const over = isTermOver(record, now)
  if (own) return ownNext[record.state]?.(record, now) ?? ''
  switch (record.state) {
    case 'proposed':
      return record.person.key === null
        ? '本人没有使用本系统，请书面送达后登记'
        : '先告知本人，从告知次日起算 5 个工作日陈述期'
    case 'notified':
    case 'statement':
    case 'deciding':
      if (!over) return '陈述期满后才能决定；补充证据会重新计算陈述期'
      return mayJudge(record, viewer, now)
        ? judging(record)
        : '您提出过、补充过证据、已表态，或与本人同科室，请由别的同志决定'
    case 'in_force':
      return '本人可以申诉；申诉由没有参与提出和决定的人复核'
    case 'appealed':
      return mayJudge(record, viewer, now) ? '请复核：维持或撤销' : '您参与过提出或决定，请由别的同志复核'
    default:
      return ''
  }
}

function judging({ approvals }: VetoRecord): string {
  if (approvals.length === 0) return '需要两位同志同意，其中至少一位来自纪检监察室'
  return approvals.some(({ office }) => office === 'discipline')
    ? '还需要一位同志同意'
    : '还需要一位纪检监察室的同志同意'
}

function mayJudge(record: VetoRecord, viewer: Viewer, now: Date): boolean {
  const agreed = record.state === 'appealed' ? agreedEver(record, viewer) : agreedNow(record, viewer)
  return !hadHand(record, viewer) && !isColleague(record, viewer, now) && !agreed
}

const ownNext: Partial<Record<VetoRecord['state'], (record: VetoRecord, now: Date) => string>> = {
  notified: () => '请看事由和证据，写下您的意见；期满之前不会作出决定',
  statement: (record, now) =>
    isTermOver(record, now) ? '您的陈述已收到，正在审议' : '您的陈述已收到，期满前还可以补充',
  in_force: (record, now) =>
    record.appealUntil && now <= record.appealUntil
      ? `不同意可以在 ${sayDay(dayOf(record.appealUntil), now)} 前申诉`
      : '申诉期已过',
  dismissed: () => '不予否决，不进入您的医德考评',
  appealed: () => '申诉已收到，由没有参与提出和决定的人复核',
  revoked: () => '决定已撤销，不进入您的医德考评',
}
