import { caseKinds, type CaseKind } from '@nuanyu/types/feedback'
import type { Labelled } from '@nuanyu/types/common'
import { ChipGroup, Segmented } from '../../ui'
import { FormField } from '../../features/form/FormField'
import { PhotosField } from '../../features/photos/PhotosField'
import type { usePhotos } from '../../features/photos/usePhotos'
import { WordsField } from '../WordsField'
import { RiskField } from './RiskField'
import type { StepProps } from './step'

const kinds = (Object.keys(caseKinds) as CaseKind[]).map((id) => ({ id, label: caseKinds[id] }))

export function WhatHappened(props: StepProps & { subjects: Labelled[]; photos: ReturnType<typeof usePhotos> }) {
  const { form, errors, onChange, subjects, photos } = props
  const complaint = form.kind === 'complaint'
  return (
    <>
      <FormField path="kind" label="您想" error={errors.kind}>
        <Segmented
          id="complaint-kind"
          options={kinds}
          value={form.kind}
          onChange={(kind) => onChange({ kind }, 'kind')}
        />
      </FormField>
      <RiskField form={form} errors={errors} onChange={onChange} />
      <FormField path="subject" label="关于什么" required error={errors.subject}>
        <ChipGroup
          id="complaint-subject"
          single
          options={subjects}
          value={form.subject === '' ? [] : [form.subject]}
          onChange={([subject = '']) => onChange({ subject }, 'subject')}
        />
      </FormField>
      <WordsField
        id="complaint-words"
        path="words"
        label={complaint ? '发生了什么' : '您的建议'}
        required
        placeholder={complaint ? '请写清经过，您希望怎样解决' : '哪里可以做得更好，您希望怎样改'}
        value={form.words}
        maxLength={2000}
        lines={6}
        error={errors.words}
        onChange={(words) => onChange({ words }, 'words')}
      />
      <PhotosField id="complaint-photos" photos={photos} error={errors.photos} onTouch={() => onChange({}, 'photos')} />
    </>
  )
}
