import type { ClinicView } from '@nuanyu/types/clinic'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card, imageText, Pressable } from '../../ui'

/** How it was. */
export function Result({ result: { text, photos, visits } }: { result: NonNullable<ClinicView['result']> }) {
  return (
    <Card id="clinic-result" title="这场办得怎么样" note={visits}>
      <View className="clinic-text">{text}</View>
      {photos.length > 0 && (
        <View className="clinic-photos">
          {photos.map((url, index) => (
            <Pressable
              key={url}
              className="clinic-photo"
              label={`看大图 ${String(index + 1)}`}
              onClick={() => void Taro.previewImage({ current: url, urls: photos })}
            >
              <Image className="clinic-photo__image" src={url} mode="aspectFill" lazyLoad {...imageText('')} />
            </Pressable>
          ))}
        </View>
      )}
    </Card>
  )
}
