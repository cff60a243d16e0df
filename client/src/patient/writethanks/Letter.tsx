import { noteForms, type NoteForm } from '@nuanyu/types/thanks'
import { FormField } from '../../features/form/FormField'
import { PhotosField } from '../../features/photos/PhotosField'
import type { usePhotos } from '../../features/photos/usePhotos'
import { NoGift } from '../../features/thanks/NoGift'
import { Button, Card, Notice, Segmented, TextInput } from '../../ui'
import { DepartmentPicker } from '../DepartmentPicker'
import { departmentOf, whereOf, type Surroundings } from '../where'
import { WordsField } from '../WordsField'
import type { StepProps } from './step'

const forms = (Object.keys(noteForms) as NoteForm[]).map((id) => ({ id, label: noteForms[id] }))
const whom = [
  { id: 'person', label: '某位同事' },
  { id: 'unit', label: '整个科室' },
] as const

interface LetterProps extends StepProps {
  around: Surroundings
  photos: ReturnType<typeof usePhotos>
  onForgetScene: () => void
}

/** Whom it is for, and the words or the photo. */
export function Letter({ form, errors, onChange, around, photos, onForgetScene }: LetterProps) {
  const pennant = form.form === 'pennant'
  const scanned = form.where?.by === 'scene' && !around.lost
  const pictures = (
    <PhotosField
      id="thanks-photos"
      label={pennant ? '锦旗的照片' : '照片'}
      note="请不要拍到人脸、证件和腕带"
      photos={photos}
      error={errors.photos}
      onTouch={() => onChange({}, 'photos')}
    />
  )
  return (
    <>
      <NoGift id="thanks-no-gift" />
      {around.lost && (
        <Notice tone="warn" title="扫的二维码已停用">
          请在下面选择科室。
        </Notice>
      )}
      <FormField path="where" label="在哪个科室" required error={errors.where}>
        {scanned ? (
          <Card
            id="thanks-place"
            title={around.place?.department.name ?? '正在确认地点…'}
            note={around.place?.post.name}
            aside={
              <Button id="thanks-elsewhere" kind="quiet" small inline onClick={onForgetScene}>
                换个科室
              </Button>
            }
          />
        ) : (
          <DepartmentPicker
            departments={around.departments}
            value={departmentOf(form.where)}
            unknownLabel="记不清了，请帮我找到他"
            onChange={(id) => onChange({ where: whereOf(id) }, 'where')}
          />
        )}
      </FormField>
      <FormField
        path="to.name"
        label="感谢谁"
        required
        error={errors['to.name']}
        hint={form.to === 'person' ? '写您知道的称呼就行，我们来核实是哪一位' : undefined}
      >
        <Segmented id="thanks-to" options={whom} value={form.to} onChange={(to) => onChange({ to }, 'to.name')} />
        {form.to === 'person' && (
          <TextInput
            id="thanks-name"
            value={form.toName}
            onChange={(toName) => onChange({ toName }, 'to.name')}
            placeholder="如：李护士、戴眼镜的张医生"
            maxLength={20}
            label="感谢谁"
          />
        )}
      </FormField>
      <FormField path="form" label="用什么来谢" error={errors.form}>
        <Segmented id="thanks-form" options={forms} value={form.form} onChange={(kind) => onChange({ form: kind }, 'form')} />
      </FormField>
      {pennant && pictures}
      <WordsField
        id="thanks-words"
        path="words"
        label={pennant ? '锦旗上写了什么，或想说的话' : '想说的话'}
        required={!pennant}
        optional={pennant}
        placeholder="哪件事、哪句话让您觉得暖心？"
        value={form.words}
        maxLength={2000}
        lines={pennant ? 3 : 6}
        error={errors.words}
        onChange={(words) => onChange({ words }, 'words')}
      />
      {!pennant && pictures}
    </>
  )
}
