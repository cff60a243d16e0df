import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { OverdueRow } from '@nuanyu/types/reports'
import { memo } from 'react'
import { openPage } from '../../session/openPage'
import { Button, DueLabel, Icon, Pressable, StateTag } from '../../ui'

/** What is done in a sheet over the list. */
export type Push = Exclude<OverdueRow['can'][number], 'order'>

interface OverdueItemProps {
  row: OverdueRow
  onPush: (row: OverdueRow, step: Push) => void
}

/** Where it lies, since when, and what was done. Who counts what is late need not be who may read it. */
export const OverdueItem = memo(function OverdueItem({ row, onPush }: OverdueItemProps) {
  const { about, id, code, kind, subject, department, stateLabel, deadline, escalation, canOpen, done, can, why } = row
  const page = about === 'order' ? `/office/order/index?id=${id}` : `/staff/case/index?id=${id}`
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
      {done.length > 0 && <View className="overdue-item__done">{done.join('；')}</View>}
      {why !== null && (
        <View id={`overdue-why-${id}`} className="overdue-item__why">
          {why}
        </View>
      )}
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
          onClick={() => void Taro.navigateTo({ url: page })}
        >
          {facts}
        </Pressable>
      ) : (
        <View id={`overdue-row-${id}`} className="overdue-item__press">
          {facts}
        </View>
      )}
      <View className="overdue-item__act">
        {can.includes('urge') && (
          <Button
            id={`overdue-urge-${id}`}
            kind="secondary"
            small
            inline
            label={`催办 ${code}`}
            onClick={() => onPush(row, 'urge')}
          >
            催办
          </Button>
        )}
        {can.includes('order') && (
          <Button
            id={`overdue-order-${id}`}
            kind="quiet"
            small
            inline
            label={`转督办 ${code}`}
            onClick={() => openPage(`office/order/index?source=case:${id}`)}
          >
            转督办
          </Button>
        )}
        {can.includes('raise') && (
          <Button
            id={`overdue-raise-${id}`}
            kind="quiet"
            small
            inline
            label={`报领导 ${code}`}
            onClick={() => onPush(row, 'raise')}
          >
            报领导
          </Button>
        )}
        {!canOpen && <View className="overdue-item__closed">不在您的查看范围</View>}
      </View>
    </View>
  )
})
