import type { Labelled } from '@nuanyu/types/common'

interface Placed {
  scene: string
  postKind: string
}

export interface Group<T> {
  title: string
  phrases: T[]
}

/** Phrases of one scene together, in the order in which the handbook first names the scene. */
export function byScene<T extends Placed>(phrases: readonly T[]): Group<T>[] {
  return grouped(phrases, ({ scene }) => scene)
}

/** Of several kinds of post: under the name of each. */
export function byKind<T extends Placed>(phrases: readonly T[], kinds: readonly Labelled[]): Group<T>[] {
  const labels = new Map(kinds.map(({ id, label }) => [id, label]))
  return grouped(phrases, ({ postKind }) => labels.get(postKind) ?? postKind)
}

function grouped<T>(phrases: readonly T[], titleOf: (phrase: T) => string): Group<T>[] {
  const groups = new Map<string, T[]>()
  for (const phrase of phrases) {
    const title = titleOf(phrase)
    groups.set(title, [...(groups.get(title) ?? []), phrase])
  }
  return [...groups].map(([title, members]) => ({ title, phrases: members }))
}
