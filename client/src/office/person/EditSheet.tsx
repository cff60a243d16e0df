import type { PersonView } from '@nuanyu/types/people'
import { useCommand } from '../../cloud'
import { Field, Segmented, SelectInput, TextInput } from '../../ui'
import { SaveSheet } from '../org/SaveSheet'
import { useForm } from '../org/useForm'

const WITH_DEPARTMENT = 'department'
export const HEADS = [
  { id: 'no', label: '不是' },
  { id: 'yes', label: '是负责人' },
] as const

interface EditSheetProps {
  person: PersonView
  onDone: (person: PersonView) => void
  onStale: () => void
  onClose: () => void
}

/** Who somebody is. Another department is a move, which has a sheet of its own. */
export function EditSheet({ person, onDone, onStale, onClose }: EditSheetProps) {
  const { commandId, values, set } = useForm({
    name: person.name,
    title: person.title,
    branch: person.branch?.id ?? WITH_DEPARTMENT,
    head: person.head,
  })
  const edit = useCommand('people.edit', { onConflict: onStale })
  const { fieldErrors } = edit
  const send = async () => {
    const { name, title, branch, head } = values
    const { staffId, version } = person
    const branchId = branch === WITH_DEPARTMENT ? null : branch
    const after = await edit.run({ commandId, staffId, version, name, title, branchId, head })
    if (after) onDone(after)
  }
  return (
    <SaveSheet id="person-edit-sheet" title="修改资料" command={edit} onSave={() => void send()} onClose={onClose}>
      <Field label="姓名" required error={fieldErrors.name}>
        <TextInput id="edit-name" label="姓名" value={values.name} maxLength={30} onChange={set('name')} />
      </Field>
      <Field label="职务/职称" optional error={fieldErrors.title}>
        <TextInput id="edit-title" label="职务/职称" value={values.title} maxLength={30} onChange={set('title')} />
      </Field>
      <Field label="科室负责人" hint="投诉涉及本科室职工时，负责人也要回避。">
        <Segmented
          id="edit-head"
          label="科室负责人"
          options={HEADS}
          value={values.head ? 'yes' : 'no'}
          onChange={(head) => set('head')(head === 'yes')}
        />
      </Field>
      <Field label="党支部" error={fieldErrors.branchId}>
        <SelectInput
          id="edit-branch"
          label="党支部"
          options={[
            { id: WITH_DEPARTMENT, label: '随科室' },
            ...person.branches.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={values.branch}
          onChange={set('branch')}
        />
      </Field>
    </SaveSheet>
  )
}
