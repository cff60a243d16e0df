import '../zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, Id, keysOf, Labelled, pageOf, text, Version } from '../common'
import { IdentityMode } from '../feedback'
import { CheckItem, ItemAnswer, MAX_ITEMS } from './items'

export const callStates = {
  to_call: '待回访',
  reached: '已接通',
  refused: '不愿接受',
  unreachable: '联系不上',
  wrong_number: '号码不对',
  dropped: '不再需要',
} as const
export const CallState = z.enum(keysOf(callStates))
export type CallState = z.infer<typeof CallState>

/** How a call ended. After the third `no_answer` somebody is unreachable. */
export const outcomes = {
  reached: '接通了，愿意回答',
  refused: '接通了，不愿接受',
  no_answer: '没有人接',
  wrong_number: '号码不对或空号',
} as const
export const Outcome = z.enum(keysOf(outcomes))
export type Outcome = z.infer<typeof Outcome>

export const callQueues = { todo: '待回访', done: '已完成' } as const
export const CallQueue = z.enum(keysOf(callQueues))
export type CallQueue = z.infer<typeof CallQueue>
export const CallsInput = z.object({ queue: CallQueue, cursor: Cursor })

export const CallRow = z.object({
  id: Id,
  /** 周**; who exactly it is the inspector hears when they say so. */
  name: z.string(),
  department: z.string(),
  postLabel: z.string(),
  plan: z.string(),
  state: CallState,
  stateLabel: z.string(),
  /** 现在可以打 / 今天 14:30 以后再打 / 第 2 次 */
  hint: z.string(),
  attempts: z.int(),
  now: z.boolean(),
})
export type CallRow = z.infer<typeof CallRow>
export const CallPage = pageOf(CallRow)

export const CallInput = z.object({ callId: Id })
export const CallView = z.object({
  id: Id,
  version: Version,
  state: CallState,
  stateLabel: z.string(),
  plan: z.string(),
  name: z.string(),
  department: z.string(),
  postLabel: z.string(),
  /** 9月出院 */
  about: z.string(),
  /** What to say first and last, with the hospital's name in it. */
  script: z.object({ greeting: z.string(), purpose: z.string(), thanks: z.string() }),
  items: z.array(CheckItem),
  answers: z.array(ItemAnswer),
  words: z.string(),
  /** 第 1 次 今天 09:12 没有人接 */
  attempts: z.array(z.object({ when: z.string(), label: z.string() })),
  /** Why it may not be dialled now, and from when it may; empty when it may. */
  wait: z.string(),
  /** Dialled, and how it ended is not yet written down. */
  open: z.boolean(),
  /** Receipt of a complaint heard on the call; nothing else of it. */
  complaint: z.object({ code: z.string(), followCode: z.string().nullable() }).nullable(),
  subjects: z.array(Labelled),
  can: z.array(z.enum(['dial', 'record', 'complain'])),
})
export type CallView = z.infer<typeof CallView>

export const DialInput = z.object({ commandId: CommandId, callId: Id, version: Version })
/** The number goes straight into the telephone: no page shows it and no device keeps it. */
export const Dialled = z.object({ phone: z.string(), version: Version })

export const RecordCallInput = z
  .object({
    commandId: CommandId,
    callId: Id,
    version: Version,
    outcome: Outcome,
    answers: z.array(ItemAnswer).max(MAX_ITEMS),
    words: text(500),
    /** Asked never to be called again: that is for good. */
    doNotCall: z.boolean(),
  })
  .superRefine(({ outcome, answers, doNotCall }, context) => {
    const said = answers.some(({ value }) => value !== 'na')
    if (outcome === 'reached' && !said)
      context.addIssue({
        code: 'custom',
        path: ['answers'],
        message: '请至少记下一个回答；对方不愿回答，请选“不愿接受”',
      })
    if (outcome !== 'reached' && answers.length > 0)
      context.addIssue({ code: 'custom', path: ['answers'], message: '没有接受回访的，不记回答' })
    if (outcome === 'no_answer' && doNotCall)
      context.addIssue({ code: 'custom', path: ['doNotCall'], message: '没有接通，不知道对方的意思' })
  })
export type RecordCallInput = z.infer<typeof RecordCallInput>

/** A complaint heard on the call; the person's number goes into it sealed, unless they want to stay unnamed. */
export const ComplainInput = z.object({
  commandId: CommandId,
  callId: Id,
  version: Version,
  subject: z.string().min(1, '请选择类别').max(40),
  happenedOn: Day,
  words: text(2000, 10),
  identityMode: IdentityMode,
  risk: z.boolean(),
})
export type ComplainInput = z.infer<typeof ComplainInput>

/** A share of those who were reached; null where so few were that one could be recognised. */
export const Share = z.object({ n: z.int().nullable(), value: z.number().nullable() })

export const PlanResults = z.object({
  /** Of all calls that ended. */
  outcomes: z.array(z.object({ state: CallState, label: z.string(), n: z.int() })),
  reached: z.int(),
  departments: z.array(
    z.object({ id: Id, name: z.string(), reached: z.int().nullable(), score: z.number().nullable() }),
  ),
  items: z.array(
    z.object({
      item: CheckItem,
      /** `value`: how good the answers were, of 1. */
      all: Share,
      departments: z.array(Share.extend({ id: Id })),
    }),
  ),
  /** Under how many nothing is shown. */
  threshold: z.int(),
})
export type PlanResults = z.infer<typeof PlanResults>
