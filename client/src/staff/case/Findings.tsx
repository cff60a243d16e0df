/** What the inquiry found about each member of staff named in the case. */
import { View } from '@tarojs/components'
import { type Finding, findings } from '@nuanyu/types/feedback'
import { ChipGroup, Field } from '../../ui'
import './Findings.scss'

const CHOICES = (Object.keys(findings) as Finding[]).map((id) => ({ id, label: findings[id] }))

const MEANING: Record<Finding, string> = {
  founded: '记为属实。本人会看到结果。',
  partly: '记为部分属实。本人会看到结果。',
  unfounded: '审核通过后，清除本人在这件事里的姓名和记录，不能恢复。',
  unclear: '现有材料说明不了，不等于属实。本人会看到结果。',
}

interface FindingsProps {
  named: { ref: string; name: string }[]
  value: Record<string, Finding>
  error: string | undefined
  onChange: (ref: string, finding: Finding) => void
}

export function Findings({ named, value, error, onChange }: FindingsProps) {
  return (
    <Field
      label="对当事人的核查结果"
      required
      hint="患者看不到这一项。只看查明的事实，不为息事宁人下结论。"
      error={error}
    >
      {named.map(({ ref, name }) => {
        const finding = value[ref]
        return (
          <View key={ref} className="finding">
            <View className="finding__name">{name}</View>
            <ChipGroup
              id={`finding-${ref}`}
              single
              options={CHOICES}
              value={finding ? [finding] : []}
              onChange={([chosen]) => chosen && onChange(ref, chosen as Finding)}
            />
            {finding && <View className="finding__meaning">{MEANING[finding]}</View>}
          </View>
        )
      })}
    </Field>
  )
}
