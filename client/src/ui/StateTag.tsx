/**
 * Where something stands, in a word with a sign: never by colour alone.
 *
 *   <StateTag tone="good" text="已答复" />
 */
import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import './StateTag.scss'
import { classes } from './platform'

export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'muted'

const SIGNS: Record<Tone, IconName> = { good: 'check', warn: 'clock', bad: 'alert', calm: 'refresh', muted: 'minus' }

export interface StateTagProps {
  id?: string
  tone?: Tone
  text: string
  icon?: IconName
}

export function StateTag({ id, tone = 'calm', text, icon }: StateTagProps) {
  return (
    <View id={id} className={classes('nu-tag', `nu-tag--${tone}`)}>
      <Icon name={icon ?? SIGNS[tone]} className="nu-tag__icon" />
      <View>{text}</View>
    </View>
  )
}
