import type { Phrase } from '@nuanyu/types/handbook'
import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { noteInJournal } from '../../../kernel/journal'
import { limit } from '../../../kernel/limits'
import { presentExport } from '../views'
import { collect } from '../collect'
import { handbookShown } from '../../handbook/store'
import { currentTaxonomies } from '../../settings/store'
import { formatLocal } from '../../time/localTime'

/** A copy of everything of the caller, to take away (PIPL: access and copy). The file is removed after a day. */
export const exportMine = handle('me.export', 'person', async (_input, context) => {
  const { viewer, now } = context
  await limit('myData', context)
  const everything = await collect(context)
  const taxonomies = await currentTaxonomies(now)
  const phrases = new Map<number, Phrase[]>()
  for (const { rating } of everything.ratings) {
    const version = rating.handbookVersion
    if (!phrases.has(version)) phrases.set(version, (await handbookShown(version, now))?.phrases ?? [])
  }
  const { purpose } = context.settings.consents
  const content = JSON.stringify(presentExport(everything, taxonomies, phrases, purpose, now), null, 2)
  const change = `cases ${everything.cases.length} ratings ${everything.ratings.length}`
  await noteInJournal({ action: 'me.export', about: `people/${viewer.personKey}`, change, notices: [] }, context)
  const url = await publish('json', Buffer.from(content), context)
  return { fileName: `我的暖语资料 ${formatLocal(now, 'YYYY-MM-DD')}.json`, url }
})
