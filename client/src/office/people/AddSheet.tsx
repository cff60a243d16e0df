import { useState } from 'react'
import { useCommand } from '../../cloud'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { openPage } from '../../session/openPage'
import { Field, TextInput } from '../../ui'
import { SaveSheet } from '../org/SaveSheet'
import { useForm } from '../org/useForm'

/** Somebody who is not in the staff list of the personnel office, e.g. on loan from another hospital. */
export function AddSheet({ onClose }: { onClose: () => void }) {
  const { commandId, values, set } = useForm({ staffId: '', name: '', title: '' })
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const add = useCommand('people.add')
  const { fieldErrors } = add
  const send = async () => {
    const departmentId = department?.id ?? ''
    const person = await add.run({ commandId, ...values, departmentId, branchId: null, head: false })
    if (!person) return
    onClose()
    openPage(`office/person/index?id=${encodeURIComponent(person.staffId)}`)
  }
  return (
    <SaveSheet id="person-add" title="添加人员" command={add} onSave={() => void send()} onClose={onClose}>
      <Field label="工号" required hint="和胸牌一致，字母不分大小写。" error={fieldErrors.staffId}>
        <TextInput id="add-number" label="工号" value={values.staffId} maxLength={20} onChange={set('staffId')} />
      </Field>
      <Field label="姓名" required error={fieldErrors.name}>
        <TextInput id="add-name" label="姓名" value={values.name} maxLength={30} onChange={set('name')} />
      </Field>
      <Field label="科室" required error={fieldErrors.departmentId && '请选择科室'}>
        <DepartmentField id="add-department" value={department} unknown="请选择科室" onChange={setDepartment} />
      </Field>
      <Field label="职务/职称" optional error={fieldErrors.title}>
        <TextInput id="add-title" label="职务/职称" value={values.title} maxLength={30} onChange={set('title')} />
      </Field>
    </SaveSheet>
  )
}
