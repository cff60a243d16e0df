/** What happened to an order, newest first, with the evidence of each step. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { OrderEntry } from '@nuanyu/types/orders'
import { classes, imageText, Pressable } from '../../ui'
import './Story.scss'

export function Story({ id, entries }: { id: string; entries: OrderEntry[] }) {
  const newest = entries.map((entry, index) => ({ ...entry, key: index })).reverse()
  return (
    <View id={id} className="nu-timeline">
      {newest.map(({ key, title, when, by, text, photos }, index) => (
        <View key={key} className={classes('nu-timeline__entry', index === 0 && 'nu-timeline__entry--now')}>
          <View className="nu-timeline__title">{title}</View>
          <View className="nu-timeline__note">
            {when}
            {by !== '' && ` · ${by}`}
          </View>
          {text !== '' && <View className="nu-timeline__text">{text}</View>}
          {photos.length > 0 && (
            <View className="order-photos">
              {photos.map((url, place) => (
                <Pressable
                  key={url}
                  className="order-photo"
                  label={`查看第 ${String(place + 1)} 张照片`}
                  onClick={() => void Taro.previewImage({ current: url, urls: photos })}
                >
                  <Image className="order-photo__image" src={url} mode="aspectFill" lazyLoad {...imageText('')} />
                </Pressable>
              ))}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
