import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { OverdueRow } from '@nuanyu/types/reports'
import { usePages } from '../../cloud'
import { MoreRows } from '../../features/work/MoreRows'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Card, DueLabel, EmptyState, Icon, Page, Pressable, QueryView } from '../../ui'
import './index.scss'

const NOTHING = {}

/** What must move today: the longest overdue first, and who has it now. */
export default function OverduePage() {
  const list = usePages('reports.overdue', NOTHING)
  const nav = useWorkNav('overdue', list.items && !list.hasMore ? { overdue: list.items.length } : {})
  return (
    <Page title="逾期" audience="office" wide nav={nav}>
      <View className="overdue-lead">超过答复期限还没有答复的事，逾期最久的在最前。点开可以看经过。</View>
      <QueryView
        loading={list.loading}
        data={list.items}
        error={list.error}
        onRetry={() => void list.reload()}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState
            id="overdue-empty"
            icon="check"
            title="没有逾期"
            advice="所有投诉和建议都在期限内。快到期的，科室和投诉管理部门会先收到提醒。"
          />
        }
      >
        {(rows) => (
          <>
            <Card flush>
              {rows.map((row) => (
                <OverdueItem key={row.id} row={row} />
              ))}
            </Card>
            <MoreRows id="overdue" {...list} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function OverdueItem({ row }: { row: OverdueRow }) {
  return (
    <Pressable
      id={`overdue-row-${row.id}`}
      className="overdue-item"
      label={`${row.department}，${row.kind} ${row.subject}，${row.stateLabel}，${row.deadline.label}`}
      onClick={() => void Taro.navigateTo({ url: `/staff/case/index?id=${row.id}` })}
    >
      <View className="overdue-item__inside">
        <View className="overdue-item__due">
          <DueLabel deadline={row.deadline} />
        </View>
        <View className="overdue-item__department">{row.department}</View>
        <View className="overdue-item__subject">
          {row.kind} · {row.subject}
        </View>
        <View className="overdue-item__state">停在：{row.stateLabel}</View>
        <View className="overdue-item__code">{row.code}</View>
        <Icon name="chevron-right" className="overdue-item__more" />
      </View>
    </Pressable>
  )
}
