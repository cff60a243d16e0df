import { handle } from '../../../kernel/action'
import { currentTaxonomies } from '../../settings/store'
import { getHandbook, newestHandbook } from '../store'
import { presentHandbook } from '../views'

/** The handbook is public: what people may expect to hear, and what nobody here should say. */
export const read = handle('handbook.read', 'person', async ({ version }, { now }) => {
  const newest = await newestHandbook()
  const handbook = version === null || version === newest.version ? newest : await getHandbook(version)
  return presentHandbook(handbook, newest.version, (await currentTaxonomies(now)).postKinds)
})
