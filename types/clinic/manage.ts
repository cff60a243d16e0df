import '../zod'
import * as z from 'zod'
import { FileId, Id } from '../common'
import { ClinicForm } from './event'
import { ClinicCommand, ClinicPhase, ClinicState } from './taxonomy'

/** What those who run an event see of it. */

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
