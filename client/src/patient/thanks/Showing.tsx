import { honorifics, publishConsentTexts, signatureKinds, type SignatureKind } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { ChipGroup, Segmented, TextInput } from '../../ui'
import { FormField } from '../../features/form/FormField'
import { ScopeChoice } from '../../features/thanks/ScopeChoice'
import type { PartProps } from './part'

const KINDS = (Object.keys(signatureKinds) as SignatureKind[]).map((id) => ({ id, label: signatureKinds[id] }))
const HONORIFICS = honorifics.map((id) => ({ id, label: id }))

const MEANS: Record<SignatureKind, string> = {
  surname: '看到的人只知道您姓什么',
  named: '被感谢的人、以后墙上，都会看到您的全名',
  anonymous: '被感谢的人也不知道是谁写的',
}

export function Showing({ form, errors, onChange }: PartProps) {
  const { signatureKind, surname, honorific, fullName, publish } = form
  return (
    <>
      <FormField path="signature" label="署名" required hint={MEANS[signatureKind]} error={errors.signature}>
        <Segmented
          id="thanks-sign"
          options={KINDS}
          value={signatureKind}
          onChange={(kind) => onChange({ signatureKind: kind }, 'signature')}
        />
        {signatureKind === 'surname' && (
          <View className="thanks-form__signature">
            <TextInput
              id="thanks-surname"
              value={surname}
              label="您的姓"
              placeholder="您的姓，例如：林"
              maxLength={2}
              onChange={(name) => onChange({ surname: name }, 'signature')}
            />
            <ChipGroup
              id="thanks-honorific"
              single
              options={HONORIFICS}
              value={honorific === '' ? [] : [honorific]}
              onChange={([chosen]) =>
                onChange({ honorific: honorifics.find((one) => one === chosen) ?? '' }, 'signature')
              }
            />
          </View>
        )}
        {signatureKind === 'named' && (
          <View className="thanks-form__signature">
            <TextInput
              id="thanks-fullname"
              value={fullName}
              label="您的姓名"
              placeholder="您的姓名"
              maxLength={20}
              onChange={(name) => onChange({ fullName: name }, 'signature')}
            />
          </View>
        )}
      </FormField>
      <FormField
        path="publish"
        label="可以给谁看"
        required
        hint="您和被感谢的人都同意才会公布，随时可以反悔"
        error={errors.publish}
      >
        <ScopeChoice
          id="thanks-publish"
          texts={publishConsentTexts}
          value={publish ?? null}
          onChange={(scope) => onChange({ publish: scope }, 'publish')}
        />
      </FormField>
    </>
  )
}
