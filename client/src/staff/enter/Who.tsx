import { identityModes, type IdentityMode } from '@nuanyu/types/feedback'
import { FormField } from '../../features/form/FormField'
import { Card, Segmented, TextInput } from '../../ui'
import type { PartProps } from './part'

const MODES = (['confidential', 'named', 'anonymous'] as const).map((id) => ({ id, label: identityModes[id] }))

/** To be read out to the person, so it says what is true. */
const MEANING: Record<IdentityMode, string> = {
  confidential:
    '告诉对方：姓名和电话加密存放，办理的科室看不到；确实要联系您，得写明理由、另有人批准，每看一次都有记录。',
  named: '告诉对方：投诉管理部门能看到姓名和电话，可能会打电话来了解情况。科室看不到。',
  anonymous: '告诉对方：不记姓名和电话，也照样办理；凭查询码看进展和答复，查询码丢了就找不回来。',
}

export function Who({ form, errors, onChange }: PartProps) {
  const { identityMode, contact } = form
  const named = identityMode === 'named'
  return (
    <Card className="enter-card" title="是谁反映的">
      <FormField path="identityMode" label="希望怎样反映" error={errors.identityMode} hint={MEANING[identityMode]}>
        <Segmented
          id="enter-identity"
          options={MODES}
          value={identityMode}
          onChange={(mode) => onChange({ identityMode: mode }, 'contact')}
        />
      </FormField>
      {identityMode !== 'anonymous' && (
        <>
          <FormField path="contact.name" label="姓名" required={named} optional={!named} error={errors['contact.name']}>
            <TextInput
              id="enter-name"
              value={contact.name}
              label="姓名"
              maxLength={20}
              onChange={(name) => onChange({ contact: { ...contact, name } }, 'contact.name')}
            />
          </FormField>
          <FormField
            path="contact.phone"
            label="联系电话"
            required={named}
            optional={!named}
            error={errors['contact.phone']}
          >
            <TextInput
              id="enter-phone"
              type="tel"
              value={contact.phone}
              label="联系电话"
              maxLength={13}
              placeholder="手机或座机号码"
              onChange={(phone) => onChange({ contact: { ...contact, phone } }, 'contact.phone')}
            />
          </FormField>
        </>
      )}
    </Card>
  )
}
