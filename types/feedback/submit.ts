import '../zod'
import * as z from 'zod'
import { CommandId, Day, FileId, Id, Moment, text } from '../common'
import { MAX_PHOTOS, Whereabouts } from './forms'
import { contactFits, Identified } from './identity'
import { CaseKind, Channel } from './taxonomy'

/** Longest wait that a hospital may let a patient ask for before the department hears of it. */
export const MAX_HOLD_DAYS = 90

const Matter = {
  commandId: CommandId,
  kind: CaseKind,
  where: Whereabouts,
  subject: z.string('请选择类别').min(1, '请选择类别').max(40),
  happenedOn: Day,
  words: text(2000, 10),
  photos: z.array(FileId).max(MAX_PHOTOS, `最多 ${MAX_PHOTOS} 张照片`),
  /** Somebody is, or may be, in danger now. */
  risk: z.boolean(),
}

export const SubmitInput = z
  .object({
    ...Matter,
    /** "出院后再转交": the department hears of it on this day, or when the person says so; null means now. */
    heldUntil: Day.nullable(),
    ...Identified,
  })
  .superRefine(contactFits)
  .superRefine(({ risk, heldUntil }, context) => {
    if (risk && heldUntil)
      context.addIssue({ code: 'custom', path: ['heldUntil'], message: '有人可能正有危险的，需要马上转交' })
  })
export type SubmitInput = z.infer<typeof SubmitInput>

/**
 * Received on somebody's behalf: at the counter, on the telephone, by letter, by a delegate, from 12345. What was heard on a
 * spot check's call comes by `inspection.complain`.
 */
export const EnterInput = z
  .object({
    ...Matter,
    channel: Channel.exclude(['wechat', 'call_back']),
    receivedOn: Day,
    identityMode: Identified.identityMode,
    contact: Identified.contact,
    /** 12345's own number and the day by which it wants the answer. */
    hotline: z.object({ number: text(40, 1), answerBy: Day }).nullable(),
  })
  .superRefine(contactFits)
  .superRefine(({ channel, hotline }, context) => {
    if (channel === 'hotline_12345' && !hotline)
      context.addIssue({ code: 'custom', path: ['hotline', 'number'], message: '请填写12345工单号和要求的期限' })
    if (channel !== 'hotline_12345' && hotline)
      context.addIssue({ code: 'custom', path: ['hotline'], message: '只有12345转办才有工单号' })
  })
export type EnterInput = z.infer<typeof EnterInput>

export const CaseReceipt = z.object({
  caseId: Id,
  code: z.string(),
  submittedAt: Moment,
  acknowledgeBy: Moment,
  dueAt: Moment,
  provisional: z.boolean(),
  /** Given once, to whoever has no other way to find the case again. */
  followCode: z.string().nullable(),
  next: z.array(z.string()),
})
export type CaseReceipt = z.infer<typeof CaseReceipt>
