import '../zod'
import * as inspection from '../inspection'
import { ExportedFile } from '../reports'
import { action, Nothing } from './action'

const api = { function: 'api' } as const
const exporting = { function: 'export' } as const

/** Who plans, who looks whether it was planned fairly, and who calls. */
const planning = ['party_office'] as const
/** Discipline where it stands in for the Party office (domain/standIn). */
const writing = ['party_office', 'discipline'] as const
const approving = ['party_office', 'supervision', 'discipline'] as const
const ending = ['party_office', 'discipline'] as const
const watching = ['party_office', 'supervision', 'discipline'] as const
const redrawing = ['party_office', 'supervision', 'discipline', 'auditor'] as const
const calling = ['inspector'] as const

const step = { input: inspection.StepPlanInput, output: inspection.PlanView, ...api }
const reasoned = { input: inspection.ReasonPlanInput, output: inspection.PlanView, ...api }

export const inspectionActions = {
  'inspection.plans': action({
    input: inspection.PlansInput,
    output: inspection.PlanPage,
    roles: redrawing,
    ...api,
  }),
  'inspection.plan': action({ input: inspection.PlanInput, output: inspection.PlanView, roles: redrawing, ...api }),
  'inspection.choices': action({ input: Nothing, output: inspection.PlanChoices, roles: writing, ...api }),
  'inspection.savePlan': action({
    input: inspection.SavePlanInput,
    output: inspection.PlanView,
    roles: writing,
    ...api,
  }),
  'inspection.propose': action({ roles: writing, ...step }),
  'inspection.sendBack': action({ roles: approving, ...reasoned }),
  'inspection.approve': action({ roles: approving, ...step }),
  'inspection.draw': action({ roles: approving, ...step }),
  'inspection.redraw': action({ input: inspection.PlanInput, output: inspection.Redrawn, roles: redrawing, ...api }),
  'inspection.start': action({ roles: writing, ...step }),
  'inspection.distribute': action({ roles: writing, ...step }),
  'inspection.complete': action({
    input: inspection.CompletePlanInput,
    output: inspection.PlanView,
    roles: ending,
    ...api,
  }),
  'inspection.cancel': action({ roles: ending, ...reasoned }),
  'inspection.results': action({
    input: inspection.PlanInput,
    output: inspection.PlanResults,
    roles: watching,
    ...api,
  }),

  // who may be called
  'inspection.callees': action({ input: Nothing, output: inspection.CalleeSummary, roles: planning, ...api }),
  'inspection.calleeTemplate': action({ input: Nothing, output: ExportedFile, roles: planning, ...exporting }),
  'inspection.previewCallees': action({
    input: inspection.PreviewCalleesInput,
    output: inspection.CalleePreview,
    roles: planning,
    ...exporting,
  }),
  'inspection.importCallees': action({
    input: inspection.ImportCalleesInput,
    output: inspection.CalleesImported,
    roles: planning,
    ...exporting,
  }),
  'inspection.myConsent': action({ input: Nothing, output: inspection.MyCallConsent, roles: 'anyone', ...api }),
  'inspection.consent': action({
    input: inspection.ConsentCallInput,
    output: inspection.MyCallConsent,
    roles: 'anyone',
    ...api,
  }),
  'inspection.withdrawConsent': action({
    input: inspection.WithdrawCallInput,
    output: inspection.MyCallConsent,
    roles: 'anyone',
    ...api,
  }),

  // who calls
  'inspection.calls': action({ input: inspection.CallsInput, output: inspection.CallPage, roles: calling, ...api }),
  'inspection.call': action({ input: inspection.CallInput, output: inspection.CallView, roles: calling, ...api }),
  'inspection.dial': action({ input: inspection.DialInput, output: inspection.Dialled, roles: calling, ...api }),
  'inspection.recordCall': action({
    input: inspection.RecordCallInput,
    output: inspection.CallView,
    roles: calling,
    ...api,
  }),
  'inspection.complain': action({
    input: inspection.ComplainInput,
    output: inspection.CallView,
    roles: calling,
    ...api,
  }),
} as const
