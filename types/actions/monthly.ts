import * as monthly from '../monthly'
import { ExportedFile } from '../reports'
import { action } from './action'
import { overseeing } from './groups'

const writing = ['party_office'] as const
const { MonthlyView: view } = monthly

export const monthlyActions = {
  'monthly.list': action({
    input: monthly.MonthliesInput,
    output: monthly.MonthlyPage,
    roles: overseeing,
    function: 'api',
  }),
  'monthly.open': action({ input: monthly.MonthlyInput, output: view, roles: overseeing, function: 'api' }),
  'monthly.draft': action({ input: monthly.DraftMonthlyInput, output: view, roles: writing, function: 'api' }),
  'monthly.retake': action({ input: monthly.OnMonthlyInput, output: view, roles: writing, function: 'api' }),
  'monthly.edit': action({ input: monthly.EditMonthlyInput, output: view, roles: writing, function: 'api' }),
  'monthly.submit': action({ input: monthly.OnMonthlyInput, output: view, roles: writing, function: 'api' }),
  'monthly.sendBack': action({ input: monthly.MonthlyReasonInput, output: view, roles: writing, function: 'api' }),
  'monthly.approve': action({ input: monthly.OnMonthlyInput, output: view, roles: writing, function: 'api' }),
  'monthly.withdraw': action({ input: monthly.MonthlyReasonInput, output: view, roles: writing, function: 'api' }),
  'monthly.file': action({
    input: monthly.MonthlyFileInput,
    output: ExportedFile,
    roles: overseeing,
    function: 'export',
  }),
} as const
