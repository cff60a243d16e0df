import type { RecountRow } from '@nuanyu/types/reports'
import { cast } from '../../test/fixtures/cast'
import { answering, refusing } from './pretend'
import { renewed, type Screen } from './screen'

const persona = cast.baoKai.openid
const path = '/office/recounts/index'

const row = (n: number): RecountRow => {
  const month = `${n < 9 ? 2026 : 2025}-${String(n < 9 ? 9 - n : 21 - n).padStart(2, '0')}`
  const differences = n === 3 ? 12 : 0
  return {
    target: month,
    label: `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`,
    at: '2026-09-27T18:00:00.000Z',
    differences,
    repairedAt: n === 5 ? '2026-09-26T02:00:00.000Z' : null,
    canRepair: differences > 0,
  }
}
const months = Array.from({ length: 20 }, (_, n) => row(n))

export const recountsScreens: Screen[] = [
  {
    name: 'recounts',
    path,
    persona,
    prepare: renewed((page) => answering(page, 'reports.recounts', { items: months })),
  },
  {
    name: 'recount-repair',
    path,
    persona,
    prepare: async (page) => {
      await answering(page, 'reports.recounts', { items: months })
      await page.reload()
      await page.locator('[id^=recount-repair-]').first().click()
      await page.locator('#recount-repair-confirm').waitFor()
    },
  },
  {
    name: 'recounts-empty',
    path,
    persona,
    prepare: renewed((page) => answering(page, 'reports.recounts', { items: [] })),
  },
  {
    name: 'recounts-failed',
    path,
    persona,
    fails: true,
    prepare: renewed((page) => refusing(page, 'reports.recounts', 'INTERNAL')),
  },
]
