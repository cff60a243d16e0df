import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { OverdueRow } from '@nuanyu/types/reports'
import { memo } from 'react'
import { Button, DueLabel, Icon, Pressable, StateTag } from '../../ui'

interface OverdueItemProps {
  row: OverdueRow
  onUrge: (row: OverdueRow) => void
}

/** Where it lies and since when. Who counts what is late need not be who may read it. */
export const OverdueItem = memo(function OverdueItem({ row, onUrge }: OverdueItemProps) {
  const { id, code, kind, subject, department, stateLabel, deadline, escalation, canOpen } = row
  const facts = (
    <View className="overdue-item__inside">
      <View className="overdue-item__due">
        <DueLabel deadline={deadline} />
        {escalation !== null && <StateTag tone="bad" icon="flag" text={escalation} />}
      </View>
      <View className="overdue-item__department">{department}</View>
      <View className="overdue-item__subject">
        {kind} · {subject}
      </View>
      <View className="overdue-item__state">停在：{stateLabel}</View>
      <View className="overdue-item__code">{code}</View>
      {canOpen && <Icon name="chevron-right" className="overdue-item__more" />}
    </View>
  )
  return (
    <View className="overdue-item">
      {canOpen ? (
        <Pressable
          id={`overdue-row-${id}`}
          className="overdue-item__press"
          onClick={() => void Taro.navigateTo({ url: `/staff/case/index?id=${id}` })}
        >
          {facts}
        </Pressable>
      ) : (
        <View id={`overdue-row-${id}`} className="overdue-item__press">
          {facts}
        </View>
      )}
      <View className="overdue-item__act">
        {canOpen ? (
          <Button
            id={`overdue-urge-${id}`}
            kind="secondary"
            small
            inline
            label={`催办 ${code}`}
            onClick={() => onUrge(row)}
          >
            催办
          </Button>
        ) : (
          <View className="overdue-item__closed">不在您的查看范围</View>
        )}
      </View>
    </View>
  )
})
