import type { BranchField, BranchRow } from '@nuanyu/types/org'
import { useCommand } from '../../cloud'
import { Field, TextArea, TextInput } from '../../ui'
import { SaveSheet } from './SaveSheet'
import { useForm } from './useForm'

interface BranchSheetProps {
  /** Absent for a new one. */
  branch?: BranchRow | undefined
  onDone: () => void
  onClose: () => void
}

const ofNew: readonly BranchField[] = ['name']

/** The name by whoever keeps the structure, what it stands for by the Party office: the server says which. */
export function BranchSheet({ branch, onDone, onClose }: BranchSheetProps) {
  const { commandId, values, set } = useForm({
    name: branch?.name ?? '',
    brand: branch?.brand ?? '',
    motto: branch?.motto ?? '',
    pledge: branch?.pledge ?? '',
  })
  const has = (field: BranchField) => (branch?.fields ?? ofNew).includes(field)
  const save = useCommand('org.saveBranch', { onConflict: onDone })
  const send = async () => {
    const version = branch ? { version: branch.version } : {}
    if (await save.run({ commandId, id: branch?.id ?? null, ...version, ...values })) onDone()
  }
  const { fieldErrors } = save
  return (
    <SaveSheet
      id="branch-sheet"
      title={branch ? `修改${branch.name}` : '添加支部'}
      command={save}
      onSave={() => void send()}
      onClose={onClose}
    >
      {has('name') && (
        <Field
          label="支部名称"
          required
          hint={branch ? undefined : '品牌、口号和承诺由党委办公室填写。'}
          error={fieldErrors.name}
        >
          <TextInput id="branch-name" label="支部名称" value={values.name} maxLength={30} onChange={set('name')} />
        </Field>
      )}
      {has('brand') && (
        <Field label="品牌名" optional error={fieldErrors.brand}>
          <TextInput id="branch-brand" label="品牌名" value={values.brand} maxLength={20} onChange={set('brand')} />
        </Field>
      )}
      {has('motto') && (
        <Field label="口号" optional error={fieldErrors.motto}>
          <TextInput id="branch-motto" label="口号" value={values.motto} maxLength={40} onChange={set('motto')} />
        </Field>
      )}
      {has('pledge') && (
        <Field label="服务承诺" optional hint="岗位没写承诺的，患者看到这一句。" error={fieldErrors.pledge}>
          <TextArea
            id="branch-pledge"
            label="服务承诺"
            lines={3}
            value={values.pledge}
            maxLength={120}
            onChange={set('pledge')}
          />
        </Field>
      )}
    </SaveSheet>
  )
}
