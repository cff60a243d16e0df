/** What would be another figure today. The report itself stays as it was published. */
import { View } from '@tarojs/components'
import type { MonthlyView } from '@nuanyu/types/monthly'
import { useState } from 'react'
import { Button, Card } from '../../ui'

const FIRST_SHOWN = 6

export function Corrections({ corrections }: Pick<MonthlyView, 'corrections'>) {
  const [all, setAll] = useState(false)
  if (corrections.length === 0) return null
  const shown = all ? corrections : corrections.slice(0, FIRST_SHOWN)
  return (
    <Card
      id="report-corrections"
      title={`发布以后有 ${String(corrections.length)} 处数字变了`}
      note="合并、重开、撤回等算到了这一期。发布的内容不改，引用时请一并说明。"
    >
      {shown.map(({ what, published, today }) => (
        <View key={what} className="report-correction">
          <View>{what}</View>
          <View className="report-correction__figures">
            发布时 {published}，现在 {today}
          </View>
        </View>
      ))}
      {corrections.length > FIRST_SHOWN && (
        <Button id="report-corrections-all" kind="quiet" small inline onClick={() => setAll(!all)}>
          {all ? '收起' : '全部'}
        </Button>
      )}
    </Card>
  )
}
