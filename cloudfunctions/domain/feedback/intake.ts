import type { CaseKind, CaseReceipt, Channel, IdentityMode } from '@nuanyu/types/feedback'
import { dayOf } from '../time/localTime'
import type { DeadlineRules } from '@nuanyu/types/settings'
import { sayDay } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { clockOf } from './deadlines'
import { derive } from './derive'
import type { CaseRecord, Check, DepartmentRef, Lane, RatingRecord } from './records'
import { soundsDangerous } from './risk'

/** Characters of a case's code, which people read out on the telephone. */
export const CODE_LENGTH = 8

/** Where a case starts: the department and post of the code scanned, or what the person chose. */
export type Origin = {
  department: DepartmentRef | null
  branchId: string | null
  post: { id: string; name: string } | null
}

export type NewCase = Origin & {
  id: string
  code: string
  commandId: string
  fingerprint: string
  lane: Lane
  kind: CaseKind
  channel: Channel
  ownerKey: string
  identityMode: IdentityMode
  subject: { id: string; label: string }
  happenedOn: string
  words: string
  photos: string[]
  rating: CaseRecord['rating']
  enteredBy: CaseRecord['enteredBy']
  hotline: CaseRecord['hotline']
  heldUntil: string | null
  risk: boolean
  /** Staff named in the words, and their heads. */
  keptOut: string[]
  /** Whether anybody of the department is left who may answer. */
  staffed: boolean
}

/**
 * A case at the moment of receipt. 首诉负责制: the department where it was received has the first move, unless nobody
 * there may answer, or the person wants to be away from it first.
 */
export function receive(
  given: NewCase,
  receivedAt: Date,
  now: Date,
  calendar: Calendar,
  rules: DeadlineRules,
): CaseRecord {
  const { id, commandId, fingerprint, risk, staffed, ...rest } = given
  const dangerous = risk || soundsDangerous(given.words)
  const department = given.lane === 'department' && staffed ? given.department : null
  const toOffice = given.lane === 'department' && (department === null || given.heldUntil !== null)
  const record: CaseRecord = {
    ...rest,
    _id: id,
    version: 1,
    state: 'submitted',
    place: given.department,
    department,
    partners: [],
    submittedAt: receivedAt,
    risk: dangerous ? { state: 'open', why: risk ? 'patient' : 'words' } : null,
    named: [],
    retaliation: [],
    hold: null,
    check: checkFrom(given.words, given.photos, isCheckable(given), now),
    rules,
    acknowledgeBy: receivedAt,
    dueAt: receivedAt,
    provisional: false,
    extension: null,
    extendedTo: null,
    round: 1,
    roundStartedAt: receivedAt,
    overdue: false,
    firstRound: 'running',
    stage: 'none',
    turn: toOffice ? 'complaint_office' : 'department',
    seats: [],
    todo: [],
    orderAt: receivedAt,
    nextStepAt: null,
    terms: [],
    termsFrom: 0,
    termsBy: 0,
    question: null,
    draft: null,
    reply: null,
    evaluation: null,
    ending: null,
    merged: null,
    mergedFrom: [],
    closedAt: null,
    history: [
      {
        at: now,
        command: 'submit',
        to: 'submitted',
        by: given.enteredBy
          ? { kind: 'staff', ...given.enteredBy, role: '代为登记' }
          : { kind: 'patient', key: given.ownerKey, name: '', role: '患者' },
        text: '',
        commandId,
        fingerprint,
      },
    ],
    updatedAt: now,
  }
  return derive({ ...record, ...clockOf(record, calendar) }, calendar)
}

/** WeChat checks on behalf of a person: there is none to name for the anonymous, or where staff wrote it down. */
function isCheckable({ identityMode, enteredBy }: Pick<NewCase, 'identityMode' | 'enteredBy'>): boolean {
  return identityMode !== 'anonymous' && enteredBy === null
}

/** The content check looks at it soon, and keeps nobody waiting. */
export function checkFrom(words: string, photos: string[], checkable: boolean, now: Date): Check {
  const wanted = checkable && (words !== '' || photos.length > 0)
  return { text: wanted ? 'pending' : 'skipped', risky: [], attempts: 0, nextAt: wanted ? now : null }
}

export function receiptOf(record: CaseRecord, followCode: string | null, now: Date): CaseReceipt {
  const { heldUntil } = record
  return {
    caseId: record._id,
    code: record.code,
    submittedAt: record.submittedAt.toISOString(),
    acknowledgeBy: record.acknowledgeBy.toISOString(),
    dueAt: record.dueAt.toISOString(),
    provisional: record.provisional,
    followCode,
    next: [
      ...(heldUntil ? [`${sayDay(heldUntil, now)} 才转交科室，您也可以随时让我们提前转交`] : []),
      `${whoTakesItIn(record)}会在 ${sayDay(dayOf(record.acknowledgeBy), now)} 前受理`,
      `${sayDay(dayOf(record.dueAt), now)} 前给您书面答复，${followCode ? '用查询码' : '在“我的”里'}可以看到进展`,
      '看到答复后，请告诉我们问题是否解决；没有解决可以要求重新办理',
    ],
  }
}

function whoTakesItIn({ lane, department, turn }: CaseRecord): string {
  if (lane === 'discipline') return '纪检监察室'
  return (turn === 'department' && department?.name) || '投诉管理部门'
}

/** A rating this low, or with anything criticised, is asked "要我们回复您吗?". */
export function offersReply(rating: Pick<RatingRecord, 'stars' | 'attitudes' | 'forbiddenPhrases'>): boolean {
  return rating.stars <= 2 || rating.attitudes.length > 0 || rating.forbiddenPhrases.length > 0
}

/** Words for a case made from a rating: what was written, or else what was ticked, so that nothing is typed again. */
export function wordsFromRating(rating: Pick<RatingRecord, 'words' | 'stars'>, criticised: string[]): string {
  if (rating.words) return rating.words
  const ticked = criticised.length ? `，并勾选：${criticised.join('、')}` : ''
  return `（评价时没有写文字）给了 ${rating.stars} 星${ticked}`
}
