/**
 * One phrase as it is read. Warm ones with why they help, forbidden ones with what to say instead; a sign and a word say
 * which it is, the colour only helps.
 *
 *   <PhraseLine phrase={phrase} />
 */
import { View } from '@tarojs/components'
import { tones, type Phrase } from '@nuanyu/types/handbook'
import type { ReactNode } from 'react'
import { classes, Icon } from '../../ui'
import './handbook.scss'

interface PhraseLineProps {
  phrase: Omit<Phrase, 'id'> & { id?: string }
  /** Where its scene is not the heading above. */
  scene?: boolean
  aside?: ReactNode
}

export function PhraseLine({ phrase, scene = false, aside }: PhraseLineProps) {
  const { tone, text, note } = phrase
  return (
    <View id={phrase.id && `phrase-${phrase.id}`} className={classes('phrase-line', `phrase-line--${tone}`)}>
      <View className="phrase-line__sign" aria-label={tones[tone]}>
        <Icon name={tone === 'warm' ? 'heart' : 'close'} size={18} />
      </View>
      <View className="phrase-line__words">
        <View className="phrase-line__text">{text}</View>
        {note !== '' && (
          <View className="phrase-line__note">
            {tone === 'forbidden' && <View className="phrase-line__instead">可以说</View>}
            {note}
          </View>
        )}
        {scene && (
          <View className="phrase-line__scene">
            {tones[tone]} · {phrase.scene}
          </View>
        )}
      </View>
      {aside}
    </View>
  )
}
