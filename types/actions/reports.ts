import '../zod'
import * as z from 'zod'
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
  /** What the nightly recount found; figures are put right by whoever answers for the system. */
  'reports.recounts': action({
    input: z.object({}),
    output: reports.RecountList,
    roles: ['admin', 'party_office'],
    function: 'api',
  }),
  'reports.repair': action({
    input: reports.RepairInput,
    output: reports.RecountRow,
    roles: ['admin'],
    function: 'api',
  }),
  'reports.exportOverview': action({
    input: reports.Filter,
    output: reports.ExportedFile,
    roles: overseeing,
    function: 'export',
  }),
} as const
