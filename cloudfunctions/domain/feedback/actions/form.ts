import { ANY_POST } from '@nuanyu/types/handbook'
import { type Choice, offered } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import { currentHandbook } from '../../handbook/store'
import { templatesFor } from '../../notices/templates'
import { locate } from '../../org/whereabouts'
import { consentOf } from '../../settings/terms'

/** Everything the rating and complaint forms offer; the phrases are those of the post scanned and of every post. */
export const form = handle('feedback.form', 'person', async ({ where }, { now, settings }) => {
  const handbook = await currentHandbook(now)
  const { postKind } = await locate(where)
  const phrases = handbook.phrases.filter((phrase) => phrase.postKind === ANY_POST || phrase.postKind === postKind)
  return {
    voices: toChoose(settings.voices),
    hearts: toChoose(settings.hearts),
    attitudes: toChoose(settings.attitudes),
    subjects: toChoose(settings.subjects),
    consent: consentOf(settings),
    handbookVersion: handbook.version,
    // The post's own phrases first: they are what was most likely heard.
    phrases: phrases
      .sort((a, b) => Number(a.postKind === ANY_POST) - Number(b.postKind === ANY_POST))
      .map(({ id, tone, postKind, scene, text }) => ({ id, tone, postKind, scene, text })),
    templates: templatesFor(settings.messages, 'case_progress'),
  }
})

function toChoose(choices: readonly Choice[]): { id: string; label: string }[] {
  return offered(choices).map(({ id, label }) => ({ id, label }))
}
