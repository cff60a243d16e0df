import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, Id, keysOf, pageOf, text, Version } from './common'
import { Audience, AudienceView, Reading } from './receipts'

/** 廉政提醒: sent to key posts on chosen days and before festivals, with read receipts. */

/** Public holidays of the State Council's calendar. */
export const festivals = {
  newYear: '元旦',
  springFestival: '春节',
  tombSweeping: '清明',
  labourDay: '劳动节',
  dragonBoat: '端午',
  midAutumn: '中秋',
  nationalDay: '国庆',
} as const
export const Festival = z.enum(keysOf(festivals))
export type Festival = z.infer<typeof Festival>

export const Occasion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: Day }),
  z.object({ kind: z.literal('festival'), festival: Festival, daysBefore: z.int().min(0).max(60) }),
])
export type Occasion = z.infer<typeof Occasion>

export const reminderStates = {
  draft: '草稿',
  scheduled: '已排期',
  sent: '已发送',
  closed: '已结束',
  cancelled: '已取消',
} as const
export const ReminderState = z.enum(keysOf(reminderStates))
export type ReminderState = z.infer<typeof ReminderState>

export const reminderCommands = {
  draft: '起草',
  edit: '修改',
  schedule: '排期',
  send: '到日子发送',
  remind: '提醒未读',
  cancel: '取消',
  close: '结束',
} as const
export const ReminderCommand = z.enum(keysOf(reminderCommands))
export type ReminderCommand = z.infer<typeof ReminderCommand>

const content = {
  title: text(40, 4),
  body: text(2000, 20),
  audience: Audience,
  occasions: z.array(Occasion).max(12, '最多 12 个日子'),
}
const onReminder = { commandId: CommandId, reminderId: Id, version: Version }

export const DraftReminderInput = z.object({ commandId: CommandId, ...content })
export const EditReminderInput = z.object({ ...onReminder, ...content })
export const OnReminderInput = z.object(onReminder)
export const CancelReminderInput = z.object({ ...onReminder, reason: text(200, 4) })
export const ReminderInput = z.object({ reminderId: Id })

export const reminderQueues = { planned: '草稿和排期', sent: '已发送', ended: '已结束' } as const
export const ReminderQueue = z.enum(keysOf(reminderQueues))
export type ReminderQueue = z.infer<typeof ReminderQueue>
export const RemindersInput = z.object({ queue: ReminderQueue, cursor: Cursor })

export const ReminderRow = z.object({
  id: Id,
  state: ReminderState,
  stateLabel: z.string(),
  title: z.string(),
  audience: z.string(),
  /** 下次：9月22日 09:00（中秋前3天） */
  next: z.string(),
  by: z.string(),
  when: z.string(),
})
export type ReminderRow = z.infer<typeof ReminderRow>
export const ReminderPage = pageOf(ReminderRow)

export const OccasionView = z.object({
  value: Occasion,
  /** 中秋前3天 */
  label: z.string(),
  /** The day it falls on; null while the State Council has not published that year. */
  day: Day.nullable(),
  dayLabel: z.string(),
  sent: z.boolean(),
})
export type OccasionView = z.infer<typeof OccasionView>

export const ReminderView = ReminderRow.extend({
  version: Version,
  body: z.string(),
  audienceOf: AudienceView,
  occasions: z.array(OccasionView),
  reading: Reading.nullable(),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  can: z.array(ReminderCommand),
})
export type ReminderView = z.infer<typeof ReminderView>

/** As it is read by whom it was sent to. */
export const ReminderPaper = z.object({
  id: Id,
  title: z.string(),
  paragraphs: z.array(z.string()),
  signed: z.string(),
  date: z.string(),
  read: z.string(),
})
export type ReminderPaper = z.infer<typeof ReminderPaper>

/** Texts that ship, each with the festival it is for. */
export const ReminderTemplates = z.object({
  templates: z.array(
    z.object({ id: Id, label: z.string(), title: z.string(), body: z.string(), occasions: z.array(Occasion) }),
  ),
  /** When the next of each festival begins; null while it is not published. */
  festivals: z.array(z.object({ id: Festival, label: z.string(), day: Day.nullable(), dayLabel: z.string() })),
})
export type ReminderTemplates = z.infer<typeof ReminderTemplates>
