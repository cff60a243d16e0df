/**
 * One to five stars, each a target of its own, with the word for it: a star alone says nothing to a screen reader.
 *
 *   <Stars id="stars" value={stars} onChange={setStars} />     <Stars value={4} readOnly />
 */
import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Stars.scss'
import { classes, spokenAs } from './platform'

export const STAR_WORDS = ['很不满意', '不满意', '一般', '满意', '很满意'] as const

export interface StarsProps {
  id?: string
  value: number
  onChange?: (stars: number) => void
  readOnly?: boolean
}

export function Stars({ id = 'stars', value, onChange, readOnly = false }: StarsProps) {
  if (readOnly) {
    return (
      <View className="nu-stars nu-stars--read" {...spokenAs('img', `${String(value)} 星`)}>
        {STAR_WORDS.map((word, index) => (
          <Icon key={word} name={index < value ? 'star-fill' : 'star'} />
        ))}
        <View className="nu-stars__figure">{value}</View>
      </View>
    )
  }
  return (
    <View className="nu-stars-ask">
      <View className="nu-stars" {...spokenAs('radiogroup', '星级')}>
        {STAR_WORDS.map((word, index) => {
          const stars = index + 1
          return (
            <Pressable
              key={word}
              id={`${id}-${String(stars)}`}
              role="radio"
              checked={stars === value}
              label={`${String(stars)} 星，${word}`}
              className={classes('nu-stars__star', stars <= value && 'nu-stars__star--on')}
              onClick={() => onChange?.(stars)}
            >
              <Icon name={stars <= value ? 'star-fill' : 'star'} className="nu-stars__icon" />
            </Pressable>
          )
        })}
      </View>
      <View className={classes('nu-stars__word', value > 0 && 'nu-stars__word--on')}>
        {STAR_WORDS[value - 1] ?? '点一点星星'}
      </View>
    </View>
  )
}
