/** What somebody without an account wrote on paper, entered word for word with a photo of it. */
import type { VetoView } from '@nuanyu/types/veto'
import { PhotosField } from '../../features/photos/PhotosField'
import { usePhotos } from '../../features/photos/usePhotos'
import { StepSheet } from '../../features/steps/StepSheet'

interface PaperSheetProps {
  step: 'state' | 'appeal'
  view: VetoView
  onDone: (view: VetoView) => void
  onReload: () => void
  onClose: () => void
}

export function PaperSheet({ step, view, ...ends }: PaperSheetProps) {
  const photos = usePhotos([], () => undefined)
  return (
    <StepSheet
      id={`veto-paper-${step}-sheet`}
      action={`veto.${step}`}
      title={step === 'state' ? '录入书面陈述' : '录入书面申诉'}
      confirm="录入"
      says="本人没有使用本系统。请照原文录入，并附上书面材料的照片。录入的人不能再参与决定和复核。"
      done="已录入"
      label="原文"
      path="text"
      maxLength={2000}
      fields={['photos']}
      input={async (text, commandId) => ({
        commandId,
        vetoId: view.id,
        version: view.version,
        text,
        photos: await photos.upload(commandId),
      })}
      {...ends}
    >
      {(marks, clear) => (
        <PhotosField id="veto-paper-photos" photos={photos} error={marks.photos} onTouch={() => clear('photos')} />
      )}
    </StepSheet>
  )
}
