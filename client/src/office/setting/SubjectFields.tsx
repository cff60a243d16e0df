/** Where a complaint of this subject goes first. */
import { View } from '@tarojs/components'
import { useQuery } from '../../cloud'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { Field, Segmented } from '../../ui'
import type { Item } from './value'

const NOTHING = {}
const LANES = [
  { id: 'department', label: '先给科室' },
  { id: 'discipline', label: '直接转纪检' },
] as const

interface SubjectFieldsProps {
  item: Item
  onChange: ((part: Partial<Item>) => void) | undefined
}

export function SubjectFields({ item, onChange }: SubjectFieldsProps) {
  const { data } = useQuery('org.entrance', NOTHING)
  const department = data?.departments.find(({ id }) => id === item.suggest)
  const name = department?.name ?? (item.suggest ? '已经没有的科室' : '不建议')
  if (!onChange)
    return (
      <View>
        {item.lane === 'discipline' ? '直接转纪检监察室' : '先给科室办理'}，建议科室：{name}
      </View>
    )
  return (
    <>
      <Field label="收到后给谁" hint="涉及九项准则的，只能直接转纪检监察室。">
        <Segmented
          id="item-lane"
          label="收到后给谁"
          options={LANES}
          value={item.lane ?? 'department'}
          onChange={(lane) => onChange({ lane: lane === 'discipline' ? lane : undefined })}
        />
      </Field>
      <Field label="建议的科室" hint="投诉办分派时先看到它，可以改选。">
        <DepartmentField
          id="item-suggest"
          value={item.suggest ? { id: item.suggest, name } : null}
          unknown="不建议"
          onChange={(chosen) => onChange({ suggest: chosen?.id ?? null })}
        />
      </Field>
    </>
  )
}
