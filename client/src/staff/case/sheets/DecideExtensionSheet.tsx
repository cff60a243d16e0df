/** Somebody asked for more time. */
import { DecisionFields } from '../../../features/case/DecisionFields'
import { Refusal } from '../../../features/case/Refusal'
import { type StepProps, useTyped } from '../../../features/case/step'
import { useCaseCommand } from '../../../features/case/useCaseCommand'
import { sayDay } from '../../../features/work/days'
import { Notice, Sheet } from '../../../ui'

export function DecideExtensionSheet({ view, query, typed, onClose }: StepProps) {
  const { value, patch, forget } = useTyped(typed, 'decideExtension', () => ({ granted: true, reason: '' }))
  const step = useCaseCommand('decideExtension', view, query, ['reason'])
  const asked = view.staffOnly?.extension
  const send = async () => {
    if (!(await step.send(value))) return
    forget()
    onClose()
  }
  return (
    <Sheet
      id="decide-extension"
      open
      title="审批延期"
      confirm={value.granted ? '同意延期' : '不同意'}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      {asked && (
        <Notice icon="clock" title={`${asked.by}申请延到${sayDay(asked.until)}`}>
          {asked.reason}
        </Notice>
      )}
      <DecisionFields
        id="decide-extension"
        value={value}
        hint={
          value.granted
            ? '患者会收到新的日子。法定期限不变，过了仍按逾期统计。'
            : '期限照旧，申请的科室会看到您的原因。'
        }
        error={step.fieldErrors.reason}
        onChange={(change) => {
          patch(change)
          step.clear('reason')
        }}
      />
    </Sheet>
  )
}
