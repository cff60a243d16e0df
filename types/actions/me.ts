import '../zod'
import * as me from '../me'
import * as reports from '../reports'
import { action, Nothing } from './action'

export const meActions = {
  'me.data': action({ input: Nothing, output: me.MyData, roles: 'anyone', function: 'api' }),
  'me.export': action({ input: Nothing, output: reports.ExportedFile, roles: 'anyone', function: 'export' }),
  'me.withdrawConsent': action({
    input: me.WithdrawConsentInput,
    output: me.WithdrawnConsent,
    roles: 'anyone',
    function: 'api',
  }),
  'me.erase': action({ input: me.EraseInput, output: me.Erased, roles: 'anyone', function: 'api' }),
} as const
