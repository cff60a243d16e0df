import { noteForms, type NoteForm } from '@nuanyu/types/thanks'
import { Segmented } from '../../ui'
import { FormField } from '../../features/form/FormField'
import { PhotosField } from '../../features/photos/PhotosField'
import type { usePhotos } from '../../features/photos/usePhotos'
import { thanksHint } from '../../features/thanks/hints'
import { WordsField } from '../WordsField'
import type { PartProps } from './part'

const FORMS = (Object.keys(noteForms) as NoteForm[]).map((id) => ({ id, label: noteForms[id] }))

/** Which of the two; asked first, since the rest follows from it. */
export function FormChoice({ form, errors, onChange }: PartProps) {
  return (
    <FormField path="form" label="送一份" error={errors.form}>
      <Segmented
        id="thanks-form"
        options={FORMS}
        value={form.form}
        onChange={(kind) => onChange({ form: kind }, 'photos')}
      />
    </FormField>
  )
}

export function Words({ form, errors, onChange, photos }: PartProps & { photos: ReturnType<typeof usePhotos> }) {
  const pennant = form.form === 'pennant'
  const picture = (
    <PhotosField
      id="thanks-photos"
      label={pennant ? '锦旗的照片' : '照片'}
      note="请不要拍到人脸、证件和腕带"
      required={pennant}
      photos={photos}
      error={errors.photos}
      onTouch={() => onChange({}, 'photos')}
    />
  )
  return (
    <>
      {pennant && picture}
      <WordsField
        id="thanks-words"
        path="words"
        label={pennant ? '锦旗上的话' : '想说的话'}
        required={!pennant}
        optional={pennant}
        placeholder={pennant ? '例如：妙手仁心，情暖病房' : '哪一件事、哪一句话，让您心里暖了一下'}
        value={form.words}
        maxLength={2000}
        lines={pennant ? 2 : 7}
        error={errors.words}
        hintOf={thanksHint}
        onChange={(words) => onChange({ words }, 'words')}
      />
      {!pennant && picture}
    </>
  )
}
