import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button, Notice, Segmented } from '../../ui'
import { FormField } from '../../features/form/FormField'
import type { StepProps } from './step'

const ANSWERS = [
  { id: 'no', label: '没有' },
  { id: 'yes', label: '有，或说不准' },
] as const

export function RiskField({ form, errors, onChange }: StepProps) {
  return (
    <FormField path="risk" label="现在还有人有危险吗" error={errors.risk}>
      <Segmented
        id="complaint-risk"
        options={ANSWERS}
        value={form.risk ? 'yes' : 'no'}
        onChange={(answer) => onChange({ risk: answer === 'yes' }, 'risk')}
      />
      {form.risk && (
        <View className="complaint__risk">
          <Notice
            id="complaint-risk-now"
            tone="bad"
            title="急事请立即找护士站，或拨打 120"
            action={
              <Button
                id="complaint-call-120"
                kind="danger"
                small
                inline
                icon="phone"
                label="拨打120"
                onClick={() => void Taro.makePhoneCall({ phoneNumber: '120' })}
              >
                120
              </Button>
            }
          >
            这里提交后，我们会马上通知值班的人，但不会比您当面叫人更快。
          </Notice>
        </View>
      )}
    </FormField>
  )
}
