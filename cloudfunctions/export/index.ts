import { serve } from '../kernel/pipeline'
import { exportMine } from '../domain/me/actions/export'
import { exportList } from '../domain/people/actions/exportList'
import { importList } from '../domain/people/actions/import'
import { importProblems } from '../domain/people/actions/importProblems'
import { previewImport } from '../domain/people/actions/previewImport'
import { template } from '../domain/people/actions/template'
import { exportOverview } from '../domain/reports/actions/exportOverview'

/** What makes and reads files. Apart from `api`, so that the heavy spreadsheet library does not slow everybody's cold start. */
export const main = serve('export', [
  exportOverview,
  exportMine,
  previewImport,
  importProblems,
  importList,
  template,
  exportList,
])
