import { serve } from '../kernel/pipeline'
import { auditActions } from '../domain/audit/actions'
import { feedbackActions } from '../domain/feedback/actions'
import { meActions } from '../domain/me/actions'
import { noticeActions } from '../domain/notices/actions'
import { orgActions } from '../domain/org/actions'
import { reportActions } from '../domain/reports/actions'
import { vaultActions } from '../domain/vault/actions'

/** Everything people do in the mini-program. One function, because every separate one pays its own cold start. */
export const main = serve('api', [
  ...orgActions,
  ...feedbackActions,
  ...vaultActions,
  ...auditActions,
  ...meActions,
  ...noticeActions,
  ...reportActions,
])
