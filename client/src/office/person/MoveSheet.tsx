import { View } from '@tarojs/components'
import type { PersonView } from '@nuanyu/types/people'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useCommand } from '../../cloud'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { ChipGroup, Field, Notice, QueryView, Segmented, Sheet, TextInput } from '../../ui'
import { useForm } from '../org/useForm'
import { HEADS } from './EditSheet'
import { MattersView } from './MattersView'
import { useMatters } from './useMatters'

interface MoveSheetProps {
  person: PersonView
  onDone: (person: PersonView) => void
  onStale: () => void
  onClose: () => void
}

/** Another department: roles of the former one end, the others are looked at one by one. */
export function MoveSheet({ person, onDone, onStale, onClose }: MoveSheetProps) {
  const { commandId, values, set } = useForm({ title: person.title, head: false, end: [] as string[] })
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const [touched, setTouched] = useState(false)
  const matters = useMatters(person.staffId)
  const move = useCommand('people.move', { onConflict: onStale })
  const moved = department !== null && department.id !== person.departmentId
  const send = async () => {
    setTouched(true)
    if (!moved) return
    const { staffId, version } = person
    const departmentId = department.id
    const after = await move.run({ commandId, staffId, version, departmentId, ...values, successors: matters.chosen })
    if (!after) return
    void Taro.showToast({ title: '已调动', icon: 'success' })
    onDone(after)
  }
  return (
    <Sheet
      id="move"
      open
      title={`${person.name}调动`}
      confirm="办理调动"
      busy={move.busy}
      confirmDisabled={matters.query.data === undefined}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {move.error && <Notice tone="bad" title={move.error.message} />}
      <Field label="调到哪个科室" required error={touched && !moved ? '请选择另一个科室' : undefined}>
        <DepartmentField id="move-department" value={department} unknown="请选择科室" onChange={setDepartment} />
      </Field>
      <Field label="职务/职称" optional error={move.fieldErrors.title}>
        <TextInput id="move-title" label="职务/职称" value={values.title} maxLength={30} onChange={set('title')} />
      </Field>
      <Field label="是新科室的负责人吗">
        <Segmented
          id="move-head"
          label="是新科室的负责人吗"
          options={HEADS}
          value={values.head ? 'yes' : 'no'}
          onChange={(head) => set('head')(head === 'yes')}
        />
      </Field>
      <QueryView {...matters.query} onRetry={() => void matters.query.reload()}>
        {(data) => {
          const others = data.grants.filter(({ ofDepartment }) => !ofDepartment)
          return (
            <>
              {others.length > 0 && (
                <Field label="这些角色也一起收回吗" hint="原科室的角色会自动收回；勾上的也收回，不勾的保留。">
                  <ChipGroup
                    id="move-end"
                    stacked
                    tone="bad"
                    options={others.map(({ key, label }) => ({ id: key, label }))}
                    value={values.end}
                    onChange={set('end')}
                  />
                </Field>
              )}
              <MattersView matters={data} successors={matters.successors} onChoose={matters.choose} />
            </>
          )
        }}
      </QueryView>
      <View className="person-says">新科室的经办人角色不会自动给，需要时再加，由另一个人批准。回避关系跟着人走。</View>
    </Sheet>
  )
}
