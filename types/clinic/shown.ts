import '../zod'
import * as z from 'zod'
import { Cursor, Day, Id, Month, pageOf } from '../common'
import { Template } from '../notices'
import { ClinicPlace, Doctor, TimeOfDay } from './event'
import { ClinicKind, ClinicPhase, Release } from './taxonomy'

/** What patients see of an event, and what came of it. */

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
