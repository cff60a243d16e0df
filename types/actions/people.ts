import '../zod'
import * as people from '../people'
import { ExportedFile } from '../reports'
import { action, Nothing } from './action'
import { handling } from './groups'

/** Who keeps the list and proposes, and who decides as the second person. */
const keeping = ['admin'] as const
const approving = ['admin', 'party_office'] as const

export const peopleActions = {
  'people.find': action({ input: people.FindStaffInput, output: people.FoundStaff, roles: handling, function: 'api' }),

  // ---- the list
  'people.summary': action({ input: Nothing, output: people.PeopleSummary, roles: approving, function: 'api' }),
  'people.list': action({ input: people.PeopleInput, output: people.PeoplePage, roles: approving, function: 'api' }),
  'people.get': action({ input: people.PersonInput, output: people.PersonView, roles: approving, function: 'api' }),
  'people.add': action({ input: people.AddPersonInput, output: people.PersonView, roles: keeping, function: 'api' }),
  'people.edit': action({ input: people.EditPersonInput, output: people.PersonView, roles: keeping, function: 'api' }),

  // ---- the way in
  'people.invite': action({ input: people.InviteInput, output: people.Invited, roles: keeping, function: 'api' }),
  'people.revokeInvitation': action({
    input: people.RevokeInvitationInput,
    output: people.PersonView,
    roles: keeping,
    function: 'api',
  }),
  'people.invitation': action({
    input: people.InvitationInput,
    output: people.JoinView,
    roles: 'anyone',
    function: 'api',
  }),
  'people.join': action({ input: people.JoinInput, output: people.JoinView, roles: 'anyone', function: 'api' }),
  'people.joining': action({ input: Nothing, output: people.Joining, roles: 'anyone', function: 'api' }),

  // ---- two people
  'people.approvals': action({
    input: people.ApprovalsInput,
    output: people.ApprovalPage,
    roles: approving,
    function: 'api',
  }),
  'people.decide': action({
    input: people.DecideApprovalInput,
    output: people.ApprovalRow,
    roles: approving,
    function: 'api',
  }),
  'people.withdraw': action({
    input: people.WithdrawApprovalInput,
    output: people.ApprovalRow,
    roles: approving,
    function: 'api',
  }),
  'people.propose': action({ input: people.ProposeInput, output: people.PersonView, roles: keeping, function: 'api' }),
  'people.revoke': action({
    input: people.RevokeRoleInput,
    output: people.PersonView,
    roles: keeping,
    function: 'api',
  }),

  // ---- the way out
  'people.matters': action({ input: people.MattersInput, output: people.Matters, roles: keeping, function: 'api' }),
  'people.leave': action({ input: people.LeaveInput, output: people.PersonView, roles: keeping, function: 'api' }),
  'people.move': action({ input: people.MoveInput, output: people.PersonView, roles: keeping, function: 'api' }),

  // ---- the very first
  'people.setUpState': action({ input: Nothing, output: people.SetUpState, roles: 'anyone', function: 'api' }),
  'people.setUp': action({ input: people.SetUpInput, output: people.SetUpState, roles: 'anyone', function: 'api' }),

  // ---- the staff list
  'people.previewImport': action({
    input: people.PreviewImportInput,
    output: people.ImportPreview,
    roles: keeping,
    function: 'export',
  }),
  'people.importProblems': action({
    input: people.PreviewImportInput,
    output: ExportedFile,
    roles: keeping,
    function: 'export',
  }),
  'people.import': action({
    input: people.ImportInput,
    output: people.ImportState,
    roles: keeping,
    function: 'export',
  }),
  'people.importState': action({ input: Nothing, output: people.ImportState, roles: keeping, function: 'api' }),
  'people.template': action({ input: Nothing, output: ExportedFile, roles: keeping, function: 'export' }),
  'people.exportList': action({ input: Nothing, output: ExportedFile, roles: keeping, function: 'export' }),
} as const
