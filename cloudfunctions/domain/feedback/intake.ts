import type { CaseKind, CaseReceipt, IdentityMode } from '@nuanyu/types/feedback'
import { dayOf } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { startClock } from './deadlines'
import type { CaseRecord, Lane, RatingRecord } from './records'

/** Characters of a case's code, which people read out on the telephone. */
export const CODE_LENGTH = 8

/** Where a case starts: the department and post of the code scanned, or what the person chose. */
export type Origin = {
  department: { id: string; name: string } | null
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
  ownerKey: string
  identityMode: IdentityMode
  subject: { id: string; label: string }
  happenedOn: string
  words: string
  photos: string[]
  rating: CaseRecord['rating']
}

/** A case at the moment of receipt. 首诉负责制: the department where it was received has the first move. */
export function receive(given: NewCase, now: Date, calendar: Calendar): CaseRecord {
  const { id, commandId, fingerprint, department, lane, ...rest } = given
  return {
    ...rest,
    department,
    lane,
    _id: id,
    version: 1,
    state: 'submitted',
    submittedAt: now,
    coordinated: false,
    ...startClock(now, false, calendar),
    round: 1,
    roundStartedAt: now,
    overdue: false,
    firstRound: 'running',
    turn: department || lane === 'discipline' ? 'department' : 'complaint_office',
    draft: null,
    reply: null,
    evaluation: null,
    history: [
      {
        at: now,
        command: 'submit',
        to: 'submitted',
        by: { kind: 'patient', key: given.ownerKey, name: '', role: '患者' },
        text: '',
        commandId,
        fingerprint,
      },
    ],
    updatedAt: now,
  }
}

export function receiptOf(record: CaseRecord, now: Date): CaseReceipt {
  return {
    caseId: record._id,
    code: record.code,
    submittedAt: record.submittedAt.toISOString(),
    acknowledgeBy: record.acknowledgeBy.toISOString(),
    dueAt: record.dueAt.toISOString(),
    provisional: record.provisional,
    next: [
      `${whoTakesItIn(record)}会在 ${sayDay(dayOf(record.acknowledgeBy), now)} 前受理`,
      `${sayDay(dayOf(record.dueAt), now)} 前给您书面答复，在“我的”里可以看到进展`,
      '看到答复后，请告诉我们问题是否解决；没有解决可以要求重新办理',
    ],
  }
}

function whoTakesItIn({ lane, department }: CaseRecord): string {
  if (lane === 'discipline') return '纪检监察室'
  return department?.name ?? '投诉管理部门'
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
