import type { IdentityMode } from '@nuanyu/types/feedback'
import { fillIn } from '@nuanyu/types/settings'
import { TextInput, type IconName } from '../ui'
import { useTerms } from '../session/useTerms'
import { ChoiceCards } from '../features/form/ChoiceCards'
import { FormField } from '../features/form/FormField'
import type { Identity } from '../features/identity/identity'

interface Mode {
  icon: IconName
  title: string
  /** What happens, exactly as the contract keeps it. */
  text: string
}

const MODES: Record<IdentityMode, Mode> = {
  confidential: {
    icon: 'lock',
    title: '保密',
    text: '您的姓名、电话和微信标识加密封存，科室和审核答复的人都看不到。确实需要找您时，要写明理由申请，由另一个人批准，只能看 {小时} 小时；每看一次都有记录，并且会告诉您。',
  },
  named: {
    icon: 'user',
    title: '实名',
    text: '投诉管理部门能看到您的姓名和电话，可能会打电话向您了解情况。科室看不到。',
  },
  anonymous: {
    icon: 'eye-off',
    title: '匿名',
    text: '我们不保存您的微信标识，也没有办法联系您。提交后会给您一个 16 位查询码，看进展、补充情况都凭它，请记下；丢了没有办法找回。',
  },
}

interface IdentityFieldsProps {
  modes: readonly IdentityMode[]
  value: Identity
  onChange: (identity: Partial<Identity>, path: string) => void
  errors: Record<string, string>
}

export function IdentityFields({ modes, value, onChange, errors }: IdentityFieldsProps) {
  const { identityMode, contact } = value
  const named = identityMode === 'named'
  const { vaultHours } = useTerms()
  return (
    <>
      <FormField path="identityMode" label="希望怎样反映" required error={errors.identityMode}>
        <ChoiceCards
          id="identity"
          label="身份"
          options={modes.map((mode) => ({
            ...MODES[mode],
            id: mode,
            text: fillIn(MODES[mode].text, { 小时: String(vaultHours) }),
          }))}
          value={identityMode}
          onChange={(mode) => onChange({ identityMode: mode }, 'contact')}
        />
      </FormField>
      {identityMode !== 'anonymous' && (
        <>
          <FormField
            path="contact.name"
            label={named ? '姓名' : '怎么称呼您'}
            required={named}
            optional={!named}
            error={errors['contact.name']}
          >
            <TextInput
              id="contact-name"
              value={contact.name}
              label={named ? '姓名' : '怎么称呼您'}
              maxLength={20}
              placeholder={named ? '您的姓名' : '例如：李女士'}
              onChange={(name) => onChange({ contact: { ...contact, name } }, 'contact.name')}
            />
          </FormField>
          <FormField
            path="contact.phone"
            label="联系电话"
            required={named}
            optional={!named}
            hint={named ? undefined : '不留电话也会办理，答复在“我的”里查看'}
            error={errors['contact.phone']}
          >
            <TextInput
              id="contact-phone"
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
    </>
  )
}
