import { AppError } from '@nuanyu/types/errors'
import { parseSetting, type SettingKind, type SettingValue } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import { officialCalendar } from '../../../kernel/calendar'
import { assertMaySave, judge } from '../change'
import { viewOf } from '../present'
import { restored } from '../rules'
import { findVersion, saveSetting } from '../store'
import { shippedValue } from '../views'

/** An old version, or what ships, becomes the newest one. What has been added since is retired and not lost. */
export const restore = handle('settings.restore', 'staff', async (input, context) => {
  const { kind, to } = input
  assertMaySave(kind, context)
  const judged = await judge(kind, context)
  const old = await valueOf(kind, to)
  const ships = shippedValue(kind, officialCalendar)
  await saveSetting(
    'settings.restore',
    input,
    ships,
    (current) => judged(current, stillValid(kind, restored(kind, old, current))),
    context,
  )
  return viewOf(kind, context)
})

/** The law, or the software, may have drawn a line since. */
function stillValid(kind: SettingKind, value: SettingValue): SettingValue {
  const parsed = parseSetting(kind, value)
  if (parsed.success) return parsed.data
  const message = `那一版现在不能用了：${parsed.error.issues[0]?.message ?? ''}`
  throw new AppError('VALIDATION', { details: { fields: [{ path: 'to', message }] } })
}

export async function valueOf(kind: SettingKind, version: number): Promise<SettingValue> {
  const value = version === 0 ? shippedValue(kind, officialCalendar) : (await findVersion(kind, version))?.value
  if (!value) throw new AppError('NOT_FOUND')
  return value
}
