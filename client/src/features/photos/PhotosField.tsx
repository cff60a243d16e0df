import { MAX_PHOTOS } from '@nuanyu/types/feedback'
import { Notice, PhotoPicker } from '../../ui'
import { FormField } from '../form/FormField'
import type { usePhotos } from './usePhotos'

interface PhotosFieldProps {
  id: string
  label?: string
  /** What must not be seen on them. */
  note?: string
  required?: boolean
  photos: ReturnType<typeof usePhotos>
  error: string | undefined
  /** Something was added or taken away. */
  onTouch: () => void
}

/** Also says what became of photos that the device could not keep. */
export function PhotosField(props: PhotosFieldProps) {
  const { id, label = '照片', note = '请不要拍到证件、腕带和他人', required = false, photos, error, onTouch } = props
  return (
    <FormField path="photos" label={label} required={required} optional={!required} error={photos.refusal ?? error}>
      <PhotoPicker
        id={id}
        photos={photos.shown}
        max={MAX_PHOTOS}
        note={`拍摄地点会自动去掉。${note}`}
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
          这台设备存不下这些照片了。现在提交没有问题；关掉以后再回来，照片要重新选，写的文字还在。
        </Notice>
      )}
      {photos.gone > 0 && (
        <Notice id={`${id}-gone`} tone="warn">
          上次选的 {photos.gone} 张照片在这台设备上找不到了，请重新选。
        </Notice>
      )}
    </FormField>
  )
}
