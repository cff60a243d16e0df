import { _, database } from '../../../kernel/database'

/** What ratings look like in bulk, for domain/watch. Nothing that a person wrote leaves the database with it. */

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
    .limit(100)
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

export async function sameWordsSince(
  since: Date,
  people: string[],
  atLeast: number,
  length: number,
): Promise<Repeat[]> {
  const { list } = await database
    .aggregate('ratings')
    .match({ ownerKey: _.in(people), at: _.gte(since), words: _.neq('') })
    .group(repeatsOf({ words: '$words' }))
    .match({ n: _.gte(atLeast) })
    .limit(100)
    .end()
  return (list as Grouped[]).filter(({ _id }) => [...(_id.words ?? '')].length >= length).map(toRepeat)
}

export async function samePostSince(since: Date, people: string[], atLeast: number): Promise<Repeat[]> {
  const { list } = await database
    .aggregate('ratings')
    .match({ ownerKey: _.in(people), at: _.gte(since), 'post.id': _.gt('') })
    .group(repeatsOf({ post: '$post.id' }))
    .match({ n: _.gte(atLeast) })
    .limit(100)
    .end()
  return (list as Grouped[]).map(toRepeat)
}

type Grouped = {
  _id: { ownerKey: string; words?: string }
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
