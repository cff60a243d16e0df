/** What would have other figures today. The report itself stays as it was published. */
import { View } from '@tarojs/components'
import type { MonthlyView } from '@nuanyu/types/monthly'
import { Card } from '../../ui'

export function Corrections({ correction }: Pick<MonthlyView, 'correction'>) {
  if (!correction) return null
  return (
    <Card id="report-corrections" title={correction.title}>
      {correction.lines.map((line) => (
        <View key={line} className="report-correction">
          {line}
        </View>
      ))}
    </Card>
  )
}
