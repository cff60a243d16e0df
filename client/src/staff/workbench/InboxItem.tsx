/** One case in a queue: when it is due, what it is about, where it lies. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { caseKinds, type InboxRow } from '@nuanyu/types/feedback'
import { DueLabel, Icon, Pressable } from '../../ui'

export function InboxItem({ row }: { row: InboxRow }) {
  return (
    <Pressable
      id={`inbox-row-${row.id}`}
      className={`inbox-item inbox-item--${row.deadline.status}`}
      label={`${caseKinds[row.kind]} ${row.subject}，${row.department}，${row.stateLabel}，${row.deadline.label}`}
      onClick={() => void Taro.navigateTo({ url: `/staff/case/index?id=${row.id}` })}
    >
      <View className="inbox-item__inside">
        <View className="inbox-item__due">
          <DueLabel deadline={row.deadline} />
        </View>
        <View className="inbox-item__state">{row.stateLabel}</View>
        <View className="inbox-item__words">
          <View className="inbox-item__subject">
            {row.subject}
            <View className="inbox-item__kind">{caseKinds[row.kind]}</View>
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
}
