import '../zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, FileId, Id, Moment, Month, pageOf, phone, text, Version } from '../common'
import { Template } from '../notices'
import { ClinicCommand, ClinicKind, ClinicPhase, ClinicState, ClinicPromise, Release, WalkInPolicy } from './taxonomy'

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

// ---- what patients see

/** A slot with what is left; `left` is what the server saw a moment ago, the seat itself is given by `clinic.register`. */
export const SlotView = z.object({
  id: Id,
  /** 9月28日 周一 08:30–09:00 */
  when: z.string(),
  day: Day,
  from: TimeOfDay,
  to: TimeOfDay,
  left: z.int(),
  waiting: z.int(),
  /** Registration of this slot has ended. */
  closed: z.boolean(),
})
export type SlotView = z.infer<typeof SlotView>

export const SessionView = z.object({
  key: z.string(),
  title: z.string(),
  day: Day,
  dayLabel: z.string(),
  slots: z.array(SlotView),
})
export type SessionView = z.infer<typeof SessionView>

export const ClinicCard = z.object({
  id: Id,
  title: z.string(),
  kind: ClinicKind,
  kindLabel: z.string(),
  phase: ClinicPhase,
  phaseLabel: z.string(),
  /** 9月28日 周一 08:30–11:30, or the first of several days and how many there are. */
  when: z.string(),
  days: z.array(Day),
  place: ClinicPlace,
  branch: z.string().nullable(),
  left: z.int(),
  capacity: z.int(),
  /** 10月20日 09:00 开始报名 and the like; what somebody should know first. */
  hint: z.string(),
})
export type ClinicCard = z.infer<typeof ClinicCard>

export const ClinicListInput = z.object({
  /** What this branch holds. */
  branchId: Id.optional(),
  /** A month of the calendar, `YYYY-MM`; absent: what is still to come. */
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
  kind: ClinicKind.optional(),
  cursor: z.string().max(300).optional(),
})
export const ClinicListPage = z.object({ items: z.array(ClinicCard), next: z.string().nullable() })

export const ClinicInput = z.object({ eventId: Id })

/** From how many on the public reads the number of visits; under it a number could lead to one of them. */
export const VISITS_SHOWN_FROM = 10

/** What came of an event, as those who held it tell everybody: those that were chosen to be shown, the latest first. */
export const ClinicReportsInput = z.object({ branchId: Id.optional(), cursor: Cursor })
export const ClinicReport = z.object({
  id: Id,
  title: z.string(),
  kindLabel: z.string(),
  /** 9月28日 周一 08:30–11:30 */
  when: z.string(),
  month: Month,
  monthLabel: z.string(),
  place: z.string(),
  branch: z.object({ id: Id, name: z.string() }).nullable(),
  text: z.string(),
  /** The first of those photos that passed the content check. */
  photos: z.array(z.string()),
  /** 服务 97 人次; empty where the number is small. */
  visits: z.string(),
})
export type ClinicReport = z.infer<typeof ClinicReport>
export const ClinicReportPage = pageOf(ClinicReport)

/** One of the caller's registrations for an event, as short as its page needs it. */
export const MySeat = z.object({
  registrationId: Id,
  slotId: Id.nullable(),
  who: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  tone: z.enum(['good', 'warn', 'calm', 'muted']),
})

export type MySeat = z.infer<typeof MySeat>

export const ClinicView = ClinicCard.extend({
  summary: z.string(),
  bring: z.string(),
  phone: z.string(),
  doctors: z.array(Doctor),
  filing: z.string(),
  promises: z.array(z.string()),
  sessions: z.array(SessionView),
  release: Release,
  releaseLabel: z.string(),
  walkIns: z.string(),
  /** The rules in sentences: until when one may cancel, how many seats a WeChat may take, how the draw goes. */
  rules: z.array(z.string()),
  perAccount: z.int(),
  waitlist: z.boolean(),
  mine: z.array(MySeat),
  /** Why nothing can be taken now; null when it can. */
  why: z.string().nullable(),
  /** Postponed from where, or cancelled and why. */
  notice: z.string().nullable(),
  result: z.object({ text: z.string(), photos: z.array(z.string()), visits: z.string() }).nullable(),
  /** Of which messages whoever registers may be asked to accept one: `clinic`. */
  templates: z.array(Template),
})
export type ClinicView = z.infer<typeof ClinicView>

// ---- what those who run it see

export const SlotNumbers = z.object({
  id: Id,
  when: z.string(),
  capacity: z.int(),
  desk: z.int(),
  taken: z.int(),
  /** Seats that nobody holds: for everybody, and for the desk. */
  left: z.int(),
  deskLeft: z.int(),
  offered: z.int(),
  waiting: z.int(),
})
export type SlotNumbers = z.infer<typeof SlotNumbers>

export const ClinicManage = z.object({
  id: Id,
  version: z.int(),
  state: ClinicState,
  stateLabel: z.string(),
  phase: ClinicPhase.nullable(),
  phaseLabel: z.string(),
  form: ClinicForm,
  branch: z.string().nullable(),
  department: z.string().nullable(),
  /** Absent before it was published. */
  slots: z.array(SlotNumbers),
  numbers: z.object({
    registered: z.int(),
    waiting: z.int(),
    checkedIn: z.int(),
    served: z.int(),
    walkIns: z.int(),
    noShows: z.int(),
    heads: z.int(),
    /** Visits: everybody who came, and heads that were only counted. */
    visits: z.int(),
  }),
  /** What keeps it from being sent for approval. */
  missing: z.array(z.object({ path: z.string(), message: z.string() })),
  can: z.array(ClinicCommand.or(z.enum(['copy', 'desk', 'day', 'people', 'list', 'poster']))),
  /** Why the viewer may not approve, e.g. because it is their own. */
  why: z.string().nullable(),
  by: z.string(),
  /** Of each photo its id, to be sent again, and where it can be looked at; empty when it is gone. */
  summary: z
    .object({
      text: z.string(),
      photos: z.array(z.object({ id: FileId, url: z.string() })),
      shown: z.boolean(),
      by: z.string(),
    })
    .nullable(),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  draw: z
    .object({ commitment: z.string(), seed: z.string().nullable(), entries: z.int(), drawnAt: z.string().nullable() })
    .nullable(),
})
export type ClinicManage = z.infer<typeof ClinicManage>

export const clinicShelves = { todo: '待我办', coming: '要举办的', drafts: '草稿和退回', past: '办过的' } as const
export const ClinicShelf = z.enum(['todo', 'coming', 'drafts', 'past'])
export type ClinicShelf = z.infer<typeof ClinicShelf>
export const ClinicShelfInput = z.object({ shelf: ClinicShelf, cursor: z.string().max(300).optional() })
export const ClinicRow = z.object({
  id: Id,
  title: z.string(),
  kindLabel: z.string(),
  stateLabel: z.string(),
  tone: z.enum(['good', 'warn', 'bad', 'calm', 'muted']),
  when: z.string(),
  place: z.string(),
  branch: z.string().nullable(),
  /** 已约 62/80，候补 5 */
  seats: z.string(),
})
export type ClinicRow = z.infer<typeof ClinicRow>
export const ClinicRowPage = z.object({
  items: z.array(ClinicRow),
  next: z.string().nullable(),
  counts: z.record(ClinicShelf, z.int()),
  can: z.array(z.enum(['create', 'statistics'])),
  branches: z.array(z.object({ id: Id, name: z.string() })),
  /** Where a new event of the viewer begins: their branch or department, when they plan for one. */
  own: z.object({
    branchId: Id.nullable(),
    department: z.object({ id: Id, name: z.string() }).nullable(),
  }),
})
export type ClinicRowPage = z.infer<typeof ClinicRowPage>
