/** What the patient photographed. What may be hard to look at stays covered until somebody wants to see it. */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { Icon, imageText, Pressable } from '../../ui'
import './Photos.scss'

export function Photos({ photos }: { photos: CaseView['photos'] }) {
  const [uncovered, setUncovered] = useState<number[]>([])
  const shown = photos.map((photo, index) => ({ ...photo, index })).filter(({ url }) => url !== '')
  if (shown.length === 0) return null
  const covered = (index: number) => photos[index]?.unpleasant === true && !uncovered.includes(index)
  const open = (index: number, url: string) => {
    if (covered(index)) setUncovered([...uncovered, index])
    else {
      const urls = shown.filter((photo) => !covered(photo.index)).map((photo) => photo.url)
      void Taro.previewImage({ current: url, urls })
    }
  }
  return (
    <View className="case-photos">
      {shown.map(({ url, index }) => (
        <Pressable
          key={index}
          id={`case-photo-${String(index)}`}
          className="case-photo"
          label={covered(index) ? '这张照片可能引起不适，点开查看' : `查看第 ${String(index + 1)} 张照片`}
          onClick={() => open(index, url)}
        >
          {covered(index) ? (
            <View className="case-photo__cover">
              <Icon name="eye-off" />
              <View>可能引起不适</View>
              <View>点开查看</View>
            </View>
          ) : (
            <Image className="case-photo__image" src={url} mode="aspectFill" lazyLoad {...imageText('')} />
          )}
        </Pressable>
      ))}
    </View>
  )
}
