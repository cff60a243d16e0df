import { derive } from '../../cloudfunctions/domain/feedback/derive'
import type { CaseRecord, RatingRecord } from '../../cloudfunctions/domain/feedback/records'
import type { NoteRecord } from '../../cloudfunctions/domain/thanks/records'
import { officialCalendar } from '../../cloudfunctions/kernel/calendar'
import type { Secrets } from '../../cloudfunctions/kernel/secrets'
import { makeCase } from '../../test/fixtures/seed/cases'
import { someAuthor } from '../../test/fixtures/seed/people'
import { makeRating } from '../../test/fixtures/seed/ratings'
import { seedThanks } from '../../test/fixtures/seed/thanks'
import { caseStories } from '../../test/fixtures/stories'
import type { Random } from '../../test/fixtures/seed/random'
import { type Day, daysBack } from './days'
import { twinOf } from './hospital'

/**
 * Feedback of a hospital in believable proportions, newest first: ratings, cases led through their states by the
 * product's own rules, thanks. Every record is as the product writes it.
 */

const CASES = 0.06
const THANKS = 0.02

export type Feedback = { ratings: RatingRecord[]; cases: CaseRecord[]; thanks: NoteRecord[] }

/** A day at a time; the caller stops when it has enough. */
export function* feedback(now: Date, secrets: Secrets): Generator<Feedback & { day: string }> {
  const letters = seedThanks(now, secrets)
  for (const day of daysBack(now)) yield { day: day.day, ...feedbackOf(day, letters, now, secrets) }
}

function feedbackOf({ serial, moments, random }: Day, letters: NoteRecord[], now: Date, secrets: Secrets): Feedback {
  const all: Feedback = { ratings: [], cases: [], thanks: [] }
  moments.forEach((at, index) => {
    const id = serial * 10_000 + index
    const kind = random.next()
    if (kind < CASES) all.cases.push(caseAt(id, at, now, random, secrets))
    else if (kind < CASES + THANKS) all.thanks.push(noteAt(id, at, random.pick(letters), secrets))
    else all.ratings.push(ratingAt(id, at, random, secrets))
  })
  return all
}

function ratingAt(id: number, at: Date, random: Random, secrets: Secrets): RatingRecord {
  const rating = { ...makeRating(id, at, random, secrets), ownerKey: secrets.personKey(`oVisitor${id % 400_000}`) }
  const twin = twinOf(rating.department?.id, id)
  if (!twin || !rating.post) return rating
  return {
    ...rating,
    department: { id: twin.id, name: twin.name },
    branchId: twin.branchId,
    post: { ...rating.post, id: twin.postId, name: twin.postName },
    scene: null,
  }
}

function caseAt(id: number, at: Date, now: Date, random: Random, secrets: Secrets): CaseRecord {
  const story = random.pick(caseStories)
  const author = someAuthor(random)
  const anyone = { name: '周先生', phone: '13800000099' }
  const contact = story.contact ?? (story.identityMode === 'named' && !author.contact.phone ? anyone : author.contact)
  const { record } = makeCase(story, { ...author, contact }, id, at, now, random, secrets)
  const twin = record.lane === 'department' ? twinOf(record.department?.id, id) : undefined
  if (!twin) return record
  const department = { id: twin.id, name: twin.name }
  return derive({ ...record, department, place: record.place && department, branchId: twin.branchId }, officialCalendar)
}

function noteAt(id: number, at: Date, letter: NoteRecord, secrets: Secrets): NoteRecord {
  const twin = twinOf(letter.department?.id, id)
  const place = twin ? { id: twin.id, name: twin.name } : letter.department
  return {
    ...letter,
    _id: `note-${id}`,
    code: `T${String(id).padStart(9, '0')}`,
    ownerKey: secrets.personKey(`oVisitor${id % 400_000}`),
    at,
    updatedAt: at,
    department: place,
    place,
    // Each stands on the wall under an id of its own.
    published: letter.published && { ...letter.published, id: `wall-${id}`, at },
  }
}
