import { handle } from '../../../kernel/action'
import { eyesOf } from '../eyes'
import { restored } from '../rules'
import { findSetting } from '../store'
import { shippedValue } from '../views'
import { sayDifference } from '../words'
import { valueOf } from './restore'

/** One old version, and what would change if it came back now. */
export const version = handle('settings.version', 'staff', async ({ kind, version }, context) => {
  const { names, official } = await eyesOf(context)
  const value = await valueOf(kind, version)
  const now = (await findSetting(kind))?.value ?? shippedValue(kind, official)
  return { version, value, fromNow: sayDifference(now, restored(kind, value, now), names) }
})
