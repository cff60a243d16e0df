/** One case in a queue: when it is due, what it is about, where it lies. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { caseKinds, channels, type InboxRow } from '@nuanyu/types/feedback'
import { memo } from 'react'
import { classes, DueLabel, Icon, Pressable, StateTag } from '../../ui'

/** A list of three hundred grows by twenty: the others are not drawn again. */
export const InboxItem = memo(function InboxItem({ row }: { row: InboxRow }) {
  const danger = row.risk === 'open'
  const channel = row.channel === 'wechat' ? null : channels[row.channel]
  return (
    <Pressable
      id={`inbox-row-${row.id}`}
      className={classes('inbox-item', `inbox-item--${danger ? 'overdue' : row.deadline.status}`)}
      onClick={() => void Taro.navigateTo({ url: `/staff/case/index?id=${row.id}` })}
    >
      <View className="inbox-item__inside">
        <View className="inbox-item__due">
          <DueLabel deadline={row.deadline} />
        </View>
        <View className="inbox-item__state">{row.stateLabel}</View>
        <View className="inbox-item__words">
          {(danger || row.escalation !== null) && (
            <View className="inbox-item__marks">
              {danger && <StateTag tone="bad" text="可能有危险" />}
              {row.escalation !== null && <StateTag tone="bad" icon="flag" text={row.escalation} />}
            </View>
          )}
          <View className="inbox-item__subject">
            {row.subject}
            <View className="inbox-item__kind">{[caseKinds[row.kind], channel].filter(Boolean).join(' · ')}</View>
          </View>
          <View className="inbox-item__excerpt">{row.excerpt}</View>
        </View>
        <View className="inbox-item__where">
          <View className="inbox-item__department">{row.department}</View>
          <View className="inbox-item__code">
            {row.code} · {row.submitted}
          </View>
        </View>
        <Icon name="chevron-right" className="inbox-item__more" />
      </View>
    </Pressable>
  )
})
