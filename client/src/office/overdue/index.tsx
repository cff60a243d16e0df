import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { useTerms } from '../../session/useTerms'
import { Button, Card, EmptyState, Page } from '../../ui'
import { filterFrom, OVERDUE } from '../overview/filter'
import './index.scss'
import { OverdueItem } from './OverdueItem'
import { type Pushing, PushRow } from './PushRow'

/** What must move today: the longest overdue first, and who has it now. `?place=department:ID` looks at one place. */
export default function OverduePage() {
  const { supervisionAfter, leaderAfter } = useTerms()
  const { place } = filterFrom(useRouter().params, { kind: 'hospital' })
  const narrow = place.kind !== 'hospital'
  const list = usePages('reports.overdue', { place })
  const nav = useWorkNav('overdue', list.items && !list.hasMore && !narrow ? { overdue: list.items.length } : {})
  const [pushing, setPushing] = useState<Pushing>()
  const push = useCallback((row: Pushing['row'], step: Pushing['step']) => setPushing({ row, step }), [])
  const closed = () => {
    setPushing(undefined)
    // What was done stands beside it from now on.
    void list.reload()
  }
  return (
    <Page title="今天要推动的" audience="office" wide nav={nav}>
      {narrow && list.head && (
        <View className="overdue-place">
          <View id="overdue-place" className="overdue-place__name">
            {list.head.place}
          </View>
          <Button id="overdue-whole" kind="quiet" small inline onClick={() => void Taro.redirectTo({ url: OVERDUE })}>
            看全院的
          </Button>
        </View>
      )}
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
            title={narrow ? '这里今天没有到期的' : '今天没有到期的'}
            advice="投诉、建议和督办都在期限内。快到期的，科室和投诉管理部门会先收到提醒。"
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
      {pushing && <PushRow {...pushing} onClose={closed} />}
    </Page>
  )
}
