import type { IdentityMode } from '@nuanyu/types/feedback'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button, Icon, Pressable, TextInput, classes } from '../ui'
import { FormField } from './FormField'
import type { Identity } from './identity'
import './IdentityFields.scss'

/** What each mode means, exactly as the contract keeps it. */
const MODES: { mode: IdentityMode; icon: 'lock' | 'user'; title: string; text: string }[] = [
  {
    mode: 'confidential',
    icon: 'lock',
    title: '保密',
    text: '您的姓名和电话会加密、单独存放，办理的科室和审核答复的人都看不到。',
  },
  {
    mode: 'named',
    icon: 'user',
    title: '实名',
    text: '投诉管理部门能看到您的姓名和电话，可能会打电话向您了解情况。科室看不到。',
  },
]

interface IdentityFieldsProps {
  value: Identity
  onChange: (identity: Partial<Identity>, path: string) => void
  errors: Record<string, string>
}

export function IdentityFields({ value, onChange, errors }: IdentityFieldsProps) {
  const { identityMode, contact } = value
  const named = identityMode === 'named'
  return (
    <>
      <FormField path="identityMode" label="希望怎样反映" required error={errors.identityMode}>
        <View className="identity" aria-role="radiogroup">
          {MODES.map(({ mode, icon, title, text }) => {
            const chosen = mode === identityMode
            return (
              <Pressable
                key={mode}
                id={`identity-${mode}`}
                role="radio"
                checked={chosen}
                className={classes('identity__mode', chosen && 'identity__mode--on')}
                onClick={() => onChange({ identityMode: mode }, 'contact')}
              >
                <View className="identity__head">
                  <Icon name={icon} />
                  <View className="identity__title">{title}</View>
                  <View className="identity__radio">{chosen && <Icon name="check" size={16} />}</View>
                </View>
                <View className="identity__text">{text}</View>
              </Pressable>
            )
          })}
        </View>
      </FormField>
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
      <Button
        id="privacy-link"
        kind="quiet"
        small
        inline
        icon="shield"
        onClick={() => void Taro.navigateTo({ url: '/pages/privacy/index' })}
      >
        我们怎样保护您的信息
      </Button>
    </>
  )
}
