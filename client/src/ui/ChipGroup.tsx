/**
 * Choices to tap, one or several. A chosen chip carries a check mark, so that colour is not the only sign.
 *
 *   <ChipGroup id="hearts" options={hearts} value={chosen} onChange={setChosen} />
 *   <ChipGroup id="subject" single options={subjects} value={[subject]} onChange={([s]) => setSubject(s)} />
 */
import { View } from '@tarojs/components'
import './ChipGroup.scss'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import { classes } from './platform'

export interface ChipOption {
  id: string
  label: string
  /** A second, smaller line that explains the choice. */
  hint?: string
}

export interface ChipGroupProps {
  id: string
  options: readonly ChipOption[]
  value: readonly string[]
  onChange: (value: string[]) => void
  single?: boolean
  /** Good things are chosen in teal, bad ones in red; both with the mark. */
  tone?: 'calm' | 'bad'
  /** One chip a line: for whole sentences. */
  stacked?: boolean
}

export function ChipGroup(props: ChipGroupProps) {
  const { id, options, value, onChange, single = false, tone = 'calm', stacked = false } = props
  const choose = (option: string) => {
    const chosen = value.includes(option)
    if (single) onChange(chosen ? [] : [option])
    else onChange(chosen ? value.filter((other) => other !== option) : [...value, option])
  }
  return (
    <View id={id} className={classes('nu-chips', stacked && 'nu-chips--stacked')}>
      {options.map((option) => {
        const chosen = value.includes(option.id)
        return (
          <Pressable
            key={option.id}
            id={`${id}-${option.id}`}
            role={single ? 'radio' : 'checkbox'}
            checked={chosen}
            className={classes('nu-chip', `nu-chip--${tone}`, chosen && 'nu-chip--on')}
            onClick={() => {
              choose(option.id)
            }}
          >
            <View className="nu-chip__inside">
              <Icon name={chosen ? 'check' : single ? 'circle' : 'plus'} className="nu-chip__mark" />
              <View>
                <View>{option.label}</View>
                {option.hint !== undefined && <View className="nu-chip__hint">{option.hint}</View>}
              </View>
            </View>
          </Pressable>
        )
      })}
    </View>
  )
}
