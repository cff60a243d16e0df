import './zod'
import * as z from 'zod'
import { BulletinKind } from './bulletins'
import { CommandId, Cursor, Day, Id, keysOf, pageOf, text, Version } from './common'

/**
 * What was decided somewhere else because of a bulletin. Recorded and handed on as a list; no amounts, and nothing is
 * ever computed into pay.
 */
export const consequenceKinds = {
  appraisal: '医德考评',
  pay: '绩效分配',
  promotion: '晋升聘任',
  award: '评优评先',
} as const
export const ConsequenceKind = z.enum(keysOf(consequenceKinds))
export type ConsequenceKind = z.infer<typeof ConsequenceKind>

export const consequenceStates = { entered: '待确认', confirmed: '已确认', struck: '已撤销' } as const
export const ConsequenceState = z.enum(keysOf(consequenceStates))
export type ConsequenceState = z.infer<typeof ConsequenceState>

export const consequenceCommands = { enter: '登记', confirm: '确认', strike: '撤销' } as const
export const ConsequenceCommand = z.enum(keysOf(consequenceCommands))
export type ConsequenceCommand = z.infer<typeof ConsequenceCommand>

/** One of those whom the bulletin is about. */
export const ConsequenceFor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: Id }),
  z.object({ kind: z.literal('department'), id: Id }),
])
export type ConsequenceFor = z.infer<typeof ConsequenceFor>

/** No digits with a currency: what somebody earns is none of this list's business. */
const decided = text(200, 4).refine(
  (value) => !/\d\s*(?:元|块钱|万元|千元)|[¥￥$]\s*\d/.test(value.normalize('NFKC')),
  '这里不写金额，请只写决定的内容',
)

export const EnterConsequenceInput = z.object({
  commandId: CommandId,
  bulletinId: Id,
  for: ConsequenceFor,
  kind: ConsequenceKind,
  decided,
  /** The meeting or body that decided it, and when. */
  body: text(60, 4),
  day: Day,
})
const onConsequence = { commandId: CommandId, consequenceId: Id, version: Version }
export const ConfirmConsequenceInput = z.object(onConsequence)
export const StrikeConsequenceInput = z.object({ ...onConsequence, reason: text(200, 4) })

const filter = {
  kind: ConsequenceKind.nullable().default(null),
  state: ConsequenceState.nullable().default(null),
  year: z.int().min(2020).max(2100).nullable().default(null),
}
export const ConsequencesInput = z.object({ ...filter, bulletinId: Id.nullable().default(null), cursor: Cursor })
export const ExportConsequencesInput = z.object(filter)

export const ConsequenceView = z.object({
  id: Id,
  version: Version,
  kind: ConsequenceKind,
  kindLabel: z.string(),
  state: ConsequenceState,
  stateLabel: z.string(),
  bulletin: z.object({
    id: Id,
    kind: BulletinKind,
    number: z.string(),
    title: z.string(),
    /** False when it was withdrawn: what follows from it has to be looked at again. */
    standing: z.boolean(),
  }),
  /** 凌志远（神经内科） */
  who: z.string(),
  decided: z.string(),
  body: z.string(),
  day: Day,
  dayLabel: z.string(),
  entered: z.string(),
  confirmed: z.string(),
  struck: z.string(),
  can: z.array(ConsequenceCommand),
  kept: z.string(),
})
export type ConsequenceView = z.infer<typeof ConsequenceView>
export const ConsequencePage = pageOf(ConsequenceView)
