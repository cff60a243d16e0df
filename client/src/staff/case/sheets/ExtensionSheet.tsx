/** More time, which somebody else has to grant. */
import { View } from '@tarojs/components'
import { Refusal } from '../../../features/case/Refusal'
import { type StepProps, useTyped } from '../../../features/case/step'
import { useCaseCommand } from '../../../features/case/useCaseCommand'
import { dayOf } from '../../../features/time/day'
import { sayDay } from '../../../features/work/days'
import { Field, Notice, SelectInput, Sheet, TextArea } from '../../../ui'
import './ExtensionSheet.scss'

export function ExtensionSheet({ view, query, typed, onClose }: StepProps) {
  const { value, patch, forget } = useTyped(typed, 'requestExtension', () => ({ days: '3', reason: '' }))
  const step = useCaseCommand('requestExtension', view, query, ['days', 'reason'])
  const days = view.staffOnly?.extendTo ?? []
  const options = days.map((day, index) => ({
    id: String(index + 1),
    label: `${String(index + 1)} 个工作日，到${sayDay(day)}`,
  }))
  const until = days[Number(value.days) - 1]
  const send = async () => {
    if (!(await step.send({ days: Number(value.days), reason: value.reason }))) return
    forget()
    onClose()
  }
  return (
    <Sheet
      id="extension"
      open
      title="申请延期"
      confirm="提交申请"
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <Field label="延几天" required error={step.fieldErrors.days}>
        <SelectInput
          id="extension-days"
          label="延几个工作日"
          options={options}
          value={value.days}
          onChange={(chosen) => {
            patch({ days: chosen })
            step.clear('days')
          }}
        />
        {until !== undefined && (
          <View className="extension-until">
            法定期限{sayDay(dayOf(view.deadline.dueAt))}，同意后最晚{sayDay(until)}答复。
          </View>
        )}
      </Field>
      <Field label="为什么需要" required error={step.fieldErrors.reason}>
        <TextArea
          id="extension-reason"
          value={value.reason}
          label="为什么需要延期"
          onChange={(reason) => {
            patch({ reason })
            step.clear('reason')
          }}
          maxLength={300}
          lines={3}
          placeholder="例如：需等设备科的检测报告，预计周四出具"
        />
      </Field>
      <Notice>每件事只能延一次。法定期限不变，过了那天仍按逾期统计；同意后会把新的日子通知患者。</Notice>
    </Sheet>
  )
}
