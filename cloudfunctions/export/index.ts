import { serve } from '../kernel/pipeline'
import { exportMine } from '../domain/me/actions/export'
import { inForce } from '../domain/settings/inForce'
import { exportOverview } from '../domain/reports/actions/exportOverview'

/** What makes files. Apart from `api`, so that the heavy spreadsheet library does not slow everybody's cold start. */
export const main = serve('export', [exportOverview, exportMine], inForce)
