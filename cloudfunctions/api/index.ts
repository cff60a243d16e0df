import { serve } from '../kernel/pipeline'
import { feedbackActions } from '../domain/feedback/actions'
import { noticeActions } from '../domain/notices/actions'
import { orgActions } from '../domain/org/actions'
import { reportActions } from '../domain/reports/actions'

/** Everything people do in the mini-program. One function, because every separate one pays its own cold start. */
export const main = serve('api', [...orgActions, ...feedbackActions, ...noticeActions, ...reportActions])
