import { View } from '@tarojs/components'
import { callQueues, type CallQueue, type CallRow } from '@nuanyu/types/inspection'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, EmptyState, ListRow, Notice, Page, Segmented, StateTag, type Tone } from '../../ui'
import './index.scss'

const QUEUES = (Object.keys(callQueues) as CallQueue[]).map((id) => ({ id, label: callQueues[id] }))

/** An inspector's calls, those that may be made now first. */
export default function CallsPage() {
  const [queue, setQueue] = useState<CallQueue>('todo')
  const list = usePages('inspection.calls', { queue })
  const nav = useWorkNav('calls')
  return (
    <Page title="电话回访" audience="staff" wide nav={nav}>
      <View className="calls-queue">
        <Segmented id="calls-queue" label="看哪些" options={QUEUES} value={queue} onChange={setQueue} />
      </View>
      {queue === 'todo' && (
        <Notice id="calls-hours" icon="clock">
          8:30–12:00、14:30–20:00 打，同一个半天只打一次，最多打三次。
        </Notice>
      )}
      <PagedList
        id="calls"
        unit="个"
        list={list}
        empty={
          <EmptyState
            id="calls-empty"
            icon="phone"
            title={queue === 'todo' ? '没有要打的电话' : '还没有打完的'}
            advice={queue === 'todo' ? '有新的巡查任务会通知您。' : '打完的电话留在这里。'}
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`calls-row-${row.id}`}
                title={row.name}
                excerpt={row.hint}
                note={[row.department, row.postLabel, row.plan].filter(Boolean).join(' · ')}
                aside={
                  <StateTag tone={toneOf(row)} text={row.state === 'to_call' && row.now ? '可以打' : row.stateLabel} />
                }
                onClick={() => openPage(`staff/call/index?id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}

function toneOf({ state, now }: CallRow): Tone {
  if (state === 'to_call') return now ? 'good' : 'muted'
  return state === 'reached' ? 'calm' : 'muted'
}
