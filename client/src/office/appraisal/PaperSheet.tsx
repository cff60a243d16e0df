/** What somebody without an account wrote on paper, entered word for word with a photo of it. */
import type { AppraisalView } from '@nuanyu/types/appraisal'
import { useState } from 'react'
import { PhotosField } from '../../features/photos/PhotosField'
import { usePhotos } from '../../features/photos/usePhotos'
import { StepSheet } from '../../features/steps/StepSheet'
import { Field, Segmented } from '../../ui'

interface PaperSheetProps {
  step: 'state' | 'appeal'
  view: AppraisalView
  onDone: (view: AppraisalView) => void
  onReload: () => void
  onClose: () => void
}

const ANSWERS = [
  { id: 'yes', label: '同意' },
  { id: 'no', label: '不同意' },
] as const

export function PaperSheet({ step, view, ...ends }: PaperSheetProps) {
  const photos = usePhotos([], () => undefined)
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  const word = async (text: string, commandId: string) => ({
    commandId,
    staffId: view.person.staffId,
    year: view.year,
    version: view.version,
    text,
    photos: await photos.upload(commandId),
  })
  const paper = (marks: Record<string, string>, clear: (path: string) => void) => (
    <PhotosField id="appraisal-paper-photos" photos={photos} error={marks.photos} onTouch={() => clear('photos')} />
  )
  const shared = {
    confirm: '录入',
    says: '本人没有使用本系统。请照原文录入，并附上书面材料的照片。录入的人不能再审核和复核。',
    done: '已录入',
    label: '原文',
    path: 'text',
    maxLength: 1000,
    fields: ['photos'],
    ...ends,
  }
  return step === 'appeal' ? (
    <StepSheet
      id="appraisal-paper-appeal-sheet"
      action="appraisal.appeal"
      title="录入书面申诉"
      input={word}
      {...shared}
    >
      {paper}
    </StepSheet>
  ) : (
    <StepSheet
      id="appraisal-paper-state-sheet"
      action="appraisal.state"
      title="录入书面意见"
      optional={answer === 'yes'}
      input={async (text, commandId) => ({ ...(await word(text, commandId)), agree: answer === 'yes' })}
      {...shared}
    >
      {(marks, clear) => (
        <>
          <Field label="是否同意" required>
            <Segmented
              id="appraisal-paper-agree"
              label="是否同意"
              options={ANSWERS}
              value={answer}
              onChange={setAnswer}
            />
          </Field>
          {paper(marks, clear)}
        </>
      )}
    </StepSheet>
  )
}
