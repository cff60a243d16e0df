import { View } from '@tarojs/components'
import { type MonthlyQueue, monthlyQueues, type MonthlyRow } from '@nuanyu/types/monthly'
import { useState } from 'react'
import { usePages } from '../../cloud'
import '../../features/papers/papers.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, ChipGroup, EmptyState, ListRow, Page, StateTag, type Tone } from '../../ui'
import { Begin } from './Begin'

const QUEUES = (Object.keys(monthlyQueues) as MonthlyQueue[]).map((id) => ({ id, label: monthlyQueues[id] }))

const NOTHING: Record<MonthlyQueue, { title: string; advice: string }> = {
  draft: { title: '没有草稿', advice: '一期结束后就能起草，数字自动取好，您写案例和小结。' },
  review: { title: '没有等批准的', advice: '送审的在这里，由另一位同事批准。' },
  approved: { title: '还没有发布过', advice: '批准后编号、定稿，再也不改；在这里随时导出。' },
  withdrawn: { title: '没有撤回的', advice: '撤回的留在这里，写着原因。' },
}

const TONES: Record<MonthlyRow['state'], Tone> = {
  draft: 'muted',
  returned: 'warn',
  review: 'warn',
  approved: 'good',
  withdrawn: 'muted',
}

/** 月报: what is being written, what waits for a second person, what was published. */
export default function MonthlyPage() {
  const [queue, setQueue] = useState<MonthlyQueue>('approved')
  const list = usePages('monthly.list', { queue })
  const nav = useWorkNav('monthly')
  const offers = list.head?.offers ?? []
  return (
    <Page title="月报" audience="office" wide nav={nav}>
      <View className="paper-lead">
        月、季、半年、年各一份：数字自动取，案例和小结由人写，另一位同事批准后编号定稿。页面上看到的就是导出的。
      </View>
      {offers.length > 0 && <Begin offers={offers} />}
      <View className="paper-queue">
        <ChipGroup
          id="monthly-queue"
          single
          options={QUEUES}
          value={[queue]}
          onChange={([next]) => setQueue((next as MonthlyQueue | undefined) ?? queue)}
        />
      </View>
      <PagedList
        id="monthly"
        unit="份"
        list={list}
        empty={<EmptyState id="monthly-empty" icon="chart" {...NOTHING[queue]} />}
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`monthly-row-${row.id}`}
                title={row.period}
                note={[row.number, `${row.by} ${row.when}`].filter(Boolean).join(' · ')}
                aside={<StateTag tone={TONES[row.state]} text={row.stateLabel} />}
                onClick={() => openPage(`office/monthlyReport/index?id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
