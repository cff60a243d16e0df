import type { ClinicManage } from '@nuanyu/types/clinic'
import type { Page } from 'playwright-core'
import { today } from '../../client/src/features/time/day'
import { cast } from '../../test/fixtures/cast'
import {
  aPlan,
  daysAfter,
  newSaying,
  oneSlot,
  publishClinic,
  registerAt,
  type Say,
} from '../../test/fixtures/clinicPlans'
import { answering } from './pretend'
import { as } from './screen'

/** Clinics planned for the pictures, and ways to the screens that show them. */

interface Plans {
  draft: string
  approval: string
  coming: string
  draw: string
}
const plans = new Map<string, Promise<Plans>>()

/** Planned once for all these pictures. */
function plansOf(page: Page): Promise<Plans> {
  const base = new URL(page.url()).origin
  const made = plans.get(base) ?? makePlans((person, action, input) => as(page, person, action, input))
  plans.set(base, made)
  return made
}

async function makePlans(say: Say): Promise<Plans> {
  const day = (days: number) => daysAfter(today(), days)
  const draftOf = (form: object) =>
    say<ClinicManage>(cast.jiChunlan, 'clinic.save', { commandId: newSaying(), eventId: null, form })
  const step = ({ id, version }: ClinicManage) => ({ commandId: newSaying(), eventId: id, version })
  const draft = await draftOf(
    aPlan(day(20), { title: '社区讲座：冬天怎么护心', kind: 'lecture', filing: '', promises: [] }),
  )
  const approval = await draftOf(aPlan(day(16), { title: '送医进清河村' }))
  await say(cast.jiChunlan, 'clinic.submit', step(approval))
  const coming = await publishClinic(say, aPlan(day(6), { title: '世界糖尿病日义诊', ...oneSlot(day(6), 2) }))
  for (const who of [cast.linXiaomei, cast.zhouYongfu, cast.heMin]) await registerAt(say, who, coming.id)
  const draw = await publishClinic(
    say,
    aPlan(day(15), {
      title: '儿童近视筛查（限 30 名）',
      kind: 'eyesight',
      release: 'draw',
      closesAt: `${day(13)}T02:00:00.000Z`,
      ...oneSlot(day(15), 30),
    }),
  )
  return { draft: draft.id, approval: approval.id, coming: coming.id, draw: draw.id }
}

export const shown = (page: Page, id: string) => page.locator(`[id="${id}"]`).filter({ visible: true }).last()
export const tap = (page: Page, id: string) => shown(page, id).click()

async function goTo(page: Page, path: string): Promise<void> {
  const base = new URL(page.url()).origin
  await page.goto('data:,')
  await page.goto(`${base}/#${path}`)
}

/** A screen of one that was planned for these pictures. */
export const on =
  (path: (plans: Plans) => string, see: string, then?: (page: Page) => Promise<void>) => async (page: Page) => {
    const known = await plansOf(page)
    await goTo(page, path(known))
    await page.locator(see).first().waitFor()
    await then?.(page)
  }

/** A screen of what the server is made to answer. */
export const pretended =
  (path: string, action: string, data: unknown, see: string, then?: (page: Page) => Promise<void>) =>
  async (page: Page) => {
    await answering(page, action, data)
    await goTo(page, path)
    await page.locator(see).first().waitFor()
    await then?.(page)
  }
