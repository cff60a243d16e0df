/**
 * The photos of a note for whoever works on it: what may be hard to look at stays covered; with `chosen` they are ticked.
 *
 *   <NotePhotos id="publish" photos={view.photos} chosen={chosen} may={({ safe }) => safe === true} onChoose={setChosen} />
 */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { NotePhoto } from '@nuanyu/types/thanks'
import { useState } from 'react'
import { classes, Icon, Pressable } from '../../ui'
import './thanks.scss'

interface NotePhotosProps {
  id: string
  photos: NotePhoto[]
  chosen?: number[]
  /** Which may be chosen at all. */
  may?: (photo: NotePhoto) => boolean
  onChoose?: (chosen: number[]) => void
}

export function NotePhotos({ id, photos, chosen, may, onChoose }: NotePhotosProps) {
  const [uncovered, setUncovered] = useState<number[]>([])
  const covered = (index: number) => photos[index]?.unpleasant === true && !uncovered.includes(index)
  const open = (index: number) => {
    if (covered(index)) setUncovered([...uncovered, index])
    else {
      const urls = photos.filter((_photo, at) => !covered(at)).map(({ url }) => url)
      void Taro.previewImage({ current: photos[index]?.url ?? '', urls })
    }
  }
  const toggle = (index: number) =>
    onChoose?.(
      chosen?.includes(index)
        ? chosen.filter((one) => one !== index)
        : [...(chosen ?? []), index].sort((a, b) => a - b),
    )
  if (photos.length === 0) return null
  return (
    <View className="note-photos">
      {photos.map((photo, index) => {
        const on = chosen?.includes(index) === true
        const possible = may === undefined || may(photo)
        return (
          <View key={index} className="note-photos__one">
            <Pressable
              id={`${id}-photo-${index}`}
              className="note-photo"
              label={covered(index) ? '这张照片可能引起不适，点开查看' : `看第 ${index + 1} 张照片`}
              onClick={() => open(index)}
            >
              {covered(index) || photo.url === '' ? (
                <View className="note-photo__cover">
                  <Icon name="eye-off" />
                  <View>{photo.url === '' ? '打不开' : '点开查看'}</View>
                </View>
              ) : (
                <Image className="note-photo__image" src={photo.url} mode="aspectFill" lazyLoad />
              )}
            </Pressable>
            {onChoose && (
              <Pressable
                id={`${id}-choose-${index}`}
                role="checkbox"
                checked={on}
                disabled={!possible}
                className={classes('note-photos__tick', on && 'note-photos__tick--on')}
                label={`第 ${index + 1} 张`}
                onClick={() => toggle(index)}
              >
                <View className="note-photos__tick-inside">
                  <Icon name={on ? 'check' : possible ? 'plus' : 'close'} size={16} />
                  <View>{on ? '选上了' : possible ? '选这张' : '不能选'}</View>
                </View>
              </Pressable>
            )}
          </View>
        )
      })}
    </View>
  )
}
