/** The photos of a note; what may be hard to look at stays covered until somebody wants to see it. */
import type { NotePhoto } from '@nuanyu/types/thanks'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Icon, imageText, Pressable } from '../../ui'
import './NotePhotos.scss'

export function NotePhotos({ id, photos }: { id: string; photos: readonly NotePhoto[] }) {
  const [uncovered, setUncovered] = useState<number[]>([])
  if (photos.length === 0) return null
  const covered = (index: number) => photos[index]?.unpleasant === true && !uncovered.includes(index)
  const open = (index: number, url: string) => {
    if (covered(index)) setUncovered([...uncovered, index])
    else {
      const urls = photos.filter((one, at) => one.url !== '' && !covered(at)).map((one) => one.url)
      void Taro.previewImage({ current: url, urls })
    }
  }
  const gone = photos.filter(({ url }) => url === '').length
  return (
    <View className="note-photos">
      {photos.map(({ url }, index) =>
        url === '' ? null : (
          <Pressable
            key={url}
            id={`${id}-${String(index)}`}
            className="note-photos__one"
            label={covered(index) ? '这张照片可能引起不适，点开查看' : `看第 ${String(index + 1)} 张照片`}
            onClick={() => open(index, url)}
          >
            {covered(index) ? (
              <View className="note-photos__cover">
                <Icon name="eye-off" />
                <View>点开查看</View>
              </View>
            ) : (
              <Image className="note-photos__image" src={url} mode="aspectFill" lazyLoad {...imageText('')} />
            )}
          </Pressable>
        ),
      )}
      {gone > 0 && <View className="note-photos__gone">有 {gone} 张照片打不开</View>}
    </View>
  )
}
