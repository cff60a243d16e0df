import './zod'
import * as z from 'zod'
import * as feedback from './feedback'
import * as notices from './notices'
import * as org from './org'
import * as reports from './reports'
import type { Role } from './roles'
import { Session } from './session'

type FunctionName = 'api' | 'export'

/** One thing the system can do: what goes in, what comes out, who may ask at all, and which function serves it. */
type Action<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I
  output: O
  /** `anyone`: every WeChat user. A list: one of these roles; the action's policy then looks at scope and state. */
  roles: 'anyone' | readonly Role[]
  function: FunctionName
}

function action<I extends z.ZodType, O extends z.ZodType>(definition: Action<I, O>): Action<I, O> {
  return definition
}

const handling = ['handler', 'complaint_office', 'discipline'] as const
const answering = ['handler', 'discipline'] as const
const overseeing = ['party_office', 'supervision', 'discipline', 'complaint_office'] as const
const Nothing = z.object({})

/** Everything the system can do. Adding an action starts here. */
export const actions = {
  'session.get': action({ input: Nothing, output: Session, roles: 'anyone', function: 'api' }),

  'org.entrance': action({ input: Nothing, output: org.Entrance, roles: 'anyone', function: 'api' }),
  'org.scene': action({ input: org.SceneInput, output: org.SceneView, roles: 'anyone', function: 'api' }),
  'org.posts': action({
    input: Nothing,
    output: z.object({ posts: z.array(org.PostRow) }),
    roles: ['admin', 'party_office'],
    function: 'api',
  }),
  'org.issueCode': action({ input: org.IssueCodeInput, output: org.PostRow, roles: ['admin'], function: 'api' }),
  'org.revokeCode': action({ input: org.RevokeCodeInput, output: org.PostRow, roles: ['admin'], function: 'api' }),
  'org.codeImage': action({
    input: org.CodeImageInput,
    output: org.CodeImage,
    roles: ['admin', 'party_office'],
    function: 'api',
  }),

  'feedback.form': action({ input: feedback.FormInput, output: feedback.FormView, roles: 'anyone', function: 'api' }),
  'feedback.rate': action({
    input: feedback.RateInput,
    output: feedback.RatingReceipt,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.askReply': action({
    input: feedback.AskReplyInput,
    output: feedback.CaseReceipt,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.submit': action({
    input: feedback.SubmitInput,
    output: feedback.CaseReceipt,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.mine': action({ input: feedback.ListInput, output: feedback.MyPage, roles: 'anyone', function: 'api' }),
  'feedback.get': action({ input: feedback.CaseInput, output: feedback.CaseView, roles: 'anyone', function: 'api' }),
  'feedback.evaluate': action({
    input: feedback.EvaluateInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.inbox': action({
    input: feedback.InboxInput,
    output: feedback.InboxPage,
    roles: handling,
    function: 'api',
  }),
  'feedback.accept': action({
    input: feedback.AcceptInput,
    output: feedback.CaseView,
    roles: handling,
    function: 'api',
  }),
  'feedback.assign': action({
    input: feedback.AssignInput,
    output: feedback.CaseView,
    roles: ['complaint_office'],
    function: 'api',
  }),
  'feedback.investigate': action({
    input: feedback.InvestigateInput,
    output: feedback.CaseView,
    roles: answering,
    function: 'api',
  }),
  'feedback.submitReply': action({
    input: feedback.SubmitReplyInput,
    output: feedback.CaseView,
    roles: answering,
    function: 'api',
  }),
  'feedback.returnReply': action({
    input: feedback.ReturnReplyInput,
    output: feedback.CaseView,
    roles: ['complaint_office'],
    function: 'api',
  }),
  'feedback.approveReply': action({
    input: feedback.ApproveReplyInput,
    output: feedback.CaseView,
    roles: ['complaint_office'],
    function: 'api',
  }),

  'notices.mine': action({ input: feedback.ListInput, output: notices.NoticePage, roles: 'anyone', function: 'api' }),
  'notices.read': action({ input: notices.ReadNoticeInput, output: Nothing, roles: 'anyone', function: 'api' }),

  'reports.overview': action({
    input: reports.OverviewInput,
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
    input: reports.OverviewInput,
    output: reports.ExportedFile,
    roles: overseeing,
    function: 'export',
  }),
} as const

export type ActionName = keyof typeof actions
/** What a caller writes (defaults still open). */
export type Input<A extends ActionName> = z.input<(typeof actions)[A]['input']>
/** What the handler receives after parsing. */
export type Parsed<A extends ActionName> = z.output<(typeof actions)[A]['input']>
export type Output<A extends ActionName> = z.output<(typeof actions)[A]['output']>
