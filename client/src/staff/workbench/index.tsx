import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { inboxQueues } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Card, EmptyState, Page, Segmented, type IconName } from '../../ui'
import { byUrgency } from './groups'
import { InboxItem } from './InboxItem'
import { RemindMe } from './RemindMe'
import './index.scss'

type Queue = keyof typeof inboxQueues

const QUEUES = (Object.keys(inboxQueues) as Queue[]).map((id) => ({ id, label: inboxQueues[id] }))

const NOTHING: Record<Queue, { icon: IconName; title: string; advice: string }> = {
  todo: {
    icon: 'check',
    title: '手上没有要办的事',
    advice: '新的投诉和建议到了，会按期限排在这里，“消息”里也会提醒您。',
  },
  waiting: { icon: 'clock', title: '没有在等别人的事', advice: '您办完一步、轮到别的部门或患者时，就会出现在这里。' },
  done: { icon: 'flag', title: '还没有办结的事', advice: '患者确认解决后，事情会归到这里，随时可以回看。' },
}

/** What is mine to do, in the order of its deadline. For the departments and the complaint office alike. */
export default function WorkbenchPage() {
  const [queue, setQueue] = useState<Queue>('todo')
  const list = usePages('feedback.inbox', { queue })
  const nav = useWorkNav('workbench')
  usePullDownRefresh(() => void list.reload().finally(() => Taro.stopPullDownRefresh()))

  return (
    <Page title="工作台" audience="staff" wide nav={nav}>
      <View className="inbox-queue">
        <Segmented id="inbox-queue" label="看哪些" options={QUEUES} value={queue} onChange={setQueue} />
      </View>
      {queue === 'todo' && <RemindMe />}
      <PagedList id="inbox" list={list} empty={<EmptyState id="inbox-empty" {...NOTHING[queue]} />}>
        {(rows) =>
          byUrgency(rows).map((group, index, groups) => (
            <View key={group.id} className="inbox-group">
              {queue === 'todo' && (
                <View className="inbox-group__title">
                  {group.title}
                  <View className="inbox-group__count">
                    {group.rows.length}
                    {list.hasMore && index === groups.length - 1 ? ' 件以上' : ' 件'}
                  </View>
                </View>
              )}
              <Card flush>
                {group.rows.map((row) => (
                  <InboxItem key={row.id} row={row} />
                ))}
              </Card>
            </View>
          ))
        }
      </PagedList>
    </Page>
  )
}
