import '../zod'
import * as z from 'zod'
import * as reports from '../reports'
import { action, Nothing } from './action'
import { overseeing, readingFigures } from './groups'

export const reportsActions = {
  'reports.overview': action({
    input: reports.Filter,
    output: reports.Overview,
    roles: readingFigures,
    function: 'api',
  }),
  'reports.choices': action({ input: Nothing, output: reports.Choices, roles: readingFigures, function: 'api' }),
  'reports.behind': action({
    input: reports.BehindInput,
    output: reports.BehindPage,
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
    roles: readingFigures,
    function: 'export',
  }),
} as const
