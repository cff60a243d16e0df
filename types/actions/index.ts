import type * as z from 'zod'
import { appraisalActions } from './appraisal'
import { auditActions } from './audit'
import { bulletinsActions } from './bulletins'
import { branchWorkActions } from './branchWork'
import { changesActions } from './changes'
import { clinicActions } from './clinic'
import { feedbackActions } from './feedback'
import { findingsActions } from './findings'
import { handbookActions } from './handbook'
import { inspectionActions } from './inspection'
import { meActions } from './me'
import { monthlyActions } from './monthly'
import { noticesActions } from './notices'
import { ordersActions } from './orders'
import { orgActions } from './org'
import { peopleActions } from './people'
import { postersActions } from './posters'
import { remindersActions } from './reminders'
import { reportsActions } from './reports'
import { sessionActions } from './session'
import { settingsActions } from './settings'
import { thanksActions } from './thanks'
import { vaultActions } from './vault'
import { vetoActions } from './veto'
import { watchActions } from './watch'

/** Everything the system can do. Adding an action starts in the room's file. */
export const actions = {
  ...sessionActions,
  ...orgActions,
  ...postersActions,
  ...peopleActions,
  ...feedbackActions,
  ...handbookActions,
  ...thanksActions,
  ...changesActions,
  ...clinicActions,
  ...findingsActions,
  ...inspectionActions,
  ...ordersActions,
  ...appraisalActions,
  ...vetoActions,
  ...branchWorkActions,
  ...vaultActions,
  ...auditActions,
  ...meActions,
  ...noticesActions,
  ...reportsActions,
  ...settingsActions,
  ...bulletinsActions,
  ...monthlyActions,
  ...remindersActions,
  ...watchActions,
}

export type ActionName = keyof typeof actions
/** What a caller writes (defaults still open). */
export type Input<A extends ActionName> = z.input<(typeof actions)[A]['input']>
/** What the handler receives after parsing. */
export type Parsed<A extends ActionName> = z.output<(typeof actions)[A]['input']>
export type Output<A extends ActionName> = z.output<(typeof actions)[A]['output']>
