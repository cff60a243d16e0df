import type { MonthlyFinding, TypicalCase } from '@nuanyu/types/monthly'
import { foundIn } from '../bulletins/recognise'
import type { MonthlyRecord } from './records'

/**
 * By what somebody might be recognised in what the office wrote. The same search as for bulletins and 您提我改, and as
 * there for what the public reads, no way round it but other words: in a report nobody is named, staff neither. Pure.
 */
export function findingsIn(
  { summary, cases }: Pick<MonthlyRecord, 'summary' | 'cases'>,
  staffNames: readonly string[],
  /** What patients wrote in the period: nothing of it stands in a report word for word. */
  patientWords: readonly string[],
): MonthlyFinding[] {
  const inText = (path: string, text: string, days: boolean) =>
    foundIn([{ field: 'body', text }], [], staffNames, patientWords).flatMap(({ kind, piece }) =>
      // A summary may say when something was decided.
      kind === 'time' && !days ? [] : [{ path, piece, message: `“${piece}”${advice[kind]}` }],
    )
  const fields: (keyof TypicalCase)[] = ['title', 'happened', 'done']
  return [
    ...cases.flatMap((one, index) => fields.flatMap((field) => inText(`cases.${index}.${field}`, one[field], true))),
    ...inText('summary', summary, false),
  ]
}

const advice = {
  person: '可能认出人，请换一种说法',
  staff: '是职工的姓名，月报里不点名',
  time: '写得太具体，请只说大概什么时候',
  age: '这样的高龄容易认出是谁',
  quoted: '与患者原话一样，请换一种说法',
}
