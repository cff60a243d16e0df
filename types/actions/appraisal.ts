import '../zod'
import * as appraisal from '../appraisal'
import { ExportedFile } from '../reports'
import { action } from './action'
import { appraising } from './groups'

/** `staff` where heads of departments take part: who heads one is no role, and is looked at by the room's policy. */
export const appraisalActions = {
  'appraisal.form': action({
    input: appraisal.AppraisalFormInput,
    output: appraisal.AppraisalForm,
    roles: 'staff',
    function: 'api',
  }),
  'appraisal.people': action({
    input: appraisal.AppraisalPeopleInput,
    output: appraisal.AppraisalPage,
    roles: 'staff',
    function: 'api',
  }),
  'appraisal.queue': action({
    input: appraisal.AppraisalQueueInput,
    output: appraisal.AppraisalPage,
    roles: appraising,
    function: 'api',
  }),
  'appraisal.get': action({
    input: appraisal.AppraisalInput,
    output: appraisal.AppraisalView,
    roles: 'staff',
    function: 'api',
  }),
  'appraisal.mine': action({
    input: appraisal.MyAppraisalInput,
    output: appraisal.AppraisalView,
    roles: 'staff',
    function: 'api',
  }),
  'appraisal.include': action({
    input: appraisal.IncludeInput,
    output: appraisal.AppraisalView,
    roles: 'staff',
    function: 'api',
  }),
  'appraisal.propose': action({
    input: appraisal.ProposeGradeInput,
    output: appraisal.AppraisalView,
    roles: 'staff',
    function: 'api',
  }),
  'appraisal.state': action({
    input: appraisal.StateGradeInput,
    output: appraisal.AppraisalView,
    roles: 'staff',
    function: 'api',
  }),
  'appraisal.appeal': action({
    input: appraisal.AppealGradeInput,
    output: appraisal.AppraisalView,
    roles: 'staff',
    function: 'api',
  }),
  'appraisal.sendBack': action({
    input: appraisal.SendBackGradeInput,
    output: appraisal.AppraisalView,
    roles: ['party_office'],
    function: 'api',
  }),
  'appraisal.confirm': action({
    input: appraisal.AppraisalCommandInput,
    output: appraisal.AppraisalView,
    roles: ['party_office'],
    function: 'api',
  }),
  'appraisal.publish': action({
    input: appraisal.AppraisalCommandInput,
    output: appraisal.AppraisalView,
    roles: ['party_office'],
    function: 'api',
  }),
  'appraisal.reconsider': action({
    input: appraisal.ReconsiderInput,
    output: appraisal.AppraisalView,
    roles: appraising,
    function: 'api',
  }),
  'appraisal.export': action({
    input: appraisal.ExportAppraisalsInput,
    output: ExportedFile,
    roles: ['party_office'],
    function: 'export',
  }),
} as const
