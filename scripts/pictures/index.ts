/** What `npm run screens` photographs: every page, as somebody who has something to see there. */
import { appraisalScreens } from './appraisal'
import { changesScreens } from './changes'
import { clinicScreens } from './clinic'
import { clinicWorkScreens } from './clinicWork'
import { feedbackScreens } from './feedback'
import { handbookScreens } from './handbook'
import { orgScreens } from './org'
import { peopleScreens } from './people'
import { settingsScreens } from './settings'
import { thanksScreens } from './thanks'
import type { Screen } from './screen'

export type { Screen } from './screen'

export const screens: Screen[] = [
  ...feedbackScreens,
  ...orgScreens,
  ...peopleScreens,
  ...handbookScreens,
  ...thanksScreens,
  ...changesScreens,
  ...settingsScreens,
  ...appraisalScreens,
  ...clinicScreens,
  ...clinicWorkScreens,
]
