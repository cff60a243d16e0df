import './zod'
import * as z from 'zod'
import { Cursor, Id, Labelled, pageOf, text } from './common'
import { Role } from './roles'

/** Papers that are handed out at work (通报, 廉政提醒): to whom they go, and who has read them. */

const chosen = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item)
    .max(most, `最多选 ${most} 个`)
    .transform((all) => [...new Set(all)])
    .default([])

/** `postKinds` and `roles` mean the people they lead to on the day it is handed out. */
export const Audience = z.object({
  everyone: z.boolean().default(false),
  departmentIds: chosen(Id, 100),
  branchIds: chosen(Id, 60),
  postKinds: chosen(Id, 20),
  roles: chosen(Role, 11),
  staffIds: chosen(Id, 50),
})
export type Audience = z.infer<typeof Audience>

/** Whether anybody at all is meant. */
export function isForSomebody({ everyone, departmentIds, branchIds, postKinds, roles, staffIds }: Audience): boolean {
  return everyone || [departmentIds, branchIds, postKinds, roles, staffIds].some(({ length }) => length > 0)
}

/** The audience as it is shown and edited. */
export const AudienceView = z.object({
  /** 全体职工; 神经内科、心血管内科；窗口岗位 */
  label: z.string(),
  value: Audience,
  people: z.array(z.object({ staffId: Id, name: z.string(), department: z.string() })),
})
export type AudienceView = z.infer<typeof AudienceView>

/** How far it has been read. `handing`: it is still on its way to some. */
export const Reading = z.object({
  total: z.int(),
  read: z.int(),
  handing: z.boolean(),
  /** When the rest was reminded last; empty when never. */
  reminded: z.string(),
})
export type Reading = z.infer<typeof Reading>

export const paperKinds = { bulletin: '通报', reminder: '廉政提醒' } as const
export const PaperKind = z.enum(['bulletin', 'reminder'])
export type PaperKind = z.infer<typeof PaperKind>

export const ReceiptRow = z.object({
  staffId: Id,
  name: z.string(),
  department: z.string(),
  read: z.boolean(),
  /** 11月3日 09:20 已读; 未读; 还没有加入 */
  label: z.string(),
})
export type ReceiptRow = z.infer<typeof ReceiptRow>
export const ReceiptsInput = z.object({ id: Id, read: z.boolean(), cursor: Cursor })
export const ReceiptPage = pageOf(ReceiptRow)

/** What lies in somebody's own tray. */
export const PaperRow = z.object({
  kind: PaperKind,
  kindLabel: z.string(),
  id: Id,
  title: z.string(),
  /** Its number and whom it comes from. */
  note: z.string(),
  when: z.string(),
  read: z.boolean(),
  withdrawn: z.boolean(),
})
export type PaperRow = z.infer<typeof PaperRow>
export const PapersInput = z.object({ cursor: Cursor })
export const PaperPage = pageOf(PaperRow).extend({ unread: z.int() })

/** Somebody on the staff list, for being named or chosen. */
export const PersonPick = z.object({ staffId: Id, name: z.string(), title: z.string(), department: z.string() })
export type PersonPick = z.infer<typeof PersonPick>
export const PickInput = z.object({ text: text(20, 1) })
export const Picked = z.object({ people: z.array(PersonPick) })

/** What an audience may be chosen from. */
export const AudienceChoices = z.object({
  departments: z.array(z.object({ id: Id, name: z.string(), group: z.string() })),
  branches: z.array(z.object({ id: Id, name: z.string() })),
  postKinds: z.array(Labelled),
  roles: z.array(z.object({ id: Role, label: z.string() })),
})
export type AudienceChoices = z.infer<typeof AudienceChoices>
