/**
 * Photos to send along: choose, see, remove. It neither uploads nor keeps anything; the caller does, and says how far
 * each photo is.
 *
 *   <PhotoPicker id="photos" photos={photos} max={6} onAdd={add} onRemove={remove} />
 */
import { Image, View } from '@tarojs/components'
import { Icon } from './Icon'
import { choosePhotos, type ChosenPhoto } from './choosePhotos'
import './PhotoPicker.scss'
import { Pressable } from './Pressable'
import { classes, imageText } from './platform'

export interface ShownPhoto {
  key: string
  /** What an <Image> can show: a local path, an object URL, a temporary address. */
  url: string
  state?: 'preparing' | 'ready' | 'uploading' | 'failed'
}

export interface PhotoPickerProps {
  id: string
  photos: readonly ShownPhoto[]
  max?: number
  onAdd: (photos: ChosenPhoto[]) => void
  onRemove: (key: string) => void
  onRetry?: (key: string) => void
  note?: string
}

const STATE_WORDS = { preparing: '处理中', ready: '', uploading: '上传中', failed: '用不了' } as const

export function PhotoPicker(props: PhotoPickerProps) {
  const { id, photos, max = 6, onAdd, onRemove, onRetry, note = '请不要拍到证件、腕带和他人' } = props
  const free = max - photos.length
  return (
    <View id={id}>
      <View className="nu-photos">
        {photos.map((photo, index) => {
          const state = photo.state ?? 'ready'
          return (
            <View key={photo.key} className={classes('nu-photo', `nu-photo--${state}`)}>
              <Image className="nu-photo__image" src={photo.url} mode="aspectFill" {...imageText('')} />
              {state !== 'ready' && (
                <Pressable
                  className="nu-photo__state"
                  disabled={state !== 'failed' || onRetry === undefined}
                  onClick={() => onRetry?.(photo.key)}
                >
                  {STATE_WORDS[state]}
                  {state === 'failed' && onRetry !== undefined && ' 重试'}
                </Pressable>
              )}
              <Pressable
                id={`${id}-remove-${String(index)}`}
                className="nu-photo__remove"
                label={`删除第 ${String(index + 1)} 张照片`}
                onClick={() => {
                  onRemove(photo.key)
                }}
              >
                <View className="nu-photo__cross">
                  <Icon name="close" size={14} />
                </View>
              </Pressable>
            </View>
          )
        })}
        {free > 0 && (
          <Pressable
            id={`${id}-add`}
            className="nu-photo nu-photo--add"
            label="添加照片"
            onClick={() => {
              void choosePhotos(free).then((chosen) => {
                if (chosen.length > 0) onAdd(chosen)
              })
            }}
          >
            <View className="nu-photo__add">
              <Icon name="camera" />
              <View>添加照片</View>
            </View>
          </Pressable>
        )}
      </View>
      <View className="nu-photos__note">
        {photos.length}/{max} 张 · {note}
      </View>
    </View>
  )
}
