import type { Phrase } from '@nuanyu/types/handbook'

/**
 * Before which phrase it goes to move up, or down; null for the end, undefined where it cannot go further. Among those of
 * its own scene, tone and kind of post: that is what one sees moving.
 */
export function neighbours(phrases: readonly Phrase[], phrase: Phrase): { up?: string; down?: string | null } {
  const like = phrases.filter(({ postKind, tone }) => postKind === phrase.postKind && tone === phrase.tone)
  const scene = like.filter((other) => other.scene === phrase.scene)
  const at = scene.findIndex(({ id }) => id === phrase.id)
  const up = scene[at - 1]?.id
  const after = scene[at + 1]
  if (after === undefined) return { ...(up === undefined ? {} : { up }) }
  const next = like[like.findIndex(({ id }) => id === after.id) + 1]
  return { ...(up === undefined ? {} : { up }), down: next?.id ?? null }
}
