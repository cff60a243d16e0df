import {
  type CalendarYear,
  deadlineFields,
  deliveryFields,
  isCalendar,
  limitFields,
  type NumberFields,
  retentionFields,
  type SettingKind,
  type SettingValue,
  vaultFields,
  watchingFields,
} from '@nuanyu/types/settings'

/** What a setting looks like to whoever edits it, and the small steps of editing a list. Pure. */

export type Shape = 'list' | 'numbers' | 'consents' | 'messages' | 'codes' | 'calendar'

/** One thing of a list, whichever: the contract knows which fields belong to which kind. */
export type Item = {
  id: string
  label: string
  retired?: true | undefined
  lane?: 'discipline' | undefined
  suggest?: string | null
  explained?: string
  source?: string
  text?: string
  subjects?: string[]
  change?: 'none' | 'planned' | 'made' | null
}

const NUMBERS: Partial<Record<SettingKind, NumberFields>> = {
  deadlines: deadlineFields,
  delivery: deliveryFields,
  retention: retentionFields,
  vault: vaultFields,
  limits: limitFields,
  watching: watchingFields,
}

export function numbersOf(kind: SettingKind): NumberFields {
  return NUMBERS[kind] ?? {}
}

export function shapeOf(kind: SettingKind): Shape {
  if (isCalendar(kind)) return 'calendar'
  if (kind in NUMBERS) return 'numbers'
  if (kind === 'consents' || kind === 'messages' || kind === 'codes') return kind
  return 'list'
}

/** Where nothing has been entered yet there is an empty form to begin with. */
export function startOf(kind: SettingKind, value: SettingValue | null): SettingValue {
  if (value !== null) return value
  const empty: CalendarYear = { holidays: [], makeUpWorkdays: [] }
  return shapeOf(kind) === 'calendar' ? empty : []
}

export function newItem(kind: SettingKind, id: string): Item {
  const item = { id, label: '' }
  if (kind === 'subjects') return { ...item, suggest: null }
  if (kind === 'declineGrounds') return { ...item, explained: '', source: '' }
  if (kind === 'replyTemplates') return { ...item, text: '', subjects: [], change: null }
  return item
}

/** One step up (-1) or down (+1); at the end it stays where it is. */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...items]
  const [from, to] = [items[index], items[index + by]]
  if (from === undefined || to === undefined) return next
  next[index] = to
  next[index + by] = from
  return next
}

export function changedAt<T extends object>(items: readonly T[], index: number, part: Partial<T>): T[] {
  return items.map((item, at) => (at === index ? { ...item, ...part } : item))
}

/** Absent where it is not retired: that is how the contract says it. */
export function withRetired({ retired: _, ...item }: Item, retired: boolean): Item {
  return retired ? { ...item, retired: true } : item
}

/** What stood there before and is now renamed, retired or reworded, to say what that touches. */
export function touched(before: readonly Item[], after: readonly Item[]): Item[] {
  const now = new Map(after.map((item) => [item.id, JSON.stringify(item)]))
  return before.filter((item) => now.get(item.id) !== JSON.stringify(item))
}

/** `value.2.label` of the server's words is `2.label` of the editor's, and belongs to row 2. */
export function problemsBelow(problems: Record<string, string>, path: string): string[] {
  return Object.entries(problems)
    .filter(([key]) => key === path || key.startsWith(`${path}.`))
    .map(([, message]) => message)
}
