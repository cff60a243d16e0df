import { calendarKind, fixedKinds } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import { dayOf } from '../../time/localTime'
import { yearsToList } from '../calendar'
import { eyesOf } from '../eyes'
import { allSettings } from '../store'
import { presentRow } from '../views'

/** Everything that can be set, who changed it last, and what needs to be looked at. */
export const list = handle('settings.list', 'staff', async (_input, context) => {
  const records = new Map((await allSettings()).map((record) => [record._id, record]))
  const eyes = await eyesOf(context)
  const years = yearsToList(dayOf(context.now), records.keys()).map(calendarKind)
  return { settings: [...fixedKinds, ...years].map((kind) => presentRow(kind, records.get(kind) ?? null, eyes)) }
})
