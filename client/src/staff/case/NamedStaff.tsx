/** Who the case is about, what they were asked and what they say. */
import { View } from '@tarojs/components'
import { type CaseView, type Finding, findings } from '@nuanyu/types/feedback'
import { Card, StateTag, type Tone } from '../../ui'
import './person.scss'

const TONES: Record<Finding, Tone> = { founded: 'bad', partly: 'warn', unfounded: 'good', unclear: 'muted' }

export function NamedCard({ view }: { view: CaseView }) {
  const named = view.staffOnly?.named ?? []
  if (named.length === 0) return null
  return (
    <Card id="case-named" title="当事人" note="当事人和所在科室负责人看不到这件事，只看到请本人说明的那段话">
      {named.map(({ ref, name, summary, statement, finding }) => (
        <View key={ref} className="case-person">
          <View className="case-person__head">
            <View className="case-person__name">{name}</View>
            {finding === null ? (
              <StateTag tone={statement ? 'calm' : 'warn'} text={statement ? '已说明' : '等本人说明'} />
            ) : (
              <StateTag tone={TONES[finding]} text={`核查：${findings[finding]}`} />
            )}
          </View>
          {summary !== '' && <View className="case-person__asked">请本人说明：{summary}</View>}
          {statement !== null && (
            <View className="case-person__said">
              <View className="case-person__note">{statement.when} 本人说明</View>
              <View className="case-text">{statement.text}</View>
            </View>
          )}
        </View>
      ))}
    </Card>
  )
}
