/** What the software found, each with the reason why it may stand; patients' own words have none. */
import { View } from '@tarojs/components'
import type { BulletinFinding } from '@nuanyu/types/bulletins'
import { Field, Notice, TextInput } from '../../ui'

interface FindingReasonsProps {
  findings: readonly BulletinFinding[]
  reasons: Record<string, string>
  onChange: (index: string, why: string) => void
}

export function FindingReasons({ findings, reasons, onChange }: FindingReasonsProps) {
  if (findings.length === 0) return <Notice id="bulletin-clean" tone="good" title="软件没有找到要处理的地方" />
  return (
    <View>
      {findings.map((one, index) => {
        const label = `${FINDING_FIELDS[one.field]}“${one.piece}”`
        return one.may ? (
          <Field
            key={String(index)}
            label={label}
            hint={`${one.kindLabel}。可以保留的话，写明为什么；不行就退回改写。`}
          >
            <TextInput
              id={`bulletin-why-${String(index)}`}
              label={`${label}为什么可以保留`}
              value={reasons[index] ?? ''}
              maxLength={100}
              placeholder="例如：本人已同意写出"
              onChange={(why) => onChange(String(index), why)}
            />
          </Field>
        ) : (
          <Notice key={String(index)} tone="bad" title={`${label}${one.kindLabel}，只能退回改写`} />
        )
      })}
    </View>
  )
}

export const FINDING_FIELDS = { title: '标题', body: '正文', note: '更正说明' }
