/** A value in the form that suits it. The kind says which; what the server or the contract answers fits it. */
import type {
  CalendarYear,
  Codes,
  Consents,
  Messages,
  SettingKind,
  SettingValue,
  SettingView,
} from '@nuanyu/types/settings'
import type { FieldProblems } from '../../cloud'
import { CalendarPart } from './CalendarPart'
import { ListPart } from './ListPart'
import { NumbersPart } from './NumbersPart'
import { CodesPart, ConsentsPart, MessagesPart } from './TextParts'
import { type Item, shapeOf } from './value'

const NONE = {}
const NOBODY: readonly string[] = []

interface PartOfProps {
  kind: SettingKind
  value: SettingValue
  /** Absent: to be read only. */
  onChange?: (value: SettingValue) => void
  problems?: FieldProblems
  impact?: SettingView['impact']['items']
  saved?: readonly string[]
}

export function Part({ kind, value, onChange, problems = NONE, impact = NONE, saved = NOBODY }: PartOfProps) {
  const shared = { kind, problems, impact, saved }
  // What is not right yet (a number half typed) is refused when it is checked.
  const change = onChange as ((next: unknown) => void) | undefined
  switch (shapeOf(kind)) {
    case 'calendar':
      return <CalendarPart {...shared} value={value as CalendarYear} onChange={change} />
    case 'numbers':
      return <NumbersPart {...shared} value={value as unknown as Record<string, number>} onChange={change} />
    case 'consents':
      return <ConsentsPart {...shared} value={value as Consents} onChange={change} />
    case 'messages':
      return <MessagesPart {...shared} value={value as Messages} onChange={change} />
    case 'codes':
      return <CodesPart {...shared} value={value as Codes} onChange={change} />
    case 'list':
      return <ListPart {...shared} value={value as Item[]} onChange={change} />
  }
}
