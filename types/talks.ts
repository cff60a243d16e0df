import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, Id, keysOf, pageOf, text, Version } from './common'
import { SourceRef, SourceView } from './sources'

/** 约谈: a recorded talk with the head of a department, or with one person. */

export const talkStates = {
  arranged: '已安排',
  held: '已谈，待本人确认',
  acknowledged: '本人已确认',
  closed: '已办结',
  cancelled: '已取消',
} as const
export const TalkState = z.enum(keysOf(talkStates))
export type TalkState = z.infer<typeof TalkState>

export const talkCommands = {
  move: '改时间地点',
  hold: '记录谈话',
  acknowledge: '确认谈话记录',
  close: '办结',
  cancel: '取消',
} as const
export const TalkCommand = z.enum(keysOf(talkCommands))
export type TalkCommand = z.infer<typeof TalkCommand>

/** Who talks. What discipline talks about stays with discipline. */
export const talkOffices = { party_office: '党委办公室', supervision: '督查室', discipline: '纪检监察室' } as const
export const TalkOffice = z.enum(keysOf(talkOffices))
export type TalkOffice = z.infer<typeof TalkOffice>

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择时间')
const appointment = { day: Day, time: Time, place: text(40, 2) }
const onTalk = { commandId: CommandId, talkId: Id, version: Version }

export const ArrangeInput = z.object({
  commandId: CommandId,
  office: TalkOffice,
  staffId: Id,
  matter: text(500, 6),
  source: SourceRef.nullable(),
  ...appointment,
})
export const MoveInput = z.object({ ...onTalk, ...appointment, reason: text(200, 2) })

export const Commitment = z.object({ text: text(200, 2), by: Day })
export type Commitment = z.infer<typeof Commitment>
export const HoldInput = z.object({
  ...onTalk,
  /** Who was there beside the person. */
  present: z.array(text(30, 1)).min(1, '请写明谁参加了谈话').max(8),
  said: text(2000, 10),
  commitments: z.array(Commitment).max(10),
})
/** `text`: what the person adds in their own words; may be empty. */
export const AcknowledgeInput = z.object({ ...onTalk, text: text(1000) })
export const CloseTalkInput = z.object({ ...onTalk, text: text(500, 2) })
export const CancelTalkInput = z.object({ ...onTalk, reason: text(200, 2) })

export const TalkInput = z.object({ talkId: Id })
export const talkQueues = { open: '进行中', done: '已办结' } as const
export const TalkQueue = z.enum(keysOf(talkQueues))
export type TalkQueue = z.infer<typeof TalkQueue>
export const TalksInput = z.object({ queue: TalkQueue, cursor: Cursor })
export const OwnTalksInput = z.object({ cursor: Cursor })

export const TalkRow = z.object({
  id: Id,
  state: TalkState,
  stateLabel: z.string(),
  office: z.string(),
  person: z.string(),
  department: z.string(),
  matter: z.string(),
  /** 11月25日（周三）15:00 */
  when: z.string(),
  place: z.string(),
})
export type TalkRow = z.infer<typeof TalkRow>
export const TalkPage = pageOf(TalkRow)

export const TalkView = TalkRow.extend({
  version: Version,
  day: Day,
  time: z.string(),
  /** The viewer is who is talked to. */
  own: z.boolean(),
  reachable: z.boolean(),
  source: SourceView.nullable(),
  minutes: z
    .object({
      present: z.array(z.string()),
      said: z.string(),
      by: z.string(),
      when: z.string(),
      commitments: z.array(Commitment.extend({ byLabel: z.string() })),
    })
    .nullable(),
  /** What the person said to it; `signed` is false where the talk was closed without their word. */
  acknowledged: z.object({ signed: z.boolean(), text: z.string(), when: z.string() }).nullable(),
  closing: z.string(),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  can: z.array(TalkCommand),
  /** Why it cannot be closed yet; empty when it can or when that is not the viewer's. */
  why: z.string(),
})
export type TalkView = z.infer<typeof TalkView>
