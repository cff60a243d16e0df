import { clinicKinds, type ClinicKind } from '@nuanyu/types/clinic'
import { FormField } from '../../features/form/FormField'
import { Card, ChipGroup, TextArea, TextInput } from '../../ui'
import type { Plan } from './usePlan'

const KINDS = (Object.keys(clinicKinds) as ClinicKind[]).map((id) => ({ id, label: clinicKinds[id] }))

export function What({ plan, words }: { plan: Plan; words: boolean }) {
  const { form, change, wrong } = plan
  return (
    <Card title="办什么">
      {!words && (
        <FormField path="kind" label="类别" required error={wrong('kind')}>
          <ChipGroup
            id="plan-kind"
            single
            options={KINDS}
            value={[form.kind]}
            onChange={([kind]) => change({ kind: (kind as ClinicKind | undefined) ?? form.kind }, 'kind')}
          />
        </FormField>
      )}
      <FormField path="title" label="名称" required error={wrong('title')}>
        <TextInput
          id="plan-title"
          label="名称"
          value={form.title}
          maxLength={40}
          placeholder="例如：高血压日社区义诊"
          onChange={(title) => change({ title }, 'title')}
        />
      </FormField>
      <FormField path="summary" label="介绍" hint="看什么、查什么、适合谁来。" error={wrong('summary')}>
        <TextArea
          id="plan-summary"
          label="介绍"
          value={form.summary}
          maxLength={1000}
          lines={4}
          onChange={(summary) => change({ summary }, 'summary')}
        />
      </FormField>
      <FormField path="bring" label="要带什么、怎么准备" optional error={wrong('bring')}>
        <TextArea
          id="plan-bring"
          label="要带什么、怎么准备"
          value={form.bring}
          maxLength={200}
          lines={2}
          placeholder="例如：最近的化验单、正在吃的药"
          onChange={(bring) => change({ bring }, 'bring')}
        />
      </FormField>
    </Card>
  )
}
