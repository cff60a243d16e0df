import { View } from '@tarojs/components'
import type { OverdueRow } from '@nuanyu/types/reports'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { useTerms } from '../../session/useTerms'
import { Card, EmptyState, Page } from '../../ui'
import './index.scss'
import { OverdueItem } from './OverdueItem'
import { UrgeRow } from './UrgeRow'

/** What must move today: the longest overdue first, and who has it now. */
export default function OverduePage() {
  const { supervisionAfter, leaderAfter } = useTerms()
  const list = usePages('reports.overdue', {})
  const nav = useWorkNav('overdue', list.items && !list.hasMore ? { overdue: list.items.length } : {})
  const [urging, setUrging] = useState<OverdueRow>()
  return (
    <Page title="逾期" audience="office" wide nav={nav}>
      <View className="overdue-lead">
        超过答复期限还没有答复的事，逾期最久的在最前。过期{supervisionAfter}个工作日自动转督办，{leaderAfter}
        个工作日报分管领导。
      </View>
      <PagedList
        id="overdue"
        list={list}
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
          <Card flush>
            {rows.map((row) => (
              <OverdueItem key={row.id} row={row} onUrge={setUrging} />
            ))}
          </Card>
        )}
      </PagedList>
      {urging && <UrgeRow row={urging} onClose={() => setUrging(undefined)} />}
    </Page>
  )
}
