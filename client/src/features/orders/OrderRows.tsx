/** Orders as a list: lines on a phone, a table on a desktop.   <OrderRows rows={rows} page="office/order/index" /> */
import { View } from '@tarojs/components'
import type { OrderRow } from '@nuanyu/types/orders'
import { memo } from 'react'
import { openPage } from '../../session/openPage'
import { Card, DueLabel, Icon, Pressable, StateTag } from '../../ui'
import './OrderRows.scss'
import { besideDeadline, flagTone, shown, toneOf } from './tones'

export function OrderRows({ rows, page }: { rows: OrderRow[]; page: string }) {
  return (
    <Card flush>
      <View className="order-row order-row--head">
        <View className="order-row__due">期限</View>
        <View className="order-row__title">事项</View>
        <View className="order-row__who">牵头科室</View>
        <View className="order-row__state">状态</View>
        <View className="order-row__last">最近</View>
      </View>
      {rows.map((row) => (
        <Row key={row.id} row={row} page={page} />
      ))}
    </Card>
  )
}

const Row = memo(function Row({ row, page }: { row: OrderRow; page: string }) {
  const { id, code, title, kindLabel, lead, helpers, due, lookback, deadline, state, stateLabel, flags, last, when } =
    row
  return (
    <Pressable id={`order-row-${id}`} className="order-row__press" onClick={() => openPage(`${page}?id=${id}`)}>
      <View className="order-row">
        <View className="order-row__due">
          <DueLabel deadline={shown(deadline)} />
          <View className="order-row__note">{state === 'lookback' ? lookback : due}</View>
        </View>
        <View className="order-row__title">
          {title}
          <View className="order-row__note">
            {kindLabel} · {code}
          </View>
        </View>
        <View className="order-row__who">
          {lead}
          {helpers.length > 0 && <View className="order-row__note">配合：{helpers.join('、')}</View>}
        </View>
        <View className="order-row__state">
          <StateTag tone={toneOf(state)} text={stateLabel} />
          {besideDeadline(flags).map((flag) => (
            <StateTag key={flag.id} tone={flagTone(flag.id)} text={flag.label} />
          ))}
        </View>
        <View className="order-row__last">
          {last} · {when}
        </View>
        <Icon name="chevron-right" className="order-row__more" />
      </View>
    </Pressable>
  )
})
