/**
 * One of a few ways, each with what exactly is agreed to by it.
 *
 *   <ChoiceCards id="publish" label="可以给谁看" options={[{ id: 'none', icon: 'lock', title: '不公开', text: '…' }]} … />
 */
import { View } from '@tarojs/components'
import { classes, Icon, Pressable, spokenAs, type IconName } from '../../ui'
import './ChoiceCards.scss'

interface ChoiceCardsProps<T extends string> {
  /** Each way is `${id}-${its id}`. */
  id: string
  label: string
  options: readonly { id: T; icon: IconName; title: string; text: string }[]
  value: T | null
  onChange: (id: T) => void
}

export function ChoiceCards<T extends string>({ id, label, options, value, onChange }: ChoiceCardsProps<T>) {
  return (
    <View id={id} className="choices" {...spokenAs('radiogroup', label)}>
      {options.map(({ id: one, icon, title, text }) => {
        const chosen = one === value
        return (
          <Pressable
            key={one}
            id={`${id}-${one}`}
            role="radio"
            checked={chosen}
            className={classes('choices__one', chosen && 'choices__one--on')}
            onClick={() => onChange(one)}
          >
            <View className="choices__head">
              <Icon name={icon} />
              <View className="choices__title">{title}</View>
              <View className="choices__radio">{chosen && <Icon name="check" size={16} />}</View>
            </View>
            <View className="choices__text">{text}</View>
          </Pressable>
        )
      })}
    </View>
  )
}
