import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { DepartmentButton } from '../../features/departments/DepartmentButton'
import { DepartmentList } from '../../features/departments/DepartmentList'
import { FormField } from '../../features/form/FormField'
import { SelectInput, Sheet } from '../../ui'
import type { OrderForm } from './form'

interface WhoProps {
  form: OrderForm
  marks: Record<string, string | undefined>
  onChange: (part: Partial<OrderForm>, path: string) => void
}

/** The leading department, who of it is in charge, and which departments help. */
export function Who({ form, marks, onChange }: WhoProps) {
  const [choosing, setChoosing] = useState<'lead' | 'helpers'>()
  const { lead, helpers, inCharge } = form
  const isHelper = (id: string) => helpers.some((one) => one.id === id)
  return (
    <>
      <FormField path="leadId" label="牵头科室" required error={marks.leadId}>
        <DepartmentButton
          id="order-lead"
          name={lead?.name}
          open={choosing === 'lead'}
          onOpen={() => setChoosing('lead')}
        />
      </FormField>
      {lead && (
        <InCharge key={lead.id} departmentId={lead.id} value={inCharge} error={marks.inChargeId} onChange={onChange} />
      )}
      <FormField path="helperIds" label="配合科室" optional error={marks.helperIds}>
        <DepartmentButton
          id="order-helpers"
          name={helpers.map(({ name }) => name).join('、') || '没有'}
          open={choosing === 'helpers'}
          onOpen={() => setChoosing('helpers')}
        />
      </FormField>
      <Sheet
        id="order-lead-sheet"
        open={choosing === 'lead'}
        title="牵头科室"
        cancel="返回"
        onCancel={() => setChoosing(undefined)}
      >
        <DepartmentList
          id="order-lead"
          markOf={(id) => (id === lead?.id ? '' : undefined)}
          onTap={(department) => {
            const others = helpers.filter(({ id }) => id !== department.id)
            onChange({ lead: department, inCharge: null, helpers: others }, 'leadId')
            setChoosing(undefined)
          }}
        />
      </Sheet>
      <Sheet
        id="order-helpers-sheet"
        open={choosing === 'helpers'}
        title="配合科室"
        cancel="选好了"
        onCancel={() => setChoosing(undefined)}
      >
        <View className="order-new-says">可以选几个，再点一下取消。</View>
        <DepartmentList
          id="order-helpers"
          multiple
          markOf={(id) => (id === lead?.id ? '牵头' : isHelper(id) ? '配合' : undefined)}
          disabled={(id) => id === lead?.id}
          onTap={(department) => {
            const next = isHelper(department.id)
              ? helpers.filter(({ id }) => id !== department.id)
              : [...helpers, department]
            onChange({ helpers: next }, 'helperIds')
          }}
        />
      </Sheet>
    </>
  )
}

const NOBODY = 'nobody'

interface InChargeProps {
  departmentId: string
  value: OrderForm['inCharge']
  error: string | undefined
  onChange: WhoProps['onChange']
}

function InCharge({ departmentId, value, error, onChange }: InChargeProps) {
  const { data } = useQuery('orders.people', { departmentId })
  const people = data?.people ?? []
  return (
    <FormField
      path="inChargeId"
      label="责任人"
      optional
      hint="可以报进展，签收和送验收仍由科室经办人、负责人办。"
      error={error}
    >
      <SelectInput
        id="order-in-charge"
        label="责任人"
        options={[
          { id: NOBODY, label: '不指定' },
          ...people.map(({ staffId, name, title }) => ({ id: staffId, label: `${name} ${title}`.trim() })),
        ]}
        value={value?.staffId ?? NOBODY}
        onChange={(id) => {
          const person = people.find(({ staffId }) => staffId === id)
          onChange({ inCharge: person ? { staffId: person.staffId, name: person.name } : null }, 'inChargeId')
        }}
      />
    </FormField>
  )
}
