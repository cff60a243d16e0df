import type { SettingKind, SettingView } from '@nuanyu/types/settings'
import type { Context } from '../../kernel/context'
import { eyesOf } from './eyes'
import { impactOf } from './impact'
import { findSetting, findVersion } from './store'
import { fromShipped, presentRow, presentVersion, shippedValue } from './views'

/** A setting as it is now, read anew: nobody edits what was remembered. */
export async function viewOf(kind: SettingKind, context: Context): Promise<SettingView> {
  const eyes = await eyesOf(context)
  const record = await findSetting(kind)
  const last = record && (await findVersion(kind, record.version))
  const ships = shippedValue(kind, eyes.official)
  return {
    ...presentRow(kind, record, eyes),
    value: record?.value ?? ships,
    shipped: ships,
    fromShipped: fromShipped(kind, record, eyes),
    last: last && presentVersion(last, eyes),
    impact: await impactOf(kind, context.now),
  }
}
