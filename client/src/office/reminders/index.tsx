import { View } from '@tarojs/components'
import { type ReminderQueue, reminderQueues, type ReminderRow } from '@nuanyu/types/reminders'
import { useState } from 'react'
import { usePages, useQuery } from '../../cloud'
import '../../features/papers/papers.scss'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, EmptyState, ListRow, Notice, Page, Segmented, StateTag, type Tone } from '../../ui'

const QUEUES = (Object.keys(reminderQueues) as ReminderQueue[]).map((id) => ({ id, label: reminderQueues[id] }))

const NOTHING: Record<ReminderQueue, { title: string; advice: string }> = {
  planned: { title: '没有安排', advice: '从春节、端午、中秋国庆的现成文字开始，选好提醒谁，到日子自动发。' },
  sent: { title: '还没有发过', advice: '发出去的提醒在这里，能看到谁读了、谁没读。' },
  ended: { title: '没有结束的', advice: '结束和取消的提醒留在这里。' },
}

const TONES: Record<ReminderRow['state'], Tone> = {
  draft: 'muted',
  scheduled: 'calm',
  sent: 'good',
  closed: 'muted',
  cancelled: 'muted',
}

/** 廉政提醒: what will be sent when, what was sent, and which festival comes next. */
export default function RemindersPage() {
  const [queue, setQueue] = useState<ReminderQueue>('planned')
  const list = usePages('reminders.queue', { queue })
  const { data } = useQuery('reminders.templates', {})
  const nav = useWorkNav('reminders')
  const next = [...(data?.festivals ?? [])]
    .filter(({ day }) => day !== null)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))[0]
  return (
    <Page title="廉政提醒" audience="office" wide nav={nav}>
      <View className="paper-head">
        <View className="paper-lead">节前和平时，给重点岗位的人提个醒。排好日子后当天 9 点自动发，看得到谁读了。</View>
        <Button id="reminder-new" icon="plus" onClick={() => openPage('office/reminder/index')}>
          写一份提醒
        </Button>
      </View>
      {next && <Notice id="reminders-next" icon="calendar" title={`下一个节日：${next.label}，${next.dayLabel}`} />}
      <View className="paper-queue">
        <Segmented id="reminders-queue" label="看哪些" options={QUEUES} value={queue} onChange={setQueue} />
      </View>
      <PagedList
        id="reminders"
        unit="份"
        list={list}
        empty={<EmptyState id="reminders-empty" icon="shield" {...NOTHING[queue]} />}
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={`reminder-row-${row.id}`}
                title={row.title}
                excerpt={row.next}
                note={[row.audience, row.by].filter(Boolean).join(' · ')}
                aside={<StateTag tone={TONES[row.state]} text={row.stateLabel} />}
                onClick={() => openPage(`office/reminder/index?id=${row.id}`)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Page>
  )
}
