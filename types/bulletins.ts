import './zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, Id, keysOf, pageOf, text, Version } from './common'
import { Audience, AudienceView, Reading } from './receipts'
import { SourceRef, SourceView } from './sources'

/** 通报表扬 and 通报批评: drafted from facts, looked at by others, issued to whom it concerns, read. */

export const bulletinKinds = { commendation: '通报表扬', criticism: '通报批评' } as const
export const BulletinKind = z.enum(['commendation', 'criticism'])
export type BulletinKind = z.infer<typeof BulletinKind>

export const bulletinStates = {
  draft: '草稿',
  privacy_check: '核对中',
  approved: '已批准',
  issued: '已印发',
  correction: '更正待批准',
  corrected: '已更正',
  withdrawn: '已撤回',
} as const
export const BulletinState = z.enum(keysOf(bulletinStates))
export type BulletinState = z.infer<typeof BulletinState>

export const bulletinCommands = {
  draft: '起草',
  edit: '修改',
  submit: '送核对',
  sendBack: '退回修改',
  clear: '隐私核对通过',
  consult: '纪检意见',
  approve: '批准',
  issue: '印发',
  remind: '提醒未读',
  correct: '提出更正',
  approveCorrection: '批准更正',
  dropCorrection: '不予更正',
  withdraw: '撤回',
} as const
export const BulletinCommand = z.enum(keysOf(bulletinCommands))
export type BulletinCommand = z.infer<typeof BulletinCommand>

export const MAX_SOURCES = 10
export const MAX_NAMED = 20

const ids = z
  .array(Id)
  .max(MAX_NAMED, `最多 ${MAX_NAMED} 个`)
  .transform((all) => [...new Set(all)])

const words = { title: text(60, 4), body: text(4000, 20) }

/** Who decided it, where no confirmed finding says so: a meeting and its day. */
export const Decision = z.object({ body: text(60, 4), day: Day })
export type Decision = z.infer<typeof Decision>

const content = {
  kind: BulletinKind,
  ...words,
  grounds: text(300),
  decision: Decision.nullable(),
  staffIds: ids,
  departmentIds: ids,
  sources: z.array(SourceRef).max(MAX_SOURCES, `最多 ${MAX_SOURCES} 件`),
  audience: Audience,
}

const onBulletin = { commandId: CommandId, bulletinId: Id, version: Version }
const reason = text(200, 4)

/** By what somebody might be recognised, or whom the text names without being about them. */
export const bulletinFindings = {
  person: '可能认出患者',
  staff: '提到了不在通报对象里的职工',
  time: '具体的日子或时刻',
  age: '高龄容易认出',
  quoted: '与患者原话相同',
} as const
export const BulletinFindingKind = z.enum(keysOf(bulletinFindings))
export type BulletinFindingKind = z.infer<typeof BulletinFindingKind>
const finding = { field: z.enum(['title', 'body', 'note']), kind: BulletinFindingKind, piece: z.string().max(400) }

/** A finding that may stand, and why: said by whoever checks, never by who wrote. */
export const Justified = z.object({ ...finding, why: text(100, 4) })
export type Justified = z.infer<typeof Justified>
const justified = z.array(Justified).max(60).default([])

export const DraftBulletinInput = z.object({ commandId: CommandId, ...content })
export const EditBulletinInput = z.object({ ...onBulletin, ...content })
export const OnBulletinInput = z.object(onBulletin)
export const BulletinReasonInput = z.object({ ...onBulletin, reason })
export const ClearBulletinInput = z.object({ ...onBulletin, justified })
export const ConsultBulletinInput = z.object({ ...onBulletin, agrees: z.boolean(), opinion: text(300, 2) })
export const CorrectBulletinInput = z.object({ ...onBulletin, ...words, note: text(200, 4) })
export const BulletinInput = z.object({ bulletinId: Id })

export const BulletinFinding = z.object({
  ...finding,
  kindLabel: z.string(),
  /** Why it may stand; null while nobody has said so. */
  why: z.string().nullable(),
  /** False where nothing but other words will do. */
  may: z.boolean(),
})
export type BulletinFinding = z.infer<typeof BulletinFinding>

export const bulletinQueues = {
  draft: '草稿',
  check: '待核对',
  approved: '待印发',
  issued: '已印发',
  withdrawn: '已撤回',
} as const
export const BulletinQueue = z.enum(keysOf(bulletinQueues))
export type BulletinQueue = z.infer<typeof BulletinQueue>
export const BulletinsInput = z.object({ queue: BulletinQueue, cursor: Cursor })

export const BulletinRow = z.object({
  id: Id,
  kind: BulletinKind,
  kindLabel: z.string(),
  state: BulletinState,
  stateLabel: z.string(),
  /** 暖语通报〔2026〕3号; empty before it is issued. */
  number: z.string(),
  title: z.string(),
  /** Whom it is about. */
  about: z.string(),
  by: z.string(),
  when: z.string(),
  /** What it waits for, as long as it waits. */
  waits: z.string(),
})
export type BulletinRow = z.infer<typeof BulletinRow>
/** `can`: what the viewer may begin. */
export const BulletinPage = pageOf(BulletinRow).extend({ can: z.array(z.enum(['draft'])) })

const Named = z.object({ staffId: Id, name: z.string(), department: z.string() })
const Unit = z.object({ id: Id, name: z.string() })

/** A bulletin as the offices see it. */
export const BulletinView = BulletinRow.extend({
  version: Version,
  body: z.string(),
  grounds: z.string(),
  decision: Decision.nullable(),
  persons: z.array(Named),
  departments: z.array(Unit),
  sources: z.array(SourceView),
  audience: AudienceView,
  findings: z.array(BulletinFinding),
  /** What is still missing before it can be approved. */
  missing: z.array(z.string()),
  check: z.object({ by: z.string(), when: z.string() }).nullable(),
  opinion: z.object({ by: z.string(), when: z.string(), agrees: z.boolean(), text: z.string() }).nullable(),
  returned: z.string(),
  proposal: z.object({ title: z.string(), body: z.string(), note: z.string(), by: z.string() }).nullable(),
  former: z.array(z.object({ title: z.string(), body: z.string(), until: z.string(), note: z.string() })),
  withdrawn: z.string().nullable(),
  reading: Reading.nullable(),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  can: z.array(BulletinCommand),
  /** What else the viewer may take or open. */
  offers: z.array(z.enum(['word', 'consequences'])),
  /** Why the viewer may not check or approve what waits; empty when they may, or never could. */
  kept: z.string(),
})
export type BulletinView = z.infer<typeof BulletinView>

/** As it is read by whom it was issued to: nothing of who wrote, checked or approved it. */
export const BulletinPaper = z.object({
  id: Id,
  /** Of what was withdrawn, not even whether it praised or blamed. */
  kind: BulletinKind.nullable(),
  kindLabel: z.string(),
  number: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
  /** Who issues it and when: 落款. */
  signed: z.string(),
  date: z.string(),
  correction: z.object({ note: z.string(), when: z.string() }).nullable(),
  /** Its text is no longer there. */
  withdrawn: z.object({ when: z.string(), reason: z.string() }).nullable(),
  /** Only for whom it is about: what follows from it. */
  consequences: z.array(z.string()),
  /** When the reader read it first. */
  read: z.string(),
})
export type BulletinPaper = z.infer<typeof BulletinPaper>
