import type { SettingKind, SettingValue } from '@nuanyu/types/settings'

/** Stored in `settings` under its kind: what the hospital set. Without one, what ships holds. */
export type SettingRecord = {
  _id: SettingKind
  /** Grows by one with every change; 0 is what ships. */
  version: number
  value: SettingValue
  at: Date
  by: { key: string; name: string }
  why: string
}

/** Stored in `settingVersions`: every version there ever was, never changed and never removed. */
export type VersionRecord = Omit<SettingRecord, '_id'> & {
  _id: string
  kind: SettingKind
  /** What it took the place of; null where nothing shipped. */
  before: SettingValue | null
}

/** Sorts as numbers do. */
export function versionId(kind: SettingKind, version: number): string {
  return `${kind}@${String(version).padStart(6, '0')}`
}
