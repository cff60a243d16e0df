import { serve } from '../kernel/pipeline'
import { bulletinWordFile } from '../domain/bulletins/actions/word'
import { exportAppraisals } from '../domain/appraisal/actions/export'
import { clinicFileActions } from '../domain/clinic/actions/files'
import { exportConsequences } from '../domain/consequences/actions/export'
import { handbookFileActions } from '../domain/handbook/actions/files'
import { calleeTemplate } from '../domain/inspection/actions/calleeTemplate'
import { importCallees, previewCallees } from '../domain/inspection/actions/importCallees'
import { exportMine } from '../domain/me/actions/export'
import { monthlyFile } from '../domain/monthly/actions/file'
import { exportLedger } from '../domain/orders/actions/export'
import { importIssues, previewIssues } from '../domain/orders/actions/importIssues'
import { template as orderTemplate } from '../domain/orders/actions/template'
import { peopleFileActions } from '../domain/people/actions/files'
import { posterActions } from '../domain/posters/actions'
import { exportOverview } from '../domain/reports/actions/exportOverview'
import { inForce } from '../domain/settings/inForce'

/** What makes and reads files. Apart from `api`, so that the heavy libraries do not slow everybody's cold start. */
export const main = serve(
  'export',
  [
    exportOverview,
    exportMine,
    ...handbookFileActions,
    ...peopleFileActions,
    ...posterActions,
    ...clinicFileActions,
    calleeTemplate,
    previewCallees,
    importCallees,
    exportLedger,
    orderTemplate,
    previewIssues,
    importIssues,
    bulletinWordFile,
    monthlyFile,
    exportConsequences,
    exportAppraisals,
  ],
  inForce,
)
