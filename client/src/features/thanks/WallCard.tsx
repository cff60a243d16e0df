/**
 * A note as it hangs on a wall; the author's "what was published" and the office's preview are this same card.
 *
 *   <WallCard entry={entry} />
 */
import { View } from '@tarojs/components'
import type { NoteForm } from '@nuanyu/types/thanks'
import { classes, Icon } from '../../ui'
import { PhotoRow } from './PhotoRow'
import './thanks.scss'

interface WallCardProps {
  id?: string
  entry: { form: NoteForm; to: string; text: string; photos: string[]; signed: string; month: string }
}

export function WallCard({ id, entry: { form, to, text, photos, signed, month } }: WallCardProps) {
  const pennant = form === 'pennant'
  return (
    <View id={id} className={classes('wall-card', pennant && 'wall-card--pennant')}>
      <View className="wall-card__to">
        <Icon name={pennant ? 'flag' : 'heart-fill'} className="wall-card__mark" />
        <View>
          {pennant ? '锦旗' : '感谢'} · {to}
        </View>
      </View>
      {text !== '' && <View className="wall-card__text">{text}</View>}
      <PhotoRow id={id === undefined ? undefined : `${id}-photo`} urls={photos} />
      <View className="wall-card__foot">
        <View>{month}</View>
        <View className="wall-card__signed">{signed}</View>
      </View>
    </View>
  )
}
