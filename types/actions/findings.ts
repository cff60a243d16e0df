import '../zod'
import * as findings from '../findings'
import * as talks from '../talks'
import * as visits from '../visits'
import { action } from './action'
import { arrangingTalks, judging, lookingInto, planningChecks, sighting } from './groups'

export const findingsActions = {
  'findings.report': action({
    input: findings.ReportInput,
    output: findings.FindingView,
    roles: sighting,
    function: 'api',
  }),
  'findings.review': action({
    input: findings.ReviewInput,
    output: findings.FindingView,
    roles: judging,
    function: 'api',
  }),
  'findings.drop': action({ input: findings.DropInput, output: findings.FindingView, roles: judging, function: 'api' }),
  'findings.notify': action({
    input: findings.NotifyInput,
    output: findings.FindingView,
    roles: judging,
    function: 'api',
  }),
  'findings.accept': action({
    input: findings.AcceptInput,
    output: findings.OwnFinding,
    roles: 'staff',
    function: 'api',
  }),
  'findings.appeal': action({
    input: findings.AppealInput,
    output: findings.OwnFinding,
    roles: 'staff',
    function: 'api',
  }),
  'findings.confirm': action({
    input: findings.ConfirmInput,
    output: findings.FindingView,
    roles: ['party_office'],
    function: 'api',
  }),
  'findings.dismiss': action({
    input: findings.DismissInput,
    output: findings.FindingView,
    roles: ['party_office'],
    function: 'api',
  }),
  'findings.dispose': action({
    input: findings.DisposeInput,
    output: findings.FindingView,
    roles: ['party_office'],
    function: 'api',
  }),
  'findings.close': action({
    input: findings.CloseInput,
    output: findings.FindingView,
    roles: ['party_office', 'discipline'],
    function: 'api',
  }),
  'findings.queue': action({
    input: findings.FindingsInput,
    output: findings.FindingPage,
    roles: lookingInto,
    function: 'api',
  }),
  'findings.counts': action({
    input: findings.FindingCountsInput,
    output: findings.FindingCounts,
    roles: lookingInto,
    function: 'api',
  }),
  'findings.get': action({
    input: findings.FindingInput,
    output: findings.FindingView,
    roles: [...lookingInto, 'inspector'],
    function: 'api',
  }),
  'findings.mine': action({
    input: findings.OwnFindingsInput,
    output: findings.OwnFindingPage,
    roles: 'staff',
    function: 'api',
  }),
  'findings.own': action({
    input: findings.FindingInput,
    output: findings.OwnFinding,
    roles: 'staff',
    function: 'api',
  }),
  'findings.people': action({
    input: findings.FindPeopleInput,
    output: findings.FoundPeople,
    roles: [...lookingInto, 'inspector'],
    function: 'api',
  }),

  'visits.form': action({
    input: visits.VisitFormInput,
    output: visits.VisitForm,
    roles: planningChecks,
    function: 'api',
  }),
  'visits.schedule': action({
    input: visits.ScheduleInput,
    output: visits.VisitView,
    roles: planningChecks,
    function: 'api',
  }),
  'visits.reassign': action({
    input: visits.ReassignInput,
    output: visits.VisitView,
    roles: planningChecks,
    function: 'api',
  }),
  'visits.cancel': action({
    input: visits.CancelVisitInput,
    output: visits.VisitView,
    roles: planningChecks,
    function: 'api',
  }),
  'visits.queue': action({ input: visits.VisitsInput, output: visits.VisitPage, roles: lookingInto, function: 'api' }),
  'visits.mine': action({
    input: visits.MyVisitsInput,
    output: visits.VisitPage,
    roles: ['inspector'],
    function: 'api',
  }),
  'visits.get': action({
    input: visits.VisitInput,
    output: visits.VisitView,
    roles: [...lookingInto, 'inspector'],
    function: 'api',
  }),
  'visits.conduct': action({
    input: visits.ConductInput,
    output: visits.VisitView,
    roles: ['inspector'],
    function: 'api',
  }),
  'visits.submit': action({
    input: visits.SubmitVisitInput,
    output: visits.VisitView,
    roles: ['inspector'],
    function: 'api',
  }),

  'talks.arrange': action({
    input: talks.ArrangeInput,
    output: talks.TalkView,
    roles: arrangingTalks,
    function: 'api',
  }),
  'talks.move': action({ input: talks.MoveInput, output: talks.TalkView, roles: arrangingTalks, function: 'api' }),
  'talks.hold': action({ input: talks.HoldInput, output: talks.TalkView, roles: arrangingTalks, function: 'api' }),
  'talks.acknowledge': action({
    input: talks.AcknowledgeInput,
    output: talks.TalkView,
    roles: 'staff',
    function: 'api',
  }),
  'talks.close': action({
    input: talks.CloseTalkInput,
    output: talks.TalkView,
    roles: arrangingTalks,
    function: 'api',
  }),
  'talks.cancel': action({
    input: talks.CancelTalkInput,
    output: talks.TalkView,
    roles: arrangingTalks,
    function: 'api',
  }),
  'talks.queue': action({ input: talks.TalksInput, output: talks.TalkPage, roles: arrangingTalks, function: 'api' }),
  'talks.mine': action({ input: talks.OwnTalksInput, output: talks.TalkPage, roles: 'staff', function: 'api' }),
  'talks.get': action({ input: talks.TalkInput, output: talks.TalkView, roles: 'staff', function: 'api' }),
} as const
