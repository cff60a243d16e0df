import '../zod'
import * as z from 'zod'
import { ListInput } from '../common'
import * as feedback from '../feedback'
import { action } from './action'
import { handling, deciding, entering, overseeing } from './groups'

export const feedbackActions = {
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
  'feedback.mine': action({ input: ListInput, output: feedback.MyPage, roles: 'anyone', function: 'api' }),
  'feedback.get': action({ input: feedback.CaseInput, output: feedback.CaseView, roles: 'anyone', function: 'api' }),
  'feedback.follow': action({
    input: feedback.FollowInput,
    output: feedback.CaseView,
    roles: 'anyone',
    function: 'api',
  }),
  'feedback.statements': action({
    input: ListInput,
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

  // looking for cases, and for several at once
  'feedback.search': action({
    input: feedback.SearchInput,
    output: feedback.SearchPage,
    roles: handling,
    function: 'api',
  }),
  'feedback.searchForm': action({
    input: z.object({}),
    output: feedback.SearchForm,
    roles: handling,
    function: 'api',
  }),
  'feedback.saveSearch': action({
    input: feedback.SaveSearchInput,
    output: feedback.SavedSearches,
    roles: handling,
    function: 'api',
  }),
  'feedback.removeSearch': action({
    input: feedback.RemoveSearchInput,
    output: feedback.SavedSearches,
    roles: handling,
    function: 'api',
  }),
  'feedback.bulkPreview': action({
    input: feedback.BulkPreviewInput,
    output: feedback.BulkPreview,
    roles: deciding,
    function: 'api',
  }),
  'feedback.bulk': action({ input: feedback.BulkInput, output: feedback.BulkResult, roles: deciding, function: 'api' }),
  'feedback.undoBulk': action({
    input: feedback.UndoBulkInput,
    output: feedback.BulkPreview,
    roles: deciding,
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
} as const
