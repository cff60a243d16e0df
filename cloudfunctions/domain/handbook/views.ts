import type { Labelled } from '@nuanyu/types/common'
import type { Comparison, Draft, DraftView, HandbookView, QuizRow, VersionRow } from '@nuanyu/types/handbook'
import type { Viewer } from '../../kernel/viewer'
import { formatLocal } from '../time/localTime'
import { sayWhen } from '../time/sayWhen'
import { changedFields, compare, type Difference } from './compare'
import { countOf, kindsWithAny, labelOfKind, problemsOf } from './phrases'
import { canStart, canWith } from './policy'
import type { DraftRecord, Handbook, HandbookRecord, QuizRecord } from './records'

/** 第 3 版 · 2026年9月1日 */
export function labelOfVersion(handbook: Pick<Handbook, 'version'> & { publishedAt?: Date }): string {
  if (!handbook.publishedAt) return '软件自带的手册'
  return `第 ${handbook.version} 版 · ${formatLocal(handbook.publishedAt, 'YYYY年M月D日')}`
}

export function presentHandbook(
  handbook: Handbook & Partial<Pick<HandbookRecord, 'publishedAt' | 'note'>>,
  newest: number,
  postKinds: Labelled[],
): HandbookView {
  const used = new Set(handbook.phrases.map(({ postKind }) => postKind))
  const known = kindsWithAny(postKinds)
  const former = [...used].filter((id) => !known.some((kind) => kind.id === id)).map((id) => ({ id, label: id }))
  return {
    version: handbook.version,
    title: handbook.title,
    label: labelOfVersion(handbook),
    note: handbook.note ?? '',
    current: handbook.version === newest,
    kinds: [...known.filter(({ id }) => used.has(id)), ...former],
    phrases: handbook.phrases,
  }
}

export function presentVersion(record: Omit<HandbookRecord, 'phrases' | 'retired'>, newest: number): VersionRow {
  return {
    version: record.version,
    label: labelOfVersion(record),
    publishedAt: record.publishedAt.toISOString(),
    by: record.publishedBy.name,
    note: record.note,
    ...record.counts,
    ...record.changes,
    current: record.version === newest,
  }
}

type Eyes = { viewer: Viewer; now: Date }

export function presentDraft(draft: DraftRecord, base: Handbook, postKinds: Labelled[], { viewer, now }: Eyes): Draft {
  const kinds = kindsWithAny(postKinds)
  const problems = problemsOf(draft.phrases, kinds)
  const published = new Map(base.phrases.map((phrase) => [phrase.id, phrase]))
  const { added, changed, removed, reordered } = compare(base.phrases, draft.phrases)
  return {
    version: draft.version,
    becomes: base.version + 1,
    kinds,
    phrases: draft.phrases.map((phrase) => {
      const before = published.get(phrase.id)
      if (!before) return { ...phrase, state: 'added' as const }
      return { ...phrase, state: changedFields(before, phrase).length > 0 ? ('changed' as const) : ('same' as const) }
    }),
    retired: removed,
    problems,
    added: added.length,
    changed: changed.length,
    reordered,
    edited: `${draft.editedBy.name} ${sayWhen(draft.editedAt, now)}`,
    can: canWith(draft, problems, viewer, now),
  }
}

export function presentDraftView(
  draft: Draft | null,
  record: DraftRecord | null,
  newest: Handbook & { publishedAt?: Date },
  { viewer, now }: Eyes,
): DraftView {
  return {
    draft,
    current: {
      version: newest.version,
      label: labelOfVersion(newest),
      warm: countOf(newest.phrases, 'warm'),
      forbidden: countOf(newest.phrases, 'forbidden'),
    },
    can: canStart(record, viewer, now),
  }
}

export function presentComparison(from: string, to: string, difference: Difference): Comparison {
  return { from, to, ...difference }
}

export function presentQuiz(quiz: QuizRecord, postKinds: Labelled[], now: Date): QuizRow {
  return {
    id: quiz._id,
    at: quiz.at.toISOString(),
    when: sayWhen(quiz.at, now),
    kindLabel: quiz.postKind === null ? '全部岗位' : labelOfKind(quiz.postKind, kindsWithAny(postKinds)),
    version: quiz.version,
    right: quiz.right,
    total: quiz.total,
  }
}
