/** Somebody may be in danger now: before everything else. */
import { View } from '@tarojs/components'
import type { CaseView } from '@nuanyu/types/feedback'
import { Button, Notice } from '../../ui'
import './RiskBanner.scss'

interface RiskBannerProps {
  view: CaseView
  onClear: () => void
}

export function RiskBanner({ view, onClear }: RiskBannerProps) {
  if (view.risk !== 'open') return null
  const may = view.can.includes('clearRisk')
  return (
    <Notice id="case-risk" tone="bad" title="有人可能正有危险，先处理这一件">
      <View>
        马上打电话给{view.department?.label ?? '事发科室'}的当班负责人，到现场看一看；危及生命的先呼叫院内急救。
        {may ? '处置后在这里记录，红色提示才会收起。' : '处置情况由投诉管理部门记录。'}
      </View>
      {may && (
        <View className="case-risk__act">
          <Button id="case-risk-clear" kind="danger" small inline onClick={onClear}>
            已经处置，记录下来
          </Button>
        </View>
      )}
    </Notice>
  )
}
