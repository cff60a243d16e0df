import { itemSources, type ItemSource } from '@nuanyu/types/inspection'
import { keysOf } from '@nuanyu/types/common'
import { offered } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import { currentHandbook } from '../../handbook/store'
import { departmentsInUse } from '../../org/store'
import { countAgreed } from '../callees/store'
import { offeredItems } from '../plans/items'

/** What a plan is put together from. */
export const choices = handle('inspection.choices', 'staff', async (_input, { settings, now }) => {
  const handbook = await currentHandbook(now)
  const counted = await countAgreed(now)
  return {
    departments: (await departmentsInUse(now)).map(({ _id, name, group }) => ({ id: _id, name, group })),
    postKinds: offered(settings.postKinds).map(({ id, label }) => ({ id, label })),
    sources: keysOf(itemSources).map((source: ItemSource) => ({ source, label: itemSources[source] })),
    items: offeredItems(settings, handbook.phrases),
    agreed: counted.map(({ departmentId, postKind, n }) => ({ departmentId, postKind, n })),
  }
})
