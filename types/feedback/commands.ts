import '../zod'
import * as z from 'zod'
import { CommandId, Id, text, Version } from '../common'
import { Change } from './case'
import { FollowCode } from './identity'
import { ChoiceId } from '../settings/choices'
import { Finding } from './taxonomy'

/** `version` is the one the sender saw. */
const onCase = { commandId: CommandId, caseId: Id, version: Version }
/** Of the patient's commands: who has only the code proves with it that the case is theirs. */
const byPatient = { ...onCase, followCode: FollowCode.optional() }

export const CaseInput = z.object({ caseId: Id })
export const FollowInput = z.object({ followCode: FollowCode })

// ---- the patient

export const EvaluateInput = z
  .object({ ...byPatient, solved: z.boolean(), satisfied: z.boolean(), reason: text(500) })
  .superRefine((value, context) => {
    if (!value.solved && value.reason.length < 2)
      context.addIssue({ code: 'custom', path: ['reason'], message: '请说说哪里还没有解决，我们好重新办理' })
  })
export type EvaluateInput = z.infer<typeof EvaluateInput>
export const AddInfoInput = z.object({ ...byPatient, text: text(1000, 2) })
export const ReleaseInput = z.object(byPatient)
export const WithdrawInput = z.object({ ...byPatient, reason: text(300) })
export const reopenWhys = { dissatisfied: '没有解决', new_facts: '有新的情况' } as const
export const ReopenInput = z.object({ ...byPatient, why: z.enum(['dissatisfied', 'new_facts']), reason: text(500, 2) })
export const ReportRetaliationInput = z.object({ ...byPatient, text: text(1000, 5) })

// ---- who answers

export const AcceptInput = z.object(onCase)
export const InvestigateInput = z.object(onCase)
/** `findings`: what the inquiry found about each member of staff named in the case. */
export const SubmitReplyInput = z.object({
  ...onCase,
  text: text(2000, 10),
  change: Change,
  findings: z.array(z.object({ ref: Id, finding: Finding })).max(10),
})
export const ContributeInput = z.object({ ...onCase, text: text(1000, 2) })
export const AskInfoInput = z.object({ ...onCase, question: text(300, 4) })
/** More time, in working days after the law's day. */
export const RequestExtensionInput = z.object({
  ...onCase,
  days: z.int('请填写工作日数').min(1, '至少 1 个工作日').max(10, '最多 10 个工作日'),
  reason: text(300, 4),
})
/** 首诉负责制: whoever received it hands it on with a record and does not send the person away. */
export const HandOnInput = z.object({ ...onCase, reason: text(300, 4) })
/** The summary is all that the person named gets to read: no quotation, nothing that leads to the patient. */
export const NameStaffInput = z.object({ ...onCase, staffRef: Id, summary: text(300, 6) })
export const NoteInput = z.object({ ...onCase, text: text(1000, 2) })
export const ClearRiskInput = z.object({ ...onCase, text: text(500, 4) })

// ---- who decides

export const ApproveReplyInput = z.object(onCase)
export const ReturnReplyInput = z.object({ ...onCase, reason: text(300, 2) })
/** The first one answers, the others contribute; several make it 10 working days (办法 2019). */
export const AssignInput = z.object({
  ...onCase,
  departments: z
    .array(Id)
    .min(1, '请选择科室')
    .max(6, '最多 6 个科室')
    .refine((ids) => new Set(ids).size === ids.length, '同一个科室选了两次'),
})
export const DecideExtensionInput = z
  .object({ ...onCase, granted: z.boolean(), reason: text(300) })
  .superRefine(({ granted, reason }, context) => {
    if (!granted && reason.length < 2)
      context.addIssue({ code: 'custom', path: ['reason'], message: '不同意请写明原因' })
  })
export const DeclineInput = z.object({ ...onCase, ground: ChoiceId, explanation: text(500, 4) })
export const MergeInput = z.object({ ...onCase, intoCaseId: Id })
export const TransferDisciplineInput = z.object({ ...onCase, reason: text(300, 4) })
export const ReferDisputeInput = z.object({ ...onCase, explanation: text(500, 4) })
export const HandleRetaliationInput = z.object({ ...onCase, text: text(500, 4) })
export const UrgeInput = z.object({ ...onCase, text: text(200, 2) })
/** Brought to the leader in charge by somebody, and not by the passing of days. */
export const RaiseInput = z.object({ ...onCase, text: text(200, 2) })
/** Legal hold: nothing of the case is erased while it is on. */
export const HoldInput = z.object({ ...onCase, on: z.boolean(), reason: text(300, 2) })
export const ArchiveInput = z.object(onCase)
