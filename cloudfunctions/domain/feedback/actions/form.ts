import { ANY_POST } from '@nuanyu/types/handbook'
import { handle } from '../../../kernel/action'
import { currentHandbook } from '../../handbook/store'
import { templatesFor } from '../../notices/templates'
import { locate } from '../../org/whereabouts'
import { currentTaxonomies } from '../../settings/store'

/** Everything the rating and complaint forms offer; the phrases are those of the post scanned and of every post. */
export const form = handle('feedback.form', 'person', async ({ where }, { now }) => {
  const taxonomies = await currentTaxonomies(now)
  const handbook = await currentHandbook(now)
  const { postKind } = await locate(where)
  const phrases = handbook.phrases.filter((phrase) => phrase.postKind === ANY_POST || phrase.postKind === postKind)
  return {
    voices: taxonomies.voices,
    hearts: taxonomies.hearts,
    attitudes: taxonomies.attitudes,
    subjects: taxonomies.subjects,
    handbookVersion: handbook.version,
    // The post's own phrases first: they are what was most likely heard.
    phrases: phrases
      .sort((a, b) => Number(a.postKind === ANY_POST) - Number(b.postKind === ANY_POST))
      .map(({ id, tone, postKind, scene, text }) => ({ id, tone, postKind, scene, text })),
    templates: templatesFor('case_progress'),
  }
})
