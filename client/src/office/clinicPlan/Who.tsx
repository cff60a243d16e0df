import { View } from '@tarojs/components'
import { type Doctor } from '@nuanyu/types/clinic'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { FormField } from '../../features/form/FormField'
import { Button, Card, Icon, Pressable, SelectInput, TextInput } from '../../ui'
import type { Plan } from './usePlan'
import { Wrong } from './Wrong'

const NONE = 'none'

export function Who({
  plan,
  branches,
  words,
}: {
  plan: Plan
  branches: readonly { id: string; name: string }[]
  words: boolean
}) {
  const { form, change, wrong } = plan
  return (
    <Card title="谁来办">
      {!words && (
        <>
          <FormField path="branchId" label="哪个支部" error={wrong('branchId')}>
            <SelectInput
              id="plan-branch"
              label="哪个支部"
              options={[{ id: NONE, label: '不以支部名义' }, ...branches.map(({ id, name }) => ({ id, label: name }))]}
              value={form.branchId ?? NONE}
              onChange={(id) => change({ branchId: id === NONE ? null : id }, 'branchId')}
            />
          </FormField>
          <FormField path="departmentId" label="哪个科室" error={wrong('departmentId')}>
            <DepartmentField
              id="plan-department"
              value={plan.department}
              unknown="不写科室"
              onChange={plan.setDepartment}
            />
          </FormField>
        </>
      )}
      <FormField path="doctors" label="坐诊的医生、主讲人" error={plan.problems.doctors}>
        {form.doctors.map((doctor, index) => (
          <View key={String(index)}>
            <DoctorRow
              id={`plan-doctor-${String(index)}`}
              doctor={doctor}
              onChange={(part) =>
                change({ doctors: form.doctors.map((one, i) => (i === index ? { ...one, ...part } : one)) }, 'doctors')
              }
              onRemove={() => change({ doctors: form.doctors.filter((_, i) => i !== index) }, 'doctors')}
            />
            <Wrong text={wrong(`doctors.${String(index)}`)} />
          </View>
        ))}
        <Button
          id="plan-doctor-add"
          kind="secondary"
          small
          inline
          icon="plus"
          onClick={() => change({ doctors: [...form.doctors, { name: '', title: '', specialty: '' }] }, 'doctors')}
        >
          加一位
        </Button>
      </FormField>
      <FormField
        path="phone"
        label="咨询电话"
        optional
        hint="患者来不了、找不到地方时打这个电话。"
        error={wrong('phone')}
      >
        <TextInput
          id="plan-phone"
          type="tel"
          label="咨询电话"
          value={form.phone}
          maxLength={13}
          onChange={(phone) => change({ phone }, 'phone')}
        />
      </FormField>
    </Card>
  )
}

interface DoctorRowProps {
  id: string
  doctor: Doctor
  onChange: (part: Partial<Doctor>) => void
  onRemove: () => void
}

function DoctorRow({ id, doctor, onChange, onRemove }: DoctorRowProps) {
  return (
    <View className="plan-doctor">
      <TextInput
        id={`${id}-name`}
        label="姓名"
        placeholder="姓名"
        value={doctor.name}
        maxLength={20}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        id={`${id}-title`}
        label="职称"
        placeholder="职称"
        value={doctor.title}
        maxLength={30}
        onChange={(title) => onChange({ title })}
      />
      <TextInput
        id={`${id}-specialty`}
        label="专长"
        placeholder="专长"
        value={doctor.specialty}
        maxLength={40}
        onChange={(specialty) => onChange({ specialty })}
      />
      <Pressable id={`${id}-remove`} className="plan-remove" label={`去掉${doctor.name}`} onClick={onRemove}>
        <Icon name="trash" />
      </Pressable>
    </View>
  )
}
