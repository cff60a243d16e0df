import { bulletinsChapters } from './bulletins'
import { appraisalChapters } from './appraisal'
import { changesChapters } from './changes'
import { clinicChapters } from './clinic'
import { clinicWorkChapters } from './clinicWork'
import { crossingChapters } from './crossing'
import { findingsChapters } from './findings'
import { handbookChapters } from './handbook'
import { inspectionChapters } from './inspection'
import { monthlyChapters } from './monthly'
import { ordersChapters } from './orders'
import { overdueChapters } from './overdue'
import { orgChapters } from './org'
import { overviewChapters } from './overview'
import { peopleChapters } from './people'
import { questionsChapters } from './questions'
import { recountsChapters } from './recounts'
import { searchChapters } from './search'
import { settingsChapters } from './settings'
import { thanksChapters } from './thanks'
import type { Chapter } from './chapter'
import { Demo } from '../../support/demo'
import type { Device } from '../device'

const rooms = {
  overview: overviewChapters,
  org: orgChapters,
  // Before people, where somebody leaves whom it is about.
  appraisal: appraisalChapters,
  people: peopleChapters,
  handbook: handbookChapters,
  thanks: thanksChapters,
  changes: changesChapters,
  settings: settingsChapters,
  inspection: inspectionChapters,
  findings: findingsChapters,
  orders: ordersChapters,
  bulletins: bulletinsChapters,
  crossing: crossingChapters,
  monthly: monthlyChapters,
  questions: questionsChapters,
  recounts: recountsChapters,
  search: searchChapters,
  // After the orders, of which one is urged once a day.
  overdue: overdueChapters,
  clinic: clinicChapters,
  'clinic at work': clinicWorkChapters,
} satisfies Record<string, Chapter[]>

export type Room = keyof typeof rooms

/** Tells every room's chapters on a device, or those of some, on one demo that the rooms share. */
export function tellRooms(
  pickUp: (demo: Demo) => Promise<Device>,
  only: readonly Room[] = Object.keys(rooms) as Room[],
): void {
  let demo: Demo
  let device: Device
  const others: Device[] = []
  const another = async () => {
    const other = await pickUp(demo)
    others.push(other)
    return other
  }

  beforeAll(async () => {
    demo = await Demo.start()
    device = await pickUp(demo)
  })
  afterAll(async () => {
    for (const one of [device, ...others]) await one?.close()
    await demo?.stop()
  })

  for (const room of only) {
    describe(room, () => {
      for (const [title, chapter] of rooms[room]) test(title, () => chapter({ demo, device, another }))
    })
  }
  test('no page complained', () => expect([device, ...others].flatMap(({ problems }) => problems)).toEqual([]))
}
