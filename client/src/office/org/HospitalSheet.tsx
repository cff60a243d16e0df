import type { HospitalCard } from '@nuanyu/types/org'
import { useCommand } from '../../cloud'
import { Field, TextInput } from '../../ui'
import { SaveSheet } from './SaveSheet'
import { useForm } from './useForm'

interface HospitalSheetProps {
  hospital: HospitalCard
  onDone: () => void
  onClose: () => void
}

/** What patients see of the hospital on every page. */
export function HospitalSheet({ hospital, onDone, onClose }: HospitalSheetProps) {
  const { name, motto, complaintPhone, complaintHours, version } = hospital
  const { commandId, values, set } = useForm({ name, motto, complaintPhone, complaintHours })
  const save = useCommand('org.saveHospital', { onConflict: onDone })
  const send = async () => {
    if (await save.run({ commandId, version, ...values })) onDone()
  }
  const { fieldErrors } = save
  return (
    <SaveSheet id="hospital-sheet" title="医院资料" command={save} onSave={() => void send()} onClose={onClose}>
      <Field label="医院名称" required error={fieldErrors.name}>
        <TextInput id="hospital-name" label="医院名称" value={values.name} maxLength={40} onChange={set('name')} />
      </Field>
      <Field label="一句话" optional hint="写在首页医院名称下面。" error={fieldErrors.motto}>
        <TextInput id="hospital-motto" label="一句话" value={values.motto} maxLength={40} onChange={set('motto')} />
      </Field>
      <Field label="投诉电话" hint="患者在每一页都看得到，急事打这个。" error={fieldErrors.complaintPhone}>
        <TextInput
          id="hospital-phone"
          type="tel"
          label="投诉电话"
          value={values.complaintPhone}
          maxLength={20}
          onChange={set('complaintPhone')}
        />
      </Field>
      <Field label="接听时间" error={fieldErrors.complaintHours}>
        <TextInput
          id="hospital-hours"
          label="接听时间"
          value={values.complaintHours}
          maxLength={60}
          placeholder="例如：每天 8:00–20:00"
          onChange={set('complaintHours')}
        />
      </Field>
    </SaveSheet>
  )
}
