/** A branch's points, line by line, as one would reckon them by hand. */
import { View } from '@tarojs/components'
import type { BranchScore } from '@nuanyu/types/branchWork'
import { Card } from '../../ui'
import './branchWork.scss'

export function Sum({ score }: { score: BranchScore }) {
  return (
    <Card id="branch-sum" title={`${String(score.year)}年积分`} note="按下面的算式相加，人人可以复算">
      <View className="branch-sum__line">
        <View>基础分</View>
        <View>{score.base}</View>
      </View>
      {score.lines.map(({ ruleId, what, says, counted }) => (
        <View key={ruleId} className="branch-sum__line">
          <View>
            {what}
            <View className="branch-sum__says">{says}</View>
          </View>
          <View>{counted}</View>
        </View>
      ))}
      <View className="branch-sum__total">
        <View>合计</View>
        <View id="branch-total">{score.total} 分</View>
      </View>
      {score.waiting > 0 && <View className="branch-note">另有 {score.waiting} 笔待审核，还没有计入</View>}
    </Card>
  )
}
