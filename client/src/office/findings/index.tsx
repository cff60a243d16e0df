import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type FindingQueue, findingQueues } from '@nuanyu/types/findings'
import { useState } from 'react'
import { usePages, useQuery } from '../../cloud'
import { findingTones } from '../../features/findings/tones'
import '../../features/steps/steps.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, ChipGroup, EmptyState, ListRow, Page, StateTag } from '../../ui'

const QUEUES = Object.keys(findingQueues) as FindingQueue[]

const NOTHING: Record<FindingQueue, { title: string; advice: string }> = {
  review: { title: '没有待复核的', advice: '巡查员提交检查后，列为发现的会排在这里，由另一位同事复核。' },
  notify: { title: '没有待告知的', advice: '复核通过、还没有告诉本人或科室的在这里。' },
  waiting: { title: '没有在等说明的', advice: '告知后有 5 个工作日说明，到期没有说明会提醒您。' },
  decide: { title: '没有待认定的', advice: '本人说明后，或到期没有说明，由党委办公室认定。' },
  dispose: { title: '没有待处理的', advice: '认定成立的，在这里决定怎么处理。' },
  follow: { title: '没有待办结的', advice: '处理还没有落实完的在这里。' },
  done: { title: '还没有办结的', advice: '办结、不成立和不列为发现的，都留在这里。' },
}

/** Findings by what has to be done next; what concerns oneself or one's own department is not among them. */
export default function FindingsPage() {
  const { queue: asked } = useRouter().params
  const [queue, setQueue] = useState<FindingQueue>(QUEUES.find((one) => one === asked) ?? 'review')
  const list = usePages('findings.queue', { queue })
  const { data } = useQuery('findings.counts', {})
  const nav = useWorkNav('findings')
  const options = QUEUES.map((id) => {
    const n = data?.counts[id] ?? 0
    return { id, label: n > 0 ? `${findingQueues[id]} ${String(n)}` : findingQueues[id] }
  })
  return (
    <Page title="检查发现" audience="office" wide nav={nav}>
      <View className="steps-lead">
        检查的人、复核的人、认定的人各不相同；先听本人（科室）说明，再作认定。涉及您本人或本科室的不在这里。
      </View>
      <View className="steps-bar">
        <ChipGroup
          id="findings-queue"
          single
          options={options}
          value={[queue]}
          onChange={([next]) => setQueue((next as FindingQueue | undefined) ?? queue)}
        />
      </View>
      <PagedList
        id="findings"
        unit="条"
        list={list}
        empty={<EmptyState id="findings-empty" icon="flag" {...NOTHING[queue]} />}
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`finding-row-${row.id}`}
                icon={row.good ? 'star' : 'flag'}
                title={row.about}
                excerpt={row.text}
                note={[row.originLabel, row.good ? '肯定' : '', row.term, row.when].filter(Boolean).join(' · ')}
                aside={<StateTag tone={findingTones[row.state]} text={row.stateLabel} />}
                onClick={() => openPage(`office/finding/index?id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
