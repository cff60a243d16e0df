import { _, database } from '../../../kernel/database'

/** What ratings look like in bulk, for domain/watch. Nothing that a person wrote leaves the database with it. */

/** So many are enough to ask about. The greatest come first, or many small ones would push one that matters out. */
const MOST = 100

/** `most`: how many of them one person gave, and who that is. */
export type Burst = { scene: string; n: number; most: number; ownerKey: string; place: string }

/** Codes with so many ratings since then. */
export async function burstsSince(since: Date, atLeast: number): Promise<Burst[]> {
  const { list } = await database
    .aggregate('ratings')
    .match({ at: _.gte(since), scene: _.neq(null) })
    .group({ _id: { scene: '$scene', ownerKey: '$ownerKey' }, n: { $sum: 1 }, post: { $first: '$post.name' } })
    .sort({ n: -1, _id: 1 })
    .group({
      _id: '$_id.scene',
      n: { $sum: '$n' },
      most: { $first: '$n' },
      ownerKey: { $first: '$_id.ownerKey' },
      place: { $first: '$post' },
    })
    .match({ n: _.gte(atLeast) })
    .sort({ n: -1, _id: 1 })
    .limit(MOST)
    .end()
  return (list as (Omit<Burst, 'scene'> & { _id: string })[]).map(({ _id, ...burst }) => ({ ...burst, scene: _id }))
}

export async function ratersSince(since: Date): Promise<string[]> {
  const { list } = await database
    .aggregate('ratings')
    .match({ at: _.gte(since), ownerKey: _.gt('') })
    .group({ _id: null, people: { $addToSet: '$ownerKey' } })
    .end()
  return (list[0] as { people: string[] } | undefined)?.people ?? []
}

/** How often one person said the same since then, or rated the same post. */
export type Repeat = { ownerKey: string; n: number; place: string; about: string }

/** With how long the words are. Short ones, which many write by themselves, have to go before anything is cut off. */
const withLength = { length: { $strLenCP: { $ifNull: ['$words', ''] } } }

export async function sameWordsSince(
  since: Date,
  people: string[],
  atLeast: number,
  length: number,
): Promise<Repeat[]> {
  const { list } = await database
    .aggregate('ratings')
    .match({ ownerKey: _.in(people), at: _.gte(since), words: _.neq('') })
    .project({ ownerKey: 1, words: 1, post: 1, department: 1, ...withLength })
    .match({ length: _.gte(length) })
    .group(repeatsOf({ words: '$words' }))
    .match({ n: _.gte(atLeast) })
    .sort({ n: -1, _id: 1 })
    .limit(MOST)
    .end()
  return (list as Grouped[]).map(toRepeat)
}

export async function samePostSince(since: Date, people: string[], atLeast: number): Promise<Repeat[]> {
  const { list } = await database
    .aggregate('ratings')
    .match({ ownerKey: _.in(people), at: _.gte(since), 'post.id': _.gt('') })
    .group(repeatsOf({ post: '$post.id' }))
    .match({ n: _.gte(atLeast) })
    .sort({ n: -1, _id: 1 })
    .limit(MOST)
    .end()
  return (list as Grouped[]).map(toRepeat)
}

type Grouped = {
  _id: { ownerKey: string }
  n: number
  post: { id: string; name: string } | null
  department: { id: string; name: string } | null
}

function repeatsOf(same: object) {
  return {
    _id: { ownerKey: '$ownerKey', ...same },
    n: { $sum: 1 },
    post: { $first: '$post' },
    department: { $first: '$department' },
  }
}

function toRepeat({ _id, n, post, department }: Grouped): Repeat {
  const about = post ? `posts/${post.id}` : `departments/${department?.id ?? ''}`
  return { ownerKey: _id.ownerKey, n, about, place: post?.name ?? department?.name ?? '医院' }
}

/** How many ratings of each department came from those who work there. Who they are stays here. */
export async function ownRatings(
  staff: { _id: string; departmentId: string }[],
  from: Date,
  to: Date,
): Promise<Map<string, number>> {
  const unitOf = new Map(staff.map(({ _id, departmentId }) => [_id, departmentId]))
  const { list } = await database
    .aggregate('ratings')
    .match({ at: _.and(_.gte(from), _.lt(to)), ownerKey: _.in([...unitOf.keys()]) })
    .group({ _id: { ownerKey: '$ownerKey', departmentId: '$department.id' }, n: { $sum: 1 } })
    .group({ _id: null, all: { $push: { of: '$_id', n: '$n' } } })
    .end()
  const [found] = list as { all: { of: { ownerKey: string; departmentId: string }; n: number }[] }[]
  const counted = new Map<string, number>()
  for (const { of, n } of found?.all ?? [])
    if (unitOf.get(of.ownerKey) === of.departmentId)
      counted.set(of.departmentId, (counted.get(of.departmentId) ?? 0) + n)
  return counted
}

export type Pasted = { words: string; people: number; departmentId: string }

/** The same long text of so many different people about one department. */
export async function pastedWords(from: Date, to: Date, atLeast: number, length: number): Promise<Pasted[]> {
  const { list } = await database
    .aggregate('ratings')
    .match({ at: _.and(_.gte(from), _.lt(to)), words: _.neq('') })
    .project({ ownerKey: 1, words: 1, department: 1, ...withLength })
    .match({ length: _.gte(length) })
    .group({ _id: { words: '$words', departmentId: '$department.id' }, people: { $addToSet: '$ownerKey' } })
    .project({ people: { $size: '$people' } })
    .match({ people: _.gte(atLeast) })
    .sort({ people: -1, _id: 1 })
    .limit(MOST)
    .end()
  const found = list as { _id: { words: string; departmentId?: string | null }; people: number }[]
  return found.map(({ _id, people }) => ({ words: _id.words, people, departmentId: _id.departmentId ?? '' }))
}
