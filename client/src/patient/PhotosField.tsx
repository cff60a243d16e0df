import { MAX_PHOTOS } from '@nuanyu/types/feedback'
import { Notice, PhotoPicker } from '../ui'
import { FormField } from './FormField'
import type { usePhotos } from '../features/photos/usePhotos'

interface PhotosFieldProps {
  id: string
  photos: ReturnType<typeof usePhotos>
  error: string | undefined
  /** Something was added or taken away. */
  onTouch: () => void
}

export function PhotosField({ id, photos, error, onTouch }: PhotosFieldProps) {
  return (
    <FormField path="photos" label="照片" optional error={photos.refusal ?? error}>
      <PhotoPicker
        id={id}
        photos={photos.shown}
        max={MAX_PHOTOS}
        note="拍摄地点会自动去掉。请不要拍到证件、腕带和他人"
        onAdd={(more) => {
          photos.add(more)
          onTouch()
        }}
        onRemove={(key) => {
          photos.remove(key)
          onTouch()
        }}
      />
      {photos.unkept && (
        <Notice id={`${id}-unkept`} tone="warn">
          手机存不下这些照片了。现在提交没有问题；关掉以后再回来，照片要重新选，写的文字还在。
        </Notice>
      )}
      {photos.gone > 0 && (
        <Notice id={`${id}-gone`} tone="warn">
          上次选的 {photos.gone} 张照片手机里找不到了，请重新选。
        </Notice>
      )}
    </FormField>
  )
}
