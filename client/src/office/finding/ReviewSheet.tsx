import type { FindingView } from '@nuanyu/types/findings'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { ChipGroup, Field, Notice } from '../../ui'

interface ReviewSheetProps {
  finding: FindingView
  onDone: (finding: FindingView) => void
  onReload: () => void
  onClose: () => void
}

/** Somebody else looks: whether it is one, and in which words those inspected will read it. */
export function ReviewSheet({ finding, ...after }: ReviewSheetProps) {
  const [showPhotos, setShowPhotos] = useState(finding.photos.length > 0)
  return (
    <StepSheet
      {...after}
      id="finding-review-sheet"
      action="findings.review"
      title="复核"
      confirm="复核通过"
      says="您复核过的，由另一位同事认定。"
      done="已复核"
      label={finding.good ? '告诉本人（科室）的话' : '告知本人（科室）的内容'}
      path="wording"
      initial={finding.text}
      input={(wording, commandId) => ({
        commandId,
        findingId: finding.id,
        version: finding.version,
        wording,
        showPhotos,
      })}
    >
      {(_marks, clear) => (
        <>
          <Notice id="finding-review-hint" tone="warn" icon="eye-off" title="只写发生了什么">
            不写谁检查的、几点几分、怎么进去的，也不写患者是谁。
          </Notice>
          {finding.photos.length > 0 && (
            <Field label="照片给不给看">
              <ChipGroup
                id="finding-review-photos"
                single
                options={[
                  { id: 'show', label: '一并告知' },
                  { id: 'hide', label: '不给看' },
                ]}
                value={[showPhotos ? 'show' : 'hide']}
                onChange={([choice]) => {
                  setShowPhotos(choice !== 'hide')
                  clear('showPhotos')
                }}
              />
            </Field>
          )}
        </>
      )}
    </StepSheet>
  )
}
