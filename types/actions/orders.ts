import '../zod'
import * as orders from '../orders'
import { ExportedFile } from '../reports'
import { action, Nothing } from './action'
import { ordering, readingLedger } from './groups'

/** `staff`: whoever works in a department that an order is for; which, is the room's policy. */
export const ordersActions = {
  // ---- the ledger
  'orders.ledger': action({
    input: orders.LedgerInput,
    output: orders.OrderPage,
    roles: readingLedger,
    function: 'api',
  }),
  'orders.counts': action({
    input: orders.OrderFilter,
    output: orders.LedgerCounts,
    roles: readingLedger,
    function: 'api',
  }),
  'orders.export': action({ input: orders.OrderFilter, output: ExportedFile, roles: ordering, function: 'export' }),
  'orders.form': action({ input: orders.OrderFormInput, output: orders.OrderForm, roles: ordering, function: 'api' }),
  'orders.people': action({
    input: orders.OrderPeopleInput,
    output: orders.OrderPeople,
    roles: ordering,
    function: 'api',
  }),
  'orders.issue': action({ input: orders.IssueOrderInput, output: orders.OrderView, roles: ordering, function: 'api' }),

  'orders.template': action({ input: Nothing, output: ExportedFile, roles: ordering, function: 'export' }),
  'orders.previewImport': action({
    input: orders.PreviewIssuesInput,
    output: orders.IssuesPreview,
    roles: ordering,
    function: 'export',
  }),
  'orders.import': action({
    input: orders.ImportIssuesInput,
    output: orders.IssuesImported,
    roles: ordering,
    function: 'export',
  }),

  // ---- one order
  'orders.mine': action({ input: orders.MyOrdersInput, output: orders.OrderPage, roles: 'staff', function: 'api' }),
  'orders.get': action({ input: orders.OrderInput, output: orders.OrderView, roles: 'staff', function: 'api' }),

  // the executing departments
  'orders.acknowledge': action({
    input: orders.AcknowledgeOrderInput,
    output: orders.OrderView,
    roles: 'staff',
    function: 'api',
  }),
  'orders.plan': action({ input: orders.PlanOrderInput, output: orders.OrderView, roles: 'staff', function: 'api' }),
  'orders.progress': action({
    input: orders.ProgressOrderInput,
    output: orders.OrderView,
    roles: 'staff',
    function: 'api',
  }),
  'orders.submit': action({
    input: orders.SubmitOrderInput,
    output: orders.OrderView,
    roles: 'staff',
    function: 'api',
  }),
  'orders.askExtension': action({
    input: orders.AskExtensionInput,
    output: orders.OrderView,
    roles: 'staff',
    function: 'api',
  }),

  // the offices
  'orders.accept': action({
    input: orders.AcceptOrderInput,
    output: orders.OrderView,
    roles: ordering,
    function: 'api',
  }),
  'orders.sendBack': action({
    input: orders.SendBackOrderInput,
    output: orders.OrderView,
    roles: ordering,
    function: 'api',
  }),
  'orders.close': action({ input: orders.CloseOrderInput, output: orders.OrderView, roles: ordering, function: 'api' }),
  'orders.relapse': action({
    input: orders.RelapseOrderInput,
    output: orders.OrderView,
    roles: ordering,
    function: 'api',
  }),
  'orders.decideExtension': action({
    input: orders.DecideExtensionInput,
    output: orders.OrderView,
    roles: ordering,
    function: 'api',
  }),
  'orders.remind': action({
    input: orders.RemindOrderInput,
    output: orders.OrderView,
    roles: ordering,
    function: 'api',
  }),
  'orders.cancel': action({
    input: orders.CancelOrderInput,
    output: orders.OrderView,
    roles: ordering,
    function: 'api',
  }),
} as const
