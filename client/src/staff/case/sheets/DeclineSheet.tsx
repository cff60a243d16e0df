/** One of the grounds there are, and the very words that the person will read. */
import { View } from '@tarojs/components'
import { Refusal } from '../../../features/case/Refusal'
import { type StepProps, useTyped } from '../../../features/case/step'
import { useCaseCommand } from '../../../features/case/useCaseCommand'
import { ChipGroup, Field, Notice, Sheet, TextArea } from '../../../ui'

export function DeclineSheet({ view, query, typed, onClose }: StepProps) {
  const { value, patch, forget } = useTyped<{ ground: string; explanation: string }>(typed, 'decline', () => ({
    ground: '',
    explanation: '',
  }))
  const step = useCaseCommand('decline', view, query, ['ground', 'explanation'])
  const { ground, explanation } = value
  const grounds = view.staffOnly?.offers?.declineGrounds ?? []
  const send = async () => {
    if (ground === '' || !(await step.send({ ground, explanation }))) return
    forget()
    onClose()
  }
  return (
    <Sheet
      id="decline"
      open
      danger
      title="不予受理"
      confirm={ground === '' ? '请先选理由' : '不予受理，告知患者'}
      confirmDisabled={ground === ''}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <Field
        label="理由"
        required
        hint={`只能是这 ${String(grounds.length)} 种。匿名不是理由。`}
        error={step.fieldErrors.ground}
      >
        <ChipGroup
          id="decline-ground"
          single
          stacked
          options={grounds.map(({ id, label }) => ({ id, label }))}
          value={[ground]}
          onChange={([chosen = '']) => {
            patch({ ground: chosen })
            step.clear('ground')
          }}
        />
      </Field>
      {ground !== '' && (
        <>
          <Field label="再向患者说明几句" required error={step.fieldErrors.explanation}>
            <TextArea
              id="decline-explanation"
              value={explanation}
              label="说明"
              onChange={(text) => {
                patch({ explanation: text })
                step.clear('explanation')
              }}
              maxLength={500}
              lines={3}
              placeholder="具体是哪个案号、哪个部门，或者还缺什么、可以找谁"
            />
          </Field>
          <Notice icon="letter" title="患者会看到">
            <View id="decline-preview">
              {grounds.find(({ id }) => id === ground)?.explained}
              {explanation}
            </View>
          </Notice>
        </>
      )}
    </Sheet>
  )
}
