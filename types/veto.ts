import './zod'
import * as z from 'zod'
import { CommandId, Cursor, FileId, Id, Labelled, pageOf, text, Version } from './common'
import { ChoiceId } from './settings/choices'
import { SourceRef, SourceView } from './sources'

/** 一票否决: one proven breach of the nine rules decides a year's ethics grade, and only by this procedure. */

export const MAX_EVIDENCE = 12
/** In all items of one proposal or addition together: each is read and hashed when it is locked. */
export const MAX_VETO_PHOTOS = 9

export const vetoStates = {
  proposed: '待告知本人',
  notified: '陈述期',
  statement: '本人已陈述',
  deciding: '待第二人同意',
  in_force: '已生效',
  dismissed: '不予否决',
  appealed: '申诉复核中',
  upheld: '维持否决',
  revoked: '已撤销',
} as const
export const VetoState = z.enum([
  'proposed',
  'notified',
  'statement',
  'deciding',
  'in_force',
  'dismissed',
  'appealed',
  'upheld',
  'revoked',
])
export type VetoState = z.infer<typeof VetoState>

export const vetoCommands = {
  notify: '告知本人',
  add: '补充证据',
  state: '陈述意见',
  approve: '同意否决',
  dismiss: '不予否决',
  appeal: '提出申诉',
  uphold: '维持决定',
  revoke: '撤销决定',
} as const
export const VetoCommand = z.enum(['notify', 'add', 'state', 'approve', 'dismiss', 'appeal', 'uphold', 'revoke'])
export type VetoCommand = z.infer<typeof VetoCommand>

const Evidence = z.object({
  /** What it shows, in own words: read by the person it is about, and so without whoever complained. */
  text: text(1000, 6),
  source: SourceRef.nullable(),
  photos: z.array(FileId).max(MAX_VETO_PHOTOS, `最多 ${MAX_VETO_PHOTOS} 张`),
  /** Whether the person it is about may look at the photos too. */
  photosShown: z.boolean(),
})
const EvidenceList = z
  .array(Evidence)
  .min(1, '请至少写一项证据')
  .max(MAX_EVIDENCE, `最多 ${MAX_EVIDENCE} 项`)
  .refine(
    (items) => items.reduce((sum, { photos }) => sum + photos.length, 0) <= MAX_VETO_PHOTOS,
    `照片合计最多 ${MAX_VETO_PHOTOS} 张`,
  )

export const ProposeVetoInput = z.object({
  commandId: CommandId,
  staffId: Id,
  /** Of the appraisal that it would decide. */
  year: z.int().min(2022, '九项准则自2021年底施行').max(2100),
  rules: z
    .array(ChoiceId)
    .min(1, '请选择违反了九项准则的哪一条')
    .max(9)
    .transform((ids) => [...new Set(ids)]),
  facts: text(1000, 10),
  evidence: EvidenceList,
})

const onVeto = { commandId: CommandId, vetoId: Id, version: Version }

export const NotifyVetoInput = z
  .object({
    ...onVeto,
    /** How the notice reached them. Whoever does not use the software gets it on paper. */
    by: z.enum(['app', 'paper']),
    /** On paper: who handed it over, and who signed. */
    note: text(200),
  })
  .refine(({ by, note }) => by === 'app' || note.length >= 4, { path: ['note'], message: '请写明由谁送达、谁签收' })
export const AddEvidenceInput = z.object({ ...onVeto, evidence: EvidenceList })
export const StateVetoInput = z.object({
  ...onVeto,
  text: text(2000, 2),
  photos: z.array(FileId).max(MAX_VETO_PHOTOS, `最多 ${MAX_VETO_PHOTOS} 张`),
})
export const DecideVetoInput = z.object({ ...onVeto, reason: text(500, 4) })
export const AppealVetoInput = z.object({
  ...onVeto,
  text: text(2000, 4),
  /** Of the paper, where an office enters it for somebody without an account. */
  photos: z.array(FileId).max(MAX_VETO_PHOTOS, `最多 ${MAX_VETO_PHOTOS} 张`).default([]),
})

export const VetoInput = z.object({ vetoId: Id })
export const vetoQueues = { open: '办理中', standing: '已生效', over: '未否决' } as const
export const VetoQueue = z.enum(['open', 'standing', 'over'])
export type VetoQueue = z.infer<typeof VetoQueue>
export const VetoesInput = z.object({ queue: VetoQueue, cursor: Cursor })

const Person = z.object({ staffId: Id, name: z.string(), title: z.string(), department: z.string() })

export const VetoRow = z.object({
  id: Id,
  person: Person,
  year: z.int(),
  rules: z.array(z.string()),
  state: VetoState,
  stateLabel: z.string(),
  /** What is due next, as people say it; empty when nothing is. */
  due: z.string(),
  when: z.string(),
})
export type VetoRow = z.infer<typeof VetoRow>
export const VetoPage = pageOf(VetoRow).extend({ can: z.array(z.enum(['propose'])) })

/** What was locked at one moment. */
export const VetoLock = z.object({
  title: z.string(),
  when: z.string(),
  /** sha256 over texts, sources and the bytes of the photos, in hexadecimal. */
  hash: z.string(),
  items: z.array(
    z.object({
      text: z.string(),
      source: SourceView.nullable(),
      photos: z.array(z.string()),
      /** How many photos the viewer does not see. */
      hidden: z.int(),
    }),
  ),
})
export type VetoLock = z.infer<typeof VetoLock>

const Word = z.object({ when: z.string(), by: z.string(), text: z.string(), photos: z.array(z.string()) })

export const VetoView = z.object({
  id: Id,
  version: Version,
  state: VetoState,
  stateLabel: z.string(),
  /** Whether the viewer is the person it is about. */
  own: z.boolean(),
  person: Person,
  /** Whether they can be told in the app; else it goes on paper. */
  reachable: z.boolean(),
  year: z.int(),
  rules: z.array(z.string()),
  facts: z.string(),
  proposed: z.object({ by: z.string(), when: z.string() }),
  locks: z.array(VetoLock),
  served: z.object({ when: z.string(), how: z.string(), note: z.string() }).nullable(),
  /** `over`: whether a decision may be made. */
  term: z.object({ until: z.string(), over: z.boolean(), says: z.string() }).nullable(),
  statements: z.array(Word),
  approvals: z.array(Word),
  dismissal: Word.nullable(),
  appealUntil: z.string(),
  appeal: Word.nullable(),
  outcome: Word.nullable(),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string() })),
  can: z.array(VetoCommand),
  /** What happens next, or why the viewer may not do it. */
  next: z.string(),
})
export type VetoView = z.infer<typeof VetoView>

export const VetoProof = z.object({
  locks: z.array(z.object({ title: z.string(), hash: z.string(), same: z.boolean() })),
})
export type VetoProof = z.infer<typeof VetoProof>

export const VetoForm = z.object({ rules: z.array(Labelled), years: z.array(z.int()) })
export type VetoForm = z.infer<typeof VetoForm>

/** Whom it is about, by the start of the name or the number: also who does not use the software. */
export const SeekPersonInput = z.object({ text: text(20, 1) })
export const SoughtPeople = z.object({ people: z.array(Person) })
export type SoughtPerson = z.infer<typeof Person>
