/** How far a note may be shown: each choice with what exactly is agreed to.   <ScopeChoice id="publish" … /> */
import { publishScopes, type PublishScope } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { classes, Icon, Pressable, spokenAs, type IconName } from '../../ui'
import './ScopeChoice.scss'

const ICONS: Record<PublishScope, IconName> = { public: 'heart', internal: 'building', none: 'lock' }

interface ScopeChoiceProps {
  id: string
  texts: Record<PublishScope, string>
  value: PublishScope | null
  onChange: (scope: PublishScope) => void
}

export function ScopeChoice({ id, texts, value, onChange }: ScopeChoiceProps) {
  return (
    <View id={id} className="scope" {...spokenAs('radiogroup', '可以给谁看')}>
      {(['public', 'internal', 'none'] as const).map((scope) => {
        const chosen = scope === value
        return (
          <Pressable
            key={scope}
            id={`${id}-${scope}`}
            role="radio"
            checked={chosen}
            className={classes('scope__one', chosen && 'scope__one--on')}
            onClick={() => onChange(scope)}
          >
            <View className="scope__head">
              <Icon name={ICONS[scope]} />
              <View className="scope__title">{publishScopes[scope]}</View>
              <View className="scope__radio">{chosen && <Icon name="check" size={16} />}</View>
            </View>
            <View className="scope__text">{texts[scope]}</View>
          </Pressable>
        )
      })}
    </View>
  )
}
