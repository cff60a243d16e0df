import {
  nominationStates,
  noteQuestions,
  noteStates,
  type NotePhoto,
  type NoteView,
  type ReceivedRow,
  rejectReasons,
  type ThanksRow,
  type WallEntry,
} from '@nuanyu/types/thanks'
import type { MyRow } from '@nuanyu/types/feedback'
import type { Viewer } from '../../kernel/viewer'
import { sayMonth, sayWhen } from '../time/sayWhen'
import { checkPassed } from './check'
import type { Relation } from './lifecycle'
import { commandsOf, relationsTo, seesEverything } from './policy'
import { authorScope, openQuestions, publishProblems } from './publishable'
import type { NoteRecord } from './records'
import { timelineOf } from './timeline'
import { forWall, redactBut } from './words'

export type Eyes = { viewer: Viewer; now: Date }
export type Links = Map<string, string>

/** The note as this viewer may see it. */
export function presentNote(record: NoteRecord, { viewer, now }: Eyes, links: Links): NoteView {
  const relations = relationsTo(record, viewer, now)
  const isAuthor = relations.includes('author')
  const isThanked = relations.includes('thanked')
  const full = seesEverything(relations)
  const words = full ? record.words : letterOf(record)
  const view: NoteView = {
    id: record._id,
    code: record.code,
    version: record.version,
    form: record.form,
    state: record.state,
    stateLabel: noteStates[record.state],
    to: isAuthor ? askedFor(record) : verifiedFor(record),
    where: whereOf(record),
    words,
    redacted: words !== record.words,
    photos: photosFor(record, relations, links),
    signed: signedBy(record),
    when: full ? sayWhen(record.at, now) : sayMonth(record.at),
    published: publishedOf(record, links, now),
    ending: endingOf(record, isAuthor),
    timeline: isThanked ? [] : timelineOf(record, { isAuthor, exact: full, now }),
    myScope: isAuthor
      ? authorScope(record)
      : speaksFor(record, relations)
        ? (record.staffConsent?.scope ?? null)
        : null,
    can: commandsOf(record, viewer, now),
  }
  if (!isAuthor && !isThanked) view.staffOnly = staffOnly(record, relations)
  return view
}

/** As colleagues and whoever is thanked read it: numbers, beds and other people's names masked. */
export function letterOf({ words, thanked, to }: NoteRecord): string {
  return redactBut(words, [thanked?.name ?? '', to.kind === 'person' ? to.name : ''])
}

/** For the unit its handler speaks. */
function speaksFor({ thanked }: NoteRecord, relations: Relation[]): boolean {
  return relations.includes('thanked') || (relations.includes('handler') && thanked === null)
}

function askedFor({ to, place, department }: NoteRecord): string {
  return to.kind === 'person' ? to.name : ((place ?? department)?.name ?? '医院')
}

function verifiedFor(record: NoteRecord): string {
  const { thanked, department, verified } = record
  if (!verified) return askedFor(record)
  return [department?.name, thanked?.name].filter(Boolean).join(' · ')
}

function whereOf({ place, post }: NoteRecord): string {
  return [place?.name, post?.name].filter(Boolean).join(' · ') || '没有写明科室'
}

export function signedBy({ signature }: Pick<NoteRecord, 'signature'>): string {
  return signature.text || '没有署名'
}

/**
 * Author and whoever works on it see all photos. Whoever is thanked sees those on which nobody can be recognised, unless
 * the author signed with their name: otherwise the photo would tell who wrote.
 */
function photosFor(record: NoteRecord, relations: Relation[], links: Links): NotePhoto[] {
  const { photos, check, clear, signature } = record
  const thanked = relations.includes('thanked')
  const plain = thanked || relations.includes('author')
  return photos.flatMap((fileId, index) => {
    const shown = !thanked || signature.kind === 'named' || clear.includes(index)
    if (!shown) return []
    return [
      {
        url: links.get(fileId) ?? '',
        unpleasant: !relations.includes('author') && check.risky.includes(fileId),
        ...(plain ? {} : { safe: check.passed.includes(fileId), clear: clear.includes(index) }),
      },
    ]
  })
}

function publishedOf({ published, photos, state }: NoteRecord, links: Links, now: Date): NoteView['published'] {
  if (!published || state === 'hidden') return null
  const { scope, text, at } = published
  return { scope, text, photos: urlsOf(published.photos, photos, links), when: sayWhen(at, now) }
}

function urlsOf(indexes: number[], photos: string[], links: Links): string[] {
  return indexes.flatMap((index) => links.get(photos[index] ?? '') || [])
}

function endingOf({ state, rejected, hidden }: NoteRecord, isAuthor: boolean): string | null {
  if (state === 'rejected' && rejected)
    return isAuthor ? rejectReasons[rejected].explained : rejectReasons[rejected].label
  if (state === 'withdrawn') return '已经撤回，文字和照片都删掉了。'
  if (state === 'hidden' && hidden) return isAuthor ? '暂时从墙上撤下了，您感谢的人仍然看得到。' : hidden.reason
  return null
}

function staffOnly(record: NoteRecord, relations: Relation[]): NonNullable<NoteView['staffOnly']> {
  const { thanked, department, verified, confirmed, nomination, hidden, staffConsent } = record
  return {
    asked: askedFor(record),
    thanked: thanked && {
      ref: thanked.ref,
      name: thanked.name,
      title: thanked.title,
      department: department?.name ?? '',
    },
    department: department && { id: department.id, label: department.name },
    unit: verified && !thanked ? (department?.name ?? '') : null,
    authorScope: authorScope(record),
    staffScope: staffConsent?.scope ?? null,
    check: sayCheck(record),
    checkPassed: checkPassed(record),
    questions: questionsFor(record, relations),
    confirmed:
      confirmed && (relations.includes('party') ? `${confirmed.name}：${confirmed.reason}` : '党委办公室已确认'),
    notYet: { internal: publishProblems(record, 'internal'), public: publishProblems(record, 'public') },
    suggestion: forWall(record.words, thanked ? [thanked.name] : []),
    hidden: hidden && `${hidden.name}：${hidden.reason}`,
    nomination: nomination && {
      state: nomination.state,
      stateLabel: nominationStates[nomination.state],
      by: `${nomination.name} · ${nomination.role}`,
      reason: nomination.reason,
      decision:
        nomination.decision && [nomination.decision.name, nomination.decision.reason].filter(Boolean).join('：'),
    },
  }
}

/** A department is asked in general: that the author works here says half of who they are. */
function questionsFor(record: NoteRecord, relations: Relation[]): string[] {
  const open = openQuestions(record)
  if (relations.includes('party')) return open.map((question) => noteQuestions[question])
  return open.length > 0 ? ['党委办公室要先确认一件事，确认以前不公布、不推荐'] : []
}

function sayCheck({ words, photos, check }: NoteRecord): string {
  const text =
    words === ''
      ? ''
      : { pending: '文字检测中', pass: '文字通过', review: '文字没有通过', skipped: '文字没有结果' }[check.text]
  const unknown = photos.length - check.passed.length - check.risky.length
  const pictures = [
    check.passed.length > 0 && `${check.passed.length} 张照片通过`,
    check.risky.length > 0 && `${check.risky.length} 张没有通过`,
    unknown > 0 && `${unknown} 张还没有结果`,
  ].filter(Boolean)
  return [text, ...pictures].filter(Boolean).join('，') || '没有要检测的内容'
}

const EXCERPT = 60

export function presentRow(record: NoteRecord, { viewer, now }: Eyes): ThanksRow {
  const relations = relationsTo(record, viewer, now)
  const full = seesEverything(relations)
  const flat = (full ? record.words : letterOf(record)).replace(/\s+/g, ' ')
  return {
    id: record._id,
    code: record.code,
    form: record.form,
    state: record.state,
    stateLabel: noteStates[record.state],
    to: verifiedFor(record),
    department: record.department?.name ?? '还没有科室',
    excerpt: flat.length > EXCERPT ? `${flat.slice(0, EXCERPT)}…` : flat,
    photos: record.photos.length,
    when: full ? sayWhen(record.at, now) : sayMonth(record.at),
    marks: marksOf(record),
  }
}

function marksOf(record: NoteRecord): string[] {
  const { nomination, verified, staffConsent } = record
  return [
    ...(openQuestions(record).length > 0 ? ['等第二人确认'] : []),
    ...(verified && staffConsent === null && record.state === 'recorded' ? ['等本人或科室决定'] : []),
    ...(nomination ? [`推荐表扬：${nominationStates[nomination.state]}`] : []),
  ]
}

export function presentReceived(record: NoteRecord, eyes: Eyes, links: Links): ReceivedRow {
  const { form, signature, staffConsent, state } = record
  return {
    id: record._id,
    form,
    words: letterOf(record),
    photos: photosFor(record, relationsTo(record, eyes.viewer, eyes.now), links),
    signed: signature.text || '没有署名',
    month: sayMonth(record.at),
    where: whereOf(record),
    waitsForMe: staffConsent === null,
    stateLabel: noteStates[state],
  }
}

/** What hangs on a wall. Whoever is thanked is named there, which they agreed to for this wall. */
export function presentOnWall(record: NoteRecord, links: Links): WallEntry {
  const { published, photos, department, thanked } = record
  return {
    id: published?.id ?? '',
    form: record.form,
    to: [department?.name, thanked && `${thanked.name}${thanked.title ? `（${thanked.title}）` : ''}`]
      .filter(Boolean)
      .join(' · '),
    text: published?.text ?? '',
    photos: urlsOf(published?.photos ?? [], photos, links),
    signed: signedBy(record),
    month: sayMonth(record.at),
  }
}

export function presentMyNote(record: NoteRecord, now: Date): MyRow {
  return {
    id: record._id,
    type: 'thanks',
    title: `${record.form === 'pennant' ? '锦旗' : '感谢信'} · ${askedFor(record) || '已撤回'}`,
    excerpt: record.words.length > 48 ? `${record.words.slice(0, 48)}…` : record.words,
    where: whereOf(record),
    when: sayWhen(record.at, now),
    stateLabel: noteStates[record.state],
    deadline: null,
    waitsForMe: false,
  }
}
