import { offered } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { limit } from '../../../kernel/limits'
import { currentHandbook, handbookShown } from '../../handbook/store'
import { locate } from '../../org/whereabouts'
import { currentTaxonomies } from '../../settings/store'
import { labelsOf, phrasesOf } from '../choices'
import { checkFrom, offersReply } from '../intake'
import { assertOwnPhotos } from '../photos'
import type { RatingRecord } from '../records'
import { createRating } from '../store'

export const rate = handle('feedback.rate', 'person', async (input, context) => {
  const { viewer, now, secrets } = context
  assertOwnPhotos(input.photos, context)
  await limit('rate', context, input.commandId)
  const taxonomies = await currentTaxonomies(now)
  labelsOf(input.voices, offered(taxonomies.voices), 'voices')
  labelsOf(input.hearts, offered(taxonomies.hearts), 'hearts')
  labelsOf(input.attitudes, offered(taxonomies.attitudes), 'attitudes')
  // Of the version that the form showed, also when a newer one came meanwhile. A phrase that it does not have is refused.
  const handbook = await handbookShown(input.handbookVersion, now)
  const { warm, forbidden } = phrasesOf(input.phrases, handbook?.phrases ?? [])
  const { department, branchId, post, postKind, scene } = await locate(input.where)
  const id = secrets.idOf('rating', viewer.personKey, input.commandId)
  const check = checkFrom(input.words, input.photos, true, now)
  const rating: RatingRecord = {
    _id: id,
    ownerKey: viewer.personKey,
    at: now,
    department,
    branchId,
    post: post && { ...post, kind: postKind ?? '' },
    scene,
    stars: input.stars,
    voices: unique(input.voices),
    hearts: unique(input.hearts),
    attitudes: unique(input.attitudes),
    warmPhrases: warm.map(({ id }) => id),
    forbiddenPhrases: forbidden.map(({ id }) => id),
    handbookVersion: (handbook ?? (await currentHandbook(now))).version,
    taxonomyVersion: taxonomies.version,
    words: input.words,
    photos: input.photos,
    fingerprint: fingerprintOf(input, secrets),
    caseId: null,
    check,
    checkedFor: check.nextAt ? secrets.seal(viewer.openid, id) : '',
  }
  const stored = await createRating(rating, context)
  return { ratingId: stored._id, offerReply: offersReply(stored) && stored.caseId === null }
})

function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}
