import type { NoteQuestion, PublishScope } from '@nuanyu/types/thanks'
import { reachedStates } from './lifecycle'
import type { NoteRecord } from './records'

/** Whether and how far a note may be shown. Pure. It is a no until everything says yes. */

const RANK: Record<PublishScope, number> = { none: 0, internal: 1, public: 2 }

export function atLeast(given: PublishScope, wanted: PublishScope): boolean {
  return RANK[given] >= RANK[wanted]
}

/** As far as the author lets it today; what they once agreed to stays on record. */
export function authorScope({ consent }: Pick<NoteRecord, 'consent'>): PublishScope {
  return consent.withdrawnAt === null ? consent.scope : 'none'
}

/** As far as both author and staff member let it. */
export function allowedScope(record: Pick<NoteRecord, 'consent' | 'staffConsent'>): PublishScope {
  const staff = record.staffConsent?.scope ?? 'none'
  const author = authorScope(record)
  return RANK[staff] < RANK[author] ? staff : author
}

/** Questions that no second person has answered yet. */
export function openQuestions({ questions, confirmed }: Pick<NoteRecord, 'questions' | 'confirmed'>): NoteQuestion[] {
  return questions.filter((question) => !confirmed?.questions.includes(question))
}

/** Why it cannot go there, in words for whoever publishes; empty when it can. */
export function publishProblems(record: NoteRecord, scope: Exclude<PublishScope, 'none'>): string[] {
  const where = scope === 'public' ? '公开' : '在院内公布'
  const { staffConsent, thanked, words, check } = record
  const who = thanked ? '本人' : '科室'
  const problems: string[] = []
  if (!reachedStates.includes(record.state)) problems.push('还没有核实')
  if (!atLeast(authorScope(record), scope)) problems.push(`作者没有同意${where}`)
  if (staffConsent === null) problems.push(`等${who}决定要不要公布`)
  else if (!atLeast(staffConsent.scope, scope)) problems.push(`${who}没有同意${where}`)
  if (words !== '' && check.text !== 'pass') problems.push(CHECKS[check.text])
  if (words === '' && !record.photos.some((photo) => check.passed.includes(photo)))
    problems.push(check.nextAt === null ? '照片没有通过内容检测' : '照片还在内容检测')
  if (openQuestions(record).length > 0) problems.push('有疑问要由党委办公室另一位同事确认')
  return problems
}

const CHECKS = {
  pending: '文字还在内容检测',
  review: '文字没有通过内容检测',
  skipped: '文字没有得到内容检测的结果，请重新检测',
  pass: '',
} as const

/** Photos, by their place, that may be shown at all: passed, and still there. */
export function showable({ photos, check }: Pick<NoteRecord, 'photos' | 'check'>): number[] {
  return photos.flatMap((photo, index) => (check.passed.includes(photo) ? [index] : []))
}

/** What is left of a publication after a consent went down: nothing, or the inner wall. */
export function fallen(record: NoteRecord): NoteRecord {
  const { published, state } = record
  if (!published) return record
  const allowed = allowedScope(record)
  if (atLeast(allowed, published.scope)) return record
  if (allowed === 'none') return { ...record, published: null, hidden: null, state: 'recorded' }
  return {
    ...record,
    published: { ...published, scope: allowed },
    state: state === 'published_public' ? 'published_internal' : state,
  }
}

/** A photo that turned out to be unpleasant leaves the wall; a pennant without any is no pennant. */
export function withoutRisky(record: NoteRecord): NoteRecord {
  const { published, photos, check } = record
  if (!published) return record
  const left = published.photos.filter((index) => check.passed.includes(photos[index] ?? ''))
  if (left.length === published.photos.length) return record
  if (left.length === 0 && published.text === '') return { ...record, published: null, hidden: null, state: 'recorded' }
  return { ...record, published: { ...published, photos: left } }
}
