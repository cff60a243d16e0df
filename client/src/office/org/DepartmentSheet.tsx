import type { DepartmentRow } from '@nuanyu/types/org'
import { useCommand, useQuery } from '../../cloud'
import { Field, SelectInput, TextInput } from '../../ui'
import { SaveSheet } from './SaveSheet'
import { useForm } from './useForm'

interface DepartmentSheetProps {
  /** Absent for a new one. */
  department?: DepartmentRow | undefined
  /** Where a new one goes: after the others. */
  order?: number
  onDone: (id: string) => void
  onClose: () => void
}

const NO_BRANCH = 'none'

export function DepartmentSheet({ department, order = 0, onDone, onClose }: DepartmentSheetProps) {
  const { commandId, values, set } = useForm({
    name: department?.name ?? '',
    group: department?.group ?? '',
    location: department?.location ?? '',
    order: String(department?.order ?? order),
    branch: department?.branch?.id ?? NO_BRANCH,
  })
  const branches = useQuery('org.branches', {})
  const id = department?.id ?? null
  const save = useCommand('org.saveDepartment', { onConflict: () => onDone(id ?? '') })
  const send = async () => {
    const { branch, ...rest } = values
    const saved = await save.run({
      commandId,
      id,
      ...(department ? { version: department.version } : {}),
      ...rest,
      order: Number(values.order),
      branchId: branch === NO_BRANCH ? null : branch,
    })
    if (saved) onDone(saved.id)
  }
  const open = branches.data?.branches.filter(({ retired }) => retired === null) ?? []
  const { fieldErrors } = save
  return (
    <SaveSheet
      id="department-sheet"
      title={department ? `修改${department.name}` : '添加科室'}
      command={save}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Field label="科室名称" required error={fieldErrors.name}>
        <TextInput id="department-name" label="科室名称" value={values.name} maxLength={30} onChange={set('name')} />
      </Field>
      <Field label="归在哪一组" required hint="患者按组找科室，例如“内科系统”。" error={fieldErrors.group}>
        <TextInput
          id="department-group"
          label="归在哪一组"
          value={values.group}
          maxLength={20}
          onChange={set('group')}
        />
      </Field>
      <Field label="在哪里" optional error={fieldErrors.location}>
        <TextInput
          id="department-location"
          label="在哪里"
          value={values.location}
          maxLength={40}
          placeholder="例如：3号楼6层"
          onChange={set('location')}
        />
      </Field>
      <Field label="所属支部" error={fieldErrors.branchId}>
        <SelectInput
          id="department-branch"
          label="所属支部"
          options={[{ id: NO_BRANCH, label: '不属于支部' }, ...open.map(({ id, name }) => ({ id, label: name }))]}
          value={values.branch}
          onChange={set('branch')}
        />
      </Field>
      <Field label="排列顺序" hint="数字小的排在前面。" error={fieldErrors.order}>
        <TextInput
          id="department-order"
          type="number"
          label="排列顺序"
          value={values.order}
          maxLength={4}
          onChange={set('order')}
        />
      </Field>
    </SaveSheet>
  )
}
