/** Where a tap on a figure leads, as far as this person may go there. */
import Taro from '@tarojs/taro'
import type { Choices, Filter, What } from '@nuanyu/types/reports'
import type { Session } from '@nuanyu/types/session'
import { openPage } from '../../session/openPage'
import { addressOf, atPlace, BEHIND, overdueAt, withFacet } from './filter'
import { go } from './useFilter'

export interface Ways {
  month(month: string): void
  department?: ((id: string) => void) | undefined
  subject?: ((id: string) => void) | undefined
  channel?: ((id: string) => void) | undefined
  behind?: ((what: What) => void) | undefined
  overdue?: (() => void) | undefined
  phrases?: (() => void) | undefined
  work: Partial<Record<WorkFigure, () => void>>
}

export type WorkFigure = keyof typeof ROOMS

/** Where the work is done that is counted, and what opens that room. */
const ROOMS = {
  clinics: ['clinics', 'office/clinicStatistics/index'],
  calls: ['spotChecks', 'office/spotChecks/index'],
  visits: ['visitPlan', 'office/visits/index'],
  findings: ['findings', 'office/findings/index'],
  orders: ['orders', 'office/orders/index'],
} as const satisfies Record<string, readonly [Session['homes'][number], string]>

export function waysFrom(
  filter: Filter,
  choices: Choices | undefined,
  homes: Session['homes'],
  open: (next: Filter) => void,
): Ways {
  const can = choices?.can ?? []
  const behind = (what: What) => go(`${addressOf(filter, BEHIND)}&what=${what}`)
  const rooms = (Object.keys(ROOMS) as WorkFigure[]).filter((figure) => homes.includes(ROOMS[figure][0]))
  return {
    work: Object.fromEntries(rooms.map((figure) => [figure, () => openPage(ROOMS[figure][1])])),
    ...(homes.includes('phraseHeat') && { phrases: () => openPage('office/phrases/index') }),
    month: (period) => open({ ...filter, period }),
    department:
      filter.place.kind === 'department'
        ? undefined
        : (id) => open(atPlace({ ...filter, facet: null }, { kind: 'department', id })),
    ...(choices?.hospital &&
      filter.facet === null && {
        subject: (id: string) => open(withFacet(filter, { kind: 'subject', id })),
        channel: (id: string) => open(withFacet(filter, { kind: 'channel', id })),
      }),
    ...(can.includes('behind') && { behind }),
    // What is late has a page of its own, where one also acts on it.
    ...(can.includes('overdue') && { overdue: () => void Taro.navigateTo({ url: overdueAt(filter.place) }) }),
  }
}
