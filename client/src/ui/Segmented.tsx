/**
 * One of two to four views or answers, side by side.
 *
 *   <Segmented id="queue" options={[{ id: 'todo', label: '待办', count: 3 }, …]} value={queue} onChange={setQueue} />
 */
import { View } from '@tarojs/components'
import { Pressable } from './Pressable'
import './Segmented.scss'
import { classes, spokenAs } from './platform'

export interface SegmentedProps<T extends string> {
  id: string
  options: readonly { id: T; label: string; count?: number }[]
  value: T
  onChange: (id: T) => void
  /** What is chosen here, for a screen reader, where no label stands above. */
  label?: string
}

export function Segmented<T extends string>({ id, options, value, onChange, label }: SegmentedProps<T>) {
  return (
    <View id={id} className="nu-segments" {...spokenAs('radiogroup', label)}>
      {options.map((option) => {
        const current = option.id === value
        return (
          <Pressable
            key={option.id}
            id={`${id}-${option.id}`}
            role="radio"
            checked={current}
            className={classes('nu-segment', current && 'nu-segment--on')}
            onClick={() => {
              onChange(option.id)
            }}
          >
            <View className="nu-segment__inside">
              {option.label}
              {option.count !== undefined && <View className="nu-segment__count">{option.count}</View>}
            </View>
          </Pressable>
        )
      })}
    </View>
  )
}
