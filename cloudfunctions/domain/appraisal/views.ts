import { appraisalCommands, type AppraisalRow, appraisalStates, type AppraisalView } from '@nuanyu/types/appraisal'
import { vetoStates } from '@nuanyu/types/veto'
import type { Viewer } from '../../kernel/viewer'
import { dayOf } from '../time/localTime'
import { sayDay, sayMonth, sayWhen } from '../time/sayWhen'
import type { VetoRecord } from '../veto/records'
import { commandsOf, isPerson, isSilent, partsOf } from './policy'
import type { AppraisalRecord, Grader, PersonFact, Word } from './records'
import { givenGrade } from './rules'
import { VETO_GRADE } from './terms'

type Labels = { id: string; label: string }[]

function personOf({ person }: AppraisalRecord): AppraisalView['person'] {
  const { staffId, name, title, departmentName, head } = person
  return { staffId, name, title, department: departmentName, head }
}

export const labelOf = (grade: string, grades: Labels): string => grades.find(({ id }) => id === grade)?.label ?? '较差'

/** As it counts: a veto in force stands before what was given, and takes nothing of it away. */
export function standingGrade(record: AppraisalRecord, vetoed: boolean, grades: Labels): AppraisalView['grade'] {
  if (vetoed) return { label: labelOf(VETO_GRADE, grades), byVeto: true }
  const given = givenGrade(record)
  return given && { label: given.label, byVeto: false }
}

/** Published to the person; those who work on it know it before. */
const isPublic = ({ state }: AppraisalRecord) => ['published', 'appealed', 'reconsidered'].includes(state)

/** Whether whom it is about may read the grade: a veto they were told of, anything else once it is published. */
export function isKnownToOwn(record: AppraisalRecord, grade: AppraisalView['grade']): boolean {
  return isPublic(record) || grade?.byVeto === true
}

export function presentRow(record: AppraisalRecord, vetoed: boolean, grades: Labels): AppraisalRow {
  const grade = standingGrade(record, vetoed, grades)
  return {
    person: personOf(record),
    year: record.year,
    state: record.state,
    stateLabel: appraisalStates[record.state],
    grade: grade?.label ?? '',
    byVeto: grade?.byVeto ?? false,
  }
}

type Beside = {
  facts: PersonFact[]
  vetoes: VetoRecord[]
  grades: Labels
  /** Quizzes that the person could add; null for everybody else. */
  quizzes: number | null
  /** Where photos of papers can be seen, by file. */
  links: Map<string, string>
}

/** The year as this person sees it. Whom it is about reads which office did something. */
export function presentAppraisal(record: AppraisalRecord, viewer: Viewer, now: Date, beside: Beside): AppraisalView {
  const own = isPerson(record, viewer)
  const office = partsOf(record, viewer, now).some((part) => part === 'party' || part === 'discipline')
  const by = (grader: Grader) => (own ? offices[grader.office] : `${offices[grader.office]} ${grader.name}`)
  const grade = standingGrade(record, beside.vetoes.length > 0, beside.grades)
  const { proposal, statement, appeal, outcome } = record
  const word = ({ text, at, photos = [], by: entered }: Word) => ({
    text,
    when: sayWhen(at, now),
    by: entered ? `书面，${by(entered)}录入` : '',
    photos: photos.flatMap((id) => beside.links.get(id) ?? []),
  })
  return {
    version: record.version,
    person: personOf(record),
    own,
    year: record.year,
    state: record.state,
    stateLabel: appraisalStates[record.state],
    grade: own && !isKnownToOwn(record, grade) ? null : grade,
    vetoes: beside.vetoes.map(({ _id, rules, state }) => ({
      id: _id,
      label: rules.map(({ label }) => label).join('；'),
      stateLabel: vetoStates[state],
      page: own ? `staff/veto/index?id=${_id}` : office ? `office/veto/index?id=${_id}` : '',
    })),
    proposal:
      proposal && !(own && record.state === 'open')
        ? { label: proposal.label, words: proposal.words, by: by(proposal), when: sayWhen(proposal.at, now) }
        : null,
    returned: own ? '' : record.returned,
    statement: statement && { agree: statement.agree, ...word(statement) },
    stateUntil: record.stateUntil ? sayDay(dayOf(record.stateUntil), now) : '',
    appealUntil: record.appealUntil ? sayDay(dayOf(record.appealUntil), now) : '',
    appeal: appeal && word(appeal),
    outcome: outcome && { label: outcome.label, reason: outcome.reason, when: sayWhen(outcome.at, now) },
    pack: packOf([...beside.facts, ...trainingOf(record)], own || office),
    training: { included: record.training !== null, available: beside.quizzes },
    grades: beside.grades,
    history: historyOf(record, own, now),
    can: commandsOf(record, viewer, now),
    next: nextOf(record, own, now),
  }
}

const offices: Record<Grader['office'], string> = { head: '科室', party: '党委办公室', discipline: '纪检监察室' }

function trainingOf({ training }: AppraisalRecord): PersonFact[] {
  return (training ?? []).map(({ at, label }) => ({ at, kind: '学习记录', label, page: '' }))
}

/** Months only: an exact day could tell who complained or inspected. */
function packOf(facts: PersonFact[], mayOpen: boolean): AppraisalView['pack'] {
  const kinds = new Map<string, AppraisalView['pack'][number]['facts']>()
  for (const { at, kind, label, page } of facts) {
    const list = kinds.get(kind) ?? []
    kinds.set(kind, [...list, { when: sayMonth(at), label, page: mayOpen ? page : '' }])
  }
  return [...kinds].map(([kind, list]) => ({ kind, facts: list }))
}

function historyOf(record: AppraisalRecord, own: boolean, now: Date): AppraisalView['history'] {
  return record.history.map(({ at, command, by }) => ({
    when: sayWhen(at, now),
    title: appraisalCommands[command],
    by: own
      ? by.staffId === record.person.staffId || by.key === record.person.key
        ? record.person.name
        : ''
      : by.name,
  }))
}

function nextOf(record: AppraisalRecord, own: boolean, now: Date): string {
  const day = (at: Date | null) => (at ? sayDay(dayOf(at), now) : '')
  switch (record.state) {
    case 'open':
      if (own) return '科室评定后会请您签意见'
      return record.person.head ? '科室负责人由党委办公室评定' : '由科室负责人评定；科室没有负责人的由党委办公室评定'
    case 'proposed':
      if (own) return `请在 ${day(record.stateUntil)} 前签意见`
      return isSilent(record, now)
        ? '期限内本人没有意见，可以审核（不视为同意）'
        : `等本人签意见，到 ${day(record.stateUntil)}${record.person.key === null ? '；本人没有使用本系统，可以录入书面意见' : ''}`
    case 'stated':
      return own ? '党委办公室审核后公布' : '由没有参与评定的人审核'
    case 'confirmed':
      return own ? '等待公布' : '公布后本人可以申诉'
    case 'published':
      return record.appealUntil && now <= record.appealUntil
        ? `不同意可以在 ${day(record.appealUntil)} 前申诉`
        : '申诉期已过'
    case 'appealed':
      return '由没有参与评定和审核的人复核'
    case 'reconsidered':
      return '复核结果为最终结果'
  }
}
