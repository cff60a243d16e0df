/**
 * One item answered by tapping, for a call and for a checklist alike.
 *
 *   <AnswerInput id="call-item-1" item={item} value={value} onChange={setValue} />
 */
import type { AnswerValue, CheckItem } from '@nuanyu/types/inspection'
import { ChipGroup } from '../../ui'

interface AnswerInputProps {
  id: string
  item: CheckItem
  value: AnswerValue | undefined
  onChange: (value: AnswerValue | undefined) => void
  /** What it is called when nothing can be said. */
  none?: string
}

export function AnswerInput({ id, item, value, onChange, none = '没有回答' }: AnswerInputProps) {
  const scale = item.answer === 'scale'
  const options = scale
    ? [5, 4, 3, 2, 1].map((n) => ({ id: String(n), label: `${String(n)} 分` }))
    : [
        { id: 'yes', label: '是' },
        { id: 'no', label: '否' },
      ]
  return (
    <ChipGroup
      id={id}
      single
      options={[...options, { id: 'na', label: none }]}
      value={value === undefined ? [] : [String(value)]}
      onChange={([chosen]) => onChange(asValue(chosen))}
    />
  )
}

function asValue(chosen: string | undefined): AnswerValue | undefined {
  if (chosen === undefined || chosen === 'yes' || chosen === 'no' || chosen === 'na') return chosen
  return Number(chosen)
}
