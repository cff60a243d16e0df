import type { AppraisalView } from '@nuanyu/types/appraisal'
import type { CaseView } from '@nuanyu/types/feedback'
import type { OwnFinding } from '@nuanyu/types/findings'
import type { MyData } from '@nuanyu/types/me'
import type { OrderRow } from '@nuanyu/types/orders'
import { vaultPurposes } from '@nuanyu/types/vault'
import type { JournalEntry } from '../../kernel/journal'
import type { Phrase } from '@nuanyu/types/handbook'
import type { IdentityRecord, RatingRecord } from '../feedback/records'
import type { QuizRecord } from '../handbook/records'
import type { NoticeRecord } from '../notices/notice'
import { noteForms, noteStates, publishConsentTexts, publishScopes } from '@nuanyu/types/thanks'
import type { NoteRecord } from '../thanks/records'
import type { Choice, Retention, Taxonomies } from '../settings/defaults'
import type { RegistrationRecord, SealedAttendee } from '../clinic/seats/records'
import { CONTACT_DAYS } from '../clinic/seats/terms'
import { labelOf } from '../clinic/seats/words'
import type { CalleeRecord } from '../inspection/callees/records'
import { CALLEE_DAYS } from '../inspection/terms'
import { formatLocal } from '../time/localTime'
import { sayWhen } from '../time/sayWhen'

/** What is kept about a person, in their words: on the page, and in the file they take away. */

export type Counts = {
  cases: number
  contacts: number
  ratings: number
  thanks: number
  clinics: number
  /** One's own word that one may be called. */
  calls: number
  notices: number
  readings: number
  quizzes: number
}

export function presentKinds(counts: Counts, retention: Retention): MyData['kinds'] {
  const { caseYears, identityYears, ratingYears, noticeYears, auditYears } = retention
  return [
    {
      id: 'cases',
      label: '投诉和建议（含照片）',
      count: counts.cases,
      purpose: '核实、办理并答复您',
      keptFor: `办结后${caseYears}年`,
    },
    {
      id: 'contacts',
      label: '姓名、电话和微信标识（加密保存）',
      count: counts.contacts,
      purpose: '办理中联系您，把进展告诉您',
      keptFor: `${identityYears}年，您可以随时撤回同意`,
    },
    {
      id: 'ratings',
      label: '服务评价（含照片）',
      count: counts.ratings,
      purpose: '了解服务好坏，改进工作',
      keptFor: `文字和照片${ratingYears}年，您可以随时清除；星级等数字只留作统计`,
    },
    {
      id: 'thanks',
      label: '感谢信和锦旗（含照片和署名）',
      count: counts.thanks,
      purpose: '核实后转给您感谢的人；您同意的才公布',
      keptFor: `${ratingYears}年，您可以随时撤回`,
    },
    {
      id: 'clinics',
      label: '义诊和活动报名（含同行家人的姓名、电话）',
      count: counts.clinics,
      purpose: '活动当天接待，改期、取消时通知您',
      keptFor: `姓名和电话活动结束后${CONTACT_DAYS}天`,
    },
    ...(counts.calls > 0
      ? [
          {
            id: 'calls',
            label: '愿意接受电话回访的电话（加密保存）',
            count: counts.calls,
            purpose: '医德巡查员打电话问您服务怎么样',
            keptFor: `${CALLEE_DAYS}天，您可以随时撤回`,
          },
        ]
      : []),
    { id: 'notices', label: '给您的消息', count: counts.notices, purpose: '提醒您进展', keptFor: `${noticeYears}年` },
    {
      id: 'readings',
      label: '您的联系方式被查看的记录',
      count: counts.readings,
      purpose: '监督谁看过您的信息',
      keptFor: `${auditYears}年`,
    },
    // Patients have none, and need not read of it.
    ...(counts.quizzes > 0
      ? [
          {
            id: 'quizzes',
            label: '暖语小测的结果',
            count: counts.quizzes,
            purpose: '只给您自己看练得怎么样',
            keptFor: '1年，您可以随时清除',
          },
        ]
      : []),
  ]
}

/** `purpose` is the present one; a consent that was given for another says so itself. */
export function presentConsents(
  identities: IdentityRecord[],
  notes: NoteRecord[],
  purpose: string,
  now: Date,
): MyData['consents'] {
  return allConsents(identities, notes, purpose).map(({ id, text, consent }) => ({
    id,
    text,
    version: consent.version,
    when: sayWhen(consent.at, now),
    withdrawn: consent.withdrawnAt && sayWhen(consent.withdrawnAt, now),
  }))
}

/** What was agreed to, newest first. */
function allConsents(identities: IdentityRecord[], notes: NoteRecord[], purpose: string) {
  return [
    ...identities.map(({ _id, consent }) => ({ id: _id, text: consentText(consent, purpose), consent })),
    ...notes
      .filter(({ consent }) => consent.scope !== 'none')
      .map(({ _id, consent }) => ({ id: _id, text: publishConsentTexts[consent.scope], consent })),
  ].sort((a, b) => b.consent.at.getTime() - a.consent.at.getTime())
}

function consentText(consent: IdentityRecord['consent'], purpose: string): string {
  return `同意${consent.purpose ?? purpose}`
}

export type Everything = {
  cases: { view: CaseView; contact: { name: string; phone: string } | null }[]
  ratings: { rating: RatingRecord; photos: string[] }[]
  thanks: { note: NoteRecord; photos: string[] }[]
  notices: NoticeRecord[]
  identities: IdentityRecord[]
  readings: JournalEntry[]
  quizzes: QuizRecord[]
  work: { appraisals: AppraisalView[]; findings: OwnFinding[]; orders: OrderRow[] }
  call: { callee: CalleeRecord; contact: { name: string; phone: string } } | null
  clinics: { record: RegistrationRecord; title: string; attendee: SealedAttendee | null }[]
}

/** The file a person takes away. Times are written out, so that it can still be read in years. */
export function presentExport(
  { cases, ratings, thanks, notices, identities, readings, quizzes, clinics, call, work }: Everything,
  taxonomies: Taxonomies,
  /** By version of the handbook. */
  phrases: Map<number, Phrase[]>,
  purpose: string,
  now: Date,
): object {
  return {
    说明: '您在暖语里的全部资料。照片链接会过期，需要请尽快保存。匿名提交的不在其中，因为系统不知道那是您。',
    导出时间: exactly(now),
    投诉和建议: cases.map(({ view: { can: _can, version: _version, ...view }, contact }) => ({
      ...view,
      联系方式: contact,
    })),
    服务评价: ratings.map(({ rating, photos }) =>
      presentRating(rating, photos, taxonomies, phrases.get(rating.handbookVersion) ?? []),
    ),
    感谢: thanks.map(({ note, photos }) => presentThanks(note, photos)),
    活动报名: clinics.map(({ record, title, attendee }) => ({
      编号: record.code,
      活动: title,
      开始时间: exactly(record.startsAt),
      姓名: attendee?.name ?? '',
      电话: attendee?.phone ?? '',
      状态: labelOf(record),
      报名时间: exactly(record.at),
    })),
    ...(call && {
      愿意接受电话回访: {
        姓名: call.contact.name,
        电话: call.contact.phone,
        科室: call.callee.department.name,
        同意时间: exactly(call.callee.agreedAt),
      },
    }),
    消息: notices.map(({ at, title, body, read }) => ({ 时间: exactly(at), 标题: title, 内容: body, 已读: read })),
    // Staff alone have any.
    ...(quizzes.length > 0 && {
      暖语小测: quizzes.map(({ at, right, total }) => ({ 时间: exactly(at), 答对: right, 共: total })),
    }),
    ...presentWork(work),
    同意记录: allConsents(
      identities,
      thanks.map(({ note }) => note),
      purpose,
    ).map(({ id, text, consent }) => ({
      编号: id,
      内容: text,
      版本: consent.version,
      同意时间: exactly(consent.at),
      撤回时间: consent.withdrawnAt && exactly(consent.withdrawnAt),
    })),
    联系方式被查看: readings.map(({ at, about, change }) => ({
      时间: exactly(at),
      编号: about.split('/')[1],
      用途: (vaultPurposes as Record<string, string>)[change] ?? '办理中联系您',
    })),
  }
}

/** Staff alone have any. */
function presentWork({ appraisals, findings, orders }: Everything['work']): object {
  return {
    ...(appraisals.length > 0 && {
      医德考评: appraisals.map(({ year, stateLabel, grade, proposal, statement, appeal, outcome, pack }) => ({
        年度: year,
        状态: stateLabel,
        等次: grade?.label ?? '',
        评语: proposal?.words ?? '',
        本人意见: statement,
        申诉: appeal,
        复核: outcome,
        依据: pack,
      })),
    }),
    ...(findings.length > 0 && {
      检查发现: findings.map(({ id: _id, version: _version, can: _can, ...told }) => told),
    }),
    ...(orders.length > 0 && {
      负责的督办: orders.map(({ code, title, stateLabel, due }) => ({
        编号: code,
        事项: title,
        状态: stateLabel,
        期限: due,
      })),
    }),
  }
}

function presentThanks(
  { at, form, state, to, place, words, signature, consent, published }: NoteRecord,
  photos: string[],
) {
  return {
    时间: exactly(at),
    形式: noteForms[form],
    写给: to.kind === 'person' ? to.name : (place?.name ?? ''),
    地点: place?.name ?? '',
    文字: words,
    署名: signature.text,
    同意公布: publishScopes[consent.scope],
    状态: noteStates[state],
    公布的文字: published && published.text,
    照片: photos,
  }
}

function presentRating(rating: RatingRecord, photos: string[], taxonomies: Taxonomies, phrases: Phrase[]): object {
  const heard = (ids: string[]) => phrases.filter(({ id }) => ids.includes(id)).map(({ text }) => text)
  return {
    时间: exactly(rating.at),
    地点: [rating.department?.name, rating.post?.name].filter(Boolean).join(' · '),
    星级: rating.stars,
    三声: labels(rating.voices, taxonomies.voices),
    五心: labels(rating.hearts, taxonomies.hearts),
    态度: labels(rating.attitudes, taxonomies.attitudes),
    听到的暖语: heard(rating.warmPhrases),
    听到的禁语: heard(rating.forbiddenPhrases),
    文字: rating.words,
    照片: photos,
  }
}

function labels(ids: string[], offered: Choice[]): string[] {
  return ids.map((id) => offered.find((choice) => choice.id === id)?.label ?? id)
}

function exactly(at: Date): string {
  return formatLocal(at, 'YYYY-MM-DD HH:mm:ss')
}
