import { serve } from '../kernel/pipeline'
import { appraisalActions } from '../domain/appraisal/actions'
import { auditActions } from '../domain/audit/actions'
import { branchWorkActions } from '../domain/branchWork/actions'
import { changesActions } from '../domain/changes/actions'
import { clinicActions } from '../domain/clinic/actions'
import { feedbackActions } from '../domain/feedback/actions'
import { handbookActions } from '../domain/handbook/actions'
import { meActions } from '../domain/me/actions'
import { noticeActions } from '../domain/notices/actions'
import { orgActions } from '../domain/org/actions'
import { peopleActions } from '../domain/people/actions'
import { reportActions } from '../domain/reports/actions'
import { settingsActions } from '../domain/settings/actions'
import { inForce } from '../domain/settings/inForce'
import { thanksActions } from '../domain/thanks/actions'
import { vaultActions } from '../domain/vault/actions'
import { vetoActions } from '../domain/veto/actions'

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
    ...appraisalActions,
    ...vetoActions,
    ...branchWorkActions,
    ...vaultActions,
    ...auditActions,
    ...meActions,
    ...noticeActions,
    ...reportActions,
    ...settingsActions,
  ],
  inForce,
)
