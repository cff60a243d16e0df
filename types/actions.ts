import './zod'
import * as z from 'zod'
import * as audit from './audit'
import * as feedback from './feedback'
import * as me from './me'
import * as notices from './notices'
import * as org from './org'
import * as reports from './reports'
import type { Role } from './roles'
import { Session } from './session'
import * as vault from './vault'

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

/** Who works on cases: of a department, for all of them, or for breaches of the nine rules. */
const handling = ['handler', 'complaint_office', 'discipline'] as const
const deciding = ['complaint_office', 'discipline'] as const
const entering = ['handler', 'branch_secretary', 'complaint_office', 'party_office'] as const
const askingIdentity = ['complaint_office', 'party_office', 'discipline'] as const
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
  'feedback.follow': action({
    input: feedback.FollowInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.statements': action({
    input: feedback.ListInput,
    output: feedback.StatementPage,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.giveStatement': action({
    input: feedback.GiveStatementInput,
    output: feedback.StatementRow,
    roles: 'anyone',
    function: 'api',
  }),

  // the patient's commands
  'feedback.evaluate': action({
    input: feedback.EvaluateInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.addInfo': action({
    input: feedback.AddInfoInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.release': action({
    input: feedback.ReleaseInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.withdraw': action({
    input: feedback.WithdrawInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.reopen': action({
    input: feedback.ReopenInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.reportRetaliation': action({
    input: feedback.ReportRetaliationInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),

  // the commands of those who answer
  'feedback.inbox': action({
    input: feedback.InboxInput,
    output: feedback.InboxPage,
    roles: handling,
    function: 'api',
  }),
  'feedback.enter': action({
    input: feedback.EnterInput,
    output: feedback.CaseReceipt,
    roles: entering,
    function: 'api',
  }),
  'feedback.contact': action({
    input: feedback.CaseInput,
    output: feedback.Contact,
    roles: ['complaint_office'],
    function: 'api',
  }),
  'feedback.accept': action({
    input: feedback.AcceptInput,
    output: feedback.CaseView,
    roles: handling,
    function: 'api',
  }),
  'feedback.investigate': action({
    input: feedback.InvestigateInput,
    output: feedback.CaseView,
    roles: handling,
    function: 'api',
  }),
  'feedback.submitReply': action({
    input: feedback.SubmitReplyInput,
    output: feedback.CaseView,
    roles: handling,
    function: 'api',
  }),
  'feedback.contribute': action({
    input: feedback.ContributeInput,
    output: feedback.CaseView,
    roles: ['handler'],
    function: 'api',
  }),
  'feedback.askInfo': action({
    input: feedback.AskInfoInput,
    output: feedback.CaseView,
    roles: handling,
    function: 'api',
  }),
  'feedback.requestExtension': action({
    input: feedback.RequestExtensionInput,
    output: feedback.CaseView,
    roles: handling,
    function: 'api',
  }),
  'feedback.handOn': action({
    input: feedback.HandOnInput,
    output: feedback.CaseView,
    roles: ['handler', 'discipline'],
    function: 'api',
  }),
  'feedback.nameStaff': action({
    input: feedback.NameStaffInput,
    output: feedback.CaseView,
    roles: handling,
    function: 'api',
  }),
  'feedback.note': action({ input: feedback.NoteInput, output: feedback.CaseView, roles: handling, function: 'api' }),
  'feedback.clearRisk': action({
    input: feedback.ClearRiskInput,
    output: feedback.CaseView,
    roles: handling,
    function: 'api',
  }),

  // the commands of those who decide
  'feedback.similar': action({
    input: feedback.CaseInput,
    output: feedback.SimilarCases,
    roles: deciding,
    function: 'api',
  }),
  'feedback.approveReply': action({
    input: feedback.ApproveReplyInput,
    output: feedback.CaseView,
    roles: deciding,
    function: 'api',
  }),
  'feedback.returnReply': action({
    input: feedback.ReturnReplyInput,
    output: feedback.CaseView,
    roles: deciding,
    function: 'api',
  }),
  'feedback.assign': action({
    input: feedback.AssignInput,
    output: feedback.CaseView,
    roles: ['complaint_office'],
    function: 'api',
  }),
  'feedback.decideExtension': action({
    input: feedback.DecideExtensionInput,
    output: feedback.CaseView,
    roles: deciding,
    function: 'api',
  }),
  'feedback.decline': action({
    input: feedback.DeclineInput,
    output: feedback.CaseView,
    roles: deciding,
    function: 'api',
  }),
  'feedback.merge': action({ input: feedback.MergeInput, output: feedback.CaseView, roles: deciding, function: 'api' }),
  'feedback.transferDiscipline': action({
    input: feedback.TransferDisciplineInput,
    output: feedback.CaseView,
    roles: ['complaint_office'],
    function: 'api',
  }),
  'feedback.referDispute': action({
    input: feedback.ReferDisputeInput,
    output: feedback.CaseView,
    roles: deciding,
    function: 'api',
  }),
  'feedback.handleRetaliation': action({
    input: feedback.HandleRetaliationInput,
    output: feedback.CaseView,
    roles: ['discipline'],
    function: 'api',
  }),
  'feedback.urge': action({ input: feedback.UrgeInput, output: feedback.CaseView, roles: overseeing, function: 'api' }),
  'feedback.hold': action({ input: feedback.HoldInput, output: feedback.CaseView, roles: deciding, function: 'api' }),
  'feedback.archive': action({
    input: feedback.ArchiveInput,
    output: feedback.CaseView,
    roles: deciding,
    function: 'api',
  }),

  'org.findStaff': action({
    input: feedback.FindStaffInput,
    output: feedback.FoundStaff,
    roles: handling,
    function: 'api',
  }),

  'vault.request': action({
    input: vault.RequestIdentityInput,
    output: vault.VaultRequestRow,
    roles: askingIdentity,
    function: 'api',
  }),
  'vault.requests': action({
    input: vault.VaultRequestsInput,
    output: vault.VaultRequestPage,
    roles: ['custodian', ...askingIdentity],
    function: 'api',
  }),
  'vault.decide': action({
    input: vault.DecideIdentityInput,
    output: vault.VaultRequestRow,
    roles: ['custodian'],
    function: 'api',
  }),
  'vault.open': action({
    input: vault.OpenIdentityInput,
    output: vault.OpenedIdentity,
    roles: askingIdentity,
    function: 'api',
  }),

  'audit.list': action({ input: audit.AuditInput, output: audit.AuditPage, roles: ['auditor'], function: 'api' }),
  'audit.verify': action({
    input: audit.VerifyAuditInput,
    output: audit.VerifiedAudit,
    roles: ['auditor'],
    function: 'api',
  }),

  'me.data': action({ input: Nothing, output: me.MyData, roles: 'anyone', function: 'api' }),
  'me.export': action({ input: Nothing, output: reports.ExportedFile, roles: 'anyone', function: 'export' }),
  'me.withdrawConsent': action({
    input: me.WithdrawConsentInput,
    output: me.WithdrawnConsent,
    roles: 'anyone',
    function: 'api',
  }),
  'me.erase': action({ input: me.EraseInput, output: me.Erased, roles: 'anyone', function: 'api' }),

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
