import { serve } from '../kernel/pipeline'
import { appraisalActions } from '../domain/appraisal/actions'
import { auditActions } from '../domain/audit/actions'
import { bulletinActions } from '../domain/bulletins/actions'
import { branchWorkActions } from '../domain/branchWork/actions'
import { changesActions } from '../domain/changes/actions'
import { clinicActions } from '../domain/clinic/actions'
import { consequenceActions } from '../domain/consequences/actions'
import { feedbackActions } from '../domain/feedback/actions'
import { findingsActions } from '../domain/findings/actions'
import { handbookActions } from '../domain/handbook/actions'
import { inspectionActions } from '../domain/inspection/actions'
import { meActions } from '../domain/me/actions'
import { monthlyActions } from '../domain/monthly/actions'
import { noticeActions } from '../domain/notices/actions'
import { orderActions } from '../domain/orders/actions'
import { orgActions } from '../domain/org/actions'
import { peopleActions } from '../domain/people/actions'
import { reminderActions } from '../domain/reminders/actions'
import { reportActions } from '../domain/reports/actions'
import { settingsActions } from '../domain/settings/actions'
import { inForce } from '../domain/settings/inForce'
import { talksActions } from '../domain/talks/actions'
import { thanksActions } from '../domain/thanks/actions'
import { vaultActions } from '../domain/vault/actions'
import { visitsActions } from '../domain/visits/actions'
import { vetoActions } from '../domain/veto/actions'
import { watchActions } from '../domain/watch/actions'

/** Everything people do in the mini-program. One function, because every separate one pays its own cold start. */
export const main = serve(
  'api',
  [
    ...orgActions,
    ...peopleActions,
    ...feedbackActions,
    ...handbookActions,
    ...thanksActions,
    ...changesActions,
    ...clinicActions,
    ...findingsActions,
    ...visitsActions,
    ...talksActions,
    ...inspectionActions,
    ...orderActions,
    ...appraisalActions,
    ...vetoActions,
    ...branchWorkActions,
    ...vaultActions,
    ...auditActions,
    ...meActions,
    ...noticeActions,
    ...reportActions,
    ...settingsActions,
    ...bulletinActions,
    ...monthlyActions,
    ...consequenceActions,
    ...reminderActions,
    ...watchActions,
  ],
  inForce,
)
