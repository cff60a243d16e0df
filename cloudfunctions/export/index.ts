import { serve } from '../kernel/pipeline'
import { handbookFileActions } from '../domain/handbook/actions/files'
import { exportMine } from '../domain/me/actions/export'
import { exportOverview } from '../domain/reports/actions/exportOverview'

/** What makes files. Apart from `api`, so that the heavy spreadsheet library does not slow everybody's cold start. */
export const main = serve('export', [exportOverview, exportMine, ...handbookFileActions])
