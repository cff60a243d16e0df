import { type ClinicPromise, promises } from '@nuanyu/types/clinic'
import { FormField } from '../../features/form/FormField'
import { Card, ChipGroup, TextInput } from '../../ui'
import type { Plan } from './usePlan'

const OPTIONS = (Object.keys(promises) as ClinicPromise[]).map((id) => ({ id, label: promises[id] }))

/** What is said yes to before it may be approved; patients read it with the event. */
export function Promises({ plan }: { plan: Plan }) {
  const { form, change, wrong } = plan
  return (
    <Card title="承诺和备案" note="逐项核实后勾选，患者会看到">
      <FormField path="promises" label="四项承诺" required error={wrong('promises')}>
        <ChipGroup
          id="plan-promise"
          stacked
          options={OPTIONS}
          value={form.promises}
          onChange={(chosen) => change({ promises: chosen as ClinicPromise[] }, 'promises')}
        />
      </FormField>
      <FormField
        path="filing"
        label="备案号"
        hint="义诊和送医上门要向卫生健康行政部门备案；讲座、宣教不用。"
        error={wrong('filing')}
      >
        <TextInput
          id="plan-filing"
          label="备案号"
          value={form.filing}
          maxLength={60}
          placeholder="例如：清卫义备〔2026〕031号"
          onChange={(filing) => change({ filing }, 'filing')}
        />
      </FormField>
    </Card>
  )
}
