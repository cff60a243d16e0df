import type { CaseView } from '@nuanyu/types/feedback'
import { View } from '@tarojs/components'
import { Card, StateTag } from '../../ui'

/** What one reported, and what came of it. */
export function Retaliation({ reports }: { reports: NonNullable<CaseView['retaliation']> }) {
  if (reports.length === 0) return null
  return (
    <Card id="case-retaliation-reports" title="您反映的被为难" note="由纪检监察室处理，科室看不到">
      {reports.map(({ when, text, answer }, index) => (
        <View key={index} className="case__report">
          <View className="case__report-head">
            <View className="case__note">{when}</View>
            {answer === null ? (
              <StateTag tone="calm" text="纪检监察室正在处理" />
            ) : (
              <StateTag tone="good" text="已处理" />
            )}
          </View>
          <View className="case__text">{text}</View>
          {answer !== null && <View className="case__answer">{answer}</View>}
        </View>
      ))}
    </Card>
  )
}
