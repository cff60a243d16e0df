import '../zod'
import * as work from '../branchWork'
import { action } from './action'
import { keepingBranches } from './groups'

export const branchWorkActions = {
  'branchWork.branches': action({
    input: work.BranchesInput,
    output: work.BranchList,
    roles: keepingBranches,
    function: 'api',
  }),
  'branchWork.score': action({
    input: work.BranchYearInput,
    output: work.BranchScore,
    roles: keepingBranches,
    function: 'api',
  }),
  'branchWork.ledger': action({
    input: work.LedgerInput,
    output: work.PointPage,
    roles: keepingBranches,
    function: 'api',
  }),
  'branchWork.queue': action({
    input: work.PointQueueInput,
    output: work.PointPage,
    roles: ['party_office'],
    function: 'api',
  }),
  'branchWork.enter': action({
    input: work.EnterPointInput,
    output: work.PointRow,
    roles: ['branch_secretary'],
    function: 'api',
  }),
  'branchWork.confirm': action({
    input: work.ConfirmPointInput,
    output: work.PointRow,
    roles: ['party_office'],
    function: 'api',
  }),
  'branchWork.sendBack': action({
    input: work.SendBackPointInput,
    output: work.PointRow,
    roles: ['party_office'],
    function: 'api',
  }),
  'branchWork.reverse': action({
    input: work.ReversePointInput,
    output: work.PointRow,
    roles: keepingBranches,
    function: 'api',
  }),
  'branchWork.ranking': action({
    input: work.BranchesInput,
    output: work.Ranking,
    roles: keepingBranches,
    function: 'api',
  }),
  'branchWork.grading': action({
    input: work.BranchYearInput,
    output: work.GradingView,
    roles: keepingBranches,
    function: 'api',
  }),
  'branchWork.proposeGrade': action({
    input: work.ProposeGradingInput,
    output: work.GradingView,
    roles: ['party_office'],
    function: 'api',
  }),
  'branchWork.decideGrade': action({
    input: work.DecideGradingInput,
    output: work.GradingView,
    roles: ['party_office'],
    function: 'api',
  }),
  'branchWork.sendBackGrade': action({
    input: work.SendBackGradingInput,
    output: work.GradingView,
    roles: ['party_office'],
    function: 'api',
  }),
} as const
