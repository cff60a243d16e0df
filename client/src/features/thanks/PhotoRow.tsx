/** Photos to look at, one after the other.   <PhotoRow id="wall-1-photo" urls={urls} /> */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Pressable } from '../../ui'
import './thanks.scss'

export function PhotoRow({ id, urls }: { id?: string | undefined; urls: string[] }) {
  const there = urls.filter((url) => url !== '')
  if (there.length === 0) return null
  return (
    <View className="note-photos">
      {there.map((url, index) => (
        <Pressable
          key={url}
          {...(id === undefined ? {} : { id: `${id}-${index}` })}
          className="note-photo"
          label={`看第 ${index + 1} 张照片`}
          onClick={() => void Taro.previewImage({ current: url, urls: there })}
        >
          <Image className="note-photo__image" src={url} mode="aspectFill" lazyLoad />
        </Pressable>
      ))}
    </View>
  )
}
