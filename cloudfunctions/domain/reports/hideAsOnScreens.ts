import { SMALL_NUMBER } from '@nuanyu/types/reports'
import { hide, type Hidden, type HideOptions } from './protect/hide'
import type { Table } from './protect/table'

/**
 * What is published hides more than the screens do, and never less: whoever reads both would else put together what each
 * of them leaves out.
 */
export function hideAsOnScreens(table: Table, options: HideOptions): Hidden {
  if (options.least <= SMALL_NUMBER) return hide(table, options)
  return hide(table, { ...options, already: hide(table, { ...options, least: SMALL_NUMBER }) })
}
