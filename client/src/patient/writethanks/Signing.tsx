import {
  honorifics,
  publishConsentTexts,
  type PublishScope,
  signatureKinds,
  type SignatureKind,
  THANKS_CONSENT_VERSION,
} from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { FormField } from '../../features/form/FormField'
import { NoGift } from '../../features/thanks/NoGift'
import { openPage } from '../../session/openPage'
import { Button, ChipGroup, Segmented, TextInput } from '../../ui'
import { signedAs } from './form'
import type { StepProps } from './step'

const kinds = (Object.keys(signatureKinds) as SignatureKind[]).map((id) => ({ id, label: signatureKinds[id] }))
const titles = honorifics.map((id) => ({ id, label: id }))
const scopes = [
  { id: 'public', label: '可以放上感谢墙', hint: '任何人都能看到' },
  { id: 'internal', label: '只在院内公布', hint: '只有本院职工能看到' },
  { id: 'none', label: '不公布', hint: '只转给您感谢的人' },
]

/** How it is signed, and how far it may be shown. */
export function Signing({ form, errors, onChange }: StepProps) {
  const signed = signedAs(form)
  return (
    <>
      <FormField path="signature.name" label="怎么署名" required error={errors['signature.name']}>
        <Segmented id="thanks-sign" options={kinds} value={form.sign} onChange={(sign) => onChange({ sign }, 'signature.name')} />
        {form.sign === 'surname' && (
          <View className="thanks-sign">
            <View className="thanks-sign__name">
              <TextInput
                id="thanks-surname"
                value={form.surname}
                onChange={(surname) => onChange({ surname }, 'signature.name')}
                placeholder="您的姓"
                maxLength={2}
                label="您的姓"
              />
            </View>
            <ChipGroup
              id="thanks-honorific"
              single
              options={titles}
              value={[form.honorific]}
              onChange={([honorific]) =>
                onChange({ honorific: titles.find(({ id }) => id === honorific)?.id ?? form.honorific }, 'signature.name')
              }
            />
          </View>
        )}
        {form.sign === 'named' && (
          <TextInput
            id="thanks-full-name"
            value={form.fullName}
            onChange={(fullName) => onChange({ fullName }, 'signature.name')}
            placeholder="您的姓名"
            maxLength={20}
            label="您的姓名"
          />
        )}
        {signed !== '' && (
          <View id="thanks-signed" className="thanks-sign__shown">
            {form.sign === 'anonymous' ? '您感谢的人也不会知道是谁写的' : `署名：${signed}`}
          </View>
        )}
      </FormField>
      <FormField
        path="publish"
        label="可以公布吗"
        required
        error={errors.publish}
        hint="您感谢的人也同意了才会公布；公布前遮住电话、床号和病情"
      >
        <ChipGroup
          id="thanks-publish"
          single
          stacked
          options={scopes}
          value={form.publish === '' ? [] : [form.publish]}
          onChange={([publish]) => onChange({ publish: (publish as PublishScope | undefined) ?? '' }, 'publish')}
        />
      </FormField>
      <NoGift id="thanks-no-gift-again" />
      <View id="thanks-consent" className="thanks-consent">
        <View>
          点“寄出感谢”表示您{form.publish === '' ? '' : `${publishConsentTexts[form.publish]}，并`}
          同意医院为核实和转达保存您写的内容、照片和署名（5 年）。随时可以在“我的”里改为不公布、撤回或删除。
        </View>
        <View className="thanks-consent__version">同意书版本 {THANKS_CONSENT_VERSION}</View>
        <Button id="thanks-privacy" kind="quiet" small inline icon="shield" onClick={() => openPage('pages/privacy/index')}>
          我们怎样保护您的信息
        </Button>
      </View>
    </>
  )
}
