/** Photos that show what was seen; a tap makes one large.   <Evidence id="finding" photos={urls} /> */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { imageText, Pressable } from '../../ui'
import './findings.scss'

export function Evidence({ id, photos }: { id: string; photos: readonly string[] }) {
  if (photos.length === 0) return null
  return (
    <View className="evidence">
      {photos.map((url, index) => (
        <Pressable
          key={url}
          id={`${id}-photo-${String(index)}`}
          className="evidence__one"
          label={`看第 ${String(index + 1)} 张照片`}
          onClick={() => void Taro.previewImage({ current: url, urls: [...photos] })}
        >
          <Image className="evidence__image" src={url} mode="aspectFill" lazyLoad {...imageText('')} />
        </Pressable>
      ))}
    </View>
  )
}
