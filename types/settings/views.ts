import '../zod'
import * as z from 'zod'
import { CommandId, Cursor, pageOf, text } from '../common'
import { parseSetting, SettingKind, type SettingValue } from './kinds'

/** One readable difference: what was touched, how it was, how it is. */
export const Said = z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export type Said = z.infer<typeof Said>

export const settingGroups = {
  rating: '患者选的',
  words: '写给患者的话',
  time: '期限、假日和提醒',
  lists: '准则、岗位和理由',
  keeping: '保存和防护',
} as const
export type SettingGroup = keyof typeof settingGroups

const Kind = z.string().transform((kind) => kind as SettingKind)

export const SettingRow = z.object({
  kind: Kind,
  group: z.enum(Object.keys(settingGroups) as [SettingGroup, ...SettingGroup[]]),
  title: z.string(),
  note: z.string(),
  /** 0 is what ships. */
  version: z.int(),
  changed: z.object({ when: z.string(), by: z.string() }).nullable(),
  /** In how many points it is other than shipped. */
  differs: z.int(),
  /** What needs to be looked at. */
  warning: z.string().nullable(),
  can: z.array(z.enum(['save'])),
})
export type SettingRow = z.infer<typeof SettingRow>
export const SettingList = z.object({ settings: z.array(SettingRow) })

export const HistoryRow = z.object({
  version: z.int(),
  when: z.string(),
  by: z.string(),
  why: z.string(),
  changes: z.array(Said),
})
export type HistoryRow = z.infer<typeof HistoryRow>

export const SettingView = SettingRow.extend({
  /** As the kind's schema says; null for a calendar year that nobody has entered yet. */
  value: z.unknown().transform((value) => value as SettingValue | null),
  shipped: z.unknown().transform((value) => value as SettingValue | null),
  fromShipped: z.array(Said),
  /** The last change, for whoever was overtaken by it. */
  last: HistoryRow.nullable(),
  /** What a change would touch: in all, and by item. */
  impact: z.object({ lines: z.array(z.string()), items: z.record(z.string(), z.string()) }),
})
export type SettingView = z.infer<typeof SettingView>

export const SettingInput = z.object({ kind: SettingKind })

const Seen = z.int().min(0)
const why = text(200, 2)

/** `version` is the one the writer saw; 0 while nobody has changed what ships. */
export const SaveSettingInput = z
  .object({ commandId: CommandId, kind: SettingKind, version: Seen, value: z.unknown(), why })
  .transform((given, context) => {
    const parsed = parseSetting(given.kind, given.value)
    if (parsed.success) return { ...given, value: parsed.data }
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: 'custom', path: ['value', ...path], message })
    return z.NEVER
  })

/** An old version, or 0 for what ships, becomes a new version. */
export const RestoreSettingInput = z.object({ commandId: CommandId, kind: SettingKind, version: Seen, to: Seen, why })

export const HistoryInput = z.object({ kind: SettingKind, cursor: Cursor })
export const HistoryPage = pageOf(HistoryRow)

export const VersionInput = z.object({ kind: SettingKind, version: Seen })
export const VersionView = z.object({
  version: z.int(),
  value: z.unknown().transform((value) => value as SettingValue),
  /** What would change if it were restored now. */
  fromNow: z.array(Said),
})
