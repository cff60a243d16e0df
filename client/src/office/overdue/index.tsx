import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { useTerms } from '../../session/useTerms'
import { Card, EmptyState, Page } from '../../ui'
import './index.scss'
import { OverdueItem } from './OverdueItem'
import { type Pushing, UrgeRow } from './UrgeRow'

/** What must move today: the longest overdue first, and who has it now. */
export default function OverduePage() {
  const { supervisionAfter, leaderAfter } = useTerms()
  const list = usePages('reports.overdue', {})
  const nav = useWorkNav('overdue', list.items && !list.hasMore ? { overdue: list.items.length } : {})
  const [pushing, setPushing] = useState<Pushing>()
  const push = useCallback((row: Pushing['row'], step: Pushing['step']) => setPushing({ row, step }), [])
  const closed = () => {
    setPushing(undefined)
    // What was done stands beside it from now on.
    void list.reload()
  }
  return (
    <Page title="今天要推动的" audience="office" wide nav={nav}>
      <View className="overdue-lead">
        今天到期和已经逾期的投诉、建议和督办，逾期最久的在最前。过期{supervisionAfter}个工作日自动转督办，{leaderAfter}
        个工作日报分管领导。
      </View>
      <PagedList
        id="overdue"
        list={list}
        empty={
          <EmptyState
            id="overdue-empty"
            icon="check"
            title="今天没有到期的"
            advice="所有投诉、建议和督办都在期限内。快到期的，科室和投诉管理部门会先收到提醒。"
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <OverdueItem key={row.id} row={row} onPush={push} />
            ))}
          </Card>
        )}
      </PagedList>
      {pushing && <UrgeRow {...pushing} onClose={closed} />}
    </Page>
  )
}
