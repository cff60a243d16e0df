import type { SettingKind, SettingView } from '@nuanyu/types/settings'
import type { FieldProblems } from '../../cloud'

/** What every editor of a value is given. Absent `onChange`: to be read only. */
export interface PartProps<T> {
  kind: SettingKind
  value: T
  onChange?: ((value: T) => void) | undefined
  /** By path below the value, e.g. `2.label`. */
  problems: FieldProblems
  impact: SettingView['impact']['items']
  /** Of what is saved already: it can be retired and no longer taken out. */
  saved: readonly string[]
}
