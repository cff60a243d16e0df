/** Texts that stand by themselves: what people agree to, and how WeChat's templates are called. */
import { View } from '@tarojs/components'
import { consentPlaceholders, type Codes, type Consents, lawfulTerms, type Messages } from '@nuanyu/types/settings'
import { FormField } from '../../features/form/FormField'
import { Card, TextInput } from '../../ui'
import type { PartProps } from './part'
import { WordsField } from './WordsField'

const WAYS = { named: '实名', confidential: '保密', anonymous: '匿名' } as const
const EXAMPLE = { 案件年限: String(lawfulTerms.caseYears), 身份年限: String(lawfulTerms.identityYears) }

export function ConsentsPart({ value, onChange, problems }: PartProps<Consents>) {
  return (
    <Card>
      {(['named', 'confidential', 'anonymous'] as const).map((way) => (
        <WordsField
          key={way}
          id={`consent-${way}`}
          path={`value.${way}`}
          label={`选“${WAYS[way]}”的人同意`}
          value={value[way]}
          maxLength={400}
          error={problems[way]}
          known={consentPlaceholders}
          example={EXAMPLE}
          onChange={onChange && ((words) => onChange({ ...value, [way]: words }))}
        />
      ))}
      <FormField path="value.purpose" label="保存联系方式的用途" hint="和同意一起留存。" error={problems.purpose}>
        <Line
          id="consent-purpose"
          label="用途"
          value={value.purpose}
          maxLength={60}
          onChange={onChange && ((purpose) => onChange({ ...value, purpose }))}
        />
      </FormField>
    </Card>
  )
}

const SENT = {
  case_progress: '进展消息（给患者）',
  case_todo: '待办消息（给职工）',
  clinic: '义诊消息（给报名的人）',
} as const
const FIELDS = { id: '模板编号', title: '标题字段', body: '内容字段', time: '时间字段' } as const
type Sent = keyof typeof SENT
type MessageField = keyof typeof FIELDS

export function MessagesPart({ value, onChange, problems }: PartProps<Messages>) {
  return (
    <>
      {(Object.keys(SENT) as Sent[]).map((sent) => (
        <Card key={sent} title={SENT[sent]} note="在微信后台“订阅消息 · 我的模板”里，照着抄">
          {(Object.keys(FIELDS) as MessageField[]).map((field) => (
            <FormField
              key={field}
              path={`value.${sent}.${field}`}
              label={FIELDS[field]}
              {...(field === 'id' ? { hint: '不填就用部署时的。' } : {})}
              error={problems[`${sent}.${field}`]}
            >
              <Line
                id={`message-${sent}-${field}`}
                label={`${SENT[sent]} ${FIELDS[field]}`}
                value={value[sent][field]}
                maxLength={64}
                onChange={onChange && ((typed) => onChange({ ...value, [sent]: { ...value[sent], [field]: typed } }))}
              />
            </FormField>
          ))}
        </Card>
      ))}
    </>
  )
}

export function CodesPart({ value, onChange, problems }: PartProps<Codes>) {
  return (
    <Card>
      <FormField
        path="value.link"
        label="普通链接"
        hint="不填，印的是微信的圆形小程序码。填了，以后印的都是这个链接的二维码：请先在微信公众平台的“扫普通链接二维码打开小程序”里配好同一个链接。已经贴出去的码都还能用。"
        error={problems.link}
      >
        <Line
          id="codes-link"
          label="普通链接"
          value={value.link}
          maxLength={120}
          onChange={onChange && ((link) => onChange({ ...value, link }))}
        />
      </FormField>
    </Card>
  )
}

interface LineProps {
  id: string
  label: string
  value: string
  maxLength: number
  onChange?: ((typed: string) => void) | undefined
}

function Line({ onChange, ...line }: LineProps) {
  return onChange ? (
    <TextInput {...line} onChange={onChange} />
  ) : (
    <View>{line.value === '' ? '（空）' : line.value}</View>
  )
}
