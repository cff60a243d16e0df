/** What `npm run screens` photographs: every page, as somebody who has something to see there. */
import { bulletinsScreens } from './bulletins'
import { appraisalScreens } from './appraisal'
import { changesScreens } from './changes'
import { clinicScreens } from './clinic'
import { clinicWorkScreens } from './clinicWork'
import { feedbackScreens } from './feedback'
import { findingsScreens } from './findings'
import { handbookScreens } from './handbook'
import { inspectionScreens } from './inspection'
import { monthlyScreens } from './monthly'
import { ordersScreens } from './orders'
import { orgScreens } from './org'
import { overviewScreens } from './overview'
import { peopleScreens } from './people'
import { questionsScreens } from './questions'
import { recountsScreens } from './recounts'
import { searchScreens } from './search'
import { settingsScreens } from './settings'
import { thanksScreens } from './thanks'
import type { Screen } from './screen'

export type { Screen } from './screen'

export const screens: Screen[] = [
  ...feedbackScreens,
  ...overviewScreens,
  ...orgScreens,
  ...peopleScreens,
  ...handbookScreens,
  ...thanksScreens,
  ...changesScreens,
  ...bulletinsScreens,
  ...monthlyScreens,
  ...settingsScreens,
  ...ordersScreens,
  ...appraisalScreens,
  ...clinicScreens,
  ...clinicWorkScreens,
  ...findingsScreens,
  ...inspectionScreens,
  ...questionsScreens,
  ...recountsScreens,
  ...searchScreens,
]
