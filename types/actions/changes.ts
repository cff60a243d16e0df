import '../zod'
import * as changes from '../changes'
import { action } from './action'
import { improving } from './groups'

export const changesActions = {
  'changes.list': action({
    input: changes.ChangesInput,
    output: changes.PublicChangePage,
    roles: 'anyone',
    function: 'api',
  }),
  'changes.get': action({ input: changes.ChangeInput, output: changes.PublicChange, roles: 'anyone', function: 'api' }),

  // the offices
  'changes.queue': action({
    input: changes.OfficeChangesInput,
    output: changes.ChangeRowPage,
    roles: improving,
    function: 'api',
  }),
  'changes.open': action({ input: changes.ChangeInput, output: changes.ChangeView, roles: improving, function: 'api' }),
  'changes.candidates': action({
    input: changes.CandidatesInput,
    output: changes.CandidatePage,
    roles: improving,
    function: 'api',
  }),
  'changes.draft': action({
    input: changes.DraftChangeInput,
    output: changes.ChangeView,
    roles: improving,
    function: 'api',
  }),
  'changes.edit': action({
    input: changes.EditChangeInput,
    output: changes.ChangeView,
    roles: improving,
    function: 'api',
  }),
  'changes.submit': action({
    input: changes.SubmitChangeInput,
    output: changes.ChangeView,
    roles: improving,
    function: 'api',
  }),
  'changes.sendBack': action({
    input: changes.SendBackChangeInput,
    output: changes.ChangeView,
    roles: ['party_office'],
    function: 'api',
  }),
  'changes.publish': action({
    input: changes.PublishChangeInput,
    output: changes.ChangeView,
    roles: ['party_office'],
    function: 'api',
  }),
  'changes.correct': action({
    input: changes.CorrectChangeInput,
    output: changes.ChangeView,
    roles: improving,
    function: 'api',
  }),
  'changes.withdraw': action({
    input: changes.WithdrawChangeInput,
    output: changes.ChangeView,
    roles: improving,
    function: 'api',
  }),
} as const
