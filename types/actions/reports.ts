import '../zod'
import * as reports from '../reports'
import { action } from './action'
import { overseeing } from './groups'

export const reportsActions = {
  'reports.overview': action({
    input: reports.Filter,
    output: reports.Overview,
    roles: overseeing,
    function: 'api',
  }),
  'reports.overdue': action({
    input: reports.OverdueInput,
    output: reports.OverduePage,
    roles: overseeing,
    function: 'api',
  }),
  'reports.exportOverview': action({
    input: reports.Filter,
    output: reports.ExportedFile,
    roles: overseeing,
    function: 'export',
  }),
} as const
