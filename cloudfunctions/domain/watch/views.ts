import { type QuestionKind, questionKinds, type QuestionRow } from '@nuanyu/types/watch'
import type { QuestionRecord } from './records'

/** What may well be behind it: whoever looks into it thinks of this first. */
const maybe: Record<QuestionKind, string> = {
  burst: '可能是科室刚发了码，或者集中请患者评价',
  repeat: '可能是病区的手机给许多患者用',
  ownUnit: '可能是职工自己来看病，或者病区的手机给患者用',
  traded: '可能是同事生病住院，真心互相感谢',
  fell: '可能是病房装修、放假、病人本来就少，也可能是真的改好了',
  pasted: '可能是有人帮患者代写，或者照着示例写',
}

export function presentQuestion(record: QuestionRecord): QuestionRow {
  const { _id, kind, state, title, body, at, looked } = record
  return {
    id: _id,
    kind,
    kindLabel: questionKinds[kind],
    title,
    body,
    maybe: maybe[kind],
    at: at.toISOString(),
    state,
    looked: looked && { name: looked.name, at: looked.at.toISOString(), note: looked.note },
    figures: figuresOf(record),
    canLook: state === 'open',
  }
}

function figuresOf({ about, period }: QuestionRecord): QuestionRow['figures'] {
  const [collection, id] = about.split('/')
  if (collection !== 'departments' || id === undefined || period === null) return null
  return { period, place: { kind: 'department', id }, facet: null }
}
