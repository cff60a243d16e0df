/**
 * A thank-you as it hangs on a wall: a letter on paper, or a pennant of red silk.
 *
 *   <NotePaper id="wall-1" form="letter" to="神经内科" text="…" photos={[]} signed="林女士" month="2026年11月" />
 */
import type { NoteForm } from '@nuanyu/types/thanks'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { classes, imageText, Pressable } from '../../ui'
import './NotePaper.scss'

interface NotePaperProps {
  id: string
  form: NoteForm
  to: string
  text: string
  /** Addresses to show; those that are gone are left out. */
  photos?: readonly string[]
  signed: string
  month: string
}

export function NotePaper({ id, form, to, text, photos = [], signed, month }: NotePaperProps) {
  const urls = photos.filter((url) => url !== '')
  return (
    <View id={id} className={classes('note-paper', `note-paper--${form}`)}>
      <View className="note-paper__to">{form === 'pennant' ? `赠　${to}` : `${to}：`}</View>
      {text !== '' && <View className="note-paper__text">{text}</View>}
      {urls.length > 0 && (
        <View className="note-paper__photos">
          {urls.map((url, index) => (
            <Pressable
              key={url}
              id={`${id}-photo-${String(index)}`}
              className="note-paper__photo"
              label={`看第 ${String(index + 1)} 张照片`}
              onClick={() => void Taro.previewImage({ current: url, urls })}
            >
              <Image className="note-paper__image" src={url} mode="aspectFill" lazyLoad {...imageText('')} />
            </Pressable>
          ))}
        </View>
      )}
      <View className="note-paper__foot">
        <View>{signed}</View>
        <View>{month}</View>
      </View>
    </View>
  )
}
