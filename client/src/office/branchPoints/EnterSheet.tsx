/** An entry by the branch's secretary: by which rule, when, why, with what shows it. */
import type { BranchScore } from '@nuanyu/types/branchWork'
import { useState } from 'react'
import { PhotosField } from '../../features/photos/PhotosField'
import { usePhotos } from '../../features/photos/usePhotos'
import { StepSheet } from '../../features/steps/StepSheet'
import { today } from '../../features/time/day'
import { DateInput, Field, SelectInput } from '../../ui'

interface EnterSheetProps {
  score: BranchScore
  onDone: () => void
  onClose: () => void
}

export function EnterSheet({ score, onDone, onClose }: EnterSheetProps) {
  const [ruleId, setRule] = useState('')
  const [day, setDay] = useState(today())
  const photos = usePhotos([], () => undefined)
  const rules = score.rules.map(({ id, what, points }) => ({
    id,
    label: `${what}（${points > 0 ? '+' : ''}${String(points)}）`,
  }))
  return (
    <StepSheet
      id="point-enter-sheet"
      action="branchWork.enter"
      title="登记积分"
      confirm="登记"
      says="由党委办公室审核后计入。计入以后不能修改，只能冲销。"
      done="已登记"
      label="做了什么"
      maxLength={300}
      fields={['ruleId', 'day', 'photos']}
      input={async (reason, commandId) => ({
        commandId,
        branchId: score.branch.id,
        ruleId,
        day,
        reason,
        photos: await photos.upload(commandId),
      })}
      onReload={onClose}
      onClose={onClose}
      onDone={onDone}
    >
      {(marks, clear) => (
        <>
          <Field label="积分项目" required error={marks.ruleId}>
            <SelectInput
              id="point-rule"
              label="积分项目"
              placeholder="请选择"
              options={rules}
              value={ruleId}
              onChange={(id) => {
                setRule(id)
                clear('ruleId')
              }}
            />
          </Field>
          <Field label="哪一天" required error={marks.day}>
            <DateInput
              id="point-day"
              label="哪一天"
              value={day}
              max={today()}
              onChange={(next) => {
                setDay(next)
                clear('day')
              }}
            />
          </Field>
          <PhotosField
            id="point-photos"
            note="签到表、活动照片"
            photos={photos}
            error={marks.photos}
            onTouch={() => clear('photos')}
          />
        </>
      )}
    </StepSheet>
  )
}
