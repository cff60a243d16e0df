import '../zod'
import * as z from 'zod'
import { CommandId, Day, FileId, Id, Moment, phone, text, Version } from '../common'
import { ClinicKind, ClinicPromise, Release, WalkInPolicy } from './taxonomy'

/** The most that one event may have. */
export const MAX_SESSIONS = 20
export const MAX_SLOTS = 60
/** One slot is one document that every registration of it writes. */
export const MAX_SEATS = 500
/** Who registers, and up to four of the family. */
export const MAX_PER_ACCOUNT = 5

/** HH:mm in the hospital's time zone. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择时间')
/** Made by the editor and kept for good: a slot is known by it when everything else of it changes. */
export const Key = z.string().regex(/^[A-Za-z0-9]{4,16}$/, '编号不正确')

export const SlotForm = z.object({
  key: Key,
  from: TimeOfDay,
  to: TimeOfDay,
  capacity: z.int('请填写名额').min(1, '至少 1 个名额').max(MAX_SEATS, `一个时段最多 ${MAX_SEATS} 个名额`),
  /** Seats of the capacity that only the desk may give: to who registers at a counter or by telephone. */
  desk: z.int().min(0).max(MAX_SEATS),
})
export type SlotForm = z.infer<typeof SlotForm>

export const SessionForm = z.object({
  key: Key,
  /** Which doctor or subject; may be empty when there is only one. */
  title: text(30),
  day: Day,
  slots: z.array(SlotForm).min(1, '请至少设一个时段').max(MAX_SLOTS),
})
export type SessionForm = z.infer<typeof SessionForm>

const degrees = (most: number) => z.number().min(-most).max(most)

export const ClinicPlace = z.object({
  name: text(60, 2),
  address: text(120),
  /** WGS-84 degrees are what browsers tell; WeChat's maps want GCJ-02, which is what the editor's chooser gives. */
  point: z.object({ latitude: degrees(90), longitude: degrees(180) }).nullable(),
})
export type ClinicPlace = z.infer<typeof ClinicPlace>

export const Doctor = z.object({ name: text(20, 1), title: text(30), specialty: text(40) })
export type Doctor = z.infer<typeof Doctor>

const eventShape = {
  title: text(40, 2),
  kind: ClinicKind,
  summary: text(1000),
  /** What to bring, how to prepare. */
  bring: text(200),
  branchId: Id.nullable(),
  departmentId: Id.nullable(),
  place: ClinicPlace,
  phone: phone('optional'),
  doctors: z.array(Doctor).max(30, '最多 30 位'),
  /** Number of the filing with the health authority; empty where none is needed. */
  filing: text(60),
  promises: z.array(ClinicPromise).max(4),
  sessions: z.array(SessionForm).min(1, '请至少设一场').max(MAX_SESSIONS, `最多 ${MAX_SESSIONS} 场`),
  release: Release,
  /** Null: with the publication. */
  opensAt: Moment.nullable(),
  /** Of a draw: when it is drawn. Otherwise: when registration ends; null is the beginning of each slot. */
  closesAt: Moment.nullable(),
  /** Up to how many hours before their slot people may cancel themselves. */
  cancelHours: z.int().min(0).max(72),
  perAccount: z.int().min(1).max(MAX_PER_ACCOUNT, `一个微信最多约 ${MAX_PER_ACCOUNT} 人`),
  waitlist: z.boolean(),
  walkIns: WalkInPolicy,
}

/** An event as whoever plans it writes it. What is wrong of it as a whole is said by the rules (`clinic/plan.ts`). */
export const ClinicForm = z.object(eventShape)
export type ClinicForm = z.infer<typeof ClinicForm>

const onEvent = { commandId: CommandId, eventId: Id, version: Version }

export const SaveClinicInput = z.object({
  commandId: CommandId,
  /** Null for a new one. */
  eventId: Id.nullable(),
  version: Version.optional(),
  form: ClinicForm,
})
export const CopyClinicInput = z.object({
  commandId: CommandId,
  eventId: Id,
  /** The first day of each copy; sessions keep their distance from it. Weekly repeats are seven days apart. */
  days: z.array(Day).min(1, '请选择日期').max(26, '一次最多 26 场'),
})
export const CopiedClinics = z.object({ ids: z.array(Id) })

export const SubmitClinicInput = z.object(onEvent)
export const ApproveClinicInput = z.object(onEvent)
export const SendBackClinicInput = z.object({ ...onEvent, reason: text(200, 4) })
export const SetSeatsInput = z.object({
  ...onEvent,
  slotId: Id,
  capacity: z.int().min(1).max(MAX_SEATS),
  desk: z.int().min(0).max(MAX_SEATS),
})
export const PostponeClinicInput = z.object({
  ...onEvent,
  /** Every session's new day and every slot's new hours; seats stay with who holds them. */
  sessions: z
    .array(
      SessionForm.pick({ key: true, day: true }).extend({
        slots: z
          .array(SlotForm.pick({ key: true, from: true, to: true }))
          .min(1)
          .max(MAX_SLOTS),
      }),
    )
    .min(1)
    .max(MAX_SESSIONS),
  reason: text(200, 4),
})
export const CancelClinicInput = z.object({ ...onEvent, reason: text(200, 4) })
export const FinishClinicInput = z.object(onEvent)
export const SummariseClinicInput = z.object({
  ...onEvent,
  text: text(1000, 10),
  photos: z.array(FileId).max(9, '最多 9 张照片'),
  /** Whether the summary is shown with the event to everybody. */
  shown: z.boolean(),
})
